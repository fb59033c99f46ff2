/** Claims about the probability of an event at generation k. */
import type { Prepared } from '../../claim/prepare.ts';
import { log } from '../../elementary/log.ts';
import { bernoulliTest } from '../../inference/bernoulli.ts';
import { CHUNK } from '../../inference/looks.ts';
import { bernoulliDivergence, excludable, plannedReplicates, probabilityDelta } from '../../inference/resolution.ts';
import { type Bounding, type Sides, sides } from '../../inference/sides.ts';
import type { Point } from '../../protocol/point.ts';
import { shownNumber } from '../finding.ts';
import { countsOf } from './counts.ts';
import { impossible, type Kind, separationOfEnds, vacuous } from './kind.ts';
import { numberAt, probeAt } from './reading.ts';

function sidesAt(prepared: Prepared, point: Point, d: number): Sides {
  return sides(prepared.claim.relation as Bounding, numberAt(prepared, point), (at) => probabilityDelta(d, at));
}

/** Information about the nearest deviation, in nats per replicate. */
export function divergenceOf({ lower, upper }: Sides): number {
  const inside = (p: number): number => Math.min(1, Math.max(0, p));
  const down = lower === undefined ? Infinity : bernoulliDivergence(inside(lower.at), Math.max(-lower.delta, -inside(lower.at)));
  const up = upper === undefined ? Infinity : bernoulliDivergence(inside(upper.at), Math.min(upper.delta, 1 - inside(upper.at)));
  return Math.min(down, up);
}

/** By so much a prediction may leave [0, 1] without being meant to. */
const ROUNDING = 1e-12;

/** Replicates that tell one probability from another where the first is true, in the mean. */
function replicatesToTell(claimed: number, other: number, alpha: number): number {
  // A bound above 1 allows all that there is.
  const truth = Math.min(1, Math.max(0, claimed));
  if (truth === other) return Infinity;
  if (other <= 0 || other >= 1) return 1;
  const divergence = bernoulliDivergence(truth, other - truth);
  return divergence > 0 ? -log(alpha) / divergence : Infinity;
}

export const probability: Kind = {
  horizon: (_, { k = 0 }) => k,

  least: () => CHUNK,

  emptiness(prepared, point, d) {
    const claimed = sidesAt(prepared, point, d);
    const room = excludable(claimed);
    if (claimed.lower !== undefined && !room.lower) return `at least ${shownNumber(claimed.lower.at)} leaves nothing to exclude below`;
    if (claimed.upper !== undefined && !room.upper) return `at most ${shownNumber(claimed.upper.at)} leaves nothing to exclude above`;
    return undefined;
  },

  resolve(prepared, point, d, beta) {
    const { lower, upper } = sidesAt(prepared, point, d);
    if (lower !== undefined && lower.at > 1 + ROUNDING) return impossible(`no probability is ${lower.at} or more`);
    if (upper !== undefined && upper.at < -ROUNDING) return impossible(`no probability is ${upper.at} or less`);
    const empty = probability.emptiness(prepared, point, d);
    if (empty !== undefined) return vacuous(empty);
    const claimed = sidesAt(prepared, point, d);
    const delta = Math.max(claimed.lower?.delta ?? 0, claimed.upper?.delta ?? 0);
    const twoSided = claimed.lower !== undefined && claimed.upper !== undefined;
    return { informative: true, delta, planned: plannedReplicates(divergenceOf(claimed), beta, twoSided) };
  },

  course(prepared, point, d, levels) {
    const test = bernoulliTest(sidesAt(prepared, point, d), levels);
    return {
      probes: [probeAt(prepared, point, point['k'] ?? 0)],
      test,
      absorb: ([facts], chunk) => test.absorb(countsOf(facts, chunk)),
      tally: ([counts]) => test.absorb(counts!),
    };
  },

  guards: () => 0,

  separation(prepared, point, mutant, alpha) {
    const claimed = numberAt(prepared, point);
    if (typeof claimed !== 'number') return separationOfEnds(claimed, mutant, (one, other) => replicatesToTell(one, other, alpha));
    if (typeof mutant !== 'number') return Infinity;
    const { relation } = prepared.claim;
    // A bound is refuted only by a mutant on its strict side.
    if ((relation === 'at-most' && mutant >= claimed) || (relation === 'at-least' && mutant <= claimed)) return Infinity;
    return replicatesToTell(claimed, mutant, alpha);
  },
};
