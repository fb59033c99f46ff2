/** The generating function of the count in the Poisson model, which is its whole law. */
import { expm1 } from '../elementary/expm1.ts';

/**
 * h_k in E s^{N_k} = exp(−c h_k): h_1 = 1 − s, h_{j+1} = 1 − exp(−h_j). At s = 0 it is g_k.
 *
 * @param s in [0, 1]; @param k an integer ≥ 1, one step each.
 * @example generatingExponent(0, 2) // 0.6321205588285577, as g(2)
 * @see Suresh et al. 2025, Theorem 2, whose proof takes s = 0: N_{k+1} is Poisson(N_k) given N_k, so E[s^{N_{k+1}} | N_k] = (e^{s−1})^{N_k}
 */
export function generatingExponent(s: number, k: number): number {
  let h = 1 - s;
  for (let j = 1; j < k; j++) h = -expm1(-h);
  return h;
}
