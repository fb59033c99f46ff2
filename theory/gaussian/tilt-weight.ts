import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { logMoment, tiltedParameters } from './tilt.ts';

export const tiltWeight = claim({
  id: 'gaussian/tilt-weight',
  title: 'The weights of importance sampling have mean one',
  parameters: tiltedParameters,
  estimand: expectationOf('logSigma', 'W_k', {
    of: 'exp(k * logMoment(r, n, ddof) - r * (logSigma - log(sigma0)))',
    sd: 'sqrt(expm1(k * (logMoment(r, n, ddof) + logMoment(-r, n, ddof))))',
  }),
  relation: 'equals',
  formula: '1',
  where: { logMoment },
  // Beyond, the mean of the weights is carried by paths that the tilted law hardly ever takes; where the weights are used they are bounded.
  requires: 'r <= (n - 1) / 2 and k * r^2 <= 2 * (n - 1)',
  independentOf: ['n', 'sigma0', 'ddof', 'r', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments-tilted' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934; exponential change of measure'),
  note: 'W is the density of the model against the tilted law, which integrates to one. E_r W² = E W = E(Σ_k/σ0)^r E(Σ_k/σ0)^−r, which is about e^{k r²/(2(n − 1))}.',
});
