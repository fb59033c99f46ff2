import { binomialSampler } from '../../src/process/samplers/binomial.ts';
import { computed } from '../../src/proof/computed.ts';
import { binomialLaw } from '../../theory/sampler/binomial-law.ts';
import { lawOf, module } from './counts.ts';

/** From the smallest mean at which counts are drawn by rejection, where constants of the hat and the ends 0 and n matter most; symmetric and not; and a large n. */
const points = [[20, 0.5], [100, 0.1], [3000, 0.004], [1e6, 1e-4]].map(([n = 0, p0 = 0]) => ({ at: { n, p0 }, mean: n * p0, most: n }));

export const binomialLawComparisons = [
  computed({
    claim: binomialLaw,
    program: binomialSampler,
    over: `every count within eight √mean of the mean, at n = 20, p0 = 0.5; n = 100, p0 = 0.1; n = 3000, p0 = 0.004; n = 10⁶, p0 = 10⁻⁴`,
    module,
    left: (run) => lawOf(run, true, points),
  }),
];
