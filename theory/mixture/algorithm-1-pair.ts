import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { pairRatioMean } from '../../src/oracle/mixture.ts';

export const algorithm1Pair = claim({
  id: 'mixture/algorithm-1-pair',
  title: 'What Algorithm 1 makes of two samples of one component',
  // Without mu0 the components coincide.
  parameters: { n: sampleSize('n', { min: 2, max: 2 }), sigma0: standardDeviation('\\sigma_0', { sample: [0.01, 1] }), k: generation('k', { max: 1 }) },
  // The second moment at most: Σ² is at most 1 + κ times the variance of |x|.
  estimand: expectationOf('stepRatio', '\\Sigma_1^2 / \\sigma_0^2', { sd: 'exp(17/36) * sqrt((3/2 - 4/pi) / 2)' }),
  relation: 'equals',
  oracle: oracle({ tex: '\\tfrac{1}{2} \\, \\mathbb{E}\\left[(1 - \\sin\\varphi)(1 + \\kappa(\\varphi))\\right]', evaluate: pairRatioMean }),
  independentOf: ['n', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Algorithm 1'),
  note: 'The magnitudes of two normal numbers are r cos(φ/2) and r sin(φ/2), φ uniform in [0, π] and r² exponential with mean 2σ0². Their mean squared is r²(1 + sin φ)/4 and their variance r²(1 − sin φ)/4, so that φ alone decides between the two cases of the algorithm: it inflates the variance by 1 + κ = e^{17/36} or multiplies it by 50/(27 + 25 sin φ).',
});
