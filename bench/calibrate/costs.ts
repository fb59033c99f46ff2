/** What a verdict costs, in units of the least that any test with these errors could spend. Exact, so tests may assert it. */
import { bernoulliDivergence } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { operating } from './operating.ts';

export interface Cost {
  /** Expected replicates until the verdict. */
  readonly replicates: number;
  /** Wald's floor: ln(1/error) over the divergence of the truth from what must be excluded. */
  readonly floor: number;
  readonly ratio: number;
}

function cost(replicates: number, floor: number): Cost {
  return { replicates, floor, ratio: replicates / floor };
}

/** Refuting P = p where P is p + times * delta. */
export function refutationCost(p: number, delta: number, times: number, alpha: number, beta = 1e-3): Cost {
  const truth = p + times * delta;
  return cost(operating(sides('equals', p, delta), { alpha, beta }, truth).replicates, Math.log(1 / alpha) / bernoulliDivergence(truth, p - truth));
}

/** Supporting P = p, or P <= p at its boundary, where it is true. */
export function supportCost(relation: 'equals' | 'at-most', p: number, delta: number, alpha: number, beta: number): Cost {
  const up = bernoulliDivergence(p, delta);
  const least = relation === 'equals' ? Math.min(up, bernoulliDivergence(p, -delta)) : up;
  return cost(operating(sides(relation, p, delta), { alpha, beta }, p).replicates, Math.log(1 / beta) / least);
}

/**
 * Samples that TensorFlow Probability's rule asks for to compare a mean on [0, 1], or a distribution function, with a deviation of
 * delta: half of delta is spent on either error through the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart.
 *
 * @see tensorflow_probability, distributions/internal/statistical_testing.py, min_num_samples_for_dkwm_cdf_test
 */
export function dkwmSamples(delta: number, falseFail: number, falsePass: number): number {
  const envelope = delta / 2;
  return Math.max(Math.log(2 / falseFail), Math.log(2 / falsePass)) / (2 * envelope * envelope);
}
