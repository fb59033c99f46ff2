/** Claims that one of two indicators of a trajectory reaches 0 before the other. A tie counts half, so that no order is 1/2. */
import type { Prepared } from '../../claim/prepare.ts';
import { differenceTest } from '../../inference/difference.ts';
import { CHUNK } from '../../inference/looks.ts';
import { probabilityDelta } from '../../inference/resolution.ts';
import { sides } from '../../inference/sides.ts';
import type { Levels, Outcome } from '../../inference/test.ts';
import type { Point } from '../../protocol/point.ts';
import { differencesOf } from '../claims/differences.ts';
import type { TimeProbe } from '../times.ts';
import { valuesOf } from './counts.ts';
import type { Kind } from './kind.ts';

/** Deviation from one half that support excludes. */
function deltaAt(d: number): number {
  return probabilityDelta(d, 0.5);
}

/** P(first) − P(second) is twice what P(first) + P(tie)/2 is above one half. */
function testAt(d: number, levels: Levels) {
  return differenceTest({ sides: sides('at-least', 0, 2 * deltaAt(d)) }, levels);
}

function half(difference: number | null): number | null {
  return difference === null ? null : (1 + difference) / 2;
}

function probes({ claim: { estimand } }: Prepared, at: Point): TimeProbe[] {
  if (estimand.kind !== 'precedence') throw new TypeError('an order was expected');
  const k = at['k'] ?? 0;
  return [estimand.observable, estimand.other].map((observable) => ({ observable, k, at, time: 0 }));
}

export const precedence: Kind = {
  horizon: (_, { k = 0 }) => k,

  least: () => CHUNK,

  emptiness: () => undefined,

  resolve: (_, __, d, beta) => ({ informative: true, delta: deltaAt(d), planned: testAt(d, { alpha: beta, beta }).planned }),

  course(prepared, point, d, levels) {
    const test = testAt(d, levels);
    let replicates = 0;
    let decided = 0;
    const shown = (outcome: Outcome): Outcome => {
      const { estimate, interval: [lo, hi] } = outcome;
      return { ...outcome, estimate: half(estimate), interval: [half(lo), half(hi)] };
    };
    return {
      probes: probes(prepared, point),
      test: {
        planned: test.planned,
        cap: test.cap,
        look() {
          const outcome = test.look();
          if (outcome === undefined) return undefined;
          // Ties show that neither is late, and nothing of what comes first.
          if (outcome.verdict !== 'supported' || decided > 0) return shown(outcome);
          return replicates < test.cap ? undefined : shown(test.stop('no order was seen'));
        },
        stop: (reason, confidence) => shown(test.stop(reason, confidence)),
      },
      absorb([first, second], chunk) {
        // The earlier one wins.
        const totals = differencesOf(valuesOf(second, chunk), valuesOf(first, chunk));
        replicates += totals.n;
        decided += totals.wins + totals.losses;
        test.absorb(totals);
      },
    };
  },

  guards: () => 0,

  // There is no number to be mistaken.
  separation: () => Infinity,
};
