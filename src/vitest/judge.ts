/** Decides a statement on the stage of a test, and leaves the evidence there. */
import { GUARD_ALPHA } from '../inference/ledger.ts';
import { decide } from '../property/decide.ts';
import type { Finding } from '../property/finding.ts';
import type { Point } from '../protocol/point.ts';
import { type Decision, numbersOf } from './evidence.ts';
import { ALPHA, BETA } from './settings.ts';
import type { Stage } from './stage.ts';
import type { Occasion } from './stat-error.ts';
import type { Statement } from './statement.ts';

export interface Circumstances {
  /** What tells this decision's streams from others of the same seed. */
  readonly stream: string;
  readonly signal?: AbortSignal | undefined;
  /** Levels other than the statement's own. */
  readonly alpha?: number;
  readonly beta?: number;
  readonly budget?: number;
}

/** The finding on a statement: a function of the stage's seed, the stream's name and the statement. */
export function judge({ experiment, claim, sharpness }: Statement, stage: Stage, { stream, signal = stage.signal, ...levels }: Circumstances): Promise<Finding> {
  const { alpha = ALPHA, beta = BETA, d = stage.d, guard, exhaustive = experiment.exhaustive ?? false } = sharpness;
  // The budget of an enumeration counts paths: what a search has left of its replicates is nothing to it.
  const budgets = [sharpness.budget, exhaustive ? undefined : levels.budget].filter((one) => one !== undefined);
  return decide(experiment, claim as never, {
    seed: JSON.stringify([stage.seed, stream]),
    alpha: levels.alpha ?? alpha,
    beta: levels.beta ?? beta,
    d,
    ...(budgets.length === 0 ? {} : { budget: Math.min(...budgets) }),
    exhaustive,
    ...(signal === undefined ? {} : { signal }),
    ...(stage.expired === undefined ? {} : { expired: stage.expired }),
    ...(guard === undefined ? {} : { guard }),
  });
}

/** Where a decision belongs. */
export interface Place {
  readonly statement: number;
  readonly at: Point;
  readonly origin: Decision['origin'];
  readonly expected: Decision['expected'];
}

/** One guard an arm against dependence, and one for all against undefined outcomes. */
function guardsOf({ claim, sharpness }: Pick<Statement, 'claim' | 'sharpness'>): number {
  return sharpness.guard === false || claim.reading === 'numbers' || claim.reading === 'any' ? 0 : claim.arms + 1;
}

/** Error that the decision of a statement takes from the suite's, before it is made: none where every outcome is walked. */
export function priceOf({ experiment, claim, sharpness }: Statement): number {
  if (sharpness.exhaustive ?? experiment.exhaustive ?? false) return 0;
  return (sharpness.alpha ?? ALPHA) + guardsOf({ claim, sharpness }) * GUARD_ALPHA;
}

/** The decision as the report will show it. */
export function decisionOf(finding: Finding, { claim, sharpness }: Statement, place: Place, { replay, deltaFrom: ofSuite }: Pick<Stage, 'replay' | 'deltaFrom'>): Decision {
  const { relation = 'equals', predicted = null } = claim;
  const deltaFrom = sharpness.d !== undefined || claim.deltaFrom === 'declared' ? 'declared' : ofSuite;
  return { ...place, relation, predicted, deltaFrom, ...numbersOf(finding), guards: finding.enumerated === undefined ? guardsOf({ claim, sharpness }) : 0, replay };
}

/** What a message adds: the number of successes of an event, and how to give an interrupted test the time that it needs. */
export function occasionOf(finding: Finding, { claim }: Statement, stage: Stage): Occasion {
  const { estimate, replicates, undefinedOutcomes, reason, planned } = finding;
  const counted = finding.enumerated === undefined && claim.reading === 'indicator' && claim.arms === 1 && estimate !== null && undefinedOutcomes === 0;
  return {
    replay: stage.replay,
    ...(counted ? { successes: Math.round(estimate * replicates) } : {}),
    ...(reason === 'interrupted' ? { advice: timeAdvice(stage.timeout, replicates, planned) } : {}),
  };
}

function timeAdvice(timeout: number | undefined, replicates: number, planned: number): string {
  if (timeout === undefined) return 'let it run on: it was interrupted from outside';
  if (replicates === 0) return `raise the timeout of the test: the first replicates, of about ${planned}, did not fit into ${timeout} ms; or make the program faster, declare a wider delta, or use test.stat, which has no limit`;
  const need = (timeout * planned) / Math.max(1, replicates);
  const rounded = Number((2 * need).toPrecision(2));
  return `raise the timeout of the test: ${replicates} of about ${planned} replicates fitted into ${timeout} ms, so give it ${rounded} ms, or use test.stat, which has no limit`;
}
