/** Mean times of the Bernoulli model that are finite, each computed by the ancestral dual and, over fractions, by the forward chain. */
import { fraction } from '../../src/claim/exact.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { probability, sampleSize } from '../../src/claim/parameter.ts';
import { absorptionMean, forgettingMeanGivenLoss } from '../../src/oracle/absorption-time.ts';
import { exactAbsorption } from '../../src/oracle/exact-absorption.ts';

/** Where the chain can be solved over fractions. */
export const absorptionParameters = {
  n: sampleSize('n', { min: 2, max: 20, sample: [2, 20] }),
  p0: probability('p_0', { min: 1e-3, max: 0.999, sample: [1e-3, 0.999] }),
} as const;

/** E min{k : P_k ∈ {0, 1}}. */
export const absorption = oracle({
  tex: '\\mathbb{E} \\min\\{k : P_k \\in \\{0, 1\\}\\}',
  evaluate: ({ n, p0 }) => absorptionMean(n as number, p0 as number),
  exact: ({ n, p0 }) => exactAbsorption(n as number, fraction(p0), 'either'),
});

/** E[T | T < ∞]. */
export const forgetting = oracle({
  tex: '\\mathbb{E}[T \\mid T < \\infty]',
  evaluate: ({ n, p0 }) => forgettingMeanGivenLoss(n as number, p0 as number),
  exact: ({ n, p0 }) => exactAbsorption(n as number, fraction(p0), 'loss'),
});
