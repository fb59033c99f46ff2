import { bernoulliTest } from '../../inference/bernoulli.ts';
import { probabilityDelta, requireRoom } from '../../inference/resolution.ts';
import { type Bounding, sides } from '../../inference/sides.ts';
import { countsOfValues } from './counts-of-values.ts';
import type { PointClaim, Reading } from './point-claim.ts';
import { declaredDelta, endsOf, onesided, statedBy, type Within } from './within.ts';

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
    deltaFrom: statedBy(within),
    reading,
    arms: 1,
    estimand: 'probability',
    begin({ levels, d }) {
      const declared = declaredDelta('probability claim', within);
      const claimed = sides(relation, prediction, (at) => declared ?? probabilityDelta(d, at));
      if (relation === 'between') requireRoom('probability claim', claimed, [0, 1], onesided(prediction));
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
 * @throws {DeclarationError} for an interval that is no pair; `decide` refuses a `within` that is not positive, and a claim that excludes nothing, or nothing on a side of an interval
 * @see Ville (1939) for the level; Wald (1945) for the ratios that support; the exact last look at the cap is derived here
 * @example
 * const six = experiment((random) => random.below(6) === 5);
 * (await decide(six, claims.probability.equals(1 / 6, { within: 0.05 }), { seed: 1 })).verdict // => 'supported'
 * (await decide(six, claims.probability.atMost(0.1), { seed: 1 })).verdict // => 'refuted'
 */
export const probability = {
  /** P = p. */
  equals: (p: number, within: Within = {}): PointClaim<Event> => probabilityClaim('equals', p, within, `P = ${p}`) as PointClaim<Event>,
  /** P ≤ p. */
  atMost: (p: number, within: Within = {}): PointClaim<Event> => probabilityClaim('at-most', p, within, `P ≤ ${p}`) as PointClaim<Event>,
  /** P ≥ p. */
  atLeast: (p: number, within: Within = {}): PointClaim<Event> => probabilityClaim('at-least', p, within, `P ≥ ${p}`) as PointClaim<Event>,
  /** lo ≤ P ≤ hi. */
  between: (interval: readonly [number, number], within: Within = {}): PointClaim<Event> => {
    const [lo, hi] = endsOf('probability claim', interval);
    return probabilityClaim('between', { lo, hi }, within, `P in [${lo}, ${hi}]`) as PointClaim<Event>;
  },
};

/**
 * The claim that no replicate throws, or yields NaN, an infinite number, `undefined` or `null`, be it inside an array, a typed array or a
 * field of an object. One that does refutes it; support excludes a probability of `within` or more. A program that returns nothing must
 * say that it went well: `return true`. A field that is `undefined` or `null` is no failure.
 *
 * @throws nothing; `decide` refuses a `within` that is not positive
 * @see derived here: n replicates without a failure have probability (1 − within)^n where failures are that likely
 * @example (await decide(experiment((random) => 1 / random.open()), claims.neverFails({ within: 1e-3 }), { seed: 1 })).replicates // => 7296
 */
export function neverFails(within: Within = {}): PointClaim<unknown> {
  return probabilityClaim('equals', 0, within, 'P(undefined outcome) = 0', 'any') as unknown as PointClaim<unknown>;
}
