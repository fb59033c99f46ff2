import { log } from '../../elementary/log.ts';
import { log1p } from '../../elementary/log1p.ts';
import { DeclarationError } from '../../errors.ts';
import { digamma } from '../../special/digamma.ts';
import { logBeta } from '../../special/log-beta.ts';
import { regularizedBeta } from '../../special/regularized-beta.ts';
import type { Law, LawFamily, LawParameters } from './law-family.ts';

/**
 * The beta law with parameters `a` and `b`, stretched to [`lo`, `hi`], by default [0, 1]. Uniform at a = b = 1, where a scale
 * makes it more or less concentrated; its neighbours are tilted.
 */
export const beta: LawFamily = {
  at(parameters: LawParameters): Law {
    const { a, b, lo, hi } = checked(parameters);
    const width = hi - lo;
    const top = -logBeta(a, b) - log(width);
    return {
      cdf: (x) => (x <= lo ? 0 : x >= hi ? 1 : regularizedBeta((x - lo) / width, a, b)),
      logDensity(x) {
        if (!(x >= lo && x <= hi)) return -Infinity;
        const u = (x - lo) / width;
        // A power of zero is one: 0 ln 0 must not become NaN at the ends.
        return top + (a === 1 ? 0 : (a - 1) * log(u)) + (b === 1 ? 0 : (b - 1) * log1p(-u));
      },
    };
  },
  divergence(p: LawParameters, q: LawParameters): number {
    const from = checked(p);
    const to = checked(q);
    if (from.lo !== to.lo || from.hi !== to.hi) return Infinity;
    const total = digamma(from.a + from.b);
    return Math.max(0, logBeta(to.a, to.b) - logBeta(from.a, from.b) + (from.a - to.a) * (digamma(from.a) - total) + (from.b - to.b) * (digamma(from.b) - total));
  },
  scaled(parameters: LawParameters, factor: number): LawParameters {
    const { a, b, lo, hi } = checked(parameters);
    return { a: a / factor, b: b / factor, lo, hi };
  },
  neighbours(parameters: LawParameters, d: number) {
    const { a, b, lo, hi } = checked(parameters);
    return [
      { name: `tilted down by ${d}`, parameters: { a: a * (1 - d), b: b * (1 + d), lo, hi } },
      { name: `tilted up by ${d}`, parameters: { a: a * (1 + d), b: b * (1 - d), lo, hi } },
    ];
  },
};

function checked(parameters: LawParameters): { readonly a: number; readonly b: number; readonly lo: number; readonly hi: number } {
  const { a = NaN, b = NaN, lo = 0, hi = 1 } = parameters;
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity && lo < hi && hi - lo < Infinity)) {
    throw new DeclarationError({ owner: 'beta law', parameter: 'parameters', value: parameters, condition: 'must have positive a and b, and lo < hi' });
  }
  return { a, b, lo, hi };
}
