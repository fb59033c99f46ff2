/** Where the two elementary draws are declared: simulators and the engine share them as plain data. */
export type { Draws, FiniteDraws } from '../protocol/draws.ts';
