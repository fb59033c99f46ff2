import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const algorithm1Apart = claim({
  id: 'mixture/algorithm-1-apart',
  title: 'Algorithm 1 never takes two components for one',
  parameters: mixtureParameters(),
  estimand: probabilityOf('merged', '\\mu_k = 0'),
  relation: 'at-most',
  formula: '0',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'derived here'),
  note: 'Inserting the published a into the published Σ² gives (1 + κ) s² for 1 + κ < r ≤ (1 + κ)/κ and 50 r s²/(50 + 2r) for r ≤ 1 + κ, where s² is the variance of |x|: an inflated variance, and nothing else. The third case, μ = 0, needs r > (1 + κ)/κ ≥ n ≥ r.',
});
