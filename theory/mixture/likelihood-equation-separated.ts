import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const likelihoodEquationSeparated = claim({
  id: 'mixture/likelihood-equation-separated',
  title: 'Well apart, but not too far, a zero of the likelihood equation is nearly always the maximum of the likelihood',
  parameters: { ...mixtureParameters({ min: 5, sample: [5, 40] }), k: generation('k', { max: 1, sample: [1, 1] }) },
  estimand: probabilityOf('maximum', '(\\mu_k, \\Sigma_k) \\text{ maximises the likelihood}'),
  relation: 'at-least',
  formula: '99/100',
  requires: 'mu0 >= 30 * sigma0 and mu0 <= 300 * sigma0',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'likelihood-equation' },
  status: 'observed',
  source: cite('corroborate', 'observed here'),
  note: 'Well apart every tanh is 1, so the equation is μ = ± mean|x|, of which either sign gives the same mixture, and a search finds one of them in a few steps. Samples of fewer than five, distances beyond a few hundred σ, and later generations are left out: there the search stops before m₂ − μ² has any digits, which the published code does not guard against.',
});
