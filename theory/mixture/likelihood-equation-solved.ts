import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const likelihoodEquationSolved = claim({
  id: 'mixture/likelihood-equation-solved',
  title: 'Where components are a few standard deviations apart, the search ends at a zero of the likelihood equation',
  parameters: { ...mixtureParameters({ min: 10, sample: [10, 40] }), k: generation('k', { max: 1, sample: [1, 1] }) },
  estimand: probabilityOf('solved', '\\mu_k = \\overline{x \\tanh(\\mu_k x / \\Sigma_k^2)}'),
  relation: 'at-least',
  formula: '999/1000',
  requires: 'mu0 >= 2 * sigma0 and mu0 <= 8 * sigma0',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'likelihood-equation' },
  status: 'observed',
  source: cite('corroborate', 'observed here'),
  note: 'To ten digits: none of 24,000 searches with 10 to 40 samples, two to eight standard deviations apart, ended elsewhere. Nearer, the search is drawn to the tangent zero at 0 and gives up on its way.',
});
