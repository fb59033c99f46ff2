/** Both sides of a claim at one point: their order where it is certain, and how far apart they are. */
import type { ExactNumber } from '../claim/enclosure.ts';
import { position } from '../claim/position.ts';
import { Fraction } from '../elementary/fraction.ts';
import type { Grid } from './grid.ts';
import type { Sides } from './sides.ts';

/** Doubles farther than this from what contains their number were computed by another formula, whatever their rounding. */
const AGREEMENT = 1e-9;

/** What is known at one point. */
export interface At {
  readonly verdict: 'holds' | 'equal' | 'open' | 'refuted';
  readonly left: ExactNumber;
  /** Least distance of the left side from a bound, relative to the larger; negative where it is violated, null where it is open. */
  readonly margin: number | null;
}

export function lower(number: ExactNumber): number {
  return number instanceof Fraction ? number.toNumber() : number.lo;
}

export function upper(number: ExactNumber): number {
  return number instanceof Fraction ? number.toNumber() : number.hi;
}

/** Compares the sides over intervals, and over fractions where those leave the order open. */
export function compareAt({ left, bounds }: Sides, { box, point }: Pick<Grid, 'box'> & { readonly point: () => ReturnType<Grid['point']> }): At {
  let value = left.certain(box, point);
  let margin: number | null = null;
  let verdict: At['verdict'] = 'holds';
  for (const bound of bounds) {
    let number = bound.certain(box, point);
    let found = position(value, number);
    if (found === 'open') {
      value = left.exact(point) ?? value;
      number = bound.exact(point) ?? number;
      found = position(value, number);
    }
    if (found === 'open') {
      verdict = 'open';
      continue;
    }
    const distance = relativeDistance(value, number);
    if (!bound.allowed.includes(found)) return { left: value, verdict: 'refuted', margin: -distance };
    if (found === 'at' && verdict === 'holds') verdict = 'equal';
    margin = margin === null ? distance : Math.min(margin, distance);
  }
  return { left: value, verdict, margin: verdict === 'open' ? null : margin };
}

/** They are at least this far apart, relative to the larger in absolute value. */
function relativeDistance(a: ExactNumber, b: ExactNumber): number {
  const gap = Math.max(lower(a) - upper(b), lower(b) - upper(a), 0);
  return gap === 0 ? 0 : gap / Math.max(Math.abs(lower(a)), Math.abs(upper(a)), Math.abs(lower(b)), Math.abs(upper(b)));
}

/** What the doubles of a side are, where they are not the number that its enclosure contains. */
export function disagreement({ left, bounds }: Sides, x: Float64Array, { box, point }: Parameters<typeof compareAt>[1]): string | undefined {
  for (const term of [left, ...bounds]) {
    const double = term.double(x, point);
    const certain = term.certain(box, point);
    const [lo, hi] = [lower(certain), upper(certain)];
    const room = AGREEMENT * Math.max(Math.abs(lo), Math.abs(hi));
    if (!(double >= lo - room && double <= hi + room)) return `computed in doubles it is ${double}, which is not in [${lo}, ${hi}]`;
  }
  return undefined;
}
