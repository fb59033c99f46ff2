/** Where boxes fail: a point at which a bound on P(P_k ≠ 0) is violated for certain, or none. */
import { Interval } from '../elementary/interval.ts';
import { nextUp } from '../elementary/neighbour.ts';
import { back, down, type DualBound, exponent, occupancy } from './verify-dual.ts';

/** Points tried between the box and 1, on each of two scales. */
const TRIED = 256;

/** The law of A after k − 1 steps, rounded up and down. */
interface Laws {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

const known = new Map<string, Laws>();
let walk: (Laws & { readonly n: number; readonly k: number; readonly rowsUp: readonly Float64Array[]; readonly rowsDown: readonly Float64Array[] }) | undefined;

/** Goes on from the last generation of the same n, and remembers what was asked for: several claims ask for the same. */
function lawsOf(n: number, k: number): Laws {
  const name = `${n} ${k}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  if (walk === undefined || walk.n !== n || walk.k > k) {
    const first = Float64Array.of(...new Float64Array(n), 1);
    walk = { n, k: 1, up: first, down: first, rowsUp: occupancy(n, nextUp), rowsDown: occupancy(n, down) };
  }
  while (walk.k < k) walk = { ...walk, k: walk.k + 1, up: back(walk.up, walk.rowsUp, nextUp), down: back(walk.down, walk.rowsDown, down) };
  known.set(name, walk);
  return walk;
}

/** −ln P(P_k = 0) on either side, as a function of p. */
function exponents(n: number, k: number): (p: number) => Interval {
  const laws = lawsOf(n, k);
  return (p) => Interval.between(exponent(laws.up, 1 - p, nextUp), exponent(laws.down, 1 - p, down));
}

/** Intervals that contain P(P_k ≠ 0). @returns of p, a multiple of 2^-30 in (0, 1) */
export function survivalsWithin(n: number, k: number): (p: number) => Interval {
  const exponent = exponents(n, k);
  return (p) => exponent(p).negate().expm1().negate();
}

/** An interval that contains P(P_k ≠ 0). @param p a multiple of 2^-30 in (0, 1) */
export function survivalWithin(n: number, k: number, p: number): Interval {
  return survivalsWithin(n, k)(p);
}

/** What the bound says −ln P(P_k = 0) is at least, or at most; undefined where it says nothing. */
function says(bound: DualBound, n: number, k: number, g: Interval, p: Interval): Interval | undefined {
  const number = (x: number): Interval => Interval.between(x, x);
  const exponent = number(n).multiply(g).multiply(p);
  if ('theta' in bound) return number(bound.theta).multiply(exponent);
  const x = number(bound.a * n).multiply(p).multiply(p).add(number(bound.b * k).multiply(p));
  return x.hi < 1 ? exponent.subtract(x.negate().log1p()) : undefined;
}

/**
 * A p ≥ lo at which the bound is false.
 *
 * @param lo - From where boxes could not be verified.
 * @param corners - Points of [lo, 1) that are tried before the others, such as the ends of boxes: multiples of 2^-30.
 * @returns A multiple of 2^-30, or undefined where none of those tried is certain: the bound may be true there, and too close.
 */
export function witnessDual(n: number, k: number, lo: number, bound: DualBound, corners: readonly number[] = []): number | undefined {
  let g = Interval.between(1, 1);
  for (let step = 1; step < k; step++) g = g.negate().expm1().negate();
  const exponent = exponents(n, k);
  const least = Math.max(lo, 2 ** -20);
  // Doublings of the first p, sixteen steps each, and then even steps to 1.
  const others = Array.from({ length: 2 * TRIED + 1 }, (_, i) => (i <= TRIED ? least * 2 ** Math.floor(i / 16) * (1 + (i % 16) / 16) : lo + ((1 - lo) * (i - TRIED)) / (TRIED + 1)));
  for (const tried of [...corners, ...others]) {
    const p = Math.floor(tried * 2 ** 30) / 2 ** 30;
    if (!(p > 0 && p < 1)) continue;
    const truth = exponent(p);
    const said = says(bound, n, k, g, Interval.between(p, p));
    if (said !== undefined && ('theta' in bound ? truth.hi < said.lo : truth.lo > said.hi)) return p;
  }
  return undefined;
}
