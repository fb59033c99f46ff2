import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { generation, rate, real, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { generatingExponent } from '../../src/oracle/generating-function.ts';

export const generatingFunction = claim({
  id: 'poisson/generating-function',
  title: 'The whole law of the count in the Poisson model, by its generating function',
  parameters: {
    n: sampleSize(),
    lambda0: rate(),
    s: real({ min: 0, max: 1, sample: [0.05, 1], tex: 's', meaning: 'argument of the generating function; 0 asks for the loss of the symbol, and what is near 1 for the tail' }),
    k: generation('k', { max: 1e4 }),
  },
  estimand: expectationOf('value', 's^{n \\Lambda_k}', { of: 's^(n * value)', support: ['0', '1'], sd: 'exp(-n * lambda0 * h(s^2, k) / 2) * sqrt(max(0, 1 - exp(-n * lambda0 * (2 * h(s, k) - h(s^2, k)))))' }),
  relation: 'equals',
  formula: 'exp(-n * lambda0 * h(s, k))',
  where: { h: withTex('h_{#2}(#1)', generatingExponent) },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'as in the proof of suresh2025, Theorem 2'),
  note: 'Given N_k = n Λ_k the next count is Poisson(N_k), so E[s^{N_{k+1}} | N_k] = exp(−N_k (1 − s)): each generation replaces h by 1 − e^{−h}, from h_1 = 1 − s. A generating function on [0, 1] determines the law; at s = 0 it is Theorem 2. The second moment is the same function at s².',
});
