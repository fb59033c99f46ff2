import { exp } from '../../elementary/exp.ts';
import { DeclarationError } from '../../errors.ts';
import { logBinomialLower } from '../../special/binomial-tail.ts';
import { logBinomialMass } from '../../special/log-binomial-mass.ts';
import { bernoulliDivergence } from '../resolution.ts';
import type { Law, LawFamily, LawParameters } from './law-family.ts';

/** The binomial law with parameters `n` and `p`. */
export const binomial: LawFamily = {
  discrete: true,
  at(parameters: LawParameters): Law {
    const { n, p } = checked(parameters);
    return {
      cdf: (x) => (x < 0 ? 0 : x >= n ? 1 : exp(logBinomialLower(Math.floor(x), n, p))),
      logDensity: (x) => (Number.isFinite(x) ? logBinomialMass(x, n, p) : -Infinity),
    };
  },
  divergence(p: LawParameters, q: LawParameters): number {
    const from = checked(p);
    const to = checked(q);
    if (from.n === to.n) return from.n * bernoulliDivergence(from.p, to.p - from.p);
    if (from.n > to.n) return Infinity;
    return summed(from, to);
  },
  scaled(parameters: LawParameters, factor: number): LawParameters {
    const { n, p } = checked(parameters);
    // Beyond 1 the nearest law that exists; at p near 1 the other side carries the information.
    return { n, p: Math.min(p * factor, (1 + p) / 2) };
  },
};

/**
 * The sum over the values that carry all but 1e-30 of the mass, from the mode outwards; of many, every h-th with h times its mass, h
 * being at most a 32nd of the standard deviation: for a bell that is as good as all of them.
 */
function summed(from: { readonly n: number; readonly p: number }, to: { readonly n: number; readonly p: number }): number {
  const mode = Math.floor((from.n + 1) * from.p);
  const stride = Math.max(1, Math.floor(Math.sqrt(from.n * from.p * (1 - from.p)) / 32));
  let sum = 0;
  let total = 0;
  for (const step of [stride, -stride]) {
    for (let k = step > 0 ? mode : mode - stride; k >= 0 && k <= from.n; k += step) {
      const logMass = logBinomialMass(k, from.n, from.p);
      if (logMass < -69) break;
      const mass = exp(logMass);
      total += mass;
      sum += mass * (logMass - logBinomialMass(k, to.n, to.p));
    }
  }
  return Math.max(0, sum / total);
}

function checked(parameters: LawParameters): { readonly n: number; readonly p: number } {
  const { n = NaN, p = NaN } = parameters;
  if (!(n >= 1 && n <= 2 ** 53 && n === Math.floor(n) && p > 0 && p < 1)) {
    throw new DeclarationError({ owner: 'binomial law', parameter: 'parameters', value: parameters, condition: 'must have a whole n of at least 1 and p strictly between 0 and 1' });
  }
  return { n, p };
}
