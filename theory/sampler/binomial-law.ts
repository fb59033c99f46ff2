import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { binomialMass } from '../../src/oracle/count-mass.ts';
import { closeTo } from './close-to.ts';
import { count } from './count.ts';

export const binomialLaw = claim({
  id: 'sampler/binomial-law',
  title: 'The sampler of binomial counts draws each count as often as the law says',
  parameters: { n: sampleSize(), p0: probability(), j: count },
  estimand: identity('\\mathbb{P}(\\text{the sampler draws } j)'),
  relation: 'between',
  oracle: closeTo('\\tbinom{n}{j} p_0^j (1-p_0)^{n-j}', ({ n, p0, j }) => binomialMass(j as number, n as number, p0 as number)),
  requires: 'j <= n',
  assumes: { family: 'sampler', protocol: 'none', estimator: 'none' },
  status: 'derived-here',
  source: cite('corroborate', 'the law of a sampler by rejection'),
  note: 'A sampler by rejection asks for a place and a height. Its law is the area of the heights that it accepts over the places of a count, as a share of all that it accepts: an integral over the sampler itself, without a draw. What no number of replicates could tell, a constant of the hat that shifts the law by a millionth, shows.',
});
