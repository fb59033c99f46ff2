import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const interiorLower = claim({
  id: 'bernoulli/interior-lower',
  aliases: ['suresh2025/theorem-1-interior-lower'],
  title: 'Both outcomes survive k generations at least as often as the Poisson limit allows',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('interior', 'P_k \\notin \\{0, 1\\}'),
  relation: 'at-least',
  formula: 'max(0, 1 - exp(-n * p0 * g(k)) - exp(-n * (1 - p0) * g(k)))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 1, extension to {0, 1}'),
  note: 'The events P_k = 0 and P_k = 1 exclude each other, and the second is the loss of the other outcome: the lower bound of Theorem 1 for p0 and for 1 − p0.',
});
