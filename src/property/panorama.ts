/**
 * What a panel shows of its simulator: an estimate with its interval at each generation, and single replicates. It eats the facts of the
 * same stream as the tests of the panel, of a number of replicates that is fixed beforehand, so that its intervals may be exact.
 */
import type { Prepared } from '../claim/prepare.ts';
import { clopperPearson } from '../inference/confidence-sequence.ts';
import { CHUNK, wholeChunks } from '../inference/looks.ts';
import { halfWidth, MeanSums, variedIncrement } from '../inference/mean-interval.ts';
import { log } from '../elementary/log.ts';
import { CONFIDENCE, outcome, type Outcome, simultaneously } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { ProbeFacts } from './block.ts';
import type { Panel } from './figure.ts';
import { countsOf, valuesOf } from './kinds/counts.ts';
import type { Course } from './kinds/kind.ts';
import { refusing } from './region.ts';
import { lifeGenerations, type SurvivalColumns, SurvivalCurve } from './survival-curve.ts';

/** Generations of a survival curve, about: it is a picture's main line. */
const LIVED = 100;

/** One generation of a panel. */
export interface PanelPoint {
  readonly k: number;
  readonly estimate: number | null;
  /** All intervals of a panel hold at once with the confidence of the panel; an unknown end is null. */
  readonly interval: readonly [number | null, number | null];
}

interface Station {
  readonly k: number;
  readonly sums: MeanSums;
  lo: number;
  hi: number;
}

function spreadAt(panel: Panel, spread: Prepared | undefined, k: number): number | undefined {
  if (spread === undefined) return undefined;
  return refusing(() => spread.sd(pointFor(spread, panel.at, k)));
}

/** The estimates of one panel. */
export class Panorama implements Course {
  readonly probes: readonly Probe[];
  readonly test: Course['test'];
  /** Spread of one replicate at a generation, which may be costly; undefined where the claim does not reach. */
  readonly #spread: (k: number) => number | undefined;
  readonly #indicator: boolean;
  readonly #stations: readonly Station[];
  readonly #survival: SurvivalCurve | undefined;
  readonly #paths: readonly number[][];
  readonly #steps: number;
  readonly #dots: { readonly x: number; readonly y: number }[] = [];
  readonly #dotted: number;
  #replicates = 0;

  /** @param spread - The claim that gives the spread of a value, ready. */
  constructor(panel: Panel, spread: Prepared | undefined) {
    const { observable, at, generations, paths = { count: 0, generations: [] }, cloud } = panel;
    this.#indicator = panel.simulator.observables[observable] === 'indicator';
    this.#spread = (k) => spreadAt(panel, spread, k);
    this.#stations = generations.map((k) => ({ k, sums: new MeanSums(), lo: 0, hi: 0 }));
    this.#paths = Array.from({ length: paths.count }, () => []);
    this.#steps = paths.generations.length;
    this.#dotted = cloud?.dots ?? 0;
    const probe = (name: string, k: number): Probe => ({ observable: name, k, at });
    const along = [...generations, ...paths.generations].map((k) => probe(observable, k));
    const every = new Set([...lifeGenerations(generations.at(-1) ?? 0, LIVED), ...generations]);
    this.#survival = SurvivalCurve.of(observable, at, [...every].sort((a, b) => a - b));
    this.probes = [...along, ...(cloud === undefined ? [] : [probe(cloud.across, cloud.k), probe(observable, cloud.k)]), ...(this.#survival?.probes ?? [])];
    const replicates = wholeChunks(panel.replicates);
    const seen = (): Outcome => outcome('inconclusive', 'shown', { replicates: this.#replicates, logE: 0, estimate: null, interval: [null, null], undefinedOutcomes: 0 });
    this.test = { planned: replicates, cap: replicates, look: () => (this.#replicates >= replicates ? seen() : undefined), stop: seen };
  }

  get replicates(): number {
    return this.#replicates;
  }

  absorb(facts: readonly ProbeFacts[], chunk: number): void {
    this.#stations.forEach((station, i) => {
      if (this.#indicator) {
        const { lo, hi } = countsOf(facts[i], chunk);
        station.lo += lo;
        station.hi += hi;
        return;
      }
      const values = valuesOf(facts[i], chunk);
      for (const value of values) station.sums.add(value);
    });
    const [first, last] = [this.#stations.length, this.#stations.length + this.#steps];
    for (let r = this.#replicates; r < Math.min(this.#paths.length, this.#replicates + CHUNK); r++) {
      for (let i = first; i < last; i++) this.#paths[r]!.push(valuesOf(facts[i], chunk)[r - this.#replicates]!);
    }
    if (this.#dots.length < this.#dotted) {
      const [across, up] = [valuesOf(facts[last], chunk), valuesOf(facts[last + 1], chunk)];
      for (let r = 0; r < across.length && this.#dots.length < this.#dotted; r++) this.#dots.push({ x: across[r]!, y: up[r]! });
    }
    this.#survival?.absorb(facts.slice(this.probes.length - this.#survival.probes.length), chunk);
    this.#replicates += CHUNK;
  }

  /** Each generation with its estimate. */
  points(): PanelPoint[] {
    const confidence = simultaneously(this.#stations.length);
    return this.#stations.map((station) => this.#point(station, confidence));
  }

  #point({ k, sums, lo, hi }: Station, confidence: number): PanelPoint {
    const n = this.#replicates;
    if (n === 0) return { k, estimate: null, interval: [null, null] };
    if (this.#indicator) return { k, estimate: (lo + hi) / 2 / n, interval: clopperPearson({ n, lo, hi }, confidence) };
    const { mean } = sums.with(0, 0);
    const sd = this.#spread(k);
    // A mean without an interval would be no estimate.
    if (!Number.isFinite(mean) || sd === undefined) return { k, estimate: null, interval: [null, null] };
    if (sd === 0) return { k, estimate: mean, interval: [mean, mean] };
    const width = halfWidth(sums.with(0, 0), variedIncrement(sd), Math.sqrt((2 * -log(1 - confidence)) / n) / sd, confidence);
    return { k, estimate: mean, interval: width < Infinity ? [mean - width, mean + width] : [null, null] };
  }

  /** The survival curve with its band, where what is seen is an indicator of being alive. */
  survival(): SurvivalColumns | undefined {
    return this.#survival?.columns(clopperPearson, CONFIDENCE);
  }

  /** Single replicates along the generations of the panel's paths. */
  paths(): readonly (readonly number[])[] {
    return this.#paths.filter((path) => path.length > 0);
  }

  dots(): readonly { readonly x: number; readonly y: number }[] {
    return this.#dots;
  }
}

/** The parameters of a claim among those of a panel, at generation k. */
export function pointFor({ claim }: Prepared, at: Point, k: number): Point {
  const all: Point = { ...at, k };
  return Object.fromEntries(Object.keys(claim.parameters).flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
