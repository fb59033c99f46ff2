import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { logMeanStep } from '../../src/oracle/gaussian.ts';

export const sigmaMeanConstant = claim({
  id: 'gaussian/sigma-mean-constant',
  aliases: ['suresh2025/erratum-13'],
  title: 'The factor of the mean of σ is the mean of χ²/(n − 1), which is one',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), k: generation() },
  estimand: expectationOf('logSigma', '\\Sigma_k', { of: 'exp(logSigma)', sd: 'sigma0 * sqrt(1 - exp(2 * k * logAlpha(n, 1)))' }),
  relation: 'equals',
  formula: 'sigma0',
  where: { logAlpha: withTex('\\ln \\alpha_{#1,#2}', logMeanStep) },
  independentOf: ['n', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'the variance keeps its mean and its root does not: the function computes the mean of χ/√(n − 1), which is below one',
    at: [{ n: 10, sigma0: 1, k: 20 }],
  },
  source: cite('suresh2025', 'companion notebook, the comment "expected value of chi^2" on the bound of Bertrand et al.'),
  note: 'At n = 10 and k = 20 the mean of Σ_k is 0.574 σ0. The function integrates numerically, without a simulation, and has a closed form: α = √(2/(n − 1)) Γ(n/2)/Γ((n − 1)/2), as in gaussian/sigma-mean.',
});
