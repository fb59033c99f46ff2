/** The three claims that only the demonstration makes. The other two are the theory's own. */
import { claim } from '../claim/claim.ts';
import { probabilityOf, quantileOf } from '../claim/estimand.ts';
import { probability, real, sampleSize } from '../claim/parameter.ts';
import { cite } from '../claim/source.ts';

const coverage = {
  parameters: { n: sampleSize('n', { min: 2, meaning: 'sample size' }), level: real({ min: 0, max: 1, tex: '\\gamma', meaning: 'stated confidence' }) },
  relation: 'equals',
  formula: 'level',
  independentOf: ['n'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
} as const;

export const tInterval = claim({
  ...coverage,
  id: 'demo/t-interval',
  title: 'jStat.tci contains the mean of a normal law as often as it states',
  estimand: probabilityOf('tCovers', '\\mu \\in \\mathrm{tci}'),
  status: 'proved',
  source: cite('jstat', 'tci'),
  note: 'The mean less μ, over the estimated standard error, follows Student’s t with n − 1 degrees of freedom.',
});

export const normalInterval = claim({
  ...coverage,
  id: 'demo/normal-interval',
  title: 'jStat.normalci of a sample contains the mean of a normal law as often as it states',
  estimand: probabilityOf('normalCovers', '\\mu \\in \\mathrm{normalci}'),
  status: 'known-false',
  expected: { verdict: 'refuted', reason: 'a standard deviation from five numbers is not the known one that the normal quantile is for', at: [{ n: 5, level: 0.95 }] },
  source: cite('jstat', 'normalci'),
  note: 'Right in the limit of large n, and exact where the standard deviation is known and given. From a sample it is estimated with divisor n, so the coverage is P(|t| ≤ 1.96 √((n − 1)/n)) for Student’s t with n − 1 degrees of freedom: 0.846 at n = 5.',
});

export const linearForgetting = claim({
  id: 'demo/linear-forgetting',
  title: 'The median time to forget a symbol is 2.885 times its expected count, however frequent the symbol is',
  parameters: { n: sampleSize(), p0: probability() },
  estimand: quantileOf('survived', 0.5, 'T'),
  relation: 'equals',
  formula: '2 * n * p0 / log(2)',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: { verdict: 'refuted', reason: 'the law holds for rare symbols; at p0 = 0.2 the exact median is 698', at: [{ n: 1000, p0: 0.2 }] },
  source: cite('suresh2025', 'the linear law of forgetting, beyond n p0 ≪ n'),
  note: 'For n p0 ≪ n the count is nearly a Poisson branching process, whose median is 2c/ln 2 to first order. At c ~ n a symbol that has become common stays for long: 577 is claimed at n = 1000, c = 200, and 698 is true.',
});
