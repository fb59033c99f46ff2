/**
 * Temme's uniform expansion of the incomplete gamma function for large shapes, in the whole range where x and a are comparable.
 * Q(a, x) = erfc(eta sqrt(a/2))/2 + e^(-a eta^2/2)/sqrt(2 pi a) * S(eta), where eta^2/2 = x/a - 1 - ln(x/a).
 *
 * @see Temme, On the computation of the incomplete gamma functions for large values of the parameters (1987): S by a backward
 * recurrence from the coefficients of eta/(x/a - 1)
 */
import { FRACTION_BITS } from '../elementary/fixed-point.ts';

const TERMS = 28;

/** Taylor coefficients f_n of eta/mu, where mu = x/a - 1 solves mu mu' = eta (1 + mu). In fixed point: they are differences of near equals. */
const F = new Float64Array(TERMS + 1);

function prepare(): void {
  const bits = BigInt(FRACTION_BITS);
  const one = 1n << bits;
  // mu = m_1 eta + m_2 eta^2 + ...; the coefficient of eta^n on both sides gives m_n.
  const m: bigint[] = [0n, one];
  for (let n = 2; n <= TERMS + 2; n++) {
    let sum = m[n - 1]! << bits;
    for (let i = 2; i < n; i++) sum -= BigInt(n + 1 - i) * m[i]! * m[n + 1 - i]!;
    m.push((sum >> bits) / BigInt(n + 1));
  }
  // eta/mu = 1/(m_1 + m_2 eta + ...).
  const f: bigint[] = [];
  for (let n = 0; n <= TERMS; n++) {
    let sum = n === 0 ? one << bits : 0n;
    for (let i = 0; i < n; i++) sum -= f[i]! * m[n - i + 1]!;
    f.push(sum >> bits);
    F[n] = Number(f[n]!) / Number(one);
  }
}
prepare();

/** Coefficients of S for the shape they were last asked for: a law is evaluated at many x with one shape. */
const S = new Float64Array(TERMS);
let shape = NaN;

function prepareShape(a: number): void {
  let above = 0;
  let current = F[TERMS]!;
  S[TERMS - 1] = current;
  for (let n = TERMS - 1; n >= 1; n--) {
    const next = F[n]! + ((n + 1) / a) * above;
    above = current;
    current = next;
    S[n - 1] = current;
  }
  // The coefficients so far are those of S times Gamma*(a), which is 1 + S_1/a.
  const scale = 1 / (1 + S[1]! / a);
  for (let n = 0; n < TERMS; n++) S[n] = S[n]! * scale;
  shape = a;
}

/** S(eta) for shape a >= 20 and |eta| <= 1. */
export function uniformCorrection(a: number, eta: number): number {
  if (a !== shape) prepareShape(a);
  const square = eta * eta;
  let even = 0;
  let odd = 0;
  for (let n = TERMS - 2; n >= 0; n -= 2) {
    even = even * square + S[n]!;
    odd = odd * square + S[n + 1]!;
  }
  return even + odd * eta;
}
