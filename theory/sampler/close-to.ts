/** How closely the law of a sampler is held to the law that it should have. */
import { type Oracle, oracle } from '../../src/claim/oracle.ts';
import type { Point } from '../../src/protocol/point.ts';

/** By so much a probability may be off: of rounding and of the integral there is a hundredth of it. */
const CLOSE = 1e-10;

/** What a probability lies between. */
export function closeTo(tex: string, probability: (point: Point) => number): { readonly lo: Oracle; readonly hi: Oracle } {
  return {
    lo: oracle({ tex: `${tex} - 10^{-10}`, evaluate: (point) => probability(point) - CLOSE }),
    hi: oracle({ tex: `${tex} + 10^{-10}`, evaluate: (point) => probability(point) + CLOSE }),
  };
}
