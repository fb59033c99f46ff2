/** The functions of the standard table, and what the rewrites put in place of expressions that cancel, over intervals. */
import { Interval } from '../elementary/interval.ts';
import { nextDown, nextUp } from '../elementary/neighbour.ts';
import type { FormulaFunction } from './functions.ts';

export type IntervalFunction = NonNullable<FormulaFunction['enclose']>;

const ONE = Interval.between(1, 1);

/** The double nearest to π, and its neighbours. */
export const PI = Interval.between(nextDown(Math.PI), nextUp(Math.PI));

/** ln(1 − a), whichever of a and its complement is nearer to zero. */
function logOfComplement(a: Interval, complement: Interval): Interval {
  return a.lo >= -0.5 && a.hi <= 0.5 ? a.negate().log1p() : complement.max(Interval.between(0, 0)).log();
}

/** (1 − a)^b; where 1 − a is an interval around 0, only for integers b. */
function powerOfComplement(a: Interval, b: Interval, complement: Interval): Interval {
  return complement.lo < 0 ? raised(complement, b) : b.multiply(logOfComplement(a, complement)).exp();
}

/** 1 − (1 − a)^b. */
function deficitOfPower(a: Interval, b: Interval, complement: Interval): Interval {
  if (complement.lo < 0) return ONE.subtract(raised(complement, b));
  // 1 − 0^b, and what surrounds it for b > 0; the product with ln 0 would be unknown where b touches 0.
  return b.multiply(logOfComplement(a, complement)).expm1().negate();
}

/** A power of any base to an integer, or of one that is not negative. */
export function raised(base: Interval, exponent: Interval): Interval {
  if (exponent.lo === exponent.hi && Number.isSafeInteger(exponent.lo) && Math.abs(exponent.lo) <= 64) return base.power(exponent.lo);
  if (base.lo >= 0) return exponent.multiply(base.log()).exp();
  return exponent.lo === exponent.hi && Number.isSafeInteger(exponent.lo) ? base.power(exponent.lo) : Interval.all;
}

/** The sums H_x for x = 1, 2, … as far as they were asked for. */
const sums: Interval[] = [Interval.between(0, 0), ONE];
const MOST_SUMS = 1e6;

/** H_x for one positive integer; all numbers elsewhere. */
function harmonic(x: Interval, order: Interval = ONE): Interval {
  if (x.lo !== x.hi || !Number.isSafeInteger(x.lo) || x.lo < 0 || x.lo > MOST_SUMS || order.lo !== 1 || order.hi !== 1) return Interval.all;
  for (let i = sums.length; i <= x.lo; i++) sums.push(sums[i - 1]!.add(ONE.divide(Interval.between(i, i))));
  return sums[x.lo]!;
}

export const intervalFunctions: Readonly<Record<string, IntervalFunction>> = {
  exp: (x) => x!.exp(),
  expm1: (x) => x!.expm1(),
  log: (x) => x!.log(),
  log1p: (x) => x!.log1p(),
  sqrt: (x) => x!.sqrt(),
  abs: (x) => x!.abs(),
  min: (...x) => x.reduce((least, other) => least.min(other)),
  max: (...x) => x.reduce((most, other) => most.max(other)),
  harmonic: (x, order) => harmonic(x!, order),
  'log of complement': (a, complement) => logOfComplement(a!, complement!),
  'power of complement': (a, b, complement) => powerOfComplement(a!, b!, complement!),
  'deficit of power': (a, b, complement) => deficitOfPower(a!, b!, complement!),
  'complement of two': (a, belowA, b, belowB) => (belowA!.hi <= belowB!.hi ? belowA!.subtract(b!) : belowB!.subtract(a!)),
};
