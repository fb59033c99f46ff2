/**
 * How long replicates last, for pictures: of an observable that never returns to 1, the replicates still alive after each of many
 * generations. Nothing is censored before the last of them but what has no outcome, so that the product-limit estimate of Kaplan and Meier
 * is the share that is alive.
 */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { type Counts, simultaneously } from '../inference/test.ts';
import { LIVES } from '../protocol/lives.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { ProbeFacts } from './block.ts';
import { countsOf } from './kinds/counts.ts';

/** Replicates alive after each generation of a curve, for certain and possibly, of `n`. */
export interface Alive {
  readonly n: number;
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/** The curve as the report has it: columns of one length, in increasing k. */
export interface SurvivalColumns {
  readonly k: readonly number[];
  /** Replicates known to be alive after k. */
  readonly atRisk: readonly number[];
  /** The estimate of P(time > k). */
  readonly survival: readonly number[];
  /** Ends of a band that holds at all k at once. */
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/** An interval for a probability from counts, with a confidence in (0, 1). */
export type IntervalOf = (counts: Counts, confidence: number) => readonly [number, number];

/** Generations up to here are all shown. */
const EACH = 40;

/** Generations of a curve: all of them while they are few, else about `count` in equal proportions, and the round ones that an axis names. */
export function lifeGenerations(last: number, count: number): number[] {
  if (last <= EACH) return Array.from({ length: Math.max(0, last) }, (_, i) => i + 1);
  const shown = new Set<number>();
  for (let i = 0; i < count; i++) shown.add(Math.round(exp((log(last) * i) / (count - 1))));
  for (let power = 1; power <= last; power *= 10) for (const factor of [1, 2, 5]) if (factor * power <= last) shown.add(factor * power);
  return [...shown].sort((a, b) => a - b);
}

const SHOWN = 1e6;
const rounded = (x: number): number => Math.round(x * SHOWN) / SHOWN;

/** Who is alive when, on one stream. */
export class SurvivalCurve {
  readonly probes: readonly Probe[];
  readonly #generations: readonly number[];
  readonly #lo: number[];
  readonly #hi: number[];
  #n = 0;

  constructor(observable: string, at: Point, generations: readonly number[]) {
    this.#generations = generations;
    this.probes = generations.map((k) => ({ observable, k, at }));
    this.#lo = generations.map(() => 0);
    this.#hi = generations.map(() => 0);
  }

  /** Undefined of an observable that may return. */
  static of(observable: string, at: Point, generations: readonly number[]): SurvivalCurve | undefined {
    return LIVES.has(observable) && generations.length > 0 ? new SurvivalCurve(observable, at, generations) : undefined;
  }

  absorb(facts: readonly ProbeFacts[], chunk: number): void {
    let n = 0;
    this.probes.forEach((_, i) => {
      const counts = countsOf(facts[i], chunk);
      this.#lo[i]! += counts.lo;
      this.#hi[i]! += counts.hi;
      n = counts.n;
    });
    this.#n += n;
  }

  get alive(): Alive {
    return { n: this.#n, lo: [...this.#lo], hi: [...this.#hi] };
  }

  /** Shows what an earlier run saw. */
  restore({ n, lo, hi }: Alive): void {
    this.#n = n;
    this.#generations.forEach((_, i) => {
      this.#lo[i] = lo[i] ?? 0;
      this.#hi[i] = hi[i] ?? n;
    });
  }

  /**
   * The curve with a band; six decimals of each share, the ends outwards. Undefined where nothing was seen.
   *
   * @param confidence - Of the band as a whole.
   */
  columns(interval: IntervalOf, confidence: number): SurvivalColumns | undefined {
    const n = this.#n;
    if (n === 0) return undefined;
    const each = simultaneously(this.#generations.length, confidence);
    const ends = this.#generations.map((_, i) => interval({ n, lo: this.#lo[i]!, hi: this.#hi[i]! }, each));
    return {
      k: this.#generations,
      atRisk: [...this.#lo],
      survival: this.#lo.map((lo, i) => rounded((lo + this.#hi[i]!) / 2 / n)),
      lo: ends.map(([lo]) => Math.floor(lo * SHOWN) / SHOWN),
      hi: ends.map(([, hi]) => Math.ceil(hi * SHOWN) / SHOWN),
    };
  }
}
