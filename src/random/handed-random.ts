import { DeclarationError } from '../errors.ts';
import type { StreamKey } from '../protocol/simulator.ts';
import { Random } from './random.ts';

/** The reason of a verdict where a program moved the generator that it was handed. */
export const GENERATOR_MOVED = 'generator moved';

/** A program moved the generator that it was handed. */
export class MovedGeneratorError extends DeclarationError {
  constructor() {
    super({ owner: 'Random.seek', parameter: 'random', condition: 'must be drawn from where it stands, and not be moved', advice: 'every replicate is handed a stream of its own; make a new Random() for another one' });
  }
}

/**
 * The generator that a program is handed, which stands at its replicate already. A program that moves it chooses its own stream, which
 * may be the same one for every replicate: `seek` is refused, and remembered where the program swallows the error.
 */
export class HandedRandom extends Random {
  /** Whether a program called `seek`. */
  moved = false;

  /** Moves to the start of a replicate, for whoever hands it out. */
  place(key: StreamKey, replicate: number): this {
    return super.seek(key, replicate);
  }

  /** @throws {MovedGeneratorError} always. */
  override seek(): never {
    this.moved = true;
    throw new MovedGeneratorError();
  }
}
