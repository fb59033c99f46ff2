import { DeclarationError } from '../../errors.ts';
import { probabilityDelta } from '../../inference/resolution.ts';
import { quantileTest } from '../../inference/quantile.ts';
import type { PointClaim } from './point-claim.ts';
import { declaredDelta, endsOf, statedBy, type Within } from './within.ts';

/** `within` is a probability: the mass that may not lie on the wrong side of the claimed quantile. */
export interface QuantileOptions extends Within {
  /** Where the simulation of a time ends; a replicate that gets there returns Infinity, or anything larger than the horizon. */
  readonly horizon?: number;
}

function quantileClaim(level: number, lo: number | undefined, hi: number | undefined, { within, horizon }: QuantileOptions, text: string): PointClaim<number> {
  const owner = `${text} claim`;
  if (horizon !== undefined && (hi ?? lo)! > horizon) {
    throw new DeclarationError({
      owner,
      parameter: 'horizon',
      value: horizon,
      condition: `must reach the claimed quantile: undecidable, since ${(hi ?? lo)!} > ${horizon}`,
      advice: `simulate to ${(hi ?? lo)!}, or claim less`,
    });
  }
  const relation = lo === undefined ? 'at-most' : hi === undefined ? 'at-least' : lo === hi ? 'equals' : 'between';
  return {
    relation,
    predicted: relation === 'between' ? { lo: lo!, hi: hi! } : (hi ?? lo)!,
    text: within === undefined ? text : `${text} within ${within} of the mass`,
    deltaFrom: statedBy(within),
    reading: 'time',
    arms: 1,
    begin({ levels, d }) {
      const delta = declaredDelta(owner, within) ?? probabilityDelta(d, level);
      const test = quantileTest({ level, delta, ...(lo === undefined ? {} : { lo }), ...(hi === undefined ? {} : { hi }) }, levels);
      return {
        planned: test.planned,
        cap: test.cap,
        delta,
        excludes: `that ${delta} or more of the mass lies on the wrong side`,
        absorb([values]) {
          let atMost = 0;
          let below = 0;
          let open = 0;
          for (const time of values!) {
            if (Number.isNaN(time)) open += 1;
            if (hi !== undefined && time <= hi) atMost += 1;
            if (lo !== undefined && time < lo) below += 1;
          }
          const n = values!.length;
          test.absorb({ atMostHi: { n, lo: atMost, hi: atMost + open }, belowLo: { n, lo: below, hi: below + open } });
        },
        look: () => test.look(),
        stop: (reason) => test.stop(reason),
      };
    },
  };
}

/**
 * Claims about a quantile of a number or a time, such as `quantile(0.9).atMost(40)`. Exact with atoms and with censoring: what lies
 * beyond the upper end need not be known.
 *
 * @param level - In (0, 1); 0.5 is the median.
 * @param name - What messages call it.
 * @throws {DeclarationError} where the claim reaches beyond the horizon, which makes it undecidable, and for an interval that is no pair; `decide`
 *   refuses a side that excludes nothing, the level being no more than `within` from 0 or 1.
 * @see derived here: quantile ≤ x says P(value ≤ x) ≥ level, and quantile ≥ x says P(value < x) ≤ level
 * @example
 * const wait = experiment((random) => { let n = 1; while (random.below(10) > 0) n++; return n; });
 * (await decide(wait, claims.quantile(0.9).atMost(30, { within: 0.02 }), { seed: 1 })).verdict // => 'supported'
 */
export function quantile(level: number, name = `${level}-quantile`) {
  return {
    /** The quantile is x. */
    equals: (x: number, options: QuantileOptions = {}): PointClaim<number> => quantileClaim(level, x, x, options, `${name} = ${x}`),
    /** The quantile is x or less. */
    atMost: (x: number, options: QuantileOptions = {}): PointClaim<number> => quantileClaim(level, undefined, x, options, `${name} ≤ ${x}`),
    /** The quantile is x or more. */
    atLeast: (x: number, options: QuantileOptions = {}): PointClaim<number> => quantileClaim(level, x, undefined, options, `${name} ≥ ${x}`),
    /** The quantile lies in [lo, hi]. */
    between: (interval: readonly [number, number], options: QuantileOptions = {}): PointClaim<number> => {
      const [lo, hi] = endsOf(`${name} claim`, interval);
      return quantileClaim(level, lo, hi, options, `${name} in [${lo}, ${hi}]`);
    },
  };
}

/**
 * Claims about a median: `quantile(0.5)` by its name.
 *
 * @throws {DeclarationError} where the claim reaches beyond the horizon.
 * @see `quantile`
 * @example claims.median.between([9.5, 10.5], { horizon: 12 }).text // => 'median in [9.5, 10.5]'
 */
export const median = quantile(0.5, 'median');
