/** How long replicates last, from counts by generation: an indicator that never returns to 1 is the survival function of a time. */
import { type Departure, kaplanMeier, survivalInterval, type SurvivalStep } from '../inference/kaplan-meier.ts';
import { LIVES } from '../protocol/lives.ts';
import { Rows } from './rows.ts';
import type { Summary } from './summary.ts';

/** The survival curve of one observable. */
export interface Survival {
  readonly observable: string;
  readonly steps: readonly SurvivalStep[];
  /** The last generation that was looked at. */
  readonly horizon: number;
}

/** One step in the document; the interval is null where the number of replicates was not fixed beforehand. */
export interface SurvivalRow extends Omit<SurvivalStep, 'alive'> {
  readonly interval: readonly [number, number] | null;
}

/** Who left when: a replicate without an outcome is censored at the last generation that it has one at, and generation 0 is given. */
function departuresOf(summaries: Iterable<Summary>, replicates: number): Departure[] {
  const leaving: { k: number; events: number; censored: number }[] = [];
  let dead = 0;
  let unknown = 0;
  let alive = replicates;
  for (const summary of summaries) {
    if (!('count' in summary)) throw new TypeError('an indicator was expected');
    const k = leaving.length;
    const { count, undefined: odd = 0 } = summary;
    leaving.push({ k, events: replicates - count - odd - dead, censored: 0 });
    leaving[Math.max(0, k - 1)]!.censored += odd - unknown;
    [alive, unknown, dead] = [count, odd, replicates - count - odd];
  }
  const last = leaving.at(-1);
  if (last !== undefined) last.censored += alive;
  return leaving;
}

/**
 * The survival curve of each observable that is an indicator of being alive.
 *
 * @param summary - Of an observable, by its place among the names, at a generation from 0 to `horizon`.
 * @throws {DomainError} if survivors become more.
 */
export function survivals(names: readonly string[], summary: (place: number, k: number) => Summary, horizon: number, replicates: number): Survival[] {
  return names.flatMap((observable, place) => {
    if (!LIVES.has(observable)) return [];
    const along = new Rows(horizon + 1, (k) => summary(place, k));
    return [{ observable, steps: kaplanMeier(departuresOf(along, replicates)), horizon }];
  });
}

/** The steps as the document has them; intervals are found when they are asked for. */
export function survivalRows({ steps }: Survival, fixed: boolean): Rows<SurvivalRow> {
  return new Rows(steps.length, (i) => {
    const { k, atRisk, events, censored, survival } = steps[i]!;
    return { k, atRisk, events, censored, survival, interval: fixed ? survivalInterval(steps[i]!) : null };
  });
}
