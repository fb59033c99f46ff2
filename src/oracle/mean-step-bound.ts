/** E Σ_{k+1}/Σ_k for divisor n − 1, with intervals that contain it. */
import { Interval } from '../elementary/interval.ts';
import { nextDown, nextUp } from '../elementary/neighbour.ts';
import { meanStep } from './gaussian.ts';

/** Sample sizes that are enclosed: each step adds a few units in the last place. */
const ENCLOSED = 20_000;
const TWO_OVER_PI = Interval.between(2, 2).divide(Interval.between(nextDown(Math.PI), nextUp(Math.PI)));
let last = { n: 2, value: TWO_OVER_PI.sqrt() };

/** By α_2 = √(2/π) and α_n α_{n+1} = √((n − 1)/n); all numbers where n is not one integer up to 20,000. */
function enclosed(n: Interval): Interval {
  if (n.lo !== n.hi || !Number.isInteger(n.lo) || n.lo < 2 || n.lo > ENCLOSED) return Interval.all;
  let { n: at, value } = last.n <= n.lo ? last : { n: 2, value: TWO_OVER_PI.sqrt() };
  for (; at < n.lo; at++) value = Interval.between(at - 1, at - 1).divide(Interval.between(at, at)).sqrt().divide(value);
  last = { n: at, value };
  return value;
}

/**
 * α_n = √(2/(n − 1)) Γ(n/2)/Γ((n − 1)/2), the mean factor of a generation of the Gaussian model with divisor n − 1.
 *
 * @see Bertrand et al. 2024 for α; the recursion is derived here, from Γ(x + 1) = x Γ(x)
 */
export const meanStepBound = Object.assign((n: number): number => meanStep(n, 1), { tex: '\\alpha_{#1}', enclose: enclosed });
