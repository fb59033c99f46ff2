import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, location, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { squaredWalkSd } from '../../src/oracle/gaussian-walk.ts';

export const meanVariance = claim({
  id: 'gaussian/mean-variance',
  title: 'The location of a Gaussian model strays by the variance that the samples had',
  parameters: { n: sampleSize(), sigma0: standardDeviation(), mu0: location(), ddof: divisor(), k: generation() },
  estimand: expectationOf('mu', '(\\mu_k - \\mu_0)^2', {
    of: '(mu - mu0)^2',
    sd: oracle({
      tex: '\\sqrt{\\mathbb{E}(\\mu_k - \\mu_0)^4 - \\left(\\mathbb{E}(\\mu_k - \\mu_0)^2\\right)^2}',
      evaluate: ({ n, sigma0, ddof, k }) => squaredWalkSd(n as number, sigma0 as number, ddof as number, k as number),
    }),
  }),
  relation: 'equals',
  formula: 'sigma0^2 * (ddof * k / n + (1 - ddof) * (1 - (1 - 1/n)^k))',
  // The fourth moment of the walk grows like (1 + 2/(n − 1))^k: beyond n it is carried by events that no sample sees.
  requires: 'n > ddof and k <= n and abs(mu0) <= 1e6 * sigma0',
  independentOf: ['mu0'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'Given the spreads the walk is normal with variance Σ_j Σ_j²/n over j < k, since mean and variance of a normal sample are independent; and E Σ_j² = σ0² ((n − 1)/(n − ddof))^j.',
});
