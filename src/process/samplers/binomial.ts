import type { Program } from '../../protocol/program.ts';
import type { Point } from '../../protocol/point.ts';
import { binomialRejection } from '../../random/binomial-rejection.ts';
import type { Random } from '../../random/random.ts';
import { SAMPLER } from './assumptions.ts';

/** The binomial count of a mean of 10 or more: asks for a height, then for a place. */
export const binomialSampler: Program<(source: Pick<Random, 'open'>, at: Point) => number> = {
  name: 'binomial-sampler',
  module: import.meta.url,
  exportName: 'binomialSampler',
  assumptions: SAMPLER,
  run: (source, { n, p0 }) => binomialRejection(source as Random, n as number, p0 as number),
};
