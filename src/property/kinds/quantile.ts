/** Claims about a quantile of the first generation at which an indicator is 0. The horizon is the claimed upper end. */
import type { Relation } from '../../claim/claim.ts';
import type { Prepared } from '../../claim/prepare.ts';
import { log } from '../../elementary/log.ts';
import { bernoulliTest } from '../../inference/bernoulli.ts';
import { CHUNK } from '../../inference/looks.ts';
import { quantileTest } from '../../inference/quantile.ts';
import { bernoulliDivergence, excludable, plannedReplicates, probabilityDelta } from '../../inference/resolution.ts';
import { sides } from '../../inference/sides.ts';
import type { Point } from '../../protocol/point.ts';
import { complement, countsOf } from './counts.ts';
import { type Kind, separationOfEnds, vacuous } from './kind.ts';
import { numberAt, probeAt } from './reading.ts';

function levelOf({ claim: { estimand } }: Prepared): number {
  if (estimand.kind !== 'quantile') throw new TypeError('a quantile was expected');
  return estimand.level;
}

function ends(prepared: Prepared, point: Point): { readonly lo: number; readonly hi: number } {
  const prediction = numberAt(prepared, point);
  return typeof prediction === 'number' ? { lo: prediction, hi: prediction } : prediction;
}

/** A one-sided claim has one end. */
function claimedEnds(relation: Relation, { lo, hi }: { readonly lo: number; readonly hi: number }): { lo?: number; hi?: number } {
  return { ...(relation === 'at-most' ? {} : { lo }), ...(relation === 'at-least' ? {} : { hi }) };
}

export const quantile: Kind = {
  horizon: (prepared, point) => Math.max(0, Math.floor(ends(prepared, point).hi)),

  least: () => CHUNK,

  emptiness(prepared, _, d) {
    const level = levelOf(prepared);
    const delta = probabilityDelta(d, level);
    const room = excludable({ lower: { at: level, delta }, upper: { at: level, delta } });
    return room.lower && room.upper ? undefined : `the ${level} quantile leaves nothing to exclude at this resolution`;
  },

  resolve(prepared, point, d, beta) {
    const empty = quantile.emptiness(prepared, point, d);
    if (empty !== undefined) return vacuous(empty);
    const level = levelOf(prepared);
    const delta = probabilityDelta(d, level);
    const divergence = Math.min(bernoulliDivergence(level, delta), bernoulliDivergence(level, -delta));
    return { informative: true, delta, planned: plannedReplicates(divergence, beta, true) };
  },

  course(prepared, point, d, levels) {
    const { lo, hi } = ends(prepared, point);
    const level = levelOf(prepared);
    const test = quantileTest({ level, ...claimedEnds(prepared.claim.relation, { lo, hi }), delta: probabilityDelta(d, level) }, levels);
    // "τ ≤ x" is "the indicator is 0 at generation ⌊x⌋"; "τ < x" looks one generation before ⌈x⌉.
    const probes = [probeAt(prepared, point, Math.floor(hi)), probeAt(prepared, point, Math.max(0, Math.ceil(lo) - 1))];
    return {
      probes,
      test,
      absorb: ([atHi, belowLo], chunk) => test.absorb({ atMostHi: complement(countsOf(atHi, chunk)), belowLo: complement(countsOf(belowLo, chunk)) }),
      tally: ([atHi, belowLo]) => test.absorb({ atMostHi: complement(atHi!), belowLo: complement(belowLo!) }),
    };
  },

  turns(prepared, point) {
    const { lo } = ends(prepared, point);
    return [Math.ceil(lo) - 1, Math.ceil(lo)];
  },

  // The share that is left after generation k, which must fall through the rest of the level at the claimed time.
  picture(prepared, point, k, d, levels) {
    const level = levelOf(prepared);
    const { lo, hi } = ends(prepared, point);
    const predicted = k >= Math.floor(hi) ? { lo: 0, hi: 1 - level } : k < lo ? { lo: 1 - level, hi: 1 } : { lo: 0, hi: 1 };
    const delta = probabilityDelta(d, level);
    const test = bernoulliTest(sides('equals', 1 - level, delta), levels);
    const probes = [probeAt(prepared, point, k)];
    return { predicted, course: { probes, test, absorb: ([facts], chunk) => test.absorb(countsOf(facts, chunk)) } };
  },

  guards: () => 0,

  separation(prepared, point, mutant, alpha) {
    const claimed = ends(prepared, point);
    const level = levelOf(prepared);
    // Forgetting times are spread over their own order of magnitude: the level moves by about the relative change of the quantile.
    const tell = (truth: number, other: number): number => {
      if (truth === other) return Infinity;
      const shift = Math.min(0.99 - level, Math.max(0.01 - level, (level * (other - truth)) / Math.max(truth, 1)));
      return -log(alpha) / bernoulliDivergence(level, shift);
    };
    return typeof mutant === 'number' ? tell(claimed.hi, mutant) : separationOfEnds(claimed, mutant, tell);
  },
};
