import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const asLikely = claim({
  id: 'mixture/as-likely',
  title: 'Joint maximum likelihood fits a sample at least as well as the model that it was drawn from',
  parameters: mixtureParameters(),
  estimand: probabilityOf('asLikely', 'L(\\mu_k, \\Sigma_k) \\geq L(\\mu_{k-1}, \\Sigma_{k-1})'),
  relation: 'at-least',
  formula: '1',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'the definition of maximum likelihood'),
  note: 'No model is more likely than the fitted one, the parent included. A fit that misses the maximum by a thousandth of a unit of log-likelihood is below its parent about once in a thousand samples.',
});
