import { claim } from '../../src/claim/claim.ts';
import { quantileOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { bernoulliForgettingTime } from '../../src/oracle/bernoulli-forgetting.ts';

export const forgettingMedian = claim({
  id: 'bernoulli/forgetting-median',
  title: 'Median time to forget a symbol of the Bernoulli model',
  parameters: { n: sampleSize('n', { max: 1000 }), p0: probability('p_0', { openMin: true, max: 0.4 }) },
  estimand: quantileOf('survived', 0.5, 'T'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\min\\left\\{k : \\mathbb{E}\\left[(1 - p_0)^{A_{k-1}}\\right] \\geq \\tfrac12\\right\\}',
    evaluate: ({ n, p0 }) => bernoulliForgettingTime(0.5, n as number, p0 as number),
  }),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'ancestral dual, after kingman1982'),
  note: 'Zero is absorbing, so P(T ≤ k) = P(P_k = 0), known from the ancestral dual. A symbol is kept for ever with probability p0: from p0 = 1/2 on there is no median, and the mean of T is infinite for every p0 > 0.',
});
