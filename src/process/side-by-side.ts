import type { Program } from '../protocol/program.ts';
import type { Simulator } from '../protocol/simulator.ts';
import { gaussian } from './families/gaussian.ts';
import { gaussianDivisors } from './gaussian-divisors.ts';

/** A pair of methods, and what runs each of them alone. */
export const gaussianSideBySide: Program<{ readonly pair: Pick<Simulator, 'initial' | 'simulate'>; readonly alone: Simulator['simulate'] }> & Pick<typeof gaussianDivisors, 'assumptions'> = {
  name: 'gaussian-side-by-side',
  module: import.meta.url,
  exportName: 'gaussianSideBySide',
  assumptions: gaussianDivisors.assumptions,
  run: { pair: gaussianDivisors, alone: gaussian.simulate },
};
