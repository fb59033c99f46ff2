import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const separatedGain = claim({
  id: 'mixture/separated-gain',
  title: 'By how much joint maximum likelihood fits a sample better than the model that it was drawn from, far apart',
  parameters: mixtureParameters({ max: 1000 }),
  estimand: expectationOf('gain', '\\tfrac{1}{n} \\ln \\tfrac{L(\\mu_k, \\Sigma_k)}{L(\\mu_{k-1}, \\Sigma_{k-1})}', { sd: 'sqrt(trigamma((n-1)/2) / 4 - 1 / (2*n))' }),
  relation: 'equals',
  formula: '(log(n/2) - digamma((n-1)/2)) / 2',
  requires: 'mu0 >= 300 * sigma0',
  independentOf: ['mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'The fit is that of one Gaussian to |x|. With X = nΣ_k²/Σ_{k−1}² ~ χ²_{n−1} and Z² ~ χ²_1 of the mean, independent, the gain is (X + Z²)/(2n) − ½ − ½ ln(X/n); E(X + Z²) = n, and Cov(X, ln X) = 2 for any χ². It is what overfitting looks like: about 1/n a generation for its two parameters (Wilks).',
});
