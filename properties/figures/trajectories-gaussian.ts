import { gaussian } from '../../src/process/families/gaussian.ts';
import type { Figure } from '../../src/property/figure.ts';
import { logMean } from '../../theory/gaussian/log-mean.ts';
import { logVariance } from '../../theory/gaussian/log-variance.ts';
import { meanVariance } from '../../theory/gaussian/mean-variance.ts';
import { mean } from '../../theory/gaussian/mean.ts';
import { steps } from './steps.ts';

const SEEN = [1, 25, ...steps(50, 500, 50)];
/** Claims about the spread have no location: each panel's stream is that of what is tested on it. */
const spread = { n: 100, sigma0: 1, ddof: 1 };
const location = { ...spread, mu0: 0 };

export const trajectoriesGaussian: Figure = {
  id: 'gaussian-trajectories',
  published: 'Figure 2(a)',
  title: 'Trajectories of a Gaussian model: the location strays and the spread dies',
  caption: 'The location is estimated where its spread is known, up to generation n: later its mean is carried by trajectories that no sample sees. '
    + 'What falls at a constant rate is the logarithm of the spread: its mean is about −k/(2(n − 1)), so “zero after about n generations” means 60 % of the spread at generation n, and a tenth of it at 4.6 n.',
  panels: [
    {
      id: 'location', title: 'Location', simulator: gaussian, at: location, observable: 'mu', spread: mean,
      x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'location μ, in units of the initial spread', scale: 'linear' },
      generations: SEEN, replicates: 20_000, paths: { count: 12, generations: steps(0, 500, 5) },
      lines: [{ label: 'exact mean', role: 'exact', claim: mean }],
      tests: [{ claim: mean, generations: [10, 100] }, { claim: meanVariance, generations: [10, 50] }],
    },
    {
      id: 'spread', title: 'Spread', simulator: gaussian, at: spread, observable: 'logSigma', spread: logMean, exponential: true,
      x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'spread Σ, in units of the initial one', scale: 'log' },
      generations: SEEN, replicates: 20_000, paths: { count: 12, generations: steps(0, 500, 5) },
      lines: [{ label: 'exp of the exact mean of ln Σ', role: 'exact', claim: logMean }],
      tests: [{ claim: logMean, generations: [10, 100, 500] }, { claim: logVariance, generations: [100, 500] }],
    },
  ],
};
