/** Where tails of mixtures were measured: ten samples, components one spread from zero. */
import { generation, location, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';

export const measuredParameters = {
  n: sampleSize('n', { min: 10, max: 10 }),
  mu0: location('\\mu_0', { min: 1, max: 1, sample: [1, 1], default: 1 }),
  sigma0: standardDeviation('\\sigma_0', { min: 1, max: 1, openMin: false }),
  epsilon: threshold('\\varepsilon', { min: 0.1, max: 0.1, openMin: false }),
  k: generation('k', { min: 20, max: 20 }),
} as const;
