import { DomainError } from '../errors.ts';
import { clopperPearson } from './confidence-sequence.ts';
import { CONFIDENCE, type Counts } from './test.ts';

/** A first time, or the last time at which it had not come yet. */
export interface Lifetime {
  readonly time: number;
  readonly censored: boolean;
}

/** Replicates that leave at generation k: whose time is k, and that are seen alive at k and never again. */
export interface Departure {
  readonly k: number;
  readonly events: number;
  readonly censored: number;
}

/** One step of a survival curve: between two steps it is constant. */
export interface SurvivalStep extends Departure {
  /** Replicates seen at k that were alive before it; those that are censored at k are among them. */
  readonly atRisk: number;
  /** The estimate of P(time > k), in [0, 1]. */
  readonly survival: number;
  /** Replicates alive after k, of all that began: for certain, and possibly, as a censored one may be alive for ever. */
  readonly alive: Counts;
}

/**
 * Counts times by generation, in increasing k.
 *
 * @param lifetimes - In any order.
 * @throws {DomainError} for a time that is NaN or infinite.
 * @example departures([{ time: 3, censored: true }, { time: 3, censored: false }]) // => [{ k: 3, events: 1, censored: 1 }]
 */
export function departures(lifetimes: readonly Lifetime[]): Departure[] {
  const counts = new Map<number, { events: number; censored: number }>();
  for (const { time, censored } of lifetimes) {
    if (!Number.isFinite(time)) {
      throw new DomainError({ owner: 'departures', parameter: 'time', value: time, condition: 'must be finite', advice: 'a time that has not come is censored at the last look' });
    }
    let count = counts.get(time);
    if (count === undefined) counts.set(time, (count = { events: 0, censored: 0 }));
    if (censored) count.censored++;
    else count.events++;
  }
  return [...counts].sort(([one], [other]) => one - other).map(([k, count]) => ({ k, ...count }));
}

function check({ k, events, censored }: Departure, before: number): void {
  if (!(k > before && Number.isFinite(k))) {
    throw new DomainError({ owner: 'kaplanMeier', parameter: 'k', value: k, condition: 'must be finite and increase' });
  }
  for (const [parameter, value] of Object.entries({ events, censored })) {
    if (Number.isSafeInteger(value) && value >= 0) continue;
    throw new DomainError({ owner: 'kaplanMeier', parameter, value, condition: 'must be an integer of at least 0', advice: 'survivors never become more: is the state that ends a life absorbing?' });
  }
}

/** How many there are in all. @throws {DomainError} where a departure is none. */
function replicates(leaving: readonly Departure[]): number {
  let before = -Infinity;
  let n = 0;
  for (const departure of leaving) {
    check(departure, before);
    before = departure.k;
    n += departure.events + departure.censored;
  }
  return n;
}

/**
 * The product-limit estimate of a survival function, one step for each generation at which a replicate leaves. An event at k precedes
 * what is censored at k. Until the first is censored the estimate is the share of the replicates that are alive, to the last bit; after
 * that it rests on censoring that has nothing to do with the time to come, and decides nothing.
 *
 * @param leaving - Every replicate once, in increasing k.
 * @returns The steps, in increasing k; none of no replicates.
 * @throws {DomainError} unless the generations increase and the counts are integers of at least 0.
 * @example kaplanMeier([{ k: 2, events: 1, censored: 1 }, { k: 5, events: 1, censored: 1 }]).map(({ survival }) => survival) // => [0.75, 0.375]
 * @see Kaplan and Meier (1958), Nonparametric estimation from incomplete observations, J. Amer. Statist. Assoc. 53, section 2
 */
export function kaplanMeier(leaving: readonly Departure[]): SurvivalStep[] {
  const n = replicates(leaving);
  let atRisk = n;
  let gone = 0;
  // Factors (r − d)/r telescope to one quotient as long as nothing is censored: they are multiplied only where something is.
  let base = 1;
  let entered = n;
  return leaving.filter(({ events, censored }) => events + censored > 0).map(({ k, events, censored }) => {
    const left = atRisk - events;
    gone += events;
    const step = { k, atRisk, events, censored, survival: base * (left / entered), alive: { n, lo: left, hi: n - gone } };
    atRisk = left - censored;
    if (censored > 0) {
      base = step.survival;
      entered = atRisk;
    }
    return step;
  });
}

/**
 * Exact interval for P(time > k) at a step, with a number of replicates that is fixed beforehand: binomial, as long as replicates are
 * censored at the horizon alone. Earlier ones count as dead in the lower end and as alive in the upper one, so that it holds however they
 * came to be censored. Of each step on its own, not of all at once.
 *
 * @param confidence - In (0, 1).
 * @returns [lower, upper], both in [0, 1].
 */
export function survivalInterval({ alive }: SurvivalStep, confidence: number = CONFIDENCE): readonly [number, number] {
  return clopperPearson(alive, confidence);
}

/** A quantile of a time with its interval. */
export interface SurvivalTime {
  /** Infinity where it lies beyond the last step. */
  readonly estimate: number;
  /** The lower end is -Infinity where so few replicates say nothing, an end beyond the last step is Infinity. */
  readonly interval: readonly [lo: number, hi: number];
}

/** Of the first step at which the condition holds, which then goes on to hold. */
function first(steps: readonly SurvivalStep[], holds: (step: SurvivalStep) => boolean): number {
  let lo = 0;
  let hi = steps.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (holds(steps[middle]!)) hi = middle;
    else lo = middle + 1;
  }
  return steps[lo]?.k ?? Infinity;
}

/**
 * A quantile of the time: the first k at which survival is at most 1 − level, such as the median for 0.5.
 *
 * Its interval inverts {@link survivalInterval} and is as exact. Ends fall with k: where the quantile m is below the interval, the lower
 * end at m is still above 1 − level, which survival at m is not; where it is above, the upper end was too low just before m. One tail each.
 *
 * @param level - In (0, 1).
 * @param confidence - Of the interval, in (0, 1).
 * @throws {DomainError} unless 0 < level < 1.
 * @example survivalTime(kaplanMeier([{ k: 2, events: 3, censored: 0 }, { k: 5, events: 0, censored: 1 }]), 0.5).estimate // => 2
 * @see Brookmeyer and Crowley (1982), A confidence interval for the median survival time, Biometrics 38: the inversion; here with exact tails
 */
export function survivalTime(steps: readonly SurvivalStep[], level: number, confidence: number = CONFIDENCE): SurvivalTime {
  if (!(level > 0 && level < 1)) throw new DomainError({ owner: 'survivalTime', parameter: 'level', value: level, condition: 'must lie strictly between 0 and 1' });
  const at = 1 - level;
  const n = steps[0]?.atRisk ?? 0;
  // Before the first step all are alive: if even that does not exclude the level, no step may be the lower end.
  const open = clopperPearson({ n, lo: n, hi: n }, confidence)[0] <= at;
  return {
    estimate: first(steps, ({ survival }) => survival <= at),
    interval: [
      open ? -Infinity : first(steps, (step) => survivalInterval(step, confidence)[0] <= at),
      first(steps, (step) => survivalInterval(step, confidence)[1] <= at),
    ],
  };
}
