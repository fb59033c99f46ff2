import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const likelihoodEquationSearch = claim({
  id: 'mixture/likelihood-equation-search',
  title: 'The search for a zero of the likelihood equation ends where Powell’s rules say, also where it gives up',
  parameters: mixtureParameters({ min: 2, sample: [2, 40] }),
  estimand: probabilityOf('same', '\\mu_j = \\mu_j^{\\mathrm{Powell}},\\ j \\leq k'),
  relation: 'at-least',
  formula: '1',
  requires: 'mu0 <= 5 * sigma0',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'likelihood-equation' },
  status: 'derived-here',
  source: cite('corroborate', 'the rules of the search'),
  note: 'Two forms of one search: one counts on the way, the other reads each decision off its history. They evaluate the same function in the same order, so that their ends agree to the bit, which also tells a search that goes on where it would end; where components overlap, a search may give up short of a zero, and the rules say where.',
});
