/** The maximum of the likelihood of a symmetric mixture for samples of two sizes: m numbers ±1 and one ±a. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { tanh } from '../elementary/tanh.ts';

/** Cells in which a zero of the likelihood equation is looked for. */
const CELLS = 2000;
const HALVINGS = 60;

/**
 * The mean μ ≥ 0 of the joint maximum of the likelihood, to a relative 1e-12 or so.
 *
 * With μ² + Σ² = m₂ every stationary point solves μ = mean(x tanh(μx/Σ²)); where that mean falls below μ is a maximum. All that a grid of means
 * sees are compared with each other and with μ = 0.
 *
 * @param m - A positive integer.
 * @param a - Above 0.
 * @see the definition of joint maximum likelihood
 */
export function twoSizesMaximum(m: number, a: number): number {
  const second = (m + a * a) / (m + 1);
  const top = Math.sqrt(second);
  const mean = (f: (x: number) => number): number => (m * f(1) + f(a)) / (m + 1);
  const excess = (mu: number): number => {
    const theta = mu / (second - mu * mu);
    return mean((x) => x * tanh(theta * x)) - mu;
  };
  const likelihood = (mu: number): number => {
    const variance = second - mu * mu;
    const lnCosh = mean((x) => (x * mu) / variance + log1p(exp((-2 * x * mu) / variance)) - log(2));
    return -0.5 * log(variance) - (second + mu * mu) / (2 * variance) + lnCosh;
  };
  let best = 0;
  for (let cell = 1; cell < CELLS - 1; cell++) {
    let [low, high] = [(top * cell) / CELLS, (top * (cell + 1)) / CELLS];
    if (!(excess(low) > 0 && excess(high) <= 0)) continue;
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      if (excess(middle) > 0) low = middle;
      else high = middle;
    }
    if (likelihood(low) > likelihood(best)) best = low;
  }
  return best;
}
