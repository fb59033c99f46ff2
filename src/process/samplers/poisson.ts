import type { Point } from '../../protocol/point.ts';
import type { Program } from '../../protocol/program.ts';
import { poissonRejection } from '../../random/poisson-rejection.ts';
import type { Random } from '../../random/random.ts';
import { SAMPLER } from './assumptions.ts';

/** The Poisson count of a mean of 10 or more: asks for a place, then for a height. */
export const poissonSampler: Program<(source: Pick<Random, 'open'>, at: Point) => number> = {
  name: 'poisson-sampler',
  module: import.meta.url,
  exportName: 'poissonSampler',
  assumptions: SAMPLER,
  run: (source, { lambda0 }) => poissonRejection(source as Random, lambda0 as number),
};
