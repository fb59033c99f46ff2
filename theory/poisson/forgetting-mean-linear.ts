import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { restrictedForgettingTime } from '../../src/oracle/restricted-forgetting-time.ts';

export const forgettingMeanLinear = claim({
  id: 'poisson/forgetting-mean-linear',
  aliases: ['suresh2025/erratum-3'],
  title: 'The mean time to forget a symbol is proportional to its expected count, like the median',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation('k', { max: 1e5 }) },
  estimand: expectationOf('lifetime', '\\min\\{T, k\\}', {
    support: ['1', 'k'],
    sd: oracle({
      tex: '\\sqrt{\\operatorname{Var} \\min\\{T, k\\}}',
      evaluate: ({ n = NaN, lambda0 = NaN, k = NaN }) => restrictedForgettingTime(n * lambda0, k).sd,
    }),
  }),
  relation: 'at-most',
  formula: '2 / log(2) * n * lambda0',
  independentOf: ['k'],
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'P(T > k) falls like 2c/k only, so the mean is infinite, and a mean over runs measures how long they were watched',
    at: [{ n: 10, lambda0: 1, k: 1000 }],
  },
  source: cite('suresh2025', 'abstract: the time to forget a word is approximately linear in its number of occurrences, read of the mean'),
  note: 'With c = 10 expected copies the mean of min(T, 1000) is 85.5, where the slope of the median would have it below 28.9; watched ten times as long it is 131. poisson/forgetting-restricted-mean has the exact number, poisson/forgetting-median what is linear.',
});
