import { claim } from '../../src/claim/claim.ts';
import { lawOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const separatedStepLaw = claim({
  id: 'mixture/separated-step-law',
  title: 'Far apart, one generation of joint maximum likelihood multiplies the variance by a scaled chi-square',
  parameters: mixtureParameters(),
  estimand: lawOf('stepRatio', '\\Sigma_k^2 / \\Sigma_{k-1}^2'),
  relation: 'follows',
  law: { law: 'gamma', parameters: { shape: '(n-1)/2', scale: '2/n' } },
  alternatives: {
    'divisor n - 1': { scale: '2/(n-1)' },
    'Algorithm 1': { scale: '25/13/n' },
    'chi-square with n degrees of freedom': { shape: 'n/2' },
    'half the sample, one component': { shape: '(n-1)/4', scale: '4/n' },
  },
  requires: 'mu0 >= 300 * sigma0',
  independentOf: ['mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'Far apart, the fit is that of one Gaussian to |x| with divisor n, and the sum of squared deviations of n normal samples is Σ² χ²_{n−1} (Cochran).',
});
