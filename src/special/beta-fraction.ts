/**
 * The incomplete beta function relative to its leading factor: I_x(a, b) / (x^a y^b / B(a, b)) with y = 1 - x, on the side of the
 * smaller tail. What is left of a tail probability when its size is taken out is a plain number near 1/a, without cancellation.
 */
import { exp } from '../elementary/exp.ts';
import { NODES, WEIGHTS } from './half-line.ts';
import { log1pResidual } from './log1p-residual.ts';

/** Shapes from which on the integral is cheaper than the fraction, whose length near the mean grows like the root of the shapes. */
const LARGE = 40;
const LONGEST = 100000;
const TINY = 1e-300;

/** By a continued fraction (even part of Gauss's), evaluated forwards. */
function fraction(a: number, b: number, x: number, y: number, lambda: number): number {
  let denominator = (a / (a + 1)) * (lambda + 1);
  let value = denominator;
  let c = value;
  let d = 0;
  for (let n = 1; n < LONGEST; n++) {
    const twice = a + 2 * n;
    const e = a / (twice - 1);
    const numerator = ((a + n - 1) / a) * ((a + b + n - 1) / a) * (n * (b - n) * x * x) * (e * e);
    denominator = n + (n * (b - n) * x) / (twice - 1) + ((a + n) * (lambda + 1 + n * (1 + y))) / (twice + 1);
    d = denominator + numerator * d;
    if (d === 0) d = TINY;
    c = denominator + numerator / c;
    if (c === 0) c = TINY;
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (factor > 1 - 2e-16 && factor < 1 + 3e-16) return 1 / value;
  }
  return NaN;
}

/** By integrating the density from x towards 0, relative to its value at x, in units of its own fall. */
function integral(a: number, b: number, x: number, y: number, lambda: number): number {
  const slope = (lambda - y + x) / (x * y);
  const curvature = (a - 1) / (x * x) + (b - 1) / (y * y);
  const width = 2 / (slope + Math.sqrt(slope * slope + 4 * curvature));
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) {
    const step = width * NODES[i]!;
    if (step >= x) break;
    sum += WEIGHTS[i]! * exp((a - 1) * log1pResidual(-step / x) + (b - 1) * log1pResidual(step / y) - slope * step);
  }
  return (sum * width) / (x * y);
}

/**
 * I_x(a, b) / (x^a y^b / B(a, b)) for 0 < x <= a/(a + b), where `lambda` is a - (a + b)x, which the caller may know better than x tells.
 *
 * @see Didonato and Morris, Algorithm 708, ACM TOMS 18 (1992), eq. 9 (the fraction); the integral is derived here
 */
export function betaFraction(a: number, b: number, x: number, y: number, lambda: number): number {
  return a > LARGE && b > LARGE ? integral(a, b, x, y, lambda) : fraction(a, b, x, y, lambda);
}
