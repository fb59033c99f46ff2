/** Unbiased draws from the domain of oracles. */
import { draws, type Range } from '../../src/property/draws.ts';

export const integer = (lo: number, hi: number): Range => ({ kind: 'integer', sample: [lo, hi] });
export const real = (lo: number, hi: number): Range => ({ kind: 'real', sample: [lo, hi] });

/** Draws as points whose names are known. */
export async function points<Name extends string>(owner: string, ranges: Record<Name, Range>, count: number): Promise<Record<Name, number>[]> {
  return (await draws(20, owner, ranges, count)) as Record<Name, number>[];
}
