import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const boundsApart = claim({
  id: 'categorical/bounds-apart',
  title: 'The bounds of Corollary 1 are hardly more than four symbols a generation apart, whatever the law and the sample size',
  parameters: { n: sampleSize(), p0: probability('p_i'), k: generation() },
  estimand: identity('(3 n p_i^2 + 3 k p_i) e^{-n p_i g_k}', '(3*n*p0^2 + 3*k*p0) * exp(-n * p0 * g(k))'),
  relation: 'at-most',
  formula: '3 * (1 + exp(-1)) * k * p0',
  where: { g },
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Corollary 1'),
  note: 'What one symbol adds to their distance, as published: x e^{−x} ≤ 1/e and g_k ≥ 1/k bound its first term by (3/e) k p_i and its second by 3 k p_i. Summed over a law that is less than 4.11 k. Of a text of 30,000 words that is 42 at k = 10, which no figure shows: there the bounds seem to coincide. Of what is left late they are not close: for the Zipf law of 1000 symbols the upper bound is 4.1 times the mean at k = 50.',
});
