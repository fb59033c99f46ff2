import { tanh } from '../../elementary/tanh.ts';
import type { Random } from '../../random/random.ts';
import type { FoldedSample } from '../estimators/folded-sample.ts';
import { jointMaximumLikelihood, profile } from '../estimators/joint-maximum-likelihood.ts';
import { likelihoodEquation } from '../estimators/likelihood-equation.ts';
import { mixtureInitial } from '../initial/mixture.ts';
import { LARGEST_SAMPLE } from '../naive/largest-sample.ts';
import { powellSearch } from '../naive/powell-search.ts';
import { simulator } from '../training.ts';
import type { Trajectory } from '../trajectory.ts';
import { DECLARED, MixtureTrajectory } from './mixture.ts';

/** By so much a sample, in nats, a fit may be less likely than the best one and still count as the maximum. */
const AS_LIKELY = 1e-3;

/** Share of the mean of |x| by which a solution of the equation may miss. */
const SOLVED = 1e-10;

/** Whether the mean of w tanh(θw) is μ again, in units of the mean of |x|. */
function solves({ relative, excess }: FoldedSample, mu: number): boolean {
  const theta = mu / (1 + excess - mu * mu);
  let sum = 0;
  for (const w of relative) sum += w * tanh(theta * w);
  return Math.abs(mu - sum / relative.length) <= SOLVED;
}

/** Whether a fit is where the other form of the search ends, to the bit: both evaluate one function in one order. */
function endsThere({ relative: w, excess }: FoldedSample, start: number, mu: number): boolean {
  const second = 1 + excess;
  const end = powellSearch((t) => t - w.reduce((sum, x) => sum + x * tanh((t / (second - t * t)) * x), 0) / w.length, start);
  // A fit holds what is missing from 1.
  return 1 - (1 - Math.min(Math.abs(end), Math.sqrt(second))) === mu;
}

/**
 * The mixture fitted by a search for a zero of the likelihood equation. Observables as of `mixture`, and `maximum`: whether the last fit is
 * as likely as any, to a thousandth of a nat a sample; `solved`: whether it solves the equation at all; `same`: whether every search until now ends
 * where it does when written in another form.
 */
export const mixtureLikelihoodEquation = simulator({
  name: 'mixture-likelihood-equation',
  module: import.meta.url,
  exportName: 'mixtureLikelihoodEquation',
  assumptions: { family: 'mixture', protocol: 'replace', estimator: 'likelihood-equation' },
  initial: DECLARED.initial,
  observables: { ...DECLARED.observables, maximum: 'indicator', solved: 'indicator', same: 'indicator' },
  // The search evaluates a hyperbolic tangent for each sample some ten times, and the maximum that it is held against costs five times the draw.
  cost: ({ n = 1, k = 0 }) => 12 * n * k,
  trajectory: (initial): Trajectory<Random> => {
    let maximum = Number.NaN;
    let solved = Number.NaN;
    let same = 1;
    const training = new MixtureTrajectory(mixtureInitial('mixture-likelihood-equation', initial, LARGEST_SAMPLE), (sample, start) => {
      const fit = likelihoodEquation(sample, start);
      const { relative, excess } = sample;
      const best = jointMaximumLikelihood(sample);
      maximum = Number(profile(relative, fit.shrink, excess) >= profile(relative, best.shrink, excess) - AS_LIKELY);
      solved = Number(solves(sample, 1 - fit.shrink));
      same *= Number(endsThere(sample, start, 1 - fit.shrink));
      return fit;
    });
    return {
      restart: () => {
        maximum = Number.NaN;
        solved = Number.NaN;
        same = 1;
        training.restart();
      },
      advance: (random, generations) => training.advance(random, generations),
      observer: (observable, at) => {
        if (observable === 'maximum') return () => maximum;
        if (observable === 'same') return () => same;
        return observable === 'solved' ? () => solved : training.observer(observable, at);
      },
    };
  },
});
