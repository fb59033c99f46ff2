import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const settled = claim({
  id: 'gaussian/settled',
  title: 'A Gaussian model whose spread is gone stays where it is',
  parameters: { n: sampleSize(), k: generation() },
  estimand: identity('\\#\\{\\text{replicates in which } \\Sigma_k \\leq 10^{-20} \\sigma_0 \\text{ and } |\\mu_{2k} - \\mu_k| > 10^{-10} \\sigma_0\\}'),
  relation: 'equals',
  formula: '0',
  independentOf: ['n', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'With divisor n the later steps have variances that sum to Σ_k² (1 − (1 − 1/n)^k) in the mean, so that by Chebyshev’s inequality such a replicate moves that far with a probability below 1e-20. That must hold, too, where Σ² is below what a double can hold.',
});
