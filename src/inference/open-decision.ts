import { log } from '../elementary/log.ts';
import { logAddExp } from '../special/log-sum-exp.ts';
import type { Levels, Verdict } from './test.ts';

/** Evidence about the sides of a claim; an absent side cannot fail, or has nothing to exclude. */
export interface Evidence {
  /** ln of the e-processes against each side. */
  readonly beyond: readonly number[];
  /** ln of the e-processes against each deviation of delta. */
  readonly within: readonly number[];
}

/** ln of the e-process against the claim: the mean over its one or two sides. */
export function logAgainst({ beyond }: Evidence): number {
  return beyond.length === 2 ? logAddExp(beyond[0]!, beyond[1]!) - Math.LN2 : beyond[0]!;
}

/**
 * The verdict of a test that has no exact final look: refuted at 1/alpha, supported when every deviation is excluded at
 * 1/beta.
 */
export function openVerdict(logE: number, within: readonly number[], levels: Levels): Verdict | undefined {
  if (logE >= -log(levels.alpha)) return 'refuted';
  const least = within.reduce((smallest, value) => Math.min(smallest, value), Infinity);
  return least >= -log(levels.beta) ? 'supported' : undefined;
}
