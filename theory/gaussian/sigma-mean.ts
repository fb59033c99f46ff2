import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { logMeanStep } from '../../src/oracle/gaussian.ts';

/** ln E Σ_{k+1}/Σ_k, with its LaTeX. */
const logAlpha = Object.assign((n: number, ddof: number): number => logMeanStep(n, ddof), { tex: '\\ln \\alpha_{#1,#2}' });
/** ln E Σ²_{k+1}/Σ²_k − 2 ln E Σ_{k+1}/Σ_k, the growth of the relative second moment. */
const logSpread = Object.assign((n: number): number => -2 * logMeanStep(n, 1), { tex: '\\ln s_{#1}' });

export const sigmaMean = claim({
  id: 'gaussian/sigma-mean',
  title: 'The mean of the standard deviation falls by the factor α each generation',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), ddof: divisor(), k: generation() },
  estimand: expectationOf('logSigma', '\\Sigma_k', {
    of: 'exp(logSigma)',
    sd: 'sigma0 * exp(k * logAlpha(n, ddof)) * sqrt(expm1(k * logSpread(n)))',
  }),
  relation: 'equals',
  formula: 'sigma0 * exp(k * logAlpha(n, ddof))',
  where: { logAlpha, logSpread },
  // The relative spread is α^{−k} ≈ e^{k/(4n)}: beyond n the mean is carried by events that no sample sees.
  requires: 'k <= n',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'proved',
  source: cite('bertrand2024', 'α, as quoted by suresh2025'),
  note: 'A product of k independent factors with mean α = √(2/(n − ddof)) Γ(n/2)/Γ((n − 1)/2). The relative variance is α^{−2k} − 1 with the α of ddof = 1, since E Σ_k² = σ0² there.',
});
