import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

/** Theorem 3 at a level, as a formula. */
export const bound = (epsilon: string): string => `sigma0 / ${epsilon} * exp(-k / (4*n - 1))`;

export const tailUpper = claim({
  id: 'gaussian/tail-upper',
  aliases: ['suresh2025/theorem-3'],
  title: 'The standard deviation of a Gaussian model is small after a few times n generations',
  parameters: {
    n: sampleSize('n', { min: 2, sample: [2, 300] }),
    // Where the two are far apart the model is surely above, or surely below, and the bound has nothing to do.
    sigma0: standardDeviation('\\sigma_0', { sample: [0.5, 2] }),
    epsilon: threshold('\\varepsilon', { sample: [0.05, 2] }),
    ddof: divisor(),
    k: generation(),
  },
  estimand: probabilityOf('above', '\\Sigma_k > \\varepsilon'),
  relation: 'at-most',
  formula: bound('epsilon'),
  independentOf: ['ddof'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 3'),
  note: 'Markov: E Σ_k = σ0 α^k with α = E of the root of χ²_{n−1}/(n − 1), and α ≤ exp(−1/(4n − 1)) for every n ≥ 2; divisor n only makes Σ_k smaller.',
});
