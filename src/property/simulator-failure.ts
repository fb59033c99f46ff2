/**
 * A simulator that cannot be run: it takes its thread down, never returns, or returns what is no outcome at all. Its points are
 * invalid, and the run goes on without it.
 */
export class SimulatorFailure extends Error {}
