import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { ratioMoments } from '../../src/oracle/mixture.ts';

export const algorithm1Several = claim({
  id: 'mixture/algorithm-1-several',
  title: 'What Algorithm 1 makes of any number of samples of one component',
  // Without mu0 the components coincide.
  parameters: { n: sampleSize('n', { min: 2, sample: [4, 30] }), sigma0: standardDeviation('\\sigma_0', { sample: [0.01, 1] }), k: generation('k', { max: 1 }) },
  estimand: expectationOf('stepRatio', '\\Sigma_1^2 / \\sigma_0^2', {
    sd: oracle({ tex: '\\sqrt{\\operatorname{Var} \\Sigma_1^2} / \\sigma_0^2', evaluate: ({ n = NaN }) => ratioMoments(n).sd }),
  }),
  relation: 'equals',
  oracle: oracle({ tex: '\\mathbb{E}\\left[(1 - T^2)(1 + \\kappa(T))\\right]', evaluate: ({ n = NaN }) => ratioMoments(n).mean }),
  independentOf: ['sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'from suresh2025, Algorithm 1'),
  note: 'As for three samples, in n dimensions: T, the cosine of the angle between the magnitudes and the diagonal, alone decides between the two cases, 1 + κ and 25/(1 + 25T²). The second begins at (1 + κ)^(−1/2), which lies within the orthant of the magnitudes because κ ≤ 1/(n − 1), so that T has the density of a coordinate on the sphere there, times 2^n; all else are moments of a sample variance.',
});
