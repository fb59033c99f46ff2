import { DomainError } from '../errors.ts';
import type { Assumptions } from '../protocol/assumptions.ts';
import type { Probe, SimulationRequest, Simulator } from '../protocol/simulator.ts';
import type { World } from '../protocol/world.ts';
import type { Draws } from '../random/draws.ts';
import { HandedRandom, MovedGeneratorError } from '../random/handed-random.ts';
import type { Random } from '../random/random.ts';
import type { Reading, Trajectory } from './trajectory.ts';

interface Schedule {
  readonly k: number;
  readonly row: number;
  readonly read: Reading;
}

function schedule<Source extends Draws>(owner: string, trajectory: Trajectory<Source>, probes: readonly Probe[]): Schedule[] {
  const planned = probes.map(({ observable, k, at }, row) => {
    if (!(Number.isSafeInteger(k) && k >= 0)) {
      throw new DomainError({ owner, parameter: 'k', condition: 'must be an integer of at least 0', value: k });
    }
    const read = trajectory.observer(observable, at);
    if (read === undefined) {
      throw new DomainError({ owner, parameter: 'observable', condition: 'must be one that the simulator declares', value: observable });
    }
    return { k, row, read };
  });
  return planned.sort((one, other) => one.k - other.k);
}

/** One replicate: what the schedule asks for, probe p at `at + p · stride`. */
function follow<Source extends Draws>(trajectory: Trajectory<Source>, draws: Source, plan: readonly Schedule[], recorded: Float64Array, stride: number, at: number): void {
  trajectory.restart();
  let generation = 0;
  for (const { k, row, read } of plan) {
    if (k > generation) {
      trajectory.advance(draws, k - generation);
      generation = k;
    }
    recorded[row * stride + at] = read();
  }
}

/**
 * Runs replicates [from, to) of a stream and records what the probes ask for: probe by probe, in the order given.
 *
 * What is recorded never changes what is drawn, so a probe's numbers are the same in any company.
 *
 * @throws {MovedGeneratorError} if the trajectory moves the generator that it is handed.
 */
export function train(owner: string, trajectory: Trajectory<Random>, request: SimulationRequest): Float64Array {
  const { key, from, to } = request;
  const plan = schedule(owner, trajectory, request.probes);
  const replicates = to - from;
  const recorded = new Float64Array(plan.length * replicates);
  const random = new HandedRandom();
  for (let i = 0; i < replicates; i++) {
    follow(trajectory, random.place(key, from + i), plan, recorded, replicates, i);
  }
  if (random.moved) throw new MovedGeneratorError();
  return recorded;
}

/** One replicate after the other from any source of draws, such as one that walks every outcome: what the probes ask for, in their order. */
function replicate(owner: string, trajectory: Trajectory<Draws>, probes: readonly Probe[]): (draws: Draws) => Float64Array {
  const plan = schedule(owner, trajectory, probes);
  return (draws) => {
    const recorded = new Float64Array(plan.length);
    follow(trajectory, draws, plan, recorded, 1, 0);
    return recorded;
  };
}

/** A simulator but for its last step: how a trajectory starts from the initial parameters. */
export type Training = Omit<Simulator, 'simulate' | 'program'> & {
  /** @throws {DomainError} if the initial parameters are outside the simulator's domain. */
  readonly trajectory: (initial: SimulationRequest['initial']) => Trajectory<Random>;
  /** The same in a small world, where the trajectory makes finite draws only. @throws {DomainError} as `trajectory` does. */
  readonly world?: (world: World) => Trajectory<Draws>;
};

/**
 * The simulator that runs a family's trajectories; its type keeps the names that it declares, so that a property can be checked by the compiler.
 *
 * @returns The simulator, for a property.
 * @throws nothing; the simulator throws {@link DomainError} for a generation or an observable that it does not know
 * @example simulator({ ...bernoulli, name: 'kept', trajectory: () => ({ restart() {}, advance() {}, observer: () => () => 1 }) }).name // => 'kept'
 */
export function simulator<const A extends Assumptions>({ trajectory, world: small, ...declared }: Training & { readonly assumptions: A }): Simulator & { readonly assumptions: A } {
  return {
    ...declared,
    simulate: (request) => train(declared.name, trajectory(request.initial), request),
    ...(small === undefined ? {} : { program: (world: World, probes: readonly Probe[]) => replicate(declared.name, small(world), probes) }),
  };
}
