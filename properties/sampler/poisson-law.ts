import { poissonSampler } from '../../src/process/samplers/poisson.ts';
import { computed } from '../../src/proof/computed.ts';
import { poissonLaw } from '../../theory/sampler/poisson-law.ts';
import { lawOf, module } from './counts.ts';

/** From the smallest mean at which counts are drawn by rejection, where constants of the hat and the count 0 matter most. */
const points = [10, 12.5, 100].map((lambda0) => ({ at: { lambda0 }, mean: lambda0 }));

export const poissonLawComparisons = [
  computed({
    claim: poissonLaw,
    program: poissonSampler,
    over: 'every count within eight √λ0 of λ0, at λ0 = 10, 12.5, 100',
    module,
    left: (run) => lawOf(run, false, points),
  }),
];
