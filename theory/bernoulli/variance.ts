import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { squaredDeviationSd } from '../../src/oracle/wright-fisher-moments.ts';

export const variance = claim({
  id: 'bernoulli/variance',
  title: 'Variance of the frequency of a symbol after k generations',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: expectationOf('value', '(P_k - p_0)^2', {
    of: '(value - p0)^2',
    support: ['0', 'max(p0, 1 - p0)^2'],
    sd: oracle({
      tex: '\\sqrt{\\mathbb{E}(P_k - p_0)^4 - \\left(\\mathbb{E}(P_k - p_0)^2\\right)^2}',
      evaluate: ({ n, p0, k }) => squaredDeviationSd(n as number, p0 as number, k as number),
    }),
  }),
  relation: 'equals',
  formula: 'p0 * (1 - p0) * (1 - (1 - 1/n)^k)',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('ewens2004', 'Chapter 3, Wright–Fisher model of two alleles'),
  note: 'P_k is a martingale whose increments have conditional variance P (1 − P)/n, and E P_k (1 − P_k) falls by the factor 1 − 1/n a generation; sum.',
});
