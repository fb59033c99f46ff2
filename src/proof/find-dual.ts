/**
 * Finds boxes for `verifyDual`: the fewest ends that serve every k, each as far from the one before as the inequality allows. It computes
 * in doubles with an oracle of its own, so that nothing which it believes has to be believed.
 */
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import type { DualBound } from './verify-dual.ts';

/** P(P_k = 0), from anywhere. */
export type Loss = (k: number, p: number) => number;

/** Ends are multiples of this with at most twelve binary digits, so that they are short to write. */
const UNIT = 2 ** 30;
const DIGITS = 2 ** 12;
/** What the inequalities are tightened by, for the rounding of both computations. */
const SLACK = 1e-9;

/** The end itself or the next lower one that is written with few digits. */
function rounded(p: number): number {
  let unit = 1;
  while ((p * UNIT) / unit >= DIGITS) unit *= 2;
  return (Math.floor((p * UNIT) / unit) * unit) / UNIT;
}

/** Ends of boxes that cover [0, 1] for every k up to the largest; or, where the bound fails or is too close, those up to there. */
export function findDual(n: number, largest: number, bound: DualBound, loss: Loss): { readonly ends: readonly number[]; readonly stuck: boolean } {
  const ends: number[] = [];
  let g = 1;
  const c = Array.from({ length: largest }, (_, i) => n * (i === 0 ? g : (g = -expm1(-g))));
  let open = c.map((_, i) => i + 1).filter((k) => !('theta' in bound && k === 1 && bound.theta <= 1));
  const psi = (k: number, p: number): number => -log(loss(k, p));
  for (let lo = 0; ; ) {
    open = open.filter((k) => !('theta' in bound ? lo > 0 && psi(k, lo) > bound.theta * c[k - 1]! * (1 + SLACK) : bound.a * n * lo * lo + bound.b * k * lo > 1 + SLACK));
    if (open.length === 0) return { ends, stuck: false };
    const t = -log1p(-lo);
    // What the inequality of one k has at lo, so that only hi is left to try.
    const fixed = open.map((k): [number, number] => ('theta' in bound
      ? [k, bound.theta * c[k - 1]! * (lo === 0 ? 1 : lo / t) * (1 + SLACK)]
      : [k, (c[k - 1]! + bound.b * k + bound.a * n * lo) / (lo === 0 ? -expm1(log(loss(k, 2 ** -40))) * 2 ** 40 : psi(k, lo) / t) / (1 + SLACK)]));
    const holds = (hi: number): boolean => fixed.every(([k, limit]) => ('theta' in bound ? psi(k, hi) / -log1p(-hi) >= limit : -log1p(-hi) / hi <= limit));
    let [good, bad] = [0, 1];
    for (let step = 0; step < 60 && bad - good > lo * 2 ** -14; step++) {
      const middle = good === 0 ? bad / 2 : (good + bad) / 2;
      if (middle > lo && holds(middle)) good = middle;
      else if (middle <= lo) good = Math.max(good, lo);
      else bad = middle;
      if (bad <= lo || bad < 2 / UNIT) break;
    }
    const hi = rounded(good);
    if (!(hi > lo)) return { ends, stuck: true };
    ends.push(hi);
    lo = hi;
  }
}
