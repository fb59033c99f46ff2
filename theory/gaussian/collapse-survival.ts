import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_PASSAGE, firstPassageSurvival } from '../../src/oracle/first-passage.ts';

export const collapseSurvival = claim({
  id: 'gaussian/collapse-survival',
  title: 'Probability that the standard deviation has never been below a threshold',
  parameters: {
    n: sampleSize('n', { min: 2, max: LARGEST_PASSAGE.n }),
    sigma0: standardDeviation(),
    epsilon: threshold(),
    ddof: divisor(),
    k: generation('k', { max: 200 }),
  },
  estimand: probabilityOf('uncollapsed', 'T_\\varepsilon > k'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\mathbb{P}\\left(\\min_{j \\leq k} \\Sigma_j > \\varepsilon\\right)',
    evaluate: ({ n, sigma0, epsilon, ddof, k }) => firstPassageSurvival(n as number, k as number, (epsilon as number) / (sigma0 as number), ddof as number),
  }),
  // Farther from the drift the answer is nearly certain, and the integral equation is not worth solving.
  requires:
    'epsilon < sigma0 and abs(log(epsilon / sigma0) - k/2 * (digamma((n-1)/2) - log((n-ddof)/2))) <= 4 * sqrt(k * trigamma((n-1)/2) / 4)',
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'from cochran1934; integral equation of a killed random walk'),
  note: 'ln(Σ_k/ε) is a random walk; its density, killed where it is not positive, obeys f_{k+1}(x) = ∫_0^∞ f_k(y) h(x − y) dy with h the density of half a log-χ². Σ is not monotone, so this is less than P(Σ_k > ε) from k = 2 on: 0.291 against 0.376 at n = 10, ε = 0.1 σ0, k = 50.',
});
