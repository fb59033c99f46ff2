import { gaussian } from './families/gaussian.ts';
import { pairedSimulators } from './paired-simulators.ts';

/**
 * The Gaussian model trained with both divisors of the sample variance on the same draws: `unbiased` divides by n − 1, `biased` by n.
 * Observables such as `unbiasedAbove` and `biasedAbove`, as those of `gaussian`.
 */
export const gaussianDivisors = pairedSimulators({
  name: 'gaussian-divisors',
  module: import.meta.url,
  exportName: 'gaussianDivisors',
  assumptions: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  methods: { unbiased: { simulator: gaussian, set: { ddof: 1 } }, biased: { simulator: gaussian, set: { ddof: 0 } } },
});
