import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { rate } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { poissonMass } from '../../src/oracle/count-mass.ts';
import { closeTo } from './close-to.ts';
import { count } from './count.ts';

export const poissonLaw = claim({
  id: 'sampler/poisson-law',
  title: 'The sampler of Poisson counts draws each count as often as the law says',
  parameters: { lambda0: rate(), j: count },
  estimand: identity('\\mathbb{P}(\\text{the sampler draws } j)'),
  relation: 'between',
  oracle: closeTo('e^{-\\lambda_0} \\lambda_0^j / j!', ({ lambda0, j }) => poissonMass(j as number, lambda0 as number)),
  assumes: { family: 'sampler', protocol: 'none', estimator: 'none' },
  status: 'derived-here',
  source: cite('corroborate', 'the law of a sampler by rejection'),
  note: 'As sampler/binomial-law: the area of the heights that the sampler accepts over the places of a count, as a share of all that it accepts.',
});
