import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import type { Draws } from '../../random/draws.ts';
import { type Moments, sampleMoments } from '../estimators/sample-moments.ts';
import { FirstPassages } from '../first-passages.ts';
import { type GaussianInitial, gaussianInitial } from '../initial/gaussian.ts';
import { initialParameter, positiveUpTo } from '../initial/parameter.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';
import { LARGEST_SAMPLE } from './largest-sample.ts';
import { polarNormals } from './polar-normal.ts';

/** Fits a Gaussian model to a sample. It must depend on the sample and the divisor alone. */
export interface GaussianEstimator {
  readonly estimate: (sample: Float64Array, ddof: number) => Moments;
  /**
   * True where the fit of a + b·x is a + b·(the fit of x). The sample is then handed over in the model's own unit, around
   * 0 with spread 1, so that neither a mean far above the spread nor a spread of 1e-300 costs digits. Otherwise the sample is μ + Σ·z as it is.
   */
  readonly equivariant: boolean;
}

const MOMENTS: GaussianEstimator = { estimate: sampleMoments, equivariant: true };

/** Recursive training of a Gaussian model, sample by sample: n numbers, then whatever the estimator makes of them. */
export class NaiveGaussianTrajectory implements Trajectory<Draws> {
  readonly #initial: GaussianInitial;
  readonly #estimator: GaussianEstimator;
  readonly #sample: Float64Array;
  #mu = 0;
  #logSigma = 0;
  #stepRatio = Number.NaN;
  /** The smallest ln Σ so far. */
  #lowest = 0;
  #generation = 0;
  readonly #passages = new FirstPassages();

  constructor(initial: GaussianInitial, estimator: GaussianEstimator = MOMENTS) {
    this.#initial = initial;
    this.#estimator = estimator;
    this.#sample = new Float64Array(initial.n);
    this.restart();
  }

  restart(): void {
    // Equivariant fits walk around 0 and mu0 is added when mu is read: steps far below an ulp of mu0 then still count.
    this.#mu = this.#estimator.equivariant ? 0 : this.#initial.mu0;
    this.#logSigma = log(this.#initial.sigma0);
    this.#stepRatio = Number.NaN;
    this.#lowest = this.#logSigma;
    this.#generation = 0;
    this.#passages.restart(this.#logSigma);
  }

  advance(draws: Draws, generations: number): void {
    for (let left = generations; left > 0; left--) {
      this.#next(draws);
      this.#lowest = Math.min(this.#lowest, this.#logSigma);
      this.#generation++;
      this.#passages.see(this.#logSigma, this.#generation);
    }
  }

  #next(draws: Draws): void {
    const { estimate, equivariant } = this.#estimator;
    const sigma = exp(this.#logSigma);
    const before = this.#logSigma;
    const sample = this.#sample;
    if (equivariant && before === Number.NEGATIVE_INFINITY) {
      this.#stepRatio = Number.NaN;
      return;
    }
    polarNormals(draws, sample);
    if (!equivariant) for (let i = 0; i < sample.length; i++) sample[i] = this.#mu + sigma * sample[i]!;
    const { mean, sd } = estimate(sample, this.#initial.ddof);
    if (equivariant) {
      this.#mu += sigma * mean;
      this.#logSigma += log(sd);
      this.#stepRatio = sd * sd;
    } else {
      this.#mu = mean;
      this.#logSigma = log(sd);
      this.#stepRatio = (sd / sigma) * (sd / sigma);
    }
  }

  observer(observable: string, at: Point): Reading | undefined {
    switch (observable) {
      case 'logSigma':
        return () => this.#logSigma;
      case 'mu':
        return () => (this.#estimator.equivariant ? this.#initial.mu0 + this.#mu : this.#mu);
      case 'stepRatio':
        return () => this.#stepRatio;
      case 'collapsed': {
        const threshold = log(initialParameter('collapsed', at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
        return () => (Number.isNaN(this.#logSigma) ? Number.NaN : Number(this.#logSigma <= threshold));
      }
      case 'above': {
        const threshold = log(initialParameter('above', at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
        return () => (Number.isNaN(this.#logSigma) ? Number.NaN : Number(this.#logSigma > threshold));
      }
      case 'uncollapsed': {
        const threshold = log(initialParameter('uncollapsed', at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
        return () => (Number.isNaN(this.#lowest) ? Number.NaN : Number(this.#lowest > threshold));
      }
      case 'lifetime': {
        const passage = this.#passages.watch(log(initialParameter('lifetime', at, 'epsilon', positiveUpTo(Number.MAX_VALUE))));
        return () => {
          if (Number.isNaN(this.#lowest)) return Number.NaN;
          const time = passage();
          return Number.isNaN(time) ? this.#generation : time;
        };
      }
      default:
        return undefined;
    }
  }
}

/**
 * The same process as `gaussian`, drawn sample by sample: n draws a generation, n up to 1e7.
 *
 * @throws {DomainError} from `simulate`, for parameters out of range, or a probe without its `epsilon`.
 * @see the definition of the process: n samples, then their moments
 * @example gaussianNaive.simulate({ initial: { n: 10, sigma0: 1, mu0: 3, ddof: 1 }, key: streamKey(1, 'demo'), from: 0, to: 2, probes: [{ observable: 'mu', k: 0, at: {} }] }) // => new Float64Array([3, 3])
 */
export const gaussianNaive = simulator({
  name: 'gaussian-naive',
  module: import.meta.url,
  exportName: 'gaussianNaive',
  assumptions: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  initial: ['n', 'sigma0', 'mu0', 'ddof'],
  observables: { logSigma: 'value', mu: 'value', collapsed: 'indicator', above: 'indicator', uncollapsed: 'indicator', lifetime: 'value', stepRatio: 'value' },
  cost: ({ n = 1, k = 0 }) => n * k,
  trajectory: (initial) => new NaiveGaussianTrajectory(gaussianInitial('gaussian-naive', initial, LARGEST_SAMPLE)),
});
