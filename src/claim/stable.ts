/**
 * What the rewrites put in place of expressions that cancel. Each takes both a and its complement 1 − a, computed apart, and
 * uses the one that carries the digits. Names have a space, which no formula can contain.
 */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { pow } from '../elementary/pow.ts';
import { digamma } from '../special/digamma.ts';
import { digammaMinusLog } from '../special/digamma-minus-log.ts';

/** ln(1 − a). For |a| > 1/2 the complement is exact or better than a. */
function logOfComplement(a: number, complement: number): number {
  return Math.abs(a) <= 0.5 ? log1p(-a) : log(complement);
}

/** (1 − a)^b. Where 1 − a is exact there is nothing to repair, and the power is the more accurate. */
function powerOfComplement(a: number, b: number, complement: number): number {
  if (Math.abs(a) > 0.5 || 1 - complement === a) return pow(complement, b);
  return exp(b * log1p(-a));
}

/** 1 − (1 − a)^b. */
function deficitOfPower(a: number, b: number, complement: number): number {
  if (b === 0) return 0;
  return complement < 0 ? 1 - pow(complement, b) : -expm1(b * logOfComplement(a, complement));
}

/** 1 − a − b, from a, 1 − a, b and 1 − b: subtracts from the smaller complement. */
function complementOfTwo(a: number, complementOfA: number, b: number, complementOfB: number): number {
  return complementOfA <= complementOfB ? complementOfA - b : complementOfB - a;
}

/** ψ(x) − ln y, for y near x as well. */
function digammaMinusLogOf(x: number, y: number): number {
  const shift = (x - y) / y;
  return Math.abs(shift) <= 0.5 ? digammaMinusLog(x) + log1p(shift) : digamma(x) - log(y);
}

export const stable = {
  'log of complement': logOfComplement,
  'power of complement': powerOfComplement,
  'deficit of power': deficitOfPower,
  'complement of two': complementOfTwo,
  'digamma minus log': digammaMinusLogOf,
} as const;
