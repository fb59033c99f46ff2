import type { Program } from '../../protocol/program.ts';
import { normal } from '../../random/normal.ts';
import type { Random } from '../../random/random.ts';
import { SAMPLER } from './assumptions.ts';

/** The standard normal number. */
export const normalSampler: Program<(source: Pick<Random, 'int32' | 'uniform' | 'open'>) => number> = {
  name: 'normal-sampler',
  module: import.meta.url,
  exportName: 'normalSampler',
  assumptions: SAMPLER,
  run: (source) => normal(source as Random),
};
