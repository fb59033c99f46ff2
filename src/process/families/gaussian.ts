import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import { chiSquare } from '../../random/chi-square.ts';
import { normal } from '../../random/normal.ts';
import type { Random } from '../../random/random.ts';
import { FirstPassages } from '../first-passages.ts';
import { type GaussianInitial, gaussianInitial } from '../initial/gaussian.ts';
import { initialParameter, positiveUpTo } from '../initial/parameter.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';

/** The square of this times any later ratio is still a normal double. */
const SMALLEST = 1e-150;
const LARGEST = 1e150;

/**
 * Recursive training of a Gaussian model by its sufficient statistics: given generation k − 1 the sample mean is
 * N(μ, Σ²/n) and, independently, the sample variance is Σ² χ²_{n−1}/(n − ddof).
 *
 * Σ²/Σ_0² is kept as a product times e^(2·scale), so that Σ never underflows and a logarithm is taken only where it is read
 * or every few hundred generations. With n = 1 (ddof = 0) Σ is 0 and ln Σ is −∞ from generation 1 on.
 */
export class GaussianTrajectory implements Trajectory<Random> {
  readonly #nu: number;
  readonly #divisor: number;
  readonly #standardError: number;
  readonly #mu0: number;
  readonly #logSigma0: number;
  #mu = 0;
  /** Σ²/Σ_0² over e^(2·scale). */
  #product = 1;
  #scale = 0;
  #expScale = 1;
  #lastRatio = Number.NaN;
  /** The smallest product since the last rescaling, and the smallest ln(Σ/Σ_0) before it. */
  #lowest = 1;
  #lowestBefore = 0;
  #generation = 0;
  readonly #passages = new FirstPassages();

  constructor({ n, ddof, mu0, sigma0 }: GaussianInitial) {
    this.#nu = n - 1;
    this.#divisor = n - ddof;
    this.#standardError = sigma0 / Math.sqrt(n);
    this.#mu0 = mu0;
    this.#logSigma0 = log(sigma0);
  }

  restart(): void {
    this.#mu = 0;
    this.#product = 1;
    this.#scale = 0;
    this.#expScale = 1;
    this.#lastRatio = Number.NaN;
    this.#lowest = 1;
    this.#lowestBefore = 0;
    this.#generation = 0;
    this.#passages.restart(this.#logSigma0);
  }

  advance(random: Random, generations: number): void {
    const nu = this.#nu;
    const last = this.#generation + generations;
    this.#generation = last;
    if (nu === 0) {
      if (generations > 0) this.#collapse(random, generations);
      return;
    }
    const { watched } = this.#passages;
    for (let left = generations; left > 0; left--) {
      this.#mu += this.#standardError * this.#expScale * Math.sqrt(this.#product) * normal(random);
      this.#lastRatio = chiSquare(random, nu) / this.#divisor;
      this.#product *= this.#lastRatio;
      if (this.#product < this.#lowest) {
        this.#lowest = this.#product;
        if (watched) this.#passages.see(this.#logSigma(), last - left + 1);
      }
      if (this.#product < SMALLEST || this.#product > LARGEST) this.#rescale();
    }
  }

  /** One sample is its own mean and has no spread; from the second generation on the step ratio is 0/0. */
  #collapse(random: Random, generations: number): void {
    const first = this.#product > 0;
    if (first) this.#mu = this.#standardError * normal(random);
    this.#lastRatio = first && generations === 1 ? 0 : Number.NaN;
    this.#product = 0;
    this.#lowest = 0;
    this.#passages.see(Number.NEGATIVE_INFINITY, this.#generation - generations + 1);
  }

  #logSigma(): number {
    return this.#logSigma0 + this.#scale + 0.5 * log(this.#product);
  }

  #rescale(): void {
    this.#lowestBefore = Math.min(this.#lowestBefore, this.#scale + 0.5 * log(this.#lowest));
    this.#lowest = 1;
    this.#scale += 0.5 * log(this.#product);
    this.#expScale = exp(this.#scale);
    this.#product = 1;
  }

  observer(observable: string, at: Point): Reading | undefined {
    switch (observable) {
      case 'logSigma':
        return () => this.#logSigma();
      case 'mu':
        return () => this.#mu0 + this.#mu;
      case 'stepRatio':
        return () => this.#lastRatio;
      case 'collapsed': {
        const threshold = log(initialParameter('collapsed', at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
        return () => (this.#logSigma() <= threshold ? 1 : 0);
      }
      case 'above': {
        const threshold = log(initialParameter('above', at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
        return () => (this.#logSigma() > threshold ? 1 : 0);
      }
      case 'uncollapsed': {
        const threshold = log(initialParameter('uncollapsed', at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
        return () => (this.#logSigma0 + Math.min(this.#lowestBefore, this.#scale + 0.5 * log(this.#lowest)) > threshold ? 1 : 0);
      }
      case 'lifetime': {
        const passage = this.#passages.watch(log(initialParameter('lifetime', at, 'epsilon', positiveUpTo(Number.MAX_VALUE))));
        return () => {
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
 * `n` samples a generation from N(`mu0`, `sigma0`²), sample variance with divisor n − `ddof`; two sampler calls a
 * generation. Observables: `logSigma`, `mu`, `collapsed` (Σ ≤ epsilon), `above` (Σ > epsilon), `uncollapsed` (Σ > epsilon in
 * every generation so far), `lifetime` (the first generation with Σ ≤ epsilon, or the present one before that), `stepRatio`
 * (Σ_k²/Σ_{k−1}², undefined at k = 0).
 *
 * @throws {DomainError} from `simulate`, for parameters out of range, or a probe without its `epsilon`.
 * @see Cochran (1934): the sample variance is Σ² χ²_{n−1}/(n − ddof), independent of the sample mean
 * @example gaussian.simulate({ initial: { n: 10, sigma0: 1, mu0: 0, ddof: 1 }, key: streamKey(1, 'demo'), from: 0, to: 2, probes: [{ observable: 'logSigma', k: 0, at: {} }] }) // => new Float64Array([0, 0])
 */
export const gaussian = simulator({
  name: 'gaussian',
  module: import.meta.url,
  exportName: 'gaussian',
  assumptions: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  initial: ['n', 'sigma0', 'mu0', 'ddof'],
  observables: { logSigma: 'value', mu: 'value', collapsed: 'indicator', above: 'indicator', uncollapsed: 'indicator', lifetime: 'value', stepRatio: 'value' },
  cost: ({ k = 0 }) => 2 * k,
  trajectory: (initial) => new GaussianTrajectory(gaussianInitial('gaussian', initial, 1e9)),
});
