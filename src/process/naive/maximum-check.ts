import type { Program } from '../../protocol/program.ts';
import type { MixtureModel } from '../estimators/algorithm-1.ts';
import { isMaximum } from './mixture-maximum.ts';

/** The check that fits of `mixtureNaive` are put to. */
export const maximumCheck = {
  name: 'maximum-check',
  module: import.meta.url,
  exportName: 'maximumCheck',
  assumptions: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  run: isMaximum,
} as const satisfies Program<(sample: Float64Array, fit: MixtureModel) => boolean>;
