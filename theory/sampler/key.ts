import { integer, type Parameter } from '../../src/claim/parameter.ts';

const word = (tex: string): Parameter => integer({ min: 0, max: 4294967295, sample: [1, 4294967295], tex, meaning: 'a word of the key of a stream' });

/** A replicate of a stream. */
export const keyParameters = (): Record<'a' | 'b' | 'c' | 'd' | 'r', Parameter> => ({
  a: word('a'), b: word('b'), c: word('c'), d: word('d'),
  r: integer({ min: 0, max: Number.MAX_SAFE_INTEGER, sample: [1, 1e6], tex: 'r', meaning: 'a replicate' }),
});
