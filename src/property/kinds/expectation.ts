/** Claims about a mean: by betting where the value has a support, by Catoni's influence function where it has a variance. */
import type { Prepared } from '../../claim/prepare.ts';
import { log } from '../../elementary/log.ts';
import { boundedMeanTest } from '../../inference/bounded-mean.ts';
import { catoniTest } from '../../inference/catoni.ts';
import { maySeemConstant, meanDelta, meanDivergence, plannedReplicates } from '../../inference/resolution.ts';
import { type Bounding, type Sides, sides } from '../../inference/sides.ts';
import type { Point } from '../../protocol/point.ts';
import { shownNumber } from '../finding.ts';
import { valuesOf } from './counts.ts';
import { impossible, type Kind, separationOfEnds, vacuous } from './kind.ts';
import { numberAt, probeAt, spreadAt } from './reading.ts';

const CONSTANT = 'the value does not vary, so no deviation is measured in its standard deviations';

const RARE = 'the value hardly ever varies: the planned replicates may all be the same under the claim, and under a fault that is as rare';

function sidesAt(prepared: Prepared, point: Point, d: number): Sides {
  return sides(prepared.claim.relation as Bounding, numberAt(prepared, point), meanDelta(d, spreadAt(prepared, point)));
}

/** The support that the test may bet within; undefined where the spread decides. */
export function bettingSupport(prepared: Prepared, point: Point): readonly [number, number] | undefined {
  const { estimand } = prepared.claim;
  return estimand.kind === 'expectation' && estimand.bySpread === true ? undefined : prepared.support(point);
}

/** Whether the spread decides and no replicate need show any: the test would rest on a declared number that nothing has measured. */
function unseen(prepared: Prepared, point: Point, d: number): boolean {
  const { estimand, relation } = prepared.claim;
  if (estimand.kind !== 'expectation' || estimand.step === undefined || bettingSupport(prepared, point) !== undefined) return false;
  return maySeemConstant(spreadAt(prepared, point), estimand.step, (d * d) / 2, relation === 'equals' || relation === 'between');
}

/** Why no value in the support can have such a mean. */
function outside(prepared: Prepared, point: Point): string | undefined {
  const support = prepared.support(point);
  if (support === undefined) return undefined;
  const { relation } = prepared.claim;
  const claimed = numberAt(prepared, point);
  const { lo, hi } = typeof claimed === 'number' ? { lo: claimed, hi: claimed } : claimed;
  const [a, b] = support;
  const rounding = 1e-12 * (b - a);
  if (relation !== 'at-most' && lo > b + rounding) return `no mean of values in [${a}, ${b}] is ${lo} or more`;
  if (relation !== 'at-least' && hi < a - rounding) return `no mean of values in [${a}, ${b}] is ${hi} or less`;
  return undefined;
}

export const expectation: Kind = {
  horizon: (_, { k = 0 }) => k,

  // No mean carries more information about a deviation of d standard deviations than a normal one.
  least: (d, beta) => plannedReplicates((d * d) / 2, beta, false),

  emptiness(prepared, point, d) {
    const support = prepared.support(point);
    if (spreadAt(prepared, point) > 0 && unseen(prepared, point, d)) return RARE;
    if (support === undefined) return undefined;
    if (!(spreadAt(prepared, point) > 0)) return CONSTANT;
    const { lower, upper } = sidesAt(prepared, point, d);
    const [a, b] = support;
    if (lower !== undefined && lower.at - lower.delta <= a) return `at least ${shownNumber(lower.at)} leaves nothing to exclude within [${shownNumber(a)}, ${shownNumber(b)}]`;
    if (upper !== undefined && upper.at + upper.delta >= b) return `at most ${shownNumber(upper.at)} leaves nothing to exclude within [${shownNumber(a)}, ${shownNumber(b)}]`;
    return undefined;
  },

  resolve(prepared, point, d, beta) {
    const sd = spreadAt(prepared, point);
    const beyond = sd > 0 ? outside(prepared, point) : undefined;
    if (beyond !== undefined) return impossible(beyond);
    const empty = sd > 0 ? expectation.emptiness(prepared, point, d) : CONSTANT;
    if (empty !== undefined) return vacuous(empty);
    const { lower, upper } = sidesAt(prepared, point, d);
    const support = bettingSupport(prepared, point);
    const width = support === undefined ? Infinity : support[1] - support[0];
    const side = (upper ?? lower)!;
    const twoSided = lower !== undefined && upper !== undefined;
    return { informative: true, delta: side.delta, spread: sd, planned: plannedReplicates(meanDivergence(side, sd, width), beta, twoSided) };
  },

  course(prepared, point, d, levels) {
    const claimed = sidesAt(prepared, point, d);
    const sd = spreadAt(prepared, point);
    const support = bettingSupport(prepared, point);
    const test =
      support === undefined ? catoniTest({ sides: claimed, sd }, levels) : boundedMeanTest({ sides: claimed, support, sd }, levels);
    return {
      probes: [probeAt(prepared, point, point['k'] ?? 0)],
      test,
      absorb: ([facts], chunk) => test.absorb(valuesOf(facts, chunk).map((value) => prepared.of(value, point))),
    };
  },

  // Both tests lean on a declared bound, and watch it.
  guards: () => 1,

  separation(prepared, point, mutant, alpha) {
    const claimed = numberAt(prepared, point);
    const sd = spreadAt(prepared, point);
    if (!(sd > 0)) return Infinity;
    const support = prepared.support(point);
    const width = support === undefined ? Infinity : support[1] - support[0];
    const tell = (truth: number, other: number): number => (other === truth ? Infinity : -log(alpha) / meanDivergence({ at: truth, delta: Math.abs(other - truth) }, sd, width));
    if (typeof claimed !== 'number') return separationOfEnds(claimed, mutant, tell);
    if (typeof mutant !== 'number') return Infinity;
    const { relation } = prepared.claim;
    if ((relation === 'at-most' && mutant >= claimed) || (relation === 'at-least' && mutant <= claimed)) return Infinity;
    return tell(claimed, mutant);
  },
};
