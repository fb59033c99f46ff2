import { DeclarationError } from '../../errors.ts';
import { boundedMeanTest } from '../../inference/bounded-mean.ts';
import { catoniTest } from '../../inference/catoni.ts';
import { nonnegativeMeanTest } from '../../inference/nonnegative-mean.ts';
import { meanDelta, requireRoom } from '../../inference/resolution.ts';
import { type Bounding, sides } from '../../inference/sides.ts';
import type { PointClaim } from './point-claim.ts';
import { declaredDelta, endsOf, onesided, statedBy, type Within } from './within.ts';

/** No value lies outside [a, b]. `sd` sizes the bets where it is known; by default the largest that the support allows at that mean. */
interface Bounded extends Within {
  /** [a, b]: a value outside makes the decision invalid. */
  readonly support: readonly [number, number];
  /** Standard deviation of a replicate. It sizes the bets, and delta where `within` is absent; no error rests on it. */
  readonly sd?: number;
}

/** The standard deviation of a replicate is at most this. */
interface Varied extends Within {
  /** An upper bound. It is watched: where values vary more, the decision is invalid ('moment bound'). */
  readonly sd: number;
  /** Absent: given, it would be used. */
  readonly support?: undefined;
}

/** Values are not negative, and nothing else is known: an upper bound can be refuted within so many replicates, never supported. */
export interface Nonnegative {
  /** Says that no value is below 0. */
  readonly nonnegative: true;
  /** At most so many are spent. */
  readonly replicates: number;
}

/** What must be known of a value for its mean to be decidable: without one of these no number of replicates says anything. */
export type MeanKnowledge = Bounded | Varied;

/** The claim that the mean of a value stands in a relation to a number or an interval. */
function meanClaim(relation: Bounding, prediction: number | { readonly lo: number; readonly hi: number }, knowledge: MeanKnowledge, text: string): PointClaim<number> {
  const { within, support, sd } = (knowledge ?? {}) as Partial<Bounded>;
  if ('nonnegative' in (knowledge ?? {})) {
    throw new DeclarationError({
      owner: 'mean claim',
      parameter: 'nonnegative',
      condition: `is not enough for ${text}: a rare huge value could always lift the mean, so no replicates could refute it`,
      advice: 'claim an upper bound, or add support: [a, b] or sd',
    });
  }
  if (support === undefined && sd === undefined) {
    throw new DeclarationError({
      owner: 'mean claim',
      parameter: 'support or sd',
      condition: 'must be given: the mean of an unbounded variable is undecidable',
      advice: 'add support: [a, b], or sd, or claim the whole law with follows(...)',
    });
  }
  const at = typeof prediction === 'number' ? prediction : (prediction.lo + prediction.hi) / 2;
  return {
    text: within === undefined ? text : `${text} within ${within}`,
    relation,
    predicted: prediction,
    deltaFrom: statedBy(within),
    reading: 'number',
    arms: 1,
    estimand: 'mean',
    ...(support === undefined ? {} : { support }),
    begin({ levels, d }) {
      const spread = sd ?? widest(support!, at);
      const delta = declaredDelta('mean claim', within) ?? meanDelta(d, spread);
      const claimed = sides(relation, prediction, delta);
      if (relation === 'between' && support !== undefined) requireRoom('mean claim', claimed, support, onesided(prediction));
      const test = support === undefined ? catoniTest({ sides: claimed, sd: spread }, levels) : boundedMeanTest({ sides: claimed, support, sd: spread }, levels);
      return {
        planned: test.planned,
        cap: test.cap,
        delta,
        excludes: `a deviation of ${delta} or more`,
        absorb: ([values]) => test.absorb(values!),
        look: () => test.look(),
        stop: (reason) => test.stop(reason),
      };
    },
  };
}

function nonnegativeClaim(m: number, { replicates }: Nonnegative, text: string): PointClaim<number> {
  return {
    text: `${text} for values that are not negative`,
    relation: 'at-most',
    predicted: m,
    reading: 'number',
    arms: 1,
    begin({ levels }) {
      const test = nonnegativeMeanTest({ atMost: m, replicates }, levels);
      return { planned: test.planned, cap: test.cap, delta: null, excludes: 'nothing', absorb: ([values]) => test.absorb(values!), look: () => test.look(), stop: (reason) => test.stop(reason) };
    },
  };
}

/** The largest standard deviation on [a, b] at a mean; half of the width where the mean is at an end and leaves none. */
function widest([a, b]: readonly [number, number], mean: number): number {
  const variance = (mean - a) * (b - mean);
  return variance > 0 ? Math.sqrt(variance) : (b - a) / 2;
}

/**
 * Claims about the mean of a number. Either its support or a bound on its standard deviation must be known, or nothing can be
 * decided.
 *
 * @throws {DeclarationError} without support and sd, where `nonnegative` is not enough, or for an interval that is no pair.
 * @see Waudby-Smith and Ramdas (2024), J. R. Statist. Soc. B 86, where a support is known; Catoni (2012) and Wang and Ramdas (2023), where a standard deviation is
 * @example
 * const uniform = experiment((random) => random.uniform());
 * (await decide(uniform, claims.mean.equals(0.5, { support: [0, 1], within: 0.05 }), { seed: 1 })).verdict // => 'supported'
 * (await decide(uniform, claims.mean.atMost(0.4, { sd: 0.3 }), { seed: 1 })).verdict // => 'refuted'
 */
export const mean = {
  /** The mean is m, within a deviation in the units of the value. */
  equals: (m: number, knowledge: MeanKnowledge): PointClaim<number> => meanClaim('equals', m, knowledge, `mean = ${m}`),
  /** The mean is m or less. Of values that are not negative, and of which nothing else is known, it can be refuted, never supported. */
  atMost: (m: number, knowledge: MeanKnowledge | Nonnegative): PointClaim<number> =>
    'nonnegative' in (knowledge ?? {}) ? nonnegativeClaim(m, knowledge as Nonnegative, `mean ≤ ${m}`) : meanClaim('at-most', m, knowledge as MeanKnowledge, `mean ≤ ${m}`),
  /** The mean is m or more. */
  atLeast: (m: number, knowledge: MeanKnowledge): PointClaim<number> => meanClaim('at-least', m, knowledge, `mean ≥ ${m}`),
  /** The mean lies in [lo, hi]. */
  between: (interval: readonly [number, number], knowledge: MeanKnowledge): PointClaim<number> => {
    const [lo, hi] = endsOf('mean claim', interval);
    return meanClaim('between', { lo, hi }, knowledge, `mean in [${lo}, ${hi}]`);
  },
};
