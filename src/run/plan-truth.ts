/** Where the truth may lie within what is claimed, as a pilot saw it. */
import type { Relation } from '../claim/claim.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import type { ProbeFacts } from '../property/block.ts';
import { countsOf, valuesOf } from '../property/kinds/counts.ts';
import { numberAt } from '../property/kinds/reading.ts';
import type { Trial } from '../property/trial.ts';

/** What a pilot saw at a trial: the facts of its probes, chunk by chunk. */
export interface Glimpse {
  readonly chunks: readonly (readonly ProbeFacts[])[];
}

/** Replicates, and the mean and spread of what was seen; of an indicator the spread is not needed. */
export interface Seen {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/** One end of a claim, with the distances inside it at which the truth may lie and how likely each makes what was seen. */
export interface End {
  readonly truths: readonly number[];
  readonly logLikelihoods: readonly number[];
}

/** Distances inside an end, in deltas: none, then from a quarter on in half octaves. */
const DISTANCES = [0, ...Array.from({ length: 40 }, (_, j) => 2 ** (Math.floor(j / 2) - 2) * (j % 2 === 0 ? 1 : Math.SQRT2))];
const ROUNDS = 30;

/** The ends that a relation claims: the truth is at least the lower one, at most the upper one. */
export function endsOf(relation: Relation, prediction: number | { readonly lo: number; readonly hi: number }): { readonly lower?: number; readonly upper?: number } {
  const { lo, hi } = typeof prediction === 'number' ? { lo: prediction, hi: prediction } : prediction;
  return { ...(relation === 'at-most' ? {} : { lower: lo }), ...(relation === 'at-least' ? {} : { upper: hi }) };
}

/** What the pilot saw of each probe of an indicator, or of the value whose mean is claimed. */
export function seenAt({ site: { prepared, point }, probes }: Trial, { chunks }: Glimpse): Seen[] {
  if (prepared.claim.estimand.kind === 'precedence') return [];
  if (prepared.claim.estimand.kind !== 'expectation') {
    const n = chunks.reduce((sum, [first]) => sum + (first === undefined ? 0 : countsOf(first, 0).n), 0);
    return probes.map((_, p) => ({ n, mean: chunks.reduce((sum, facts) => sum + countsOf(facts[p], 0).hi, 0) / n, sd: NaN }));
  }
  let [n, mean, squares] = [0, 0, 0];
  for (const [facts] of chunks) {
    for (const value of valuesOf(facts, 0)) {
      const x = prepared.of(value, point);
      if (!Number.isFinite(x)) continue;
      n++;
      const step = x - mean;
      mean += step / n;
      squares += step * (x - mean);
    }
  }
  return [{ n, mean, sd: Math.sqrt(squares / Math.max(1, n - 1)) }];
}

function end({ lower, upper }: { readonly lower?: number; readonly upper?: number }, delta: number, { n, mean, sd }: Seen): End {
  const inward = lower === undefined ? -1 : 1;
  const truths = DISTANCES.map((distance) => (lower ?? upper ?? 0) + inward * distance * delta);
  if (!Number.isNaN(sd)) return { truths, logLikelihoods: truths.map((truth) => (-n * (mean - truth) * (mean - truth)) / (2 * sd * sd)) };
  const [successes, failures] = [n * mean, n * (1 - mean)];
  const within = truths.map((truth) => Math.min(1, Math.max(0, truth)));
  return { truths: within, logLikelihoods: within.map((p) => (successes > 0 ? successes * log(p) : 0) + (failures > 0 ? failures * log1p(-p) : 0)) };
}

/**
 * The ends of a trial's claim: of a bound one, of a quantile one for each of its two probes, in their order (survival at a later and
 * at an earlier time). None where the claim is closed on both sides, or is known to be false: the truth is then where it was seen.
 */
export function endsSeen({ site: { prepared, point, resolution: { delta } } }: Trial, seen: readonly Seen[]): (End | undefined)[] {
  const { relation, estimand, expected } = prepared.claim;
  if (expected !== undefined || delta === null || !(delta > 0)) return seen.map(() => undefined);
  if (estimand.kind === 'quantile') {
    const left = 1 - estimand.level;
    const sides = [relation === 'at-least' ? undefined : { upper: left }, relation === 'at-most' ? undefined : { lower: left }];
    return sides.map((side, i) => (side === undefined ? undefined : end(side, delta, seen[i]!)));
  }
  const claimed = endsOf(relation, numberAt(prepared, point));
  return [(claimed.lower === undefined) === (claimed.upper === undefined) ? undefined : end(claimed, delta, seen[0]!)];
}

/** Chances of the distances given what was seen. */
function posterior({ logLikelihoods }: End, chances: readonly number[]): number[] {
  const largest = Math.max(...logLikelihoods.filter((_, i) => chances[i]! > 0));
  const weights = logLikelihoods.map((value, i) => (chances[i]! > 0 && largest > -Infinity ? chances[i]! * exp(value - largest) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : chances.map((_, i) => (i === 0 ? 1 : 0));
}

/**
 * How loose a claim is, learnt from all its points: the chances of the distances under which what was seen is likeliest, one more point
 * being spread over all of them. A bound that is sharp nearly everywhere is then not taken for loose where a pilot happens to say so.
 *
 * @see Robbins (1956), An empirical Bayes approach to statistics; Laird (1978), nonparametric maximum likelihood of a mixing
 *   distribution, for the iteration
 */
export function looseness(ends: readonly End[]): readonly number[] {
  const flat = DISTANCES.map(() => 1 / DISTANCES.length);
  let chances: readonly number[] = flat;
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [...flat];
    for (const one of ends) posterior(one, chances).forEach((chance, i) => (sums[i]! += chance));
    chances = sums.map((sum) => sum / (ends.length + 1));
  }
  return chances;
}

/** The truth at a share, from 0 to 1, of the chances. */
export function truthAt(one: End, chances: readonly number[], share: number): number {
  let left = share;
  const at = posterior(one, chances).findIndex((chance) => (left -= chance) < 0);
  return one.truths[at < 0 ? 0 : at]!;
}
