import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import { normal } from '../../random/normal.ts';
import type { Random } from '../../random/random.ts';
import { algorithm1 } from '../estimators/algorithm-1.ts';
import type { SearchingEstimator } from '../estimators/folded-sample.ts';
import { jointMaximumLikelihood } from '../estimators/joint-maximum-likelihood.ts';
import { type MixtureInitial, mixtureInitial } from '../initial/mixture.ts';
import { LARGEST_SAMPLE } from '../naive/largest-sample.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';
import { likelihoodGain } from './likelihood-gain.ts';
import { type MixtureState, observeMixture } from './mixture-observables.ts';

/**
 * Recursive training of a symmetric mixture ½ N(μ, Σ²) + ½ N(−μ, Σ²). There are no sufficient statistics to draw, so every sample is drawn;
 * but only its magnitude |μ + Σz|, and as the deviation from μ in units of Σ, so that Σ keeps its digits however small it is against μ.
 *
 * With n = 1 the fit is exact: Σ is 0 and ln Σ is −∞ from generation 1 on.
 */
export class MixtureTrajectory implements Trajectory<Random>, MixtureState {
  mu = 0;
  logSigma = 0;
  stepRatio = Number.NaN;
  magnitude = Number.NaN;
  readonly #initial: MixtureInitial;
  readonly #estimate: SearchingEstimator;
  readonly #relative: Float64Array;
  /** |x| less its mean, in units of the parent's Σ. */
  readonly #deviation: Float64Array;
  #distance = Number.NaN;
  #shift = Number.NaN;
  #shrink = Number.NaN;
  readonly #observe = observeMixture(this);

  constructor(initial: MixtureInitial, estimate: SearchingEstimator) {
    this.#initial = initial;
    this.#estimate = estimate;
    this.#relative = new Float64Array(initial.n);
    this.#deviation = new Float64Array(initial.n);
    this.restart();
  }

  restart(): void {
    this.mu = this.#initial.mu0;
    this.logSigma = log(this.#initial.sigma0);
    this.stepRatio = Number.NaN;
    this.magnitude = Number.NaN;
  }

  advance(random: Random, generations: number): void {
    for (let left = generations; left > 0; left--) {
      if (this.logSigma === Number.NEGATIVE_INFINITY) {
        this.stepRatio = Number.NaN;
        return;
      }
      this.#next(random);
    }
  }

  #next(random: Random): void {
    const relative = this.#relative;
    const n = relative.length;
    const distance = this.mu === 0 ? 0 : this.mu * exp(-this.logSigma);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const z = normal(random);
      sum += relative[i] = distance + z >= 0 ? z : -2 * distance - z;
    }
    const shift = sum / n;
    const mean = distance + shift;
    let squares = 0;
    let drift = 0;
    let smallest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      const deviation = relative[i]! - shift;
      squares += deviation * deviation;
      drift += deviation;
      if (deviation < smallest) smallest = deviation;
      this.#deviation[i] = deviation;
      relative[i] = 1 + deviation / mean;
    }
    const variance = n === 1 ? 0 : Math.max(0, squares - (drift * drift) / n) / n;
    const { shrink, inflation } = this.#estimate({ relative, smallest: 1 + smallest / mean, excess: variance / mean / mean }, distance / mean);
    this.#distance = distance;
    this.#shift = shift;
    this.#shrink = shrink;
    this.magnitude = this.mu + exp(this.logSigma) * shift;
    this.mu = this.magnitude * (1 - shrink);
    this.stepRatio = variance * inflation;
    this.logSigma += 0.5 * log(this.stepRatio);
  }

  observer(observable: string, at: Point): Reading | undefined {
    const gain = (): number => likelihoodGain(this.#deviation, { mean: this.#distance, shift: this.#shift }, { shrink: this.#shrink, variance: this.stepRatio });
    if (observable === 'gain') return gain;
    if (observable !== 'asLikely') return this.#observe(observable, at);
    return () => {
      const gained = gain();
      return Number.isNaN(gained) ? gained : Number(gained >= -ROUNDING);
    };
  }
}

/** By so much a sum of logarithms may err. */
const ROUNDING = 1e-9;

export const DECLARED = {
  initial: ['n', 'mu0', 'sigma0'],
  observables: { logSigma: 'value', mu: 'value', second: 'value', magnitude: 'value', stepRatio: 'value', collapsed: 'indicator', above: 'indicator', merged: 'indicator', gain: 'value', asLikely: 'indicator' },
} as const;

/**
 * `n` samples a generation from ½ N(`mu0`, `sigma0`²) + ½ N(−`mu0`, `sigma0`²), fitted by the joint maximum likelihood of both parameters.
 * Observables: `logSigma`, `mu` (≥ 0), `second` (μ² + Σ²), `stepRatio` (Σ_k²/Σ_{k−1}²), `collapsed` (Σ ≤ epsilon), `above` (Σ > epsilon), `merged` (μ = 0),
 * `magnitude` (the mean of |x| in the sample of generation k), `gain` (by how much ln(likelihood)/n of that sample is larger under the fit than
 * under the model that it was drawn from, undefined without a fit that has a spread), `asLikely` (whether the gain is not negative).
 */
export const mixture = simulator({
  ...DECLARED,
  name: 'mixture',
  module: import.meta.url,
  exportName: 'mixture',
  assumptions: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  // The search for the maximum passes over the sample about 30 times, which costs five times the draw.
  cost: ({ n = 1, k = 0 }) => 6 * n * k,
  trajectory: (initial) => new MixtureTrajectory(mixtureInitial('mixture', initial, LARGEST_SAMPLE), jointMaximumLikelihood),
});

/** The same with the approximate estimator of Suresh et al. (2025), Algorithm 1. */
export const mixtureAlgorithm1 = simulator({
  ...DECLARED,
  name: 'mixture-algorithm-1',
  module: import.meta.url,
  exportName: 'mixtureAlgorithm1',
  assumptions: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  cost: ({ n = 1, k = 0 }) => n * k,
  trajectory: (initial: Point) => {
    const checked = mixtureInitial('mixture-algorithm-1', initial, LARGEST_SAMPLE);
    return new MixtureTrajectory(checked, algorithm1(checked.n));
  },
});
