/** Corollary 1 in intervals: what the mean number of surviving symbols of a small world is compared with, rigorously. */
import { Fraction } from '../elementary/fraction.ts';
import { Interval } from '../elementary/interval.ts';
import { g } from './g.ts';

/** The sum over the symbols of a term in p, with n p and n p g_k. */
function summed(counts: readonly number[], n: number, k: number, term: (p: Fraction, exponent: Interval) => Interval): Interval {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exponent = g.enclose(Interval.of(Fraction.of(k)));
  return counts
    .map((count) => {
      const p = Fraction.of(count, total);
      return term(p, Interval.of(p.multiply(Fraction.of(-n))).multiply(exponent));
    })
    .reduce((sum, one) => sum.add(one));
}

/**
 * An interval that contains Σ_i (1 − exp(−n p_i g_k)).
 *
 * @param counts that the initial law is proportional to.
 * @see Suresh et al. 2025, Corollary 1
 */
export function survivingLowerEnclosure(counts: readonly number[], n: number, k: number): Interval {
  return summed(counts, n, k, (_, exponent) => exponent.expm1().negate());
}

/**
 * An interval that contains Σ_i (1 − max(0, 1 − 3 n p_i² − 3 k p_i) exp(−n p_i g_k)).
 *
 * @param counts that the initial law is proportional to.
 * @see Suresh et al. 2025, Corollary 1
 */
export function survivingUpperEnclosure(counts: readonly number[], n: number, k: number): Interval {
  return summed(counts, n, k, (p, exponent) => {
    const excess = Fraction.of(3).multiply(p).multiply(Fraction.of(n).multiply(p).add(Fraction.of(k)));
    const kept = Fraction.one.subtract(excess);
    if (kept.compare(Fraction.zero) <= 0) return Interval.between(1, 1);
    return Interval.between(1, 1).subtract(Interval.of(kept).multiply(exponent.exp()));
  });
}
