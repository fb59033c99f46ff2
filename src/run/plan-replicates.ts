/** How many replicates a decision will take, from what a short pilot saw of the truth. */
import { log } from '../elementary/log.ts';
import { CHUNK, nextLook } from '../inference/looks.ts';
import { meanDivergence, plannedReplicates } from '../inference/resolution.ts';
import type { Counts, Levels } from '../inference/test.ts';
import { kindOf } from '../property/kinds/index.ts';
import type { Course } from '../property/kinds/kind.ts';
import { bettingSupport } from '../property/kinds/expectation.ts';
import { numberAt, spreadAt } from '../property/kinds/reading.ts';
import { resolutionFor, type Trial } from '../property/trial.ts';
import { binomial } from '../random/binomial.ts';
import { normal } from '../random/normal.ts';
import { Random } from '../random/random.ts';
import { streamKey } from '../random/stream-key.ts';
import { type End, endsOf, endsSeen, type Glimpse, looseness, type Seen, seenAt, truthAt } from './plan-truth.ts';

/** Runs that are imagined: their mean is what is foretold. */
const RUNS = 16;

/** What must be seen of a trial to foretell it: nothing, since where the claim is true it says what the truth is; how far values spread; or where the truth lies. */
export type Foresight = 'plan' | 'spread' | 'truth';

export function foresightOf({ site: { prepared, point } }: Trial): Foresight {
  const { relation, expected, estimand } = prepared.claim;
  if (relation === 'follows' || relation === 'scales-as') return 'plan';
  if (relation !== 'equals' || expected !== undefined || estimand.kind === 'quantile') return 'truth';
  return estimand.kind === 'expectation' && bettingSupport(prepared, point) !== undefined ? 'spread' : 'plan';
}

/**
 * Replicates that a trial about a mean plans where values spread as they were seen to. Bets on a bounded mean find out how little it
 * varies; elsewhere what was declared counts.
 *
 * The later of two sides takes longer than one by what chance tells them apart. Where the largest bet on a bounded mean is too small
 * for chance to matter, they end together.
 *
 * @see derived here: the logarithm of either side drifts by mu = delta/width a replicate and spreads by s = sd/width, so at its goal
 *   L = ln(1/beta) it spreads by s·sqrt(L/mu), which in the normal case is sqrt(2 L)
 */
function plannedAt({ test, site: { prepared, point, resolution } }: Trial, seen: number, beta: number): number {
  const support = bettingSupport(prepared, point);
  const delta = resolution.delta ?? 0;
  if (support === undefined || !(delta > 0)) return test.planned;
  const width = support[1] - support[0];
  const sd = Math.min(seen, spreadAt(prepared, point));
  const two = prepared.claim.relation === 'equals' || prepared.claim.relation === 'between';
  const planned = plannedReplicates(meanDivergence({ at: 0, delta }, sd, width), beta, two);
  if (!two) return planned;
  const ratio = Math.min(1, Math.sqrt((sd * sd) / (2 * delta * width)));
  // E max of two opposite normal deviations is 0.8 of their spread.
  const apart = (0.8 * Math.sqrt(-2 * log(beta))) / -log(beta);
  return (planned * (1 + apart * ratio)) / (1 + apart);
}

/** Counts of `more` further replicates; the survivors of a later time are among those of an earlier one. */
function further([first = 0, second]: readonly number[], more: number, random: Random): number[] {
  if (second === undefined) return [binomial(random, more, first)];
  const early = binomial(random, more, second);
  return [second > 0 ? binomial(random, early, Math.min(1, first / second)) : 0, early];
}

/** A run of a test on counts alone, where the indicators have these probabilities. @returns Replicates at its decision. */
function countedRun({ test, tally }: Course, truth: readonly number[], random: Random): number {
  for (let n = 0; n < test.cap; ) {
    const next = Math.min(test.cap, nextLook(n));
    tally!(further(truth, next - n, random).map((count): Counts => ({ n: next - n, lo: count, hi: count })));
    n = next;
    if (test.look() !== undefined) return n;
  }
  return test.cap;
}

/**
 * A run of a test about a mean. Evidence that the truth does not lie delta beyond an end grows as the square of how far from there the
 * mean is seen: n (1 + gap/delta)² reaches what was planned. Evidence against an end grows as the square of the gap beyond it.
 */
function meanRun(trial: Trial, sd: number, truth: number, { alpha, beta }: Levels, random: Random): number {
  const { site: { prepared, point, resolution }, test: { cap } } = trial;
  const { lower = -Infinity, upper = Infinity } = endsOf(prepared.claim.relation, numberAt(prepared, point));
  const delta = resolution.delta ?? 0;
  const planned = plannedAt(trial, sd, beta);
  const against = (planned * log(alpha)) / (1.2 * log(beta));
  for (let n = 0, sum = 0; n < cap; ) {
    const next = Math.min(cap, nextLook(n));
    sum += (next - n) * truth + Math.sqrt(next - n) * sd * normal(random);
    n = next;
    const gap = Math.min(sum / n - lower, upper - sum / n) / delta;
    if (gap > -1 && n * (1 + gap) * (1 + gap) >= planned) return n;
    if (gap < 0 && n * gap * gap >= against) return n;
  }
  return cap;
}

/** A trial with what its pilot saw. */
interface Piloted {
  readonly trial: Trial;
  readonly glimpse: Glimpse;
  readonly seen: readonly Seen[];
  readonly ends: readonly (End | undefined)[];
}

/** Replicates at which the pilot itself was decided; undefined if it was not. */
function decidedAt({ test, absorb }: Course, { chunks }: Glimpse): number | undefined {
  for (let chunk = 0, look = nextLook(0); chunk < chunks.length; chunk++) {
    absorb(chunks[chunk]!, 0);
    const n = (chunk + 1) * CHUNK;
    if (n < look) continue;
    look = nextLook(n);
    if (test.look() !== undefined) return n;
  }
  return undefined;
}

function fromPilot({ trial, glimpse, seen, ends }: Piloted, chances: readonly number[], d: number, levels: Levels): number {
  const { prepared, property } = trial.site;
  const begin = (): Course => kindOf(prepared.claim).course(prepared, trial.point, resolutionFor(prepared.claim, d), levels);
  const first = begin();
  const counted = first.tally !== undefined;
  const decided = counted ? undefined : decidedAt(first, glimpse);
  if (decided !== undefined) return decided;
  if (prepared.claim.estimand.kind === 'precedence') return trial.test.planned;
  const random = new Random();
  const key = streamKey('plan', property.id, ...Object.entries(trial.point).flat());
  let total = 0;
  for (let run = 0; run < RUNS; run++) {
    random.seek(key, run);
    const truth = seen.map(({ mean, n }, i) => {
      const one = ends[i];
      return one === undefined ? (counted ? (n * mean + 0.5) / (n + 1) : mean) : truthAt(one, chances, (run + 0.5) / RUNS);
    });
    total += counted ? countedRun(begin(), truth, random) : meanRun(trial, seen[0]!.sd, truth[0]!, levels, random);
  }
  return total / RUNS;
}

/**
 * Replicates until the verdict of each trial, where what is claimed is true, and what is known to be false is false.
 *
 * An equality says what the truth is, and its plan foretells it. The truth of a bound may lie anywhere within it, and that of a claim
 * known to be false anywhere: the pilots say where, and the test is run on what may be so.
 *
 * @param trials - All those of a run, each with what its pilot saw; undefined where that was too short, or is not needed.
 * @param d - Resolution in standard deviations of one replicate.
 * @returns Multiples of 64, at most the test's cap.
 */
export function expectedReplicates(trials: ReadonlyMap<Trial, Glimpse | undefined>, d: number, levels: Levels): Map<Trial, number> {
  const piloted = new Map<string, Piloted[]>();
  const found = new Map<Trial, number>();
  const enter = (trial: Trial, mean: number): unknown => found.set(trial, Math.min(trial.test.cap, CHUNK * Math.max(1, Math.round(mean / CHUNK))));
  for (const [trial, glimpse] of trials) {
    const { id } = trial.site.prepared.claim;
    if (glimpse === undefined) {
      enter(trial, plannedAt(trial, Infinity, levels.beta));
      continue;
    }
    const seen = seenAt(trial, glimpse);
    if (foresightOf(trial) === 'spread') {
      enter(trial, plannedAt(trial, seen[0]!.sd, levels.beta));
      continue;
    }
    const own = piloted.get(id) ?? [];
    piloted.set(id, own);
    own.push({ trial, glimpse, seen, ends: endsSeen(trial, seen) });
  }
  for (const own of piloted.values()) {
    const chances = looseness(own.flatMap(({ ends }) => ends.filter((one) => one !== undefined)));
    for (const one of own) enter(one.trial, fromPilot(one, chances, d, levels));
  }
  return found;
}
