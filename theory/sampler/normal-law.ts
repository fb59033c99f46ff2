import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { real } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { normalBelow } from '../../src/oracle/normal-below.ts';
import { closeTo } from './close-to.ts';

export const normalLaw = claim({
  id: 'sampler/normal-law',
  title: 'The sampler of normal numbers has the normal distribution function',
  parameters: { z: real({ min: -8, max: 8, sample: [-4, 4], tex: 'z', meaning: 'a number' }) },
  estimand: identity('\\mathbb{P}(\\text{the sampler draws at most } z)'),
  relation: 'between',
  oracle: closeTo('\\Phi(z)', ({ z }) => normalBelow(z as number)),
  assumes: { family: 'sampler', protocol: 'none', estimator: 'none' },
  status: 'derived-here',
  source: cite('corroborate', 'the law of a sampler by rejection'),
  note: 'As sampler/binomial-law, layer by layer: in each the share of positions that are taken at once, the area under the heights that are accepted of the others, and beyond the last layer the tail, which is drawn by a rejection of its own.',
});
