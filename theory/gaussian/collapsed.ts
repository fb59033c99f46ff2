import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';

export const collapsed = claim({
  id: 'gaussian/collapsed',
  title: 'Probability that the standard deviation of a Gaussian model has come down to a threshold',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('collapsed', '\\Sigma_k \\leq \\varepsilon'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\mathbb{P}\\left(\\prod_{i=1}^{k} \\frac{\\chi^2_{n-1,i}}{n - \\delta} \\leq \\frac{\\varepsilon^2}{\\sigma_0^2}\\right)',
    evaluate: ({ n, sigma0, epsilon, ddof, k }) => 1 - gaussianTail(n as number, k as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'The complement of gaussian/tail. It says where the model is now; gaussian/collapse-survival says whether it has ever been below.',
});
