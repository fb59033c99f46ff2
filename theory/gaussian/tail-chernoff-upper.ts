import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { gaussianChernoff } from '../../src/oracle/gaussian-tail.ts';

export const tailChernoffUpper = claim({
  id: 'gaussian/tail-chernoff-upper',
  title: 'The best bound that a moment gives on the standard deviation of a Gaussian model',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), epsilon: threshold(), ddof: divisor(), k: generation() },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  oracle: oracle({
    tex: '\\inf_{r \\geq 0} \\left(\\frac{\\sigma_0}{\\varepsilon}\\right)^r M(r)^k',
    evaluate: ({ n, sigma0, epsilon, ddof, k }) => gaussianChernoff(n as number, k as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 3'),
  note: 'Markov’s inequality for every moment E Σ_k^r = σ0^r M(r)^k; the best order solves k (ψ((n − 1 + r)/2) − ln((n − ddof)/2)) = 2 ln(ε/σ0). The rate is right; the probability is smaller by a factor of about r·sd·√(2π), four to eight in practice. One where the drift alone does not yet reach ε.',
});
