/**
 * ln Γ beyond its tangent: ln Γ(b + x) − ln Γ(b) − x ψ(b), for real and for purely imaginary x. The cumulant function of a log-gamma
 * variable seen from any of its points is this, and nothing else is left of it when the tangent is subtracted, so that no digits cancel
 * however large b is.
 */
import { log1p } from '../elementary/log1p.ts';
import { log1pResidual } from '../special/log1p-residual.ts';
import { arctangent, arctangentResidual } from './arctangent.ts';

/** Coefficients of 1/z, 1/z³, … in what Stirling's formula leaves out of ln Γ(z); enough for |z| ≥ 10. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;
const STIRLING_FROM = 10;

function stirling(x: number): number {
  const square = 1 / (x * x);
  let sum = 0;
  for (let m = STIRLING.length - 1; m >= 0; m--) sum = sum * square + (STIRLING[m] as number);
  return sum / x;
}

function stirlingSlope(x: number): number {
  const square = 1 / (x * x);
  let sum = 0;
  for (let m = STIRLING.length - 1; m >= 0; m--) sum = sum * square - (2 * m + 1) * (STIRLING[m] as number);
  return sum * square;
}

/**
 * ln Γ(b + x) − ln Γ(b) − x ψ(b) ≥ 0 for b > 0 and b + x > 0.
 *
 * @see derived here: Stirling's formula with u = x/b is b((1+u) ln(1+u) − u) − (ln(1+u) − u)/2 and what the correction adds; below ten
 * each step of Γ(b + 1) = b Γ(b) adds u − ln(1 + u)
 */
export function logGammaExcess(b: number, x: number): number {
  const steps = Math.max(0, Math.ceil(STIRLING_FROM - Math.min(b, b + x)));
  let sum = 0;
  for (let j = 0; j < steps; j++) sum -= log1pResidual(x / (b + j));
  const from = b + steps;
  const u = x / from;
  const residual = log1pResidual(u);
  const leading = from * ((1 + u) * residual + u * u) - residual / 2;
  return sum + leading + (stirling(from + x) - stirling(from) - x * stirlingSlope(from));
}

/** A complex number, filled in place: the integrals that use it take hundreds. */
export interface Complex {
  re: number;
  im: number;
}

/** ln Γ(b + it) − ln Γ(b) − it ψ(b) for b > 0, up to multiples of 2πi; its real part is negative and falls with |t|. */
export function logGammaExcessAcross(b: number, t: number, into: Complex): void {
  let re = 0;
  let im = 0;
  let from = b;
  for (; from < STIRLING_FROM; from++) {
    const v = t / from;
    re -= log1p(v * v) / 2;
    im -= arctangentResidual(v);
  }
  const v = t / from;
  const square = v * v;
  const half = log1p(square) / 2;
  const residual = arctangentResidual(v);
  // Re((1 + iv) ln(1 + iv) − iv): the first form cancels for large v, the second for small.
  re += from * (Math.abs(v) < 0.5 ? log1pResidual(square) / 2 - square / 2 - v * residual : half - v * arctangent(v)) - half / 2;
  im += from * (residual + v * half) - residual / 2;
  // the correction at from + it, in powers of w = 1/(from + it)
  const norm = 1 / (from * from + t * t);
  const x = from * norm;
  const y = -t * norm;
  const squareRe = x * x - y * y;
  const squareIm = 2 * x * y;
  let sumRe = 0;
  let sumIm = 0;
  for (let m = STIRLING.length - 1; m >= 0; m--) {
    const next = sumRe * squareRe - sumIm * squareIm + (STIRLING[m] as number);
    sumIm = sumRe * squareIm + sumIm * squareRe;
    sumRe = next;
  }
  into.re = re + (sumRe * x - sumIm * y - stirling(from));
  into.im = im + (sumRe * y + sumIm * x - t * stirlingSlope(from));
}
