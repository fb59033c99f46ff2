import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survivalLower = claim({
  id: 'bernoulli/survival-lower',
  aliases: ['suresh2025/theorem-1-lower'],
  title: 'A symbol survives k generations at least as often as in the Poisson limit',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-least',
  formula: '1 - exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 1, lower bound'),
  note: 'E exp(−t N_{k+1}) given N_k = j is (1 − (j/n)(1 − exp(−t)))^n ≤ exp(−j (1 − exp(−t))), the Poisson value; iterate. Sharp for k ≪ n only: the bound tends to 0, the probability to p0.',
});
