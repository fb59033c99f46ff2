import type { Program } from '../../protocol/program.ts';
import type { StreamKey } from '../../protocol/simulator.ts';
import { Random } from '../../random/random.ts';
import { SAMPLER } from './assumptions.ts';

/** The first uniform numbers of a replicate: one of [0, 1), or one of (0, 1). */
export const uniformGenerator: Program<Readonly<Record<'uniform' | 'open', (key: StreamKey, replicate: number) => number>>> = {
  name: 'uniform-generator',
  module: import.meta.url,
  exportName: 'uniformGenerator',
  assumptions: SAMPLER,
  run: {
    uniform: (key, replicate) => new Random().seek(key, replicate).uniform(),
    open: (key, replicate) => new Random().seek(key, replicate).open(),
  },
};
