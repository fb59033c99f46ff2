import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { tripleRatioMean } from '../../src/oracle/mixture.ts';

export const algorithm1Triple = claim({
  id: 'mixture/algorithm-1-triple',
  title: 'What Algorithm 1 makes of three samples of one component',
  // Without mu0 the components coincide.
  parameters: { n: sampleSize('n', { min: 3, max: 3 }), sigma0: standardDeviation('\\sigma_0', { sample: [0.01, 1] }), k: generation('k', { max: 1 }) },
  // The second moment at most: Σ² is at most 1 + κ times the variance of |x|.
  estimand: expectationOf('stepRatio', '\\Sigma_1^2 / \\sigma_0^2', { sd: 'exp(9/40) * sqrt(8/9 - 64/(27*pi))' }),
  relation: 'equals',
  oracle: oracle({ tex: '\\mathbb{E}\\left[(1 - T^2)(1 + \\kappa(T))\\right]', evaluate: tripleRatioMean }),
  independentOf: ['n', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Algorithm 1'),
  note: 'The magnitudes of three normal numbers have a length r with E r² = 3σ0² and a direction uniform on an octant of the sphere; T is the cosine of its angle with the diagonal. Their mean squared is r²T²/3 and their variance r²(1 − T²)/3, so that T alone decides between the two cases of the algorithm: it inflates the variance by 1 + κ = e^{9/40} or multiplies it by 25/(1 + 25T²). E T² = (1 + 4/π)/3, and T has density 4 from √(2/3) on, below which no case ends.',
});
