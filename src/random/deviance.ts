import { log1p } from '../elementary/log1p.ts';

/**
 * D(x; m) = x ln(x/m) − (x − m) ≥ 0 for x, m > 0: how far the count x is from its mean m on the scale of log probability.
 *
 * Written through t = (x − m)/m as m·((1 + t) ln(1 + t) − t), its error is about |x − m| ulps of 1: 1e-10 a million away
 * from the mean, which a rejection step cannot feel. (The textbook x·ln(x/m) would err by x ulps: 1e-4 at 10¹².)
 *
 * @see C. Loader, "Fast and accurate computation of binomial probabilities" (2000), for the decomposition.
 */
export function deviance(x: number, mean: number): number {
  const t = (x - mean) / mean;
  return mean * ((1 + t) * log1p(t) - t);
}
