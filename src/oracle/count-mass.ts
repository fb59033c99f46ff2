/** Probabilities of counts. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logBinomialMass } from '../special/log-binomial-mass.ts';
import { logGamma } from '../special/log-gamma.ts';

/** P(Bin(n, p) = i). @see the definition */
export function binomialMass(i: number, n: number, p: number): number {
  return exp(logBinomialMass(i, n, p));
}

/** P(Poi(mean) = i), to a relative 1e-15 (i + mean) ln(i + mean) or so, for a mean of at least 0. @see the definition */
export function poissonMass(i: number, mean: number): number {
  return exp((i === 0 ? 0 : i * log(mean)) - mean - logGamma(i + 1));
}
