import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { logMomentStep } from '../../src/oracle/gaussian-tail.ts';
import { enclosedMoment } from '../../src/oracle/moment-enclosure.ts';

/** ln E (Σ_{k+1}/Σ_k)^r, with its LaTeX and what contains it. */
const logMoment = Object.assign((r: number, n: number, ddof: number): number => logMomentStep(r, n, ddof), { tex: '\\ln M_{#2,#3}(#1)', enclose: enclosedMoment });

export const figureBoundIsTheorem3 = claim({
  id: 'gaussian/figure-bound-is-theorem-3',
  aliases: ['suresh2025/erratum-9'],
  title: 'The bound in the Gaussian figure is Theorem 3',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: identity('\\left(\\frac{\\sigma_0}{\\varepsilon}\\right)^{0.7} M(0.7)^k', '(sigma0 / epsilon)^0.7 * exp(k * logMoment(0.7, n, ddof))'),
  relation: 'equals',
  formula: 'sigma0 / epsilon * exp(-k / (4*n - 1))',
  where: { logMoment },
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'what is drawn is Markov’s inequality for the moment of order 0.7; the line with exp(−k/(4n − 1)) is commented out',
    at: [{ n: 10, sigma0: 1, epsilon: 0.1, ddof: 1, k: 100 }],
  },
  source: cite('suresh2025', 'companion notebook, the curve "our upper bound" of the Gaussian figure'),
  note: 'At n = 10, ε = σ0/10, k = 100 the drawn curve is 0.391 and Theorem 3 is 0.770; the truth is 0.0816. The drawn curve is a bound in its own right: gaussian/tail-moment-upper.',
});
