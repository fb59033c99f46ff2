import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survival = claim({
  id: 'poisson/survival',
  aliases: ['suresh2025/theorem-2'],
  title: 'Probability that a symbol of the Poisson model survives k generations',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'equals',
  formula: '1 - exp(-n * lambda0 * g(k))',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 2'),
  note: 'The count N_k = n Λ_k is a Galton–Watson process with Poisson offspring: E exp(−t N_{k+1}) given N_k is exp(−N_k (1 − exp(−t))). Iterating from t = ∞ gives P(N_k = 0) = exp(−n λ0 g_k) with g_1 = 1, g_{k+1} = 1 − exp(−g_k).',
});
