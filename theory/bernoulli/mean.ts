import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const mean = claim({
  id: 'bernoulli/mean',
  title: 'The frequency of a symbol keeps its mean, although every trajectory ends at 0 or 1',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: expectationOf('value', 'P_k', { support: ['0', '1'], sd: 'sqrt(p0 * (1 - p0) * (1 - (1 - 1/n)^k))' }),
  relation: 'equals',
  formula: 'p0',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('ewens2004', 'Chapter 3, Wright–Fisher model of two alleles'),
  note: 'A share of n draws has the mean of the law it is drawn from, so P is a martingale.',
});
