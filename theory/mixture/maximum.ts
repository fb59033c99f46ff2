import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const maximum = claim({
  id: 'mixture/maximum',
  title: 'Joint maximum likelihood finds the maximum of the likelihood where components overlap',
  parameters: { ...mixtureParameters({ min: 2, sample: [2, 20] }), k: generation('k', { max: 1, sample: [1, 1] }) },
  estimand: probabilityOf('maximum', '(\\mu_k, \\Sigma_k) \\text{ maximises the likelihood}'),
  relation: 'at-least',
  formula: '1',
  requires: 'mu0 <= 3 * sigma0',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'the definition of maximum likelihood'),
  note: 'Each fit is put into the likelihood equation and its second order, and held against a grid of forty other means. mixture/as-likely compares with the parent alone, which a fit that misses the maximum by little still beats. Where components are far apart, a sample drawn as it is defined has no digits left for Σ.',
});
