/** Importance sampling of the Gaussian model: P(Σ_k > ε_r) = E_r[W 1{Σ_k > ε_r}] under the law tilted by Σ_k^r, which has ε_r at its middle. */
import { withTex } from '../../src/claim/functions.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, generation, real, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { logMomentStep } from '../../src/oracle/gaussian-tail.ts';
import { tailWeight, tailWeightSd, tiltLevel, tiltTail } from '../../src/oracle/gaussian-tilt.ts';

/** The parameters of claims under the tilted law. */
export const tiltedParameters = {
  n: sampleSize('n', { min: 2, sample: [2, 40] }),
  sigma0: standardDeviation('\\sigma_0', { sample: [0.5, 2] }),
  ddof: divisor(),
  r: real({ min: 0, max: 100, sample: [0.2, 3], tex: 'r', meaning: 'the law is tilted by the r-th power of the standard deviation' }),
  k: generation('k', { sample: [1, 20] }),
} as const;

/** ln(ε_r/σ0), with its LaTeX. */
export const level = withTex('\\ell_{#3,#4}', tiltLevel);
/** ln E(Σ_1/σ0)^r, with its LaTeX. */
export const logMoment = withTex('m_{#2}(#1)', logMomentStep);
/** W 1{Σ_k > ε_r} at ln(Σ_k/σ0), with its LaTeX. */
export const weighted = withTex('w_{#4}(#1)', tailWeight);

/** P(Σ_k > ε_r). */
export const tiltedTail = oracle({
  tex: '\\mathbb{P}(\\Sigma_k > \\varepsilon_r)',
  evaluate: ({ n, ddof, r, k }) => tiltTail(n as number, ddof as number, r as number, k as number),
});

/** A bound on the standard deviation of W 1{Σ_k > ε_r}. */
export const tiltedSd = oracle({
  tex: '\\sqrt{p\\,(b - p)},\\; p = \\mathbb{P}(\\Sigma_k > \\varepsilon_r),\\; b = W(\\varepsilon_r)',
  evaluate: ({ n, ddof, r, k }) => tailWeightSd(n as number, ddof as number, r as number, k as number),
});
