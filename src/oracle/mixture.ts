import { exp } from '../elementary/exp.ts';
import { gaussianTail } from './gaussian-tail.ts';

/**
 * P(σ0² (1 + κ)^k Π χ²_{n−1}/n > (ratio σ0)²), ln(1 + κ) = (n + 15)/(4(n − 1)(n + 7)): the law that dominates the spread of a mixture under Algorithm 1.
 *
 * @see derived here: the variance of |x| is at most that of x before its sign is folded
 */
export function inflatedGaussianTail(n: number, k: number, ratio: number): number {
  return gaussianTail(n, k, ratio * exp((-k * (n + 15)) / (8 * (n - 1) * (n + 7))), 0);
}
