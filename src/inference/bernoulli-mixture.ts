import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';

/** Alternatives on one side at most; the twelfth lies 2,048 deltas away. */
const ALTERNATIVES = 12;

/** Terms this far below the largest change a sum of at most 13 terms by less than one rounding. */
const NEGLIGIBLE = -40;

/**
 * Distances delta, 2 delta, 4 delta, ... from `null` towards `end`, and the end itself: some alternative is within a factor two
 * of any true deviation, at the price of its weight.
 *
 * @returns signed offsets, nearest first, none beyond `end`.
 */
export function geometricOffsets(origin: number, delta: number, end: 0 | 1): number[] {
  const room = end === 1 ? 1 - origin : origin;
  const sign = end === 1 ? 1 : -1;
  const offsets: number[] = [];
  for (let distance = delta; distance < room && offsets.length < ALTERNATIVES; distance *= 2) offsets.push(sign * distance);
  if (room > 0) offsets.push(sign * room);
  return offsets;
}

/** Weights proportional to 1/((j+1)(j+2)), nearest first, with sum 1: the j-th costs about 2 ln j nats. */
export function slowWeights(count: number): number[] {
  const raw = Array.from({ length: count }, (_, j) => 1 / ((j + 1) * (j + 2)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/**
 * A mixture of likelihood ratios of Bernoulli(origin + offset) against Bernoulli(origin). With all offsets of one sign
 * it is an e-process not only against the origin but against every probability on the other side of it, since each
 * factor has a mean that is linear in the true probability and equals 1 at the origin.
 *
 * The ratio depends on the number of successes and of replicates alone, so neither order nor grouping matters.
 */
export class BernoulliMixture {
  readonly #origin: number;
  readonly #logWeight: Float64Array;
  readonly #success: Float64Array;
  readonly #failure: Float64Array;
  readonly #terms: Float64Array;

  constructor(origin: number, offsets: readonly number[]) {
    this.#origin = origin;
    this.#logWeight = Float64Array.from(slowWeights(offsets.length), log);
    // Logarithms of ratios through the offset: ln(p_j) - ln(p_0) would lose what distinguishes near alternatives.
    this.#success = Float64Array.from(offsets, (offset) => (offset <= -origin ? -Infinity : log1p(offset / origin)));
    this.#failure = Float64Array.from(offsets, (offset) => (offset >= 1 - origin ? -Infinity : log1p(-offset / (1 - origin))));
    this.#terms = new Float64Array(offsets.length);
  }

  /** Natural log of the mixture after `successes` in `n` replicates; `Infinity` when the origin makes that impossible. */
  log(successes: number, n: number): number {
    const failures = n - successes;
    if ((this.#origin === 0 && successes > 0) || (this.#origin === 1 && failures > 0)) return Infinity;
    const terms = this.#terms;
    let largest = -Infinity;
    for (let j = 0; j < terms.length; j++) {
      // A count of zero contributes nothing even where the logarithm of its ratio is infinite.
      const term = this.#logWeight[j]! + (successes > 0 ? successes * this.#success[j]! : 0) + (failures > 0 ? failures * this.#failure[j]! : 0);
      terms[j] = term;
      if (term > largest) largest = term;
    }
    if (largest === -Infinity) return -Infinity;
    let sum = 0;
    for (let j = 0; j < terms.length; j++) {
      const below = terms[j]! - largest;
      if (below > NEGLIGIBLE) sum += exp(below);
    }
    return largest + log(sum);
  }
}
