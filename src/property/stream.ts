/**
 * The name of a stream of replicates. It holds the simulator and its initial parameters, not the claim and not k: one
 * batch of trajectories serves every claim that is tested on that draw.
 */
import type { Point } from '../protocol/point.ts';
import type { Simulator, StreamKey } from '../protocol/simulator.ts';
import { streamKey } from '../random/stream-key.ts';

/** What the replicates are for: streams of different roles never share randomness. */
export type Role = 'test' | 'shrink' | 'confirm' | 'plan' | 'simulate';

/** The simulator's initial parameters at a point, in the simulator's own order. */
export function initialOf(simulator: Simulator, point: Point): Point {
  const initial: Record<string, number> = {};
  for (const name of simulator.initial) {
    const value = point[name];
    if (value !== undefined) initial[name] = value;
  }
  return initial;
}

/** One line that identifies the stream within a run: what is hashed into its key, readable. */
export function streamName(simulator: Simulator, initial: Point, role: Role): string {
  const { family, estimator, protocol } = simulator.assumptions;
  const at = Object.entries(initial).map(([name, value]) => `${name}=${value}`);
  return [simulator.name, family, estimator, protocol, at.join(','), role].join(' ');
}

/**
 * The key from which replicate i of a simulator at given initial parameters derives all its randomness.
 *
 * @param seed - The run's seed.
 * @param initial - Initial parameters as {@link initialOf} returns them: their order is part of the key.
 * @param ordinal - Tells streams of one role at one point apart; 0 is the first.
 */
export function simulatorKey(seed: number, simulator: Simulator, initial: Point, role: Role, ordinal = 0): StreamKey {
  const { family, estimator, protocol } = simulator.assumptions;
  const parts = [simulator.name, family, estimator, protocol, role, ...Object.entries(initial).flat()];
  return streamKey(seed, ...parts, ...(ordinal === 0 ? [] : [ordinal]));
}
