import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const tailUpper = claim({
  id: 'mixture/tail-upper',
  aliases: ['suresh2025/theorem-4'],
  title: 'Under Algorithm 1 the standard deviation of a mixture is small after a few times n generations',
  parameters: { ...mixtureParameters(), epsilon: threshold('\\varepsilon', { sample: [0.01, 1] }) },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  formula: 'sigma0 / epsilon * exp(-k / (4*n))',
  independentOf: ['mu0'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 4'),
  note: 'Markov on mixture/mean-upper, which is at most σ0 exp(−k/(4n)). It is a theorem about Algorithm 1: for joint maximum likelihood the contraction behind it fails, see mixture/contraction.',
});
