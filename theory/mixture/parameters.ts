import { type Change, generation, location, type Parameter, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';

/** The parameters of a mixture, drawn where components overlap, where they are far apart, and in between. Samples are drawn one by one, so draws keep to small ones. */
export const mixtureParameters = (n: Change = {}): { n: Parameter; mu0: Parameter; sigma0: Parameter; k: Parameter } => ({
  n: sampleSize('n', { min: 2, sample: [2, 40], ...n }),
  mu0: location('\\mu_0', { min: 0, sample: [0.1, 3000], meaning: 'distance of either component from 0' }),
  sigma0: standardDeviation('\\sigma_0', { sample: [0.01, 1], meaning: 'initial standard deviation of either component' }),
  k: generation('k', { sample: [1, 15] }),
});
