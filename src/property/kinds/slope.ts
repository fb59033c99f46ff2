/**
 * Claims that a quantile of a time is proportional to a power of a parameter, with a constant that nobody knows. Each site is a
 * handful of sizes: the point itself, and the parameter multiplied, each on a stream of its own.
 */
import type { SlopeEstimand } from '../../claim/estimand.ts';
import type { Prepared } from '../../claim/prepare.ts';
import { log } from '../../elementary/log.ts';
import { pow } from '../../elementary/pow.ts';
import { CorroborateError } from '../../errors.ts';
import { CHUNK } from '../../inference/looks.ts';
import { bernoulliDivergence, excludable, probabilityDelta } from '../../inference/resolution.ts';
import { scalingTest, type ScalingTest } from '../../inference/scaling.ts';
import type { Levels, Outcome } from '../../inference/test.ts';
import type { Point } from '../../protocol/point.ts';
import type { TimeProbe } from '../times.ts';
import { valuesOf } from './counts.ts';
import { type Kind, vacuous } from './kind.ts';
import { numberAt } from './reading.ts';

function estimandOf({ claim: { estimand } }: Prepared): SlopeEstimand {
  if (estimand.kind !== 'slope') throw new TypeError('a slope was expected');
  return estimand;
}

function exponentAt(prepared: Prepared, point: Point): number {
  const exponent = numberAt(prepared, point);
  if (typeof exponent !== 'number') throw new TypeError('one exponent was expected');
  return exponent;
}

/** The point at each size. */
function sizes(prepared: Prepared, point: Point): Point[] {
  const { against, factors } = estimandOf(prepared);
  return factors.map((factor) => ({ ...point, [against]: point[against]! * factor }));
}

/** The attempt's result; undefined where the claim refuses a point. */
function refusing<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof CorroborateError) return undefined;
    throw error;
  }
}

/** The last generation that is looked at, at each size. @throws {DomainError} for a size outside the claim's domain. */
function horizons(prepared: Prepared, point: Point): number[] {
  const horizon = prepared.evaluator(prepared.trees['horizon']!);
  return sizes(prepared, point).map((size) => Math.max(1, Math.floor(horizon(size))));
}

function testAt(prepared: Prepared, point: Point, d: number, levels: Levels): ScalingTest {
  const { level, factors } = estimandOf(prepared);
  const exponent = exponentAt(prepared, point);
  return scalingTest({ level, shapes: factors.map((factor) => pow(factor, exponent)), delta: probabilityDelta(d, level), ends: horizons(prepared, point) }, levels);
}

/** The plain quantile of what was seen; Infinity beyond the horizon. */
function quantileOf(times: readonly number[], level: number): number {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(level * sorted.length))] ?? Infinity;
}

export const slope: Kind = {
  horizon: (prepared, point) => Math.max(...horizons(prepared, point)),

  least: () => CHUNK,

  emptiness(prepared, _, d) {
    const { level } = estimandOf(prepared);
    const delta = probabilityDelta(d, level);
    const room = excludable({ lower: { at: level, delta }, upper: { at: level, delta } });
    return room.lower && room.upper ? undefined : `the ${level} quantile leaves nothing to exclude at this resolution`;
  },

  resolve(prepared, point, d, beta) {
    const empty = slope.emptiness(prepared, point, d);
    if (empty !== undefined) return vacuous(empty);
    if (refusing(() => horizons(prepared, point)) === undefined) return vacuous('a size lies outside the domain of the claim');
    return { informative: true, delta: probabilityDelta(d, estimandOf(prepared).level), planned: testAt(prepared, point, d, { alpha: beta, beta }).planned };
  },

  course(prepared, point, d, levels) {
    const { observable, level, factors } = estimandOf(prepared);
    const ends = horizons(prepared, point);
    const test = testAt(prepared, point, d, levels);
    const times: number[][] = factors.map(() => []);
    // The test's own estimate is of the constant; the claim is about the exponent, of which there is no interval.
    const shown = (outcome: Outcome): Outcome => {
      const quantiles = times.map((own) => quantileOf(own, level));
      const exponent = log(quantiles.at(-1)! / quantiles[0]!) / log(factors.at(-1)! / factors[0]!);
      return { ...outcome, estimate: Number.isFinite(exponent) ? exponent : null, interval: [null, null] };
    };
    return {
      probes: sizes(prepared, point).map((at, time): TimeProbe => ({ observable, k: ends[time]!, at, time })),
      test: {
        planned: test.planned,
        cap: test.cap,
        look() {
          const outcome = test.look();
          return outcome === undefined ? undefined : shown(outcome);
        },
        stop: (reason) => shown(test.stop(reason)),
      },
      absorb(facts, chunk) {
        const seen = factors.map((_, j) => valuesOf(facts[j], chunk));
        seen.forEach((own, j) => times[j]!.push(...own));
        test.absorb(seen);
      },
    };
  },

  guards: () => 0,

  separation(prepared, point, mutant, alpha) {
    if (typeof mutant !== 'number') return Infinity;
    const { level, factors } = estimandOf(prepared);
    // At the ends of the sizes, half of the change each, in opposite directions; the level moves by about the relative change.
    const change = (Math.abs(mutant - exponentAt(prepared, point)) * log(factors.at(-1)! / factors[0]!)) / 2;
    const shift = Math.min(level * change, 0.99 - level);
    return shift > 0 ? -log(alpha) / (2 * bernoulliDivergence(level, shift)) : Infinity;
  },
};
