/**
 * The same replicates along k, for pictures: at each of a dozen generations, the estimate with the interval of its own test, wider so
 * that all the intervals of a curve hold at once with the confidence of one, at any stopping time. No verdict is read from a curve.
 */
import type { Prediction } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { CorroborateError } from '../errors.ts';
import { CONFIDENCE, type Levels, simultaneously } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { ProbeFacts } from './block.ts';
import { kindOf } from './kinds/index.ts';
import type { Course } from './kinds/kind.ts';
import type { Site } from './trial.ts';

/** Generations shown in a picture. */
const SHOWN = 12;

export interface CurvePoint {
  readonly k: number;
  readonly predicted: Prediction;
  readonly estimate: number | null;
  readonly interval: readonly [number | null, number | null];
}

/** At most a dozen generations from 1 to k, spread geometrically. */
export function generations(k: number): number[] {
  const shown = new Set<number>();
  for (let i = 0; i < SHOWN; i++) shown.add(Math.max(1, Math.round(exp((log(k) * i) / (SHOWN - 1)))));
  return [...shown].sort((a, b) => a - b);
}

interface Station {
  readonly k: number;
  readonly predicted: Prediction;
  readonly course: Course;
}

/** Estimate and both ends of its interval at one generation. */
type Row = readonly [number | null, number | null, number | null];

/** One claim along k on one stream. */
export class Curve {
  readonly site: Site;
  readonly probes: readonly Probe[];
  readonly #stations: readonly Station[];
  #known: readonly Row[] | undefined;

  constructor(site: Site, d: number, levels: Levels) {
    this.site = site;
    const horizon = kindOf(site.prepared.claim).horizon(site.prepared, site.point);
    this.#stations = generations(horizon).flatMap((k) => station(site.prepared, site.point, k, d, levels));
    this.probes = this.#stations.flatMap(({ course }) => course.probes);
  }

  absorb(facts: readonly ProbeFacts[], chunk: number): void {
    let probe = 0;
    for (const { course } of this.#stations) {
      course.absorb(facts.slice(probe, probe + course.probes.length), chunk);
      probe += course.probes.length;
    }
  }

  /** Shows what an earlier run saw at each generation, and absorbs nothing more. */
  restore(rows: readonly Row[]): void {
    this.#known = rows;
  }

  /** @param confidence - Of all intervals at once, but of those that an earlier run saw, in (0, 1). */
  points(confidence: number = CONFIDENCE): CurvePoint[] {
    const each = simultaneously(this.#stations.length, confidence);
    return this.#stations.map(({ k, predicted, course }, i) => {
      const row = this.#known?.[i];
      if (row !== undefined) return { k, predicted, estimate: row[0], interval: [row[1], row[2]] };
      const { estimate, interval } = course.test.stop('curve', each);
      return { k, predicted, estimate, interval };
    });
  }
}

function station(prepared: Prepared, point: Point, k: number, d: number, levels: Levels): Station[] {
  const kind = kindOf(prepared.claim);
  try {
    if (kind.picture !== undefined) return [{ k, ...kind.picture(prepared, point, k, d, levels) }];
    const there = { ...point, k };
    return [{ k, predicted: prepared.predict(there), course: kind.course(prepared, there, d, levels) }];
  } catch (error) {
    // A generation at which nothing varies, or which lies outside the domain, has no interval to show.
    if (error instanceof CorroborateError) return [];
    throw error;
  }
}
