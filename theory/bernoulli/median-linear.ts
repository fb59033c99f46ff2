import { claim } from '../../src/claim/claim.ts';
import { quantileOf } from '../../src/claim/estimand.ts';
import { probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const medianLinear = claim({
  id: 'bernoulli/median-linear',
  aliases: ['suresh2025/headline-forgetting'],
  title: 'The time to forget a symbol is linear in its expected count, while that is small beside the sample',
  parameters: { n: sampleSize('n', { min: 2000 }), p0: probability('p_0', { max: 0.01 }) },
  estimand: quantileOf('survived', 0.5, 'T'),
  relation: 'between',
  formula: { lo: '2.6 * n * p0', hi: '3.1 * n * p0' },
  requires: 'n * p0 >= 20 and n * p0 <= n / 100',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('suresh2025', 'abstract: the time to forget a word is approximately linear in its number of occurrences'),
  note: 'The headline with numbers: with c = n p0 the Poisson model has the median 2c/ln 2 − ln(c/ln 2)/3 − 1.03, between 2.8 c at c = 20 and 2.885 c, and the Bernoulli model at most a few per cent more while c ≤ n/100.',
});
