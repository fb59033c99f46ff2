/** How many of m equally likely symbols a sample of n shows rarely: at least once and at most t times. */
import { exp } from '../elementary/exp.ts';
import { log1p } from '../elementary/log1p.ts';
import { logBinomialLower, logBinomialMass } from '../special/binomial-tail.ts';

/**
 * The expected number of them.
 *
 * @param n integer ≥ 1; @param m integer ≥ 1; @param t integer ≥ 1.
 * @see derived here: the count of one symbol is Binomial(n, 1/m)
 */
export function rareSymbolsMean(n: number, m: number, t: number): number {
  return m * rare(n, 1 / m, t);
}

/**
 * Their standard deviation: the sum over pairs of symbols, of which the second is Binomial(n − i, 1/(m − 1)) once the first is seen i times.
 */
export function rareSymbolsSd(n: number, m: number, t: number): number {
  const p = rare(n, 1 / m, t);
  let both = 0;
  if (m > 1) for (let i = 1; i <= Math.min(n, t); i++) both += exp(logBinomialMass(i, n, 1 / m)) * rare(n - i, 1 / (m - 1), t);
  return Math.sqrt(Math.max(0, m * p * (1 - p) + m * (m - 1) * (both - p * p)));
}

/** P(1 ≤ K ≤ t) for K binomial. */
function rare(n: number, p: number, t: number): number {
  if (n === 0) return 0;
  if (p === 1) return n <= t ? 1 : 0;
  return Math.max(0, (t >= n ? 1 : exp(logBinomialLower(t, n, p))) - exp(n * log1p(-p)));
}
