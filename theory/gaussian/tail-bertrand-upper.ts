import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { logMeanStep } from '../../src/oracle/gaussian.ts';

/** ln E Σ_{k+1}/Σ_k, with its LaTeX. */
const logAlpha = Object.assign((n: number, ddof: number): number => logMeanStep(n, ddof), { tex: '\\ln \\alpha_{#1,#2}' });

export const tailBertrandUpper = claim({
  id: 'gaussian/tail-bertrand-upper',
  aliases: ['bertrand2024/comparison-bound'],
  title: 'The standard deviation exceeds a threshold at most as often as its mean allows',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  formula: 'sigma0 / epsilon * exp(k * logAlpha(n, ddof))',
  where: { logAlpha },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'proved',
  source: cite('bertrand2024', 'as quoted for comparison by suresh2025'),
  note: 'Markov’s inequality with the exact mean E Σ_k = σ0 α^k, α = √(2/(n − ddof)) Γ(n/2)/Γ((n − 1)/2). Theorem 3 of suresh2025 is this with exp(−1/(4n − 1)) for α; ln α = −1/(4ν) + 1/(24ν³) − … with ν = n − 1 and ddof = 1.',
});
