import { bernoulliTest } from '../../inference/bernoulli.ts';
import { probabilityDelta } from '../../inference/resolution.ts';
import { type Bounding, sides } from '../../inference/sides.ts';
import { countsOfValues } from './counts-of-values.ts';
import type { PointClaim, Reading } from './point-claim.ts';
import { declaredDelta, type Within } from './within.ts';

/** A value that reads as an event: true or 1, false or 0. NaN and a throw are undefined outcomes. */
export type Event = boolean | number;

/** The claim that an event has a probability in relation to a number or an interval. */
export function probabilityClaim(
  relation: Bounding,
  prediction: number | { readonly lo: number; readonly hi: number },
  { within }: Within,
  text: string,
  reading: Reading = 'indicator',
): PointClaim<never> {
  return {
    text: within === undefined ? text : `${text} within ${within}`,
    relation,
    predicted: prediction,
    reading,
    arms: 1,
    estimand: 'probability',
    begin({ levels, d }) {
      const declared = declaredDelta('probability claim', within);
      const claimed = sides(relation, prediction, (at) => declared ?? probabilityDelta(d, at));
      const test = bernoulliTest(claimed, levels);
      const delta = Math.max(claimed.lower?.delta ?? 0, claimed.upper?.delta ?? 0);
      return {
        planned: test.planned,
        cap: test.cap,
        delta,
        excludes: `a deviation of ${delta} or more`,
        absorb: ([values]) => test.absorb(countsOfValues(values!)),
        look: () => test.look(),
        stop: (reason) => test.stop(reason),
      };
    },
  };
}

/**
 * Claims about the probability of an event. `within` is the deviation that support excludes; by default d standard deviations of one
 * replicate.
 *
 * @example probability.equals(0.95, { within: 0.01 })
 * @example probability.atMost(0.05)
 */
export const probability = {
  equals: (p: number, within: Within = {}): PointClaim<Event> => probabilityClaim('equals', p, within, `P = ${p}`) as PointClaim<Event>,
  atMost: (p: number, within: Within = {}): PointClaim<Event> => probabilityClaim('at-most', p, within, `P ≤ ${p}`) as PointClaim<Event>,
  atLeast: (p: number, within: Within = {}): PointClaim<Event> => probabilityClaim('at-least', p, within, `P ≥ ${p}`) as PointClaim<Event>,
  between: ([lo, hi]: readonly [number, number], within: Within = {}): PointClaim<Event> =>
    probabilityClaim('between', { lo, hi }, within, `P in [${lo}, ${hi}]`) as PointClaim<Event>,
};

/**
 * The claim that no replicate throws or yields NaN or an infinite number. One that does refutes it; support excludes a
 * probability of `within` or more.
 *
 * @example neverFails({ within: 1e-3 }) // supported after 7,040 replicates at beta = 1e-3
 */
export function neverFails(within: Within = {}): PointClaim<unknown> {
  return probabilityClaim('equals', 0, within, 'P(undefined outcome) = 0', 'any') as unknown as PointClaim<unknown>;
}
