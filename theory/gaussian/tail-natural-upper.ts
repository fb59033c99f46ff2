import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { level, logMoment, tiltedParameters, tiltedSd, weighted } from './tilt.ts';

export const tailNaturalUpper = claim({
  id: 'gaussian/tail-natural-upper',
  title: 'The tail of Theorem 3 with 4(n − 1) in place of 4n − 1, where no plain simulation reaches',
  parameters: tiltedParameters,
  estimand: expectationOf('logSigma', 'W_k\\,1\\{\\Sigma_k > \\varepsilon_r\\}', {
    of: 'weighted(logSigma - log(sigma0), n, ddof, r, k)',
    support: ['0', 'exp(k * logMoment(r, n, ddof) - r * level(n, ddof, r, k))'],
    sd: tiltedSd,
  }),
  relation: 'at-most',
  formula: 'exp(-level(n, ddof, r, k) - k / (4 * (n - 1)))',
  where: { level, logMoment, weighted },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments-tilted' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: '−1/ln α is above 4(n − 1), so that E Σ_k outgrows the bound in the end, and where Markov loses least the tail does, too: at n = 2, k = 200, ε = 108,353 σ0 it is 5.5 times the bound',
    at: [{ n: 2, sigma0: 1, ddof: 1, r: 1, k: 200 }],
  },
  source: cite('suresh2025', 'Theorem 3, with the constant that degrees of freedom suggest'),
  note: 'gaussian/sigma-mean-natural for the tail itself, whose probability there is 1e-26: seen by importance sampling under the law tilted by Σ_k, as in gaussian/tail-tilted. It takes about 120 generations at n = 2, 850 at n = 3, and of order 100 n³ in general: what is gained each generation is about 1/(24 n³), and at its best level Markov’s inequality is loose by a factor of the order of √k/n. 4n − 1, 4n − 2, 4n − 3 and 4n − 7/2 are true.',
});
