/**
 * What a simulator tells the rest of the house: plain data, a cost and one function that fills numbers. Claims never see it;
 * properties pair it with a claim; workers import it by its module's URL.
 */
import type { Assumptions } from './assumptions.ts';
import type { Draws } from './draws.ts';
import type { Point } from './point.ts';
import type { World } from './world.ts';

/** 128 bits that name a stream of randomness. Replicate i of a stream depends on (key, i) alone. */
export type StreamKey = readonly [number, number, number, number];

/** One number to record along a trajectory: an observable at generation k. */
export interface Probe {
  /** One of the simulator's observables. */
  readonly observable: string;
  /** Generation, an integer ≥ 0. */
  readonly k: number;
  /** Parameters of the observable that are not initial parameters of the process, such as `epsilon`. */
  readonly at: Point;
}

/** Replicates [from, to) of one stream, observed by the probes. */
export interface SimulationRequest {
  /** A value for each of the simulator's `initial` parameters. */
  readonly initial: Point;
  /** The stream. */
  readonly key: StreamKey;
  /** First replicate, an integer of at least 0. */
  readonly from: number;
  /** One after the last replicate. */
  readonly to: number;
  /** In any order; a trajectory runs to the largest k among them. */
  readonly probes: readonly Probe[];
}

/** How values of an observable are to be read: an indicator is 0 or 1. */
export type ObservableKind = 'indicator' | 'value';

/** A stochastic process that properties can hold to a claim. */
export interface Simulator {
  /** What follows `@` in a verdict's id, such as `bernoulli` or `bernoulli-naive`. */
  readonly name: string;
  /** `import.meta.url` of the module that exports it: where a worker finds it. */
  readonly module: string;
  /** Name under which that module exports it. */
  readonly exportName: string;
  /** What it provides; a claim that assumes anything else is not about it. */
  readonly assumptions: Assumptions;
  /** Names of the parameters that determine the process, without k and without parameters of observables. */
  readonly initial: readonly string[];
  /** What can be recorded of a trajectory, by name. */
  readonly observables: Readonly<Record<string, ObservableKind>>;
  /** Upper bound on the expected number of sampler calls of one replicate run to generation `at.k`. */
  cost(at: Point): number;
  /**
   * Runs the replicates. Returns `probes.length × (to − from)` numbers, probe by probe; NaN where an outcome is undefined.
   */
  simulate(request: SimulationRequest): Float64Array;
  /**
   * The same process in a small world, as a program of finite draws: called once with each outcome of its draws, it returns one
   * number a probe. It must draw from its argument alone and start afresh at each call. Absent where the simulator cannot be enumerated.
   *
   * @throws {DomainError} if the world does not give what the process needs.
   */
  readonly program?: (world: World, probes: readonly Probe[]) => (draws: Draws) => ArrayLike<number>;
}
