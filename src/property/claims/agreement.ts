/** Claims that two programs agree, with no closed form of what they compute: see `apart`. */
import { DeclarationError } from '../../errors.ts';
import { boundedMeanTest } from '../../inference/bounded-mean.ts';
import { catoniTest } from '../../inference/catoni.ts';
import { differenceTest } from '../../inference/difference.ts';
import { sides } from '../../inference/sides.ts';
import { twoSampleLawTest } from '../../inference/two-sample-law.ts';
import { adapt } from './adapt.ts';
import { differencesOf } from './differences.ts';
import type { MeanKnowledge } from './mean.ts';
import type { PointClaim } from './point-claim.ts';
import type { Event } from './probability.ts';
import { declaredDelta, statedBy, type Within } from './within.ts';

/**
 * Claims that two programs agree in a probability, in a mean, or in the whole law; support excludes a difference of `within` or
 * more, by default d (times the standard deviation of a difference, for a mean).
 *
 * @throws {DeclarationError} for a mean without support and sd, or, once decided, for a `within` that is not positive.
 * @see Waudby-Smith and Ramdas (2024), section 4, for bets on differences; derived here: at a threshold, 1{X ≤ t} − 1{Y ≤ t} has mean F(t) − G(t)
 * @example
 * const programs = apart((random) => random.below(6), (random) => Math.floor(6 * random.uniform()));
 * (await decide(programs, claims.agreement.law({ within: 0.1 }), { seed: 1 })).verdict // => 'supported'
 */
export const agreement = {
  /** Of the probability of an event. Costs about 4 p (1 − p) · 1.6 ln(1/beta) / within² pairs, and a few nats for not knowing p. */
  probability({ within }: Within = {}): PointClaim<Event> {
    return {
      text: 'both have the same probability',
      deltaFrom: statedBy(within),
      reading: 'indicator',
      arms: 2,
      begin({ levels, d }) {
        const delta = declaredDelta('agreement', within) ?? d;
        // Independent indicators differ half of the time at most.
        const test = differenceTest({ sides: sides('equals', 0, delta), discordant: 0.5 }, levels);
        return adapt(test, delta, `a difference of ${delta} or more`, ([first, second]) => differencesOf(first!, second!));
      },
    };
  },
  /** Of the mean of a number; `support` and `sd` are those of one replicate of either program. */
  mean(knowledge: MeanKnowledge): PointClaim<number> {
    const { within, support, sd } = knowledge;
    if (support === undefined && sd === undefined) {
      throw new DeclarationError({ owner: 'agreement', parameter: 'support or sd', condition: 'must be given: the mean of an unbounded variable is undecidable', advice: 'add support: [a, b], or sd' });
    }
    return {
      text: 'both have the same mean',
      deltaFrom: statedBy(within),
      reading: 'number',
      arms: 2,
      begin({ levels, d }) {
        const width = support === undefined ? 0 : support[1] - support[0];
        const spread = Math.SQRT2 * (sd ?? width / 2);
        const delta = declaredDelta('agreement', within) ?? d * spread;
        const claimed = sides('equals', 0, delta);
        const test = support === undefined ? catoniTest({ sides: claimed, sd: spread }, levels) : boundedMeanTest({ sides: claimed, support: [-width, width], sd: spread }, levels);
        return adapt(test, delta, `a difference of ${delta} or more`, ([first, second]) => first!.map((x, i) => x - second![i]!));
      },
    };
  },
  /** Of the distribution functions at nineteen thresholds, quantiles of both samples together: elsewhere a difference up to within + 1/8 is not excluded. Costs about 1.6 ln(1/beta) / within² pairs, and a few nats more. */
  law({ within }: Within = {}): PointClaim<number> {
    return {
      text: 'both follow the same law',
      deltaFrom: statedBy(within),
      reading: 'time',
      arms: 2,
      begin({ levels, d }) {
        const delta = declaredDelta('agreement', within) ?? d;
        return adapt(twoSampleLawTest({ delta }, levels), delta, `a difference of ${delta} or more of the distribution functions at nineteen thresholds, and nothing finer than ${delta} + 1/8 between them`, ([first, second]) => ({ first: first!, second: second! }));
      },
    };
  },
};
