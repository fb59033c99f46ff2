/**
 * Central moments of the number of surviving symbols by the generating function of occupancy: given A = a ancestors, E e^{wU} is a! times the
 * coefficient of t^a in Π_i ((e^{p_i t} − 1) e^w + 1), and Cauchy's integral over |t| = R finds it. All a that lie near R share the circle.
 */
import { cos } from '../elementary/cos.ts';
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { sin } from '../elementary/sin.ts';
import { logGamma } from '../special/log-gamma.ts';
import type { AncestralLaw } from './ancestral-dual.ts';
import { checkLaw, type SymbolGroup } from './symbol-law.ts';

/** Powers of w that are kept, 0 to 4. */
const TERMS = 5;
const INVERSE_FACTORIAL = [1, 1, 1 / 2, 1 / 6, 1 / 24] as const;

/** A power series in w with complex coefficients: re, im, re, im, … */
type Series = Float64Array;
const unit = (): Series => Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

function multiply(left: Series, right: Series, into: Series): void {
  for (let r = TERMS - 1; r >= 0; r--) {
    let [re, im] = [0, 0];
    for (let s = 0; s <= r; s++) {
      const [a, b, c, d] = [left[2 * s]!, left[2 * s + 1]!, right[2 * (r - s)]!, right[2 * (r - s) + 1]!];
      re += a * c - b * d;
      im += a * d + b * c;
    }
    into[2 * r] = re;
    into[2 * r + 1] = im;
  }
}

/** product · factor^count, both overwritten. */
function multiplyPower(product: Series, factor: Series, count: number): void {
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) multiply(product, factor, product);
    if (left > 1) multiply(factor, factor, factor);
  }
}

/** e^{−R} times the product over the symbols at t = R e^{iθ}, each centred at its own survival at t = R, so that no digits are lost to the mean. */
function productAt(groups: readonly SymbolGroup[], radius: number, angle: number, product: Series, factor: Series): void {
  product.set(unit());
  const [along, across] = [radius * (cos(angle) - 1), radius * sin(angle)];
  for (const { p, count } of groups) {
    const lost = exp(-p * radius);
    const survives = -expm1(-p * radius);
    const size = exp(p * along);
    // e^{−pR} (e^{pt} − 1)
    const [re, im] = [size * cos(p * across) - lost, size * sin(p * across)];
    let [up, down] = [1, lost];
    for (let r = 0; r < TERMS; r++) {
      factor[2 * r] = INVERSE_FACTORIAL[r]! * (re * up + down);
      factor[2 * r + 1] = INVERSE_FACTORIAL[r]! * im * up;
      up *= lost;
      down *= -survives;
    }
    multiplyPower(product, factor, count);
  }
}

/** Points on the circle, so many that the coefficients a ± N weigh less than 1e-20 beside those from `low` to `high`. */
function pointsFor(low: number, high: number, radius: number): number {
  const weight = (a: number): number => (a < 0 ? -Infinity : a * log(radius) - logGamma(a + 1));
  let points = high - low + 2;
  while (weight(low + points) - weight(low) > -46 || weight(high - points) - weight(high) > -46) points += 2;
  return points;
}

export interface CentralMoments {
  readonly second: number;
  readonly fourth: number;
}

/**
 * E (U − mean)² and E (U − mean)⁴ of the number U of surviving symbols. Relative error below 1e-10.
 *
 * @param law of the number of ancestors, from `ancestralLaw(n, k)`. @param mean - E U, from `survivingMean`.
 * @throws {DomainError} if the probabilities do not sum to one.
 * @see derived here: U is in law the number of occupied boxes among A independent throws, whose generating function is classical; the trapezoidal
 * rule on a circle is exact but for coefficients that are as many places apart as it has points
 */
export function survivingCentralMoments(groups: readonly SymbolGroup[], { single, several, first, mass }: AncestralLaw, mean: number): CentralMoments {
  checkLaw(groups);
  let second = single * (1 - mean) * (1 - mean);
  let fourth = second * (1 - mean) * (1 - mean);
  const [product, factor, shift] = [unit(), unit(), unit()];
  for (let from = 0; several > 0 && from < mass.length; ) {
    // Within two spreads of R on either side no coefficient is e² times smaller than that of R.
    const low = first + from;
    const band = Math.min(mass.length - from - 1, Math.floor(4 * Math.sqrt(low)));
    const high = low + band;
    const radius = (low + high) / 2;
    const points = pointsFor(low, high, radius);
    const off = groups.reduce((sum, { p, count }) => sum - count * expm1(-p * radius), 0) - mean;
    for (let r = 0, power = 1; r < TERMS; r++, power *= off) shift[2 * r] = INVERSE_FACTORIAL[r]! * power;
    const weights = Float64Array.from({ length: band + 1 }, (_, i) => several * mass[from + i]! * exp(logGamma(low + i + 1) + radius - (low + i) * log(radius)));
    for (let j = 0; 2 * j <= points; j++) {
      const angle = (2 * Math.PI * j) / points;
      productAt(groups, radius, angle, product, factor);
      multiply(product, shift, product);
      let [re, im] = [0, 0];
      weights.forEach((weight, i) => {
        // The angle is a multiple of 2π/N: reduced first, so that it keeps its digits.
        const turned = (2 * Math.PI * ((j * (low + i)) % points)) / points;
        re += weight * cos(turned);
        im -= weight * sin(turned);
      });
      const both = (j === 0 || 2 * j === points ? 1 : 2) / points;
      second += 2 * both * (re * product[4]! - im * product[5]!);
      fourth += 24 * both * (re * product[8]! - im * product[9]!);
    }
    from += band + 1;
  }
  return { second, fourth };
}
