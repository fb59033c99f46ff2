import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { logMeanStep } from '../../src/oracle/gaussian.ts';

export const sigmaMeanNatural = claim({
  id: 'gaussian/sigma-mean-natural',
  aliases: ['suresh2025/erratum-10'],
  title: 'The mean of the standard deviation falls at least as fast as exp(−k/(4(n − 1)))',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), k: generation() },
  estimand: expectationOf('logSigma', '\\Sigma_k', { of: 'exp(logSigma)', sd: 'sigma0 * sqrt(1 - exp(2 * k * logAlpha(n, 1)))' }),
  relation: 'at-most',
  formula: 'sigma0 * exp(-k / (4 * (n - 1)))',
  where: { logAlpha: withTex('\\ln \\alpha_{#1,#2}', logMeanStep) },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'n − 1 degrees of freedom suggest the constant 4(n − 1), but the mean falls a little more slowly: −1/ln α is 4(n − 1) + δ with 0 < δ < 0.43',
    at: [{ n: 2, sigma0: 1, k: 3 }],
  },
  source: cite('suresh2025', 'Theorems 3 and 4, whose constants 4n − 1 and 4n are reconciled by the natural one'),
  note: 'At n = 2 the mean of Σ_3 is 0.5079 σ0, and this says 0.4724. Both published constants are true, and 4n − 7/2 would be; with 4(n − 1) the proof by Markov’s inequality fails for every n, and so does the tail bound, for k large at the level where Markov loses least: at n = 2, k = 200, ε = 108,240 σ0 the tail (gaussian/tail-natural-upper) is 5.5 times (σ0/ε) exp(−k/4).',
});
