import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import { chiSquare } from '../../random/chi-square.ts';
import type { Random } from '../../random/random.ts';
import { gaussianInitial } from '../initial/gaussian.ts';
import { initialParameter, integerBetween, realBetween } from '../initial/parameter.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';

/** ln Σ of the Gaussian model where each step has been tilted by the r-th power of its ratio: χ² of n − 1 + r degrees of freedom, not n − 1. */
class TiltedGaussianTrajectory implements Trajectory<Random> {
  readonly #freedom: number;
  readonly #divisor: number;
  readonly #start: number;
  #logSigma: number;

  constructor(freedom: number, divisor: number, sigma0: number) {
    this.#freedom = freedom;
    this.#divisor = divisor;
    this.#start = log(sigma0);
    this.#logSigma = this.#start;
  }

  restart(): void {
    this.#logSigma = this.#start;
  }

  advance(random: Random, generations: number): void {
    for (let left = generations; left > 0; left--) this.#logSigma += 0.5 * log(chiSquare(random, this.#freedom) / this.#divisor);
  }

  observer(observable: string): Reading | undefined {
    return observable === 'logSigma' ? () => this.#logSigma : undefined;
  }
}

/**
 * The Gaussian model under a change of measure: the law of the path is that of `gaussian` with density proportional to Σ_k^`r`, so that
 * standard deviations which are rarely seen there are common here. An expectation of `gaussian` is that of the value times
 * (Σ_k/σ0)^−r E[(Σ_k/σ0)^r]. Observable: `logSigma`.
 *
 * The trap: at k = 0 nothing is tilted yet; weights at generation k belong to readings at that generation.
 *
 * @see derived here: χ²_ν has density x^{ν/2 − 1} e^{−x/2}, and x^{r/2} times that is the density of χ²_{ν+r} but for a factor
 */
export const gaussianTilted = simulator({
  name: 'gaussian-tilted',
  module: import.meta.url,
  exportName: 'gaussianTilted',
  assumptions: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments-tilted' },
  initial: ['n', 'sigma0', 'ddof', 'r'],
  observables: { logSigma: 'value' },
  cost: ({ k = 0 }) => k,
  trajectory: (initial: Point) => {
    initialParameter('gaussian-tilted', initial, 'n', integerBetween(2, 1e9));
    const { n, ddof, sigma0 } = gaussianInitial('gaussian-tilted', initial, 1e9);
    const r = initialParameter('gaussian-tilted', initial, 'r', realBetween(0, 100));
    return new TiltedGaussianTrajectory(n - 1 + r, n - ddof, sigma0);
  },
});
