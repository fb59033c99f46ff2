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

/**
 * Significant digits that keep the given numbers apart: two digits of the smallest gap between any two of them, at least 3, at
 * most 12. An estimate, its interval and its prediction are printed with it, so that a refutation is visible in the digits.
 */
export function resolvingDigits(values: readonly (number | null)[]): number {
  const finite = values.filter((x): x is number => x !== null && Number.isFinite(x)).sort((a, b) => a - b);
  const largest = Math.max(...finite.map(Math.abs), 0);
  let gap = Infinity;
  for (let i = 1; i < finite.length; i++) {
    const step = finite[i]! - finite[i - 1]!;
    // Numbers equal to 12 digits are the same number to a reader.
    if (step > largest * 1e-12) gap = Math.min(gap, step);
  }
  if (!Number.isFinite(gap) || largest === 0) return 4;
  return Math.min(12, Math.max(3, Math.ceil(Math.log10(largest / gap)) + 1));
}

/** A share as a percentage; never rounded up to 100 % or down to 0 %. */
export function percent(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return unknown;
  if (share > 0 && share < 0.001) return '<0.1 %';
  if (share < 1 && share > 0.999) return '>99.9 %';
  const shown = share * 100;
  return `${shown >= 10 ? Math.round(shown * 10) / 10 : Number(shown.toPrecision(2))} %`;
}
