import type { Program } from '../../protocol/program.ts';
import type { StreamKey } from '../../protocol/simulator.ts';
import { Random } from '../../random/random.ts';
import { SAMPLER } from './assumptions.ts';

/** The first integer in [0, total) of a stream, and whether its first word gave it. */
export const integerSampler: Program<(key: StreamKey, total: number) => { readonly value: number; readonly atOnce: boolean }> = {
  name: 'integer-sampler',
  module: import.meta.url,
  exportName: 'integerSampler',
  assumptions: SAMPLER,
  run: (key, total) => {
    const random = new Random().seek(key, 0);
    const before = random.state[3];
    const value = random.below(total);
    // The last word of the state counts the steps.
    return { value, atOnce: ((random.state[3] - before) | 0) === 1 };
  },
};
