import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, location, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { fourthPowerWalkSd, walkMoments } from '../../src/oracle/gaussian-walk.ts';

export const meanFourthMoment = claim({
  id: 'gaussian/mean-fourth-moment',
  title: 'The location of a Gaussian model strays with heavier tails than a normal walk',
  parameters: { n: sampleSize('n', { min: 2, sample: [2, 1000] }), sigma0: standardDeviation(), mu0: location(), ddof: divisor(), k: generation('k', { sample: [1, 100] }) },
  estimand: expectationOf('mu', '(\\mu_k - \\mu_0)^4', {
    of: '(mu - mu0)^4',
    sd: oracle({
      tex: '\\sqrt{\\mathbb{E}(\\mu_k - \\mu_0)^8 - \\left(\\mathbb{E}(\\mu_k - \\mu_0)^4\\right)^2}',
      evaluate: ({ n, sigma0, ddof, k }) => fourthPowerWalkSd(n as number, sigma0 as number, ddof as number, k as number),
    }),
  }),
  relation: 'equals',
  formula: '(sigma0^2 / n)^2 * walk(n, ddof, k)',
  where: { walk: withTex('w_{#1,#2,#3}', (n: number, ddof: number, k: number): number => walkMoments(n, ddof, k).fourth) },
  // The eighth moment grows like (1 + 2/(n − 1))^(6k): beyond, what carries it is not seen.
  requires: '8 * k <= n + 7 and abs(mu0) <= 1e6 * sigma0',
  independentOf: ['mu0'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934'),
  note: 'Given the spreads the walk is normal with variance V = Σ_j Σ_j²/n over j < k, so its fourth moment is 3 E V²; for divisor n − 1 that is 3 (σ0²/n)² Σ_{i<k} (1 + 2/(n − 1))^i (2(k − i) − 1). It exceeds three times the square of the variance from k = 2 on, and grows geometrically where the variance grows like k.',
});
