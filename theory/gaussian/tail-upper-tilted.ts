import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { bound } from './tail-upper.ts';
import { level, tiltedParameters, tiltedSd, weighted } from './tilt.ts';

export const tailUpperTilted = claim({
  id: 'gaussian/tail-upper-tilted',
  title: 'Theorem 3 where no plain simulation reaches',
  parameters: tiltedParameters,
  estimand: expectationOf('logSigma', 'W_k\\,1\\{\\Sigma_k > \\varepsilon_r\\}', { of: 'weighted(logSigma - log(sigma0), n, ddof, r, k)', sd: tiltedSd }),
  relation: 'at-most',
  formula: bound('(sigma0 * exp(level(n, ddof, r, k)))'),
  where: { level, weighted },
  requires: 'r > 0 and k * r^2 <= 100 * (n - 1) and abs(level(n, ddof, r, k)) <= 600',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments-tilted' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 3'),
  note: 'gaussian/tail-upper at ε = ε_r, under the law tilted by Σ_k^r as in gaussian/tail-tilted. A rate of 1/(3n − 1) is false by 2e-4 at most, which plain simulation hardly resolves, but by a factor of two at n = 100, k = 6000, ln ε = −10.9, where the probability is 2e-4, and of 3.6 at n = 10, k = 600, where it is 6e-8. No single weight exceeds the bound, so that no support is declared, within which there would be nothing to test.',
});
