import type { Program } from '../protocol/program.ts';
import type { Simulator } from '../protocol/simulator.ts';
import { gaussian } from './families/gaussian.ts';

/** The Gaussian process as what it computes: for what holds of every replicate. */
export const gaussianAlone: Program<Simulator['simulate']> & Pick<typeof gaussian, 'assumptions'> = {
  name: 'gaussian-alone',
  module: import.meta.url,
  exportName: 'gaussianAlone',
  assumptions: gaussian.assumptions,
  run: gaussian.simulate,
};
