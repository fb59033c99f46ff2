/**
 * The same replicates along k, for pictures: at each of a dozen generations, the estimate with the interval of its own test, wider so
 * that all the intervals of a curve hold at once with the confidence of one, at any stopping time. No verdict is read from a curve.
 */
import type { Prediction } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { CorroborateError } from '../errors.ts';
import { confidenceSequence, type Focus } from '../inference/confidence-sequence.ts';
import { CONFIDENCE, type Levels, simultaneously } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { ProbeFacts } from './block.ts';
import { kindOf } from './kinds/index.ts';
import type { Course } from './kinds/kind.ts';
import { type Alive, lifeGenerations, type SurvivalColumns, SurvivalCurve } from './survival-curve.ts';
import type { Site } from './trial.ts';

/** Generations shown in a picture. */
const SHOWN = 12;
/** Generations of a survival curve, about. */
const LIVED = 64;
/** What is likely of a share that nothing is known of: its prior must not look at the facts. */
const ANY: Focus = { at: 0.5, delta: 0.4 };

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
  readonly #survival: SurvivalCurve | undefined;
  #known: readonly Row[] | undefined;

  constructor(site: Site, d: number, levels: Levels) {
    this.site = site;
    const { prepared, point } = site;
    const kind = kindOf(prepared.claim);
    const horizon = kind.horizon(prepared, point);
    const shown = new Set([...generations(horizon), ...(kind.turns?.(prepared, point) ?? []).filter((k) => k >= 1 && k <= horizon)]);
    this.#stations = [...shown].sort((a, b) => a - b).flatMap((k) => station(prepared, point, k, d, levels));
    this.#survival = survivalOf(site, this.#stations.map(({ k }) => k));
    this.probes = [...this.#stations.flatMap(({ course }) => course.probes), ...(this.#survival?.probes ?? [])];
  }

  absorb(facts: readonly ProbeFacts[], chunk: number): void {
    let probe = 0;
    for (const { course } of this.#stations) {
      course.absorb(facts.slice(probe, probe + course.probes.length), chunk);
      probe += course.probes.length;
    }
    this.#survival?.absorb(facts.slice(probe), chunk);
  }

  /** Shows what an earlier run saw at each generation, and absorbs nothing more. */
  restore(rows: readonly Row[], alive?: Alive): void {
    this.#known = rows;
    if (alive !== undefined) this.#survival?.restore(alive);
  }

  /** Who was alive when; undefined where the claim is about no time. */
  get alive(): Alive | undefined {
    return this.#survival?.alive;
  }

  /** The time's survival curve with a band, valid whenever the run stops; undefined where the claim is about no time. */
  survival(confidence: number = CONFIDENCE): SurvivalColumns | undefined {
    return this.#survival?.columns((counts, each) => confidenceSequence(counts, ANY, each), confidence);
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

/** Of claims about how long something lasts: how probable that is, or a quantile of it. */
function survivalOf({ prepared: { claim: { estimand } }, point }: Site, shown: readonly number[]): SurvivalCurve | undefined {
  if (estimand.kind !== 'probability' && estimand.kind !== 'quantile') return undefined;
  const every = new Set([...lifeGenerations(shown.at(-1) ?? 0, LIVED), ...shown]);
  return SurvivalCurve.of(estimand.observable, point, [...every].sort((a, b) => a - b));
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
