/** What the claims about mean collapse times share: the parameters, and how min(T, k) scatters. */
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, sampleSize, standardDeviation, threshold } from '../../src/claim/parameter.ts';
import { restrictedCollapseTime } from '../../src/oracle/collapse-mean.ts';
import { LARGEST_PASSAGE } from '../../src/oracle/first-passage.ts';

export const collapseParameters = {
  n: sampleSize('n', { min: 2, max: LARGEST_PASSAGE.n, sample: [2, 20] }),
  sigma0: standardDeviation('\\sigma_0', { sample: [0.5, 2] }),
  epsilon: threshold('\\varepsilon', { sample: [0.05, 1] }),
  ddof: divisor(),
  k: generation('k', { max: 200 }),
} as const;

/** Standard deviation of min(T, k). */
export const restrictedSpread = oracle({
  tex: '\\sqrt{\\operatorname{Var} \\min\\{T_\\varepsilon, k\\}}',
  evaluate: ({ n = NaN, sigma0 = NaN, epsilon = NaN, ddof = NaN, k = NaN }) => restrictedCollapseTime(n, k, epsilon / sigma0, ddof).sd,
});
