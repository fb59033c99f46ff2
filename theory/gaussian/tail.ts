import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';

export const tail = claim({
  id: 'gaussian/tail',
  title: 'Probability that the standard deviation of a Gaussian model is still above a threshold',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\mathbb{P}\\left(\\prod_{i=1}^{k} \\frac{\\chi^2_{n-1,i}}{n - \\delta} > \\frac{\\varepsilon^2}{\\sigma_0^2}\\right)',
    evaluate: ({ n, sigma0, epsilon, ddof, k }) => gaussianTail(n as number, k as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'Σ_k² = σ0² Π χ²_{n−1}/(n − ddof) with independent factors (Cochran), whatever the means. The tail of the sum of logarithms is an integral of the exponential of its cumulant function, k (ln Γ(ν/2 + s) − ln Γ(ν/2) − s ln((n − ddof)/2)), along a vertical line through the saddle point.',
});
