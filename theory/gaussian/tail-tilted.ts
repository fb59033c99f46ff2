import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { level, logMoment, tiltedParameters, tiltedSd, tiltedTail, weighted } from './tilt.ts';

export const tailTilted = claim({
  id: 'gaussian/tail-tilted',
  title: 'Probability that the standard deviation of a Gaussian model is still far above its drift, down to 1e-12',
  parameters: tiltedParameters,
  estimand: expectationOf('logSigma', 'W_k\\,1\\{\\Sigma_k > \\varepsilon_r\\}', {
    of: 'weighted(logSigma - log(sigma0), n, ddof, r, k)',
    support: ['0', 'exp(k * logMoment(r, n, ddof) - r * level(n, ddof, r, k))'],
    sd: tiltedSd,
  }),
  relation: 'equals',
  oracle: tiltedTail,
  where: { level, logMoment, weighted },
  // Farther down the level is no double.
  requires: 'k * r^2 <= 100 * (n - 1) and abs(level(n, ddof, r, k)) <= 600',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments-tilted' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934; exponential change of measure'),
  note: 'gaussian/tail where no plain simulation reaches. Tilting by Σ_k^r replaces χ²_{n−1} by χ²_{n−1+r}; beyond ε_r the weights are at most the Chernoff bound of order r, so the mean is one of bounded values and can be decided from both sides. Theorem 3 needs no test there: at its own ε_r no single value exceeds the bound.',
});
