import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { inflatedGaussianTail } from '../../src/oracle/mixture.ts';
import { mixtureParameters } from './parameters.ts';

export const tailSharpUpper = claim({
  id: 'mixture/tail-sharp-upper',
  title: 'Under Algorithm 1 the standard deviation of a mixture is dominated by that of one inflated Gaussian',
  parameters: { ...mixtureParameters(), k: generation('k', { max: 1000, sample: [1, 15] }), epsilon: threshold('\\varepsilon', { sample: [0.01, 1] }) },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  oracle: oracle({
    tex: '\\mathbb{P}\\left(\\sigma_0^2 (1+\\kappa)^k \\prod_{i=1}^{k} \\tfrac{1}{n} \\chi^2_{n-1,i} > \\varepsilon^2\\right)',
    evaluate: ({ n = NaN, k = NaN, sigma0 = NaN, epsilon = NaN }) => inflatedGaussianTail(n, k, epsilon / sigma0),
  }),
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'implies suresh2025, Theorem 4'),
  note: 'The domination of mixture/mean-upper holds path by path, so for the whole law: Σ_k² is at most (1 + κ)^k times that of a Gaussian model with divisor n. Informative long before Theorem 4, which says nothing until k = 4n ln(σ0/ε).',
});
