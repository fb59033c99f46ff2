/**
 * Verifies that boxes prove a bound on P(P_k ≠ 0) = 1 − E(1 − p)^A for one n, every k up to a largest one and every p in [0, 1]. It
 * shares with what found the boxes nothing but outward rounding; of A it knows that it is the ancestral dual, and no more.
 *
 * With t = −ln(1 − p) let ψ = −ln E e^{−tA}. It is concave in t with ψ(0) = 0, so ψ/t falls from E A at t = 0; p/t falls from 1.
 *
 * Lower bound 1 − exp(−θ n g_k p), that is ψ ≥ θ n g_k p: for lo ≤ p ≤ hi it follows from ψ/t at hi ≥ θ n g_k · p/t at lo, and for
 * lo ≤ p ≤ 1 from ψ at lo ≥ θ n g_k. At k = 1 and θ ≤ 1 it is 1 − p ≤ e^{−p}.
 *
 * Upper bound 1 − (1 − x) exp(−n g_k p), x = a n p² + b k p, that is ψ ≤ n g_k p − ln(1 − x): since −ln(1 − x) ≥ x, for lo ≤ p ≤ hi it
 * follows from ψ/t at lo · t/p at hi ≤ n g_k + b k + a n lo; from where x ≥ 1 the bound is 1.
 */
import { Interval } from '../elementary/interval.ts';
import { nextDown, nextUp } from '../elementary/neighbour.ts';

/** The lower bound of Theorem 1 has θ = 1, the upper one a = b = 3. */
export type DualBound = { readonly theta: number } | { readonly a: number; readonly b: number };

/** Boxes that were verified, and the first that could not be, where there is one. */
export interface DualVerdict {
  readonly boxes: number;
  readonly failed?: { readonly k: number; readonly lo: number; readonly hi: number };
}

export type Round = (x: number) => number;
export const down: Round = (x) => Math.max(0, nextDown(x));

/** P(b of n boxes are occupied | a balls), rounded one way: sums and products of what is not negative. */
export function occupancy(n: number, round: Round): Float64Array[] {
  const rows = [Float64Array.of(1, ...new Float64Array(n))];
  for (let a = 1; a <= n; a++) {
    rows.push(rows[a - 1]!.map((stay, b, row) => (b === 0 ? 0 : round(round(round(stay * b) + round(row[b - 1]! * (n - b + 1))) / n))));
  }
  return rows;
}

/** The law of the number of ancestors one generation further back. */
export function back(law: Float64Array, rows: readonly Float64Array[], round: Round): Float64Array {
  const next = new Float64Array(law.length);
  for (let a = 1; a < law.length; a++) for (let b = 1; b <= a; b++) next[b] = round(next[b]! + round(law[a]! * rows[a]![b]!));
  return next;
}

/** −ln E q^A, below it where the law was rounded up and above it where it was rounded down. */
export function exponent(law: Float64Array, q: number, round: Round): number {
  let sum = 0;
  for (let a = law.length - 1; a >= 1; a--) sum = round(round(sum + law[a]!) * q);
  const { lo, hi } = Interval.between(sum, sum).log();
  return round === nextUp ? -hi : -lo;
}

/**
 * Verifies the boxes between consecutive ends for k = 1 … largest.
 *
 * @param ends - Increasing multiples of 2^-30 in (0, 1), so that 1 − p is a double. The first box starts at 0; each k takes what it needs.
 */
export function verifyDual(n: number, largest: number, ends: readonly number[], bound: DualBound): DualVerdict {
  const rates = ends.map((p) => Interval.between(-p, -p).log1p().negate());
  const round = 'theta' in bound ? nextUp : down;
  const [rows, rowsAbove] = [occupancy(n, round), occupancy(n, nextUp)];
  let law: Float64Array = Float64Array.of(...new Float64Array(n), 1);
  let above = law;
  let g = Interval.between(1, 1);
  let boxes = 0;
  for (let k = 1; k <= largest; k++) {
    if (k > 1) [law, above, g] = [back(law, rows, round), 'theta' in bound ? above : back(above, rowsAbove, nextUp), g.negate().expm1().negate()];
    const c = g.multiply(Interval.between(n, n));
    if ('theta' in bound) {
      if (k === 1 && bound.theta <= 1) continue;
      const needed = nextUp(bound.theta * c.hi);
      for (let i = 0, psi = 0; i === 0 || psi < needed; i++) {
        const share = i === 0 ? 1 : nextUp(ends[i - 1]! / rates[i - 1]!.lo);
        psi = i < ends.length ? exponent(law, 1 - ends[i]!, round) : 0;
        if (i === ends.length || nextUp(needed * share) > nextDown(psi / rates[i]!.hi)) return { boxes, failed: boxAt(k, i, ends) };
        boxes++;
      }
      boxes++;
    } else {
      const { a, b } = bound;
      let slope = above.reduce((sum, mass, m) => nextUp(sum + nextUp(mass * m)), 0);
      for (let i = 0, lo = 0; down(down(down(a * n) * lo) * lo) + down(b * k * lo) < 1; lo = ends[i++]!) {
        const most = down(down(c.lo + down(b * k)) + down(down(a * n) * lo));
        if (i === ends.length || nextUp(slope * nextUp(rates[i]!.hi / ends[i]!)) > most) return { boxes, failed: boxAt(k, i, ends) };
        slope = nextUp(exponent(law, 1 - ends[i]!, round) / rates[i]!.lo);
        boxes++;
      }
      boxes++;
    }
  }
  return { boxes };
}

/** The box before the i-th end. */
function boxAt(k: number, i: number, ends: readonly number[]): NonNullable<DualVerdict['failed']> {
  return { k, lo: ends[i - 1] ?? 0, hi: ends[i] ?? 1 };
}
