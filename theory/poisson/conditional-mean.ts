import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { meanLeft } from '../../src/oracle/mean-left.ts';

/** What is left above the conditional mean, nothing where the symbol is lost, with its LaTeX. */
const aboveMean = withTex('(#1 - m_{#4})\\,1\\{#1 \\neq 0\\}', (value: number, n: number, lambda0: number, k: number): number => (value === 0 ? 0 : value - meanLeft(n, lambda0, k)));
const conditional = withTex('m_{#3}', meanLeft);

export const conditionalMean = claim({
  id: 'poisson/conditional-mean',
  title: 'A symbol of the Poisson model that is left is the more frequent the likelier its loss was',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: expectationOf('value', '(\\Lambda_k - m_k)\\,1\\{\\Lambda_k \\neq 0\\}', {
    of: 'aboveMean(value, n, lambda0, k)',
    sd: 'sqrt(k * lambda0 / n + lambda0 * (lambda0 - conditional(n, lambda0, k)))',
  }),
  relation: 'equals',
  formula: '0',
  where: { aboveMean, conditional },
  // Beyond, the mean is carried by events that few samples see, as in poisson/variance.
  requires: 'k <= n * lambda0',
  independentOf: ['n', 'lambda0', 'k'],
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Theorem 2'),
  note: 'E[Λ_k | Λ_k ≠ 0] = m_k = λ0/(1 − exp(−n λ0 g_k)), since E Λ_k = λ0 and what is lost adds nothing to it: stated as a mean of zero, which needs no division by a count of survivors. Its variance is k λ0/n + λ0² − λ0 m_k.',
});
