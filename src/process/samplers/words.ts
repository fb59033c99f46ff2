import type { Program } from '../../protocol/program.ts';
import type { StreamKey } from '../../protocol/simulator.ts';
import { Random } from '../../random/random.ts';
import { SAMPLER } from './assumptions.ts';

/** The i-th word, i ≥ 1, of a replicate of a stream. */
export const wordGenerator: Program<(key: StreamKey, replicate: number, i: number) => number> = {
  name: 'word-generator',
  module: import.meta.url,
  exportName: 'wordGenerator',
  assumptions: SAMPLER,
  run: (key, replicate, i) => {
    const random = new Random().seek(key, replicate);
    for (let skipped = 1; skipped < i; skipped++) random.int32();
    return random.uint32();
  },
};
