import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const likelihoodEquationMaximum = claim({
  id: 'mixture/likelihood-equation-maximum',
  aliases: ['suresh2025/erratum-7'],
  title: 'A zero of the likelihood equation, searched from the previous mean, is the maximum of the likelihood',
  parameters: mixtureParameters(),
  estimand: probabilityOf('maximum', '(\\mu_k, \\Sigma_k) \\text{ maximises the likelihood}'),
  relation: 'at-least',
  formula: '1',
  independentOf: ['n', 'mu0', 'sigma0', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'likelihood-equation' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'μ = 0 solves the equation for every sample, and where components overlap the search often ends there although a better solution exists',
    at: [{ n: 10, mu0: 1, sigma0: 1, k: 1 }],
  },
  source: cite('suresh2025', 'companion notebook, its "Joint ML"'),
  note: 'The right-hand side of μ = mean(x tanh(μx/(m₂ − μ²))) has derivative 1 at μ = 0 and is odd, so 0 is a threefold solution. At n = 10 and μ = σ the search ends below the maximum for more than one sample in five, mostly near 0, where Σ is the root of m₂, up to 3.4 times what it should be. mixture/likelihood-equation-separated says where the search is fine, and joint maximum likelihood elsewhere compares all solutions.',
});
