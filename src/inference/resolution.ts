import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { DeclarationError } from '../errors.ts';
import { wholeChunks } from './looks.ts';
import type { Side, Sides } from './sides.ts';
import type { Levels } from './test.ts';

/**
 * Deviation to exclude for a probability: d standard deviations of one indicator, and never less than d/20, below which a rare
 * event would cost without end.
 *
 * @param d resolution in standard deviations, such as 0.02.
 * @param p the predicted probability; outside [0, 1] it counts as the nearer end.
 */
export function probabilityDelta(d: number, p: number): number {
  const inside = Math.min(1, Math.max(0, p));
  return Math.max(d / 20, d * Math.sqrt(inside * (1 - inside)));
}

/** Deviation to exclude for a mean: d standard deviations of one replicate. */
export function meanDelta(d: number, sd: number): number {
  return d * sd;
}

/** Whether each side of a claim about a probability leaves room for a deviation of delta: at + delta < 1, at > delta. */
export function excludable(sides: Sides): { readonly lower: boolean; readonly upper: boolean } {
  return {
    lower: sides.lower !== undefined && sides.lower.at - sides.lower.delta > 0,
    upper: sides.upper !== undefined && sides.upper.at + sides.upper.delta < 1,
  };
}

/**
 * Refuses a claim on two sides of which one excludes nothing: support would rest on the other alone, and seem to speak of both. A bound
 * at an end of the range, or beyond, is no claim.
 *
 * @param range what the estimand could be, such as [0, 1].
 * @param alone how the claim of one side is written, without the other.
 * @throws {DeclarationError} for a side inside the range with nothing a delta beyond it.
 */
export function requireRoom(owner: string, sides: Sides, [a, b]: readonly [number, number], alone: { readonly lower: string; readonly upper: string }): void {
  const { lower, upper } = sides;
  const below = lower !== undefined && lower.at > a && !(lower.at - lower.delta > a);
  const above = upper !== undefined && upper.at < b && !(upper.at + upper.delta < b);
  if (!below && !above) return;
  const other = below && above ? undefined : below ? upper && upper.at < b && alone.upper : lower && lower.at > a && alone.lower;
  throw new DeclarationError({
    owner,
    parameter: 'sides',
    value: sides,
    condition: 'must leave room for a deviation of delta',
    advice: `the claim is vacuous ${below && above ? 'here' : below ? 'below' : 'above'}: state a finer within${typeof other === 'string' ? `, or claim ${other} alone` : ''}`,
  });
}

/**
 * Kullback-Leibler divergence from Bernoulli(p) to Bernoulli(p + shift), in nats per replicate.
 *
 * @param p in [0, 1]; p + shift in [0, 1].
 */
export function bernoulliDivergence(p: number, shift: number): number {
  const success = p > 0 ? -p * log1p(shift / p) : 0;
  const failure = p < 1 ? -(1 - p) * log1p(-shift / (1 - p)) : 0;
  return success + failure;
}

/**
 * Information of one replicate against a mean that is off by delta: delta^2 / (2 sd^2), at most delta / width for a variable
 * bounded to an interval of that width, where no bet can be larger than the interval allows.
 */
export function meanDivergence({ delta }: Side, sd: number, width = Infinity): number {
  const free = (delta * delta) / (2 * sd * sd);
  return width < Infinity ? Math.min(free, delta / width) : free;
}

/**
 * Replicates that a supported verdict needs on average: 1.6 ln(1/beta) / divergence when two deviations must be
 * excluded at once, 1.2 when one.
 */
export function plannedReplicates(divergence: number, beta: number, twoSided: boolean): number {
  return Math.ceil((factor(twoSided) * -log(beta)) / divergence);
}

function factor(twoSided: boolean): number {
  return twoSided ? 1.6 : 1.2;
}

/**
 * Whether the replicates that are planned for a mean may all be the same, with probability beta or more, though the claim is true.
 *
 * A value that departs from the usual one with probability p, each time by at least `step`, has a variance of at least
 * p (1 - p) step^2. So p is at most the smaller root q of q (1 - q) = sd^2 / step^2, and n replicates are all usual with probability at least (1 - q)^n.
 * Elsewhere a deviation of delta = d sd made of departures of one step shows as well: n planned replicates have n delta / step > ln(1/beta).
 * Larger departures are bounded by the declared spread, which allows them up to sd / d.
 *
 * @param step - Least departure of a value from the usual one, in the units of sd.
 * @param divergence - Of one replicate, in nats, as for {@link plannedReplicates}: beta cancels.
 * @example maySeemConstant(1e-20, 1, 0.0002, true) // true: nothing will be seen to vary
 */
export function maySeemConstant(sd: number, step: number, divergence: number, twoSided: boolean): boolean {
  const share = (sd / step) ** 2;
  if (share >= 0.25) return false;
  const rate = (2 * share) / (1 + Math.sqrt(1 - 4 * share));
  return factor(twoSided) * -log1p(-rate) <= divergence;
}

/**
 * Where a test without an exact final look ends: three times what refutation needs in the mean, in whole chunks. Should beta be
 * smaller than alpha, support needs more, and counts.
 *
 * @throws {DeclarationError} where that lies beyond {@link MOST_REPLICATES}.
 */
export function openCap(divergence: number, { alpha, beta }: Levels): number {
  return reachable(wholeChunks((3 * -log(Math.min(alpha, beta))) / divergence));
}

/** From here on doubles no longer count one by one, and no run would end. */
export const MOST_REPLICATES = 2 ** 53;

/**
 * The cap of a test, if it can be counted to.
 *
 * @throws {DeclarationError} for a cap beyond {@link MOST_REPLICATES}, or none: a divergence that rounds to zero or below has no cap.
 */
export function reachable(cap: number): number {
  if (cap > 0 && cap <= MOST_REPLICATES) return cap;
  throw new DeclarationError({
    owner: 'inference',
    parameter: 'delta',
    condition: `must be decidable within 2^53 replicates, and would take ${cap > 0 && cap < Infinity ? cap.toPrecision(2) : 'more than can be counted'}`,
    advice: 'exclude a wider deviation: k times as wide, it takes 1/k to 1/k^2 of that',
  });
}
