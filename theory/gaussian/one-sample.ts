import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const oneSample = claim({
  id: 'gaussian/one-sample',
  title: 'A Gaussian model fitted to one sample has no spread, and no ratio of spreads afterwards',
  parameters: { sigma0: standardDeviation(), k: generation('k', { sample: [1, 10] }) },
  estimand: identity('\\#\\{\\text{replicates in which } \\Sigma_k^2 / \\Sigma_{k-1}^2 \\text{ is not 0 at } k = 1 \\text{, or is a number later}\\}'),
  relation: 'equals',
  formula: '0',
  independentOf: ['sigma0', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'the definition of the sample variance'),
  note: 'With n = 1 and divisor n a sample is its own mean, so that Σ_1 = 0; from then on the ratio is 0/0.',
});
