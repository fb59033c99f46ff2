import { claim } from '../../src/claim/claim.ts';
import { quantileOf } from '../../src/claim/estimand.ts';
import { probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const medianLinearCommon = claim({
  id: 'bernoulli/median-linear-common',
  aliases: ['suresh2025/erratum-2'],
  title: 'The time to forget a symbol is linear in its expected count however common it is',
  parameters: { n: sampleSize(), p0: probability() },
  estimand: quantileOf('survived', 0.5, 'T'),
  relation: 'between',
  formula: { lo: '2.6 * n * p0', hi: '3.1 * n * p0' },
  requires: 'p0 >= 0.2',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'a common symbol is forgotten later than in proportion to its count, and from p0 = 1/2 on it is kept for ever at least every other time',
    at: [{ n: 100, p0: 0.2 }, { n: 1000, p0: 0.2 }, { n: 100, p0: 0.5 }, { n: 1000, p0: 0.9 }],
  },
  source: cite('suresh2025', 'abstract, read without its condition'),
  note: 'At n = 1000 and p0 = 0.2 the median is 698 = 3.49 c; at p0 = 1/2 it does not exist. The linear law bernoulli/median-linear needs c ≪ n.',
});
