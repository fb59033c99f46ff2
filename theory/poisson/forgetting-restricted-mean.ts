import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { restrictedForgettingTime } from '../../src/oracle/restricted-forgetting-time.ts';

export const forgettingRestrictedMean = claim({
  id: 'poisson/forgetting-restricted-mean',
  title: 'Mean time to forget a symbol of the Poisson model, among those that are watched for k generations',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation('k', { max: 1e5 }) },
  estimand: expectationOf('lifetime', '\\min\\{T, k\\}', {
    support: ['1', 'k'],
    sd: oracle({
      tex: '\\sqrt{\\operatorname{Var} \\min\\{T, k\\}}',
      evaluate: ({ n = NaN, lambda0 = NaN, k = NaN }) => restrictedForgettingTime(n * lambda0, k).sd,
    }),
  }),
  relation: 'equals',
  oracle: oracle({
    tex: '1 + \\sum_{j=1}^{k-1} \\left(1 - e^{-n \\lambda_0 g_j}\\right)',
    evaluate: ({ n = NaN, lambda0 = NaN, k = NaN }) => restrictedForgettingTime(n * lambda0, k).mean,
  }),
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Theorem 2'),
  note: 'E min(T, k) = Σ_{j<k} P(T > j), and P(T > j) = P(Λ_j ≠ 0) because zero is absorbing. It grows like 2c ln k without bound, c = n λ0: whoever averages forgetting times averages the length of the watch.',
});
