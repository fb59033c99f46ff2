import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { restrictedForgettingTime } from '../../src/oracle/restricted-forgetting-time.ts';

export const forgettingLogMean = claim({
  id: 'poisson/forgetting-log-mean',
  title: 'Mean logarithm of the time to forget a symbol of the Poisson model, among those that are watched for k generations',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation('k', { max: 1e5 }) },
  estimand: expectationOf('lifetime', '\\ln \\min\\{T, k\\}', {
    of: 'log(lifetime)',
    support: ['0', 'log(k)'],
    sd: oracle({
      tex: '\\sqrt{\\operatorname{Var} \\ln \\min\\{T, k\\}}',
      evaluate: ({ n = NaN, lambda0 = NaN, k = NaN }) => restrictedForgettingTime(n * lambda0, k).logSd,
    }),
  }),
  relation: 'equals',
  oracle: oracle({
    tex: '\\sum_{j=1}^{k-1} \\left(1 - e^{-n \\lambda_0 g_j}\\right) \\ln\\left(1 + \\tfrac{1}{j}\\right)',
    evaluate: ({ n = NaN, lambda0 = NaN, k = NaN }) => restrictedForgettingTime(n * lambda0, k).logMean,
  }),
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Theorem 2'),
  note: 'Summation by parts, as for poisson/forgetting-restricted-mean. Unlike that mean it converges as the watch grows, since P(T > k) falls like 2c/k: T/(2c) tends to the inverse of an exponential variable, c = n λ0, so ln T tends to ln 2c plus a Gumbel variable, whose mean is 0.5772 and whose spread π/√6. At c = 1000 the mean of ln T is 8.1768, and ln 2000 + 0.5772 is 8.1781.',
});
