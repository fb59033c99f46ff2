import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const mean = claim({
  id: 'poisson/mean',
  title: 'The rate of a Poisson model keeps its mean, although every trajectory dies out',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: expectationOf('value', '\\Lambda_k', { sd: 'sqrt(k * lambda0 / n)' }),
  relation: 'equals',
  formula: 'lambda0',
  // Beyond, the mean is carried by the few trajectories that survive, and a sample sees too few of them.
  requires: 'k <= n * lambda0',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from the Galton–Watson form of suresh2025, Theorem 2'),
  note: 'E Λ_{k+1} = Λ_k given Λ_k, so Λ is a martingale; its increments have conditional variance Λ/n, hence mean variance λ0/n each.',
});
