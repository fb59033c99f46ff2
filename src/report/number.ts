/** Numbers as a reader wants them. Rounding happens here and nowhere else; the JSON keeps every bit. */

/** Shown for a number that is not known. */
export const unknown = '–';

const named = (x: number): string => (Number.isNaN(x) ? 'NaN' : x > 0 ? 'Infinity' : '-Infinity');

const trimmed = (exponential: string): string => exponential.replace(/\.?0*e/, 'e').replace('e+', 'e');

/** `x` to so many significant digits, in exponent notation outside [1e-4, 1e7). */
export function significant(x: number | null, digits = 4): string {
  if (x === null) return unknown;
  if (!Number.isFinite(x)) return named(x);
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size < 1e-4 || size >= 1e7) return trimmed(x.toExponential(digits - 1));
  return String(Number(x.toPrecision(digits)));
}

/** A count with its thousands separated: `1,048,576`. */
export function grouped(count: number): string {
  return Number.isFinite(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : named(count);
}

/** Writes one number of a set that is read together. */
export type Writer = (x: number | null) => string;

/** Smallest difference between any two of the sorted numbers that a reader could tell apart at 12 digits; undefined if there is none. */
function smallestGap(sorted: readonly number[], largest: number): number | undefined {
  const gaps = sorted.slice(1).map((x, i) => x - sorted[i]!).filter((gap) => gap > largest * 1e-12);
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

/**
 * A writer for numbers that are compared with each other. All get the same decimals: enough for two digits of `scale`, the
 * difference that matters (by default the smallest between any two of them), and for three digits of the largest.
 */
export function together(values: readonly (number | null)[], scale?: number): Writer {
  const finite = values.filter((x): x is number => x !== null && Number.isFinite(x)).sort((a, b) => a - b);
  const largest = Math.max(...finite.map(Math.abs), 0);
  const gap = scale !== undefined && scale > largest * 1e-12 && Number.isFinite(scale) ? scale : smallestGap(finite, largest);
  if (gap === undefined) return (x) => significant(x);
  const decimals = Math.max(1 - Math.floor(Math.log10(gap)), 2 - Math.floor(Math.log10(largest)));
  if (largest >= 1e7 || decimals > 8) {
    const digits = Math.min(13, Math.max(2, Math.ceil(Math.log10(largest)) + decimals));
    return (x) => significant(x, digits);
  }
  // Zeros that end every one of them tell nothing apart.
  const needed = Math.max(...finite.map((x) => (/\.(\d*?)0*$/.exec(x.toFixed(Math.max(0, decimals)))?.[1] ?? '').length));
  return (x) => (x === null || !Number.isFinite(x) ? significant(x) : x.toFixed(needed));
}

/**
 * A writer for an estimate, its interval and what it is compared with. A fifth of the interval's width is what matters: more digits
 * would be noise, fewer would hide on which side of the interval a prediction lies.
 */
export function besideInterval(compared: readonly (number | null)[], estimate: number | null, [lo, hi]: readonly [number | null, number | null]): Writer {
  return together([...compared, estimate, lo, hi], lo === null || hi === null ? undefined : (hi - lo) / 5);
}

/** A share as a percentage; never rounded up to 100 % or down to 0 %. */
export function percent(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return unknown;
  if (share > 0 && share < 0.001) return '<0.1 %';
  if (share < 1 && share > 0.999) return '>99.9 %';
  const shown = share * 100;
  return `${shown >= 10 ? Math.round(shown * 10) / 10 : Number(shown.toPrecision(2))} %`;
}
