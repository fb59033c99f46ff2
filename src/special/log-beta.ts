/** The logarithm of the beta function. */
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { logGamma } from './log-gamma.ts';
import { HALF_LOG_TWO_PI, stirlingSeries } from './stirling-series.ts';

/**
 * ln B(a, b) for a, b > 0; NaN elsewhere. The common part of the three ln Gamma is taken out before it can cancel, so that the error
 * stays at a few ulp of the largest of ln B, ln Gamma(min(a, b)) and 1.
 *
 * @example logBeta(2, 3) // => -2.4849066497880004, -ln 12
 * @see derived here from Stirling's series (DLMF 5.11.1)
 */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return NaN;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = small + large;
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(sum);
  const share = log1p(-small / sum);
  const change = stirlingSeries(large) - stirlingSeries(sum);
  if (small < 10) return logGamma(small) + (change + (small + (large - 0.5) * share) - small * log(sum));
  return stirlingSeries(small) + change + HALF_LOG_TWO_PI - 0.5 * log(large) + ((small - 0.5) * log(small / sum) + large * share);
}
