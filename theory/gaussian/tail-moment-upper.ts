import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { logMomentStep } from '../../src/oracle/gaussian-tail.ts';

/** ln E (Σ_{k+1}/Σ_k)^r, with its LaTeX. */
const logMoment = Object.assign((r: number, n: number, ddof: number): number => logMomentStep(r, n, ddof), { tex: '\\ln M_{#2,#3}(#1)' });

export const tailMomentUpper = claim({
  id: 'gaussian/tail-moment-upper',
  aliases: ['suresh2025/figure-gaussian-bound'],
  title: 'The bound that the Gaussian figure shows: Markov’s inequality for the moment of order 0.7',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  formula: '(sigma0 / epsilon)^0.7 * exp(k * logMoment(0.7, n, ddof))',
  where: { logMoment },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('suresh2025', 'companion notebook, the curve of the Gaussian figure'),
  note: 'E Σ_k^r = σ0^r M(r)^k with M(r) = (2/(n − ddof))^{r/2} Γ((n − 1 + r)/2)/Γ((n − 1)/2), for every r > 1 − n. Not the bound of Theorem 3, which is 0.770 where this is 0.391 and the truth 0.0816 (n = 10, ε = 0.1 σ0, k = 100). The order 0.7 is the best one near k = 140 there; gaussian/tail-chernoff-upper takes the best at each point.',
});
