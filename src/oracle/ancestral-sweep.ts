/**
 * The ancestral dual for samples that are too large for a table of the occupancy law: one generation after the other, ball by ball. A
 * generation costs as many steps as there are ancestors left, each as wide as their law, so about 2 n ln k · √n in all.
 */
import { DomainError } from '../errors.ts';
import type { AncestralLaw } from './ancestral-dual.ts';

/** Largest sample size; the first generation alone takes a second there. */
export const LARGEST_SWEEP = 1e5;
/** Masses below this are dropped. */
const NEGLIGIBLE = 1e-24;

/**
 * Throws the balls of the law into n boxes: those with most balls left start, and the others join at their turn, so that all of them
 * end together. One ball keeps b boxes with probability b/n and takes one more with (n − b)/n: positive terms only.
 */
function throwBalls(law: AncestralLaw, n: number): { readonly low: number; readonly boxes: Float64Array } {
  const most = law.first + law.mass.length - 1;
  const boxes = new Float64Array(Math.min(n, most) + 2);
  let low = 0;
  let high = 0;
  const scale = 1 / n;
  for (let left = most; left > 0; left--) {
    if (left >= law.first) {
      boxes[0] = (boxes[0] as number) + (law.mass[left - law.first] as number);
      low = 0;
    }
    if (high < n) high++;
    for (let b = high; b > low; b--) {
      boxes[b] = ((boxes[b] as number) * b + (boxes[b - 1] as number) * (n - b + 1)) * scale;
    }
    boxes[low] = (boxes[low] as number) * low * scale;
    while (high > low && (boxes[high] as number) < NEGLIGIBLE) boxes[high--] = 0;
    while (low < high && (boxes[low] as number) < NEGLIGIBLE) boxes[low++] = 0;
  }
  return { low, boxes: boxes.subarray(0, high + 1) };
}

/** One generation further back. */
function step(law: AncestralLaw, n: number): AncestralLaw {
  const { low, boxes } = throwBalls(law, n);
  const merged = low <= 1 ? (boxes[1] as number) : 0;
  const first = Math.max(2, low);
  const mass = boxes.slice(first);
  const stay = mass.reduce((sum, value) => sum + value, 0);
  if (stay > 0) for (let i = 0; i < mass.length; i++) mass[i] = (mass[i] as number) / stay;
  const single = law.single + (law.several * merged) / (merged + stay);
  const several = (law.several * stay) / (merged + stay);
  return { single: single / (single + several), several: several / (single + several), first, mass };
}

/**
 * The laws of A_{k−1} for k = 1, 2, …, one at a time: the number of samples of generation 1 that the n samples of generation k descend
 * from. Each answers for every initial law, by `survivalGiven`, `interiorGiven` and `survivingMean`.
 *
 * Relative error about 1e-14; no table is kept. A twentieth of a second for k ≤ 1000 at n = 1e4, one second for k ≤ 50 at n = 1e5.
 *
 * @param n integer in [2, 1e5].
 * @throws {DomainError} outside.
 * @example for (const law of ancestralSweep(10_000)) curve.push(survivalGiven(law, 0.001));
 * @see derived here; ancestralLaw, for n up to 2000, has the same laws from a table
 */
export function* ancestralSweep(n: number): Generator<AncestralLaw, never> {
  if (!Number.isInteger(n) || n < 2 || n > LARGEST_SWEEP) {
    throw new DomainError({ owner: 'ancestral sweep', parameter: 'n', value: n, condition: `must be an integer from 2 to ${LARGEST_SWEEP}` });
  }
  let law: AncestralLaw = { single: 0, several: 1, first: n, mass: Float64Array.of(1) };
  for (;;) {
    yield law;
    law = step(law, n);
  }
}
