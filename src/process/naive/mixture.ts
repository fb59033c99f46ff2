import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import type { Draws } from '../../random/draws.ts';
import { algorithm1AsPublished, type MixtureModel } from '../estimators/algorithm-1.ts';
import { fold } from '../estimators/folded-sample.ts';
import { jointMaximumLikelihood } from '../estimators/joint-maximum-likelihood.ts';
import { type MixtureState, observeMixture } from '../families/mixture-observables.ts';
import { type MixtureInitial, mixtureInitial } from '../initial/mixture.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';
import { LARGEST_SAMPLE } from './largest-sample.ts';
import { isMaximum } from './mixture-maximum.ts';
import { polarNormals } from './polar-normal.ts';

/** Fits a symmetric mixture to a sample. It must depend on the sample alone. */
export type MixtureEstimator = (sample: Float64Array) => MixtureModel;

/** Joint maximum likelihood from the sample itself. */
export function fitMixture(sample: ArrayLike<number>): MixtureModel {
  const folded = fold(sample);
  const { shrink, inflation } = jointMaximumLikelihood(folded);
  return { mu: folded.mean * (1 - shrink), sigma: folded.excess > 0 ? folded.mean * Math.sqrt(folded.excess * inflation) : 0 };
}

/**
 * Recursive training of a symmetric mixture, sample by sample as it is defined: a sign, a normal number, then whatever the estimator makes of ±μ + Σz.
 *
 * The trap: once Σ is below 1e-16 μ the sample cannot hold it, and Σ becomes 0; the fast path has no such floor.
 */
export class NaiveMixtureTrajectory implements Trajectory<Draws>, MixtureState {
  mu = 0;
  logSigma = 0;
  stepRatio = Number.NaN;
  magnitude = Number.NaN;
  readonly #initial: MixtureInitial;
  readonly #estimate: MixtureEstimator;
  readonly #sample: Float64Array;
  #sigma = 0;

  constructor(initial: MixtureInitial, estimate: MixtureEstimator) {
    this.#initial = initial;
    this.#estimate = estimate;
    this.#sample = new Float64Array(initial.n);
    this.restart();
  }

  restart(): void {
    this.mu = this.#initial.mu0;
    this.#sigma = this.#initial.sigma0;
    this.logSigma = log(this.#sigma);
    this.stepRatio = Number.NaN;
    this.magnitude = Number.NaN;
  }

  advance(draws: Draws, generations: number): void {
    for (let left = generations; left > 0; left--) {
      const sample = this.#sample;
      polarNormals(draws, sample);
      let sum = 0;
      for (let i = 0; i < sample.length; i++) {
        sample[i] = (draws.below(2) === 0 ? this.mu : -this.mu) + this.#sigma * sample[i]!;
        sum += Math.abs(sample[i]!);
      }
      this.magnitude = sum / sample.length;
      const { mu, sigma } = this.#estimate(sample);
      this.stepRatio = (sigma / this.#sigma) * (sigma / this.#sigma);
      this.mu = mu;
      this.#sigma = sigma;
      this.logSigma = log(sigma);
    }
  }

  readonly #observe = observeMixture(this);

  observer(observable: string, at: Point): Reading | undefined {
    if (observable !== 'maximum') return this.#observe(observable, at);
    return () => (Number.isNaN(this.magnitude) ? Number.NaN : Number(isMaximum(this.#sample, { mu: this.mu, sigma: this.#sigma })));
  }
}

const DECLARED = {
  initial: ['n', 'mu0', 'sigma0'],
  observables: { logSigma: 'value', mu: 'value', second: 'value', magnitude: 'value', stepRatio: 'value', collapsed: 'indicator', above: 'indicator', merged: 'indicator' },
} as const;

/**
 * The same process as `mixture`, drawn sample by sample: n signs and n normal numbers a generation. One observable more: `maximum`, whether the last fit is
 * the maximum of the likelihood, as the definition has it.
 */
export const mixtureNaive = simulator({
  ...DECLARED,
  observables: { ...DECLARED.observables, maximum: 'indicator' },
  name: 'mixture-naive',
  module: import.meta.url,
  exportName: 'mixtureNaive',
  assumptions: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  cost: ({ n = 1, k = 0 }) => 7 * n * k,
  trajectory: (initial) => new NaiveMixtureTrajectory(mixtureInitial('mixture-naive', initial, LARGEST_SAMPLE), fitMixture),
});

/** The same process as `mixture-algorithm-1`, drawn sample by sample and fitted step by step as published. */
export const mixtureAlgorithm1Naive = simulator({
  ...DECLARED,
  name: 'mixture-algorithm-1-naive',
  module: import.meta.url,
  exportName: 'mixtureAlgorithm1Naive',
  assumptions: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  cost: ({ n = 1, k = 0 }) => 2 * n * k,
  trajectory: (initial) => new NaiveMixtureTrajectory(mixtureInitial('mixture-algorithm-1-naive', initial, LARGEST_SAMPLE), algorithm1AsPublished),
});
