/** Claims about how a quantile of a time grows with a size: see `apart`, one program for each size. */
import { DeclarationError } from '../../errors.ts';
import { probabilityDelta } from '../../inference/resolution.ts';
import { scalingTest } from '../../inference/scaling.ts';
import { adapt } from './adapt.ts';
import type { PointClaim } from './point-claim.ts';
import { declaredDelta, statedBy, type Within } from './within.ts';

/** The growth that is claimed. */
export interface ScalingOptions extends Within {
  /** The claimed growth, such as `(n) => n`; positive. */
  readonly shape: (size: number) => number;
  /** The factor in front of it; absent, the claim is that there is one. */
  readonly constant?: number;
  /** By default the median. */
  readonly level?: number;
  /**
   * Where the simulation of a size ends, such as `(n) => 20 * n`: a replicate that gets there returns Infinity, or anything larger, which says
   * "later" and no more. `() => Infinity` says that Infinity is "never". Absent, a time of Infinity is an undefined outcome.
   */
  readonly horizon?: (size: number) => number;
}

/**
 * The claim that a quantile of a time is a constant times a function of the size, with the constant known or not. The experiment
 * has one arm for each size, in the same order; `within` is a probability, as for quantiles. Where trajectories end before the quantile
 * nothing is decided: some constant may put it beyond the end at that size.
 *
 * @throws {DeclarationError} for fewer than two sizes where the constant is unknown, and a horizon that is not positive.
 * @see derived here: the infimum over constants of valid e-processes is below the one at the true constant, hence valid (Ville 1939)
 * @example
 * const sizes = [5, 10, 20];
 * const waits = apart(...sizes.map((n) => (random: Random) => n * random.uniform()));
 * (await decide(waits, claims.scalesAs(sizes, { shape: (n) => n, within: 0.1 }), { seed: 1 })).verdict // => 'supported'
 */
export function scalesAs(sizes: readonly number[], { shape, constant, level = 0.5, within, horizon }: ScalingOptions): PointClaim<number> {
  if (constant === undefined && sizes.length < 2) throw new DeclarationError({ owner: 'scalesAs', parameter: 'sizes', value: sizes, condition: 'must be two or more where the constant is unknown', advice: 'some constant fits any one quantile' });
  const ends = horizon === undefined ? undefined : sizes.map((size) => horizon(size));
  const end = ends?.find((one) => !(one > 0));
  if (end !== undefined) throw new DeclarationError({ owner: 'scalesAs', parameter: 'horizon', value: end, condition: 'must be positive at every size', advice: 'Infinity where no trajectory is cut off' });
  return {
    text: `the ${level === 0.5 ? 'median' : `${level}-quantile`} at sizes ${sizes.join(', ')} is proportional to ${sizes.map((size) => Number(shape(size).toPrecision(4))).join(', ')}${constant === undefined ? '' : ` with the constant ${constant}`}`,
    deltaFrom: statedBy(within),
    reading: 'time',
    arms: sizes.length,
    begin({ levels, d }) {
      const delta = declaredDelta('scalesAs', within) ?? probabilityDelta(d, level);
      const test = scalingTest({ level, shapes: sizes.map(shape), delta, ...(constant === undefined ? {} : { constant }), ...(ends === undefined ? {} : { ends }) }, levels);
      return adapt(test, delta, `that ${delta} or more of the mass lies on the wrong side at some size`, (values) => values.map((times, j) => readTo(ends?.[j], times)));
    },
  };
}

/** The times as the test is to read them. Without a known end, one of Infinity may have been any: it counts against both readings. */
function readTo(end: number | undefined, times: Float64Array): Float64Array {
  return end === undefined ? times.map((time) => (time === Infinity ? NaN : time)) : times.map((time) => (time > end ? Infinity : time));
}
