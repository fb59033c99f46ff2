/** Claims that one method is better than another, on pairs of replicates: see `paired`. */
import { DeclarationError } from '../../errors.ts';
import { boundedMeanTest } from '../../inference/bounded-mean.ts';
import { catoniTest } from '../../inference/catoni.ts';
import { differenceTest } from '../../inference/difference.ts';
import { sides } from '../../inference/sides.ts';
import { shownNumber } from '../finding.ts';
import { adapt } from './adapt.ts';
import { differencesOf } from './differences.ts';
import type { PointClaim } from './point-claim.ts';
import { declaredDelta, statedBy, type Within } from './within.ts';

/** Which value is the better one: the smaller, as of a loss (the default), or the larger, as of a success. */
export interface Better {
  /** By default 'smaller'. */
  readonly better?: 'smaller' | 'larger';
}

function winsClaim(by: number, { within, better = 'smaller' }: Within & Better, text: string): PointClaim<number | boolean> {
  const stated = within ?? (by > 0 ? by : undefined);
  return {
    text: stated === undefined ? text : `${text}, within ${stated}`,
    deltaFrom: statedBy(stated),
    reading: 'number',
    arms: 2,
    begin({ levels, d }) {
      const delta = declaredDelta('ordering claim', stated) ?? d;
      const test = differenceTest({ sides: sides('at-least', by, delta) }, levels);
      return adapt(test, delta, `that P(first wins) − P(second wins) is ${by - delta} or less`, ([first, second]) =>
        better === 'larger' ? differencesOf(first!, second!) : differencesOf(second!, first!),
      );
    },
  };
}

/**
 * The claim that the first method wins more often than the second by at least `by`: P(first wins) − P(second wins) >= by. Support
 * excludes that it is by − within or less; `within` is `by` by default, so that no gain is excluded.
 *
 * @throws {DeclarationError} unless `by` lies in (0, 1].
 * @see Waudby-Smith and Ramdas (2024), section 4, for the bets; ties carry no evidence of which is better (derived here)
 * @example
 * const methods = paired((random) => random.uniform() ** 2, (random) => random.uniform());
 * (await decide(methods, claims.beats({ by: 0.5 }), { seed: 1 })).verdict // => 'supported'
 */
export function beats(margin: { readonly by: number } & Within & Better): PointClaim<number | boolean> {
  const { by, ...options } = (margin ?? {}) as typeof margin;
  if (!(by > 0 && by <= 1)) throw new DeclarationError({ owner: 'beats', parameter: 'by', value: by, condition: 'must lie in (0, 1]', advice: 'use notWorse(...) for no margin' });
  return winsClaim(by, options, `the first wins more often than the second by at least ${by}`);
}

/**
 * The claim that the first method does not win less often than the second. Support excludes that it does by `within` or more, by
 * default d. Methods that always tie are supported quickly.
 *
 * @throws nothing; `decide` refuses a `within` that is not positive
 * @see Waudby-Smith and Ramdas (2024), section 4, for the bets; ties count in full against a difference (derived here)
 * @example
 * const same = paired((random) => random.below(6), (random) => random.below(6));
 * (await decide(same, claims.notWorse({ within: 0.1 }), { seed: 1 })).verdict // => 'supported'
 */
export function notWorse(options: Within & Better = {}): PointClaim<number | boolean> {
  return winsClaim(0, options, 'the first does not win less often than the second');
}

/** What must be known of the difference of two losses: where it lies, or a bound on its standard deviation. */
export type RiskKnowledge = Within & ({ readonly support: readonly [number, number]; readonly sd?: number } | { readonly sd: number; readonly support?: undefined });

/**
 * The claim that the mean loss of the first method is below that of the second by at least `by`. Support excludes that it is below by
 * no more than `by` − `within`. `by` is `within` by default, and `within` is `by`, or else d times the standard deviation of a difference: so
 * support of what states one of them, or neither, excludes no gain. With `by: 0` the claim is only that the first is not worse, and support
 * excludes that it is by `within` or more.
 * `support` is where one loss lies, `sd` bounds the standard deviation of the difference of a pair.
 *
 * @throws {DeclarationError} without support and sd, and for a `by` that is negative.
 * @see Waudby-Smith and Ramdas (2024), section 4, where a support is known; Catoni (2012) where a standard deviation is
 * @example
 * const losses = paired((random) => random.uniform() ** 2, (random) => random.uniform());
 * (await decide(losses, claims.lowerRisk({ support: [0, 1] }), { seed: 1 })).verdict // => 'supported'
 * (await decide(losses, claims.lowerRisk({ by: 0.2, within: 0.02, support: [0, 1] }), { seed: 1 })).verdict // => 'refuted'
 */
export function lowerRisk(options: { readonly by?: number } & RiskKnowledge): PointClaim<number> {
  const { by, within, support, sd } = (options ?? {}) as Partial<typeof options>;
  if (support === undefined && sd === undefined) {
    throw new DeclarationError({ owner: 'lowerRisk', parameter: 'support or sd', condition: 'must be given: the mean of an unbounded variable is undecidable', advice: 'add support: [a, b], or sd' });
  }
  if (by !== undefined && !(by >= 0 && by < Infinity)) {
    throw new DeclarationError({ owner: 'lowerRisk', parameter: 'by', value: by, condition: 'must be a number of at least 0', advice: 'by: 0 with the loss that may be given away as within' });
  }
  const width = support === undefined ? 0 : support[1] - support[0];
  const spread = sd ?? width / Math.SQRT2;
  const stated = within ?? (by === 0 ? undefined : by);
  const margin = stated ?? `d × ${shownNumber(spread)}`;
  return {
    text: by === 0 ? `the mean loss of the first is not above that of the second, within ${margin}` : `the mean loss of the first is below that of the second by at least ${by ?? margin}, within ${margin}`,
    deltaFrom: statedBy(stated),
    reading: 'number',
    arms: 2,
    begin({ levels, d }) {
      const delta = declaredDelta('lowerRisk', stated) ?? d * spread;
      const least = by ?? delta;
      const claimed = sides('at-least', least, delta);
      const test = support === undefined ? catoniTest({ sides: claimed, sd: spread }, levels) : boundedMeanTest({ sides: claimed, support: [-width, width], sd: spread }, levels);
      return adapt(test, delta, `that the gain is ${least - delta} or less`, ([first, second]) => second!.map((loss, i) => loss - first![i]!));
    },
  };
}
