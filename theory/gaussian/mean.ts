import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { divisor, generation, location, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const mean = claim({
  id: 'gaussian/mean',
  title: 'The location of a Gaussian model walks without drift',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), mu0: location(), ddof: divisor(), k: generation() },
  estimand: expectationOf('mu', '\\mu_k', { sd: 'sigma0 * sqrt(ddof * k / n + (1 - ddof) * (1 - (1 - 1/n)^k))' }),
  relation: 'equals',
  formula: 'mu0',
  // Read as a double, a location far above the spread has no digits left for the walk; late walks are carried by events that no sample sees.
  requires: 'k <= n and abs(mu0) <= 1e6 * sigma0',
  independentOf: ['sigma0', 'n', 'ddof', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'A sample mean has the mean of the law it is drawn from. Its steps have variance Σ_j²/n, and E Σ_j² = σ0² ((n − 1)/(n − ddof))^j.',
});
