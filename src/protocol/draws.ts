/**
 * The two draws that every textbook method can be built from. Naive simulators ask for nothing more, so that a source
 * which walks every outcome of `below` with its exact weight can stand in for a random one.
 */
export interface Draws {
  /** An integer in [0, total), each equally likely. */
  below(total: number): number;
  /** A real number in [0, 1). */
  uniform(): number;
}

/** The draw whose outcomes can be walked: a program that asks for no other can be decided exactly, and TypeScript sees that it does not. */
export type FiniteDraws = Pick<Draws, 'below'>;
