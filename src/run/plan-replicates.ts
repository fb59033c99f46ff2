/** How many replicates a decision will take, from what a short pilot saw of the truth. */
import type { Relation } from '../claim/claim.ts';
import { log } from '../elementary/log.ts';
import { CHUNK } from '../inference/looks.ts';
import { numberAt, spreadAt } from '../property/kinds/reading.ts';
import type { Trial } from '../property/trial.ts';

/** What a pilot saw at a trial: replicates, the mean of each of its probes, and the estimate of its test. */
export interface Glimpse {
  readonly replicates: number;
  readonly means: readonly number[];
  readonly estimate: number | null;
}

/** The ends that a relation claims: the truth is at least the lower one, at most the upper one. */
function ends(relation: Relation, prediction: number | { readonly lo: number; readonly hi: number }): { lower?: number; upper?: number } {
  const { lo, hi } = typeof prediction === 'number' ? { lo: prediction, hi: prediction } : prediction;
  return { ...(relation === 'at-most' ? {} : { lower: lo }), ...(relation === 'at-least' ? {} : { upper: hi }) };
}

/** How far the truth seems to lie inside each end. */
function gaps({ site: { prepared, point } }: Trial, { means, estimate }: Glimpse): number[] {
  const { relation, estimand } = prepared.claim;
  if (estimand.kind === 'quantile') {
    const [atHi, belowLo] = means;
    const reached = 1 - (atHi ?? 0) - estimand.level;
    const before = estimand.level - (1 - (belowLo ?? 0));
    return [...(relation === 'at-least' ? [] : [reached]), ...(relation === 'at-most' ? [] : [before])];
  }
  if (estimate === null || relation === 'equals' || relation === 'follows') return [0];
  const { lower, upper } = ends(relation, numberAt(prepared, point));
  return [...(lower === undefined ? [] : [estimate - lower]), ...(upper === undefined ? [] : [upper - estimate])];
}

/**
 * The later of two sides takes longer than one by what chance tells them apart. Where the largest bet on a bounded mean is too small
 * for chance to matter, they end together.
 *
 * @see derived here: the logarithm of either side drifts by mu = delta/width a replicate and spreads by s = sd/width, so at its goal
 *   L = ln(1/beta) it spreads by s·sqrt(L/mu), which in the normal case is sqrt(2 L)
 */
function boundedShare({ site: { prepared, point, resolution } }: Trial, beta: number): number {
  const support = prepared.claim.estimand.kind === 'expectation' ? prepared.support(point) : undefined;
  const delta = resolution.delta ?? 0;
  if (support === undefined || prepared.claim.relation !== 'equals' || !(delta > 0)) return 1;
  const width = support[1] - support[0];
  const sd = spreadAt(prepared, point);
  const ratio = Math.min(1, Math.sqrt((sd * sd) / (2 * delta * width)));
  // E max of two opposite normal deviations is 0.8 of their spread.
  const apart = (0.8 * Math.sqrt(-2 * log(beta))) / -log(beta);
  return (1 + apart * ratio) / (1 + apart);
}

/**
 * Replicates until a green verdict, where the claim is true.
 *
 * A bound that lies inside by `gap` is excluded `delta` beyond it in (delta/(delta + gap))² of the time that a tight one takes. The
 * gap is taken half a standard error smaller than seen, since what looks loose in a short pilot is often chance.
 *
 * @param d - Resolution in standard deviations of one replicate.
 * @returns A multiple of 64, at most the test's cap.
 */
export function expectedReplicates(trial: Trial, glimpse: Glimpse | undefined, d: number, beta: number): number {
  const { planned, cap } = trial.test;
  const { delta } = trial.site.resolution;
  let share = boundedShare(trial, beta);
  if (glimpse !== undefined && delta !== null && delta > 0) {
    const error = delta / d / Math.sqrt(glimpse.replicates);
    const slack = gaps(trial, glimpse).map((gap) => Math.max(0, gap - error / 2) / delta);
    share *= Math.max(...slack.map((deltas) => 1 / ((1 + deltas) * (1 + deltas))));
  }
  return Math.min(cap, CHUNK * Math.max(1, Math.round((planned * share) / CHUNK)));
}
