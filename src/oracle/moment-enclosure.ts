/** An interval that is certain to contain the moments of one Gaussian generation, where a claim about them is compared for certain. */
import { Interval } from '../elementary/interval.ts';

const HALF = Interval.between(0.5, 0.5);
const ONE = Interval.between(1, 1);
/** Steps up the ladder before the inequality is used: it errs by less than 1/(4 STEPS). */
const STEPS = 4096;

/**
 * ln E (Σ_{k+1}/Σ_k)^r for r in [0, 2], as `logMomentStep` has it in doubles; all numbers elsewhere. A part in ten thousand wide.
 *
 * @see Wendel (1948): (x/(x + s))^{1−s} ≤ Γ(x + s)/(x^s Γ(x)) ≤ 1 for 0 ≤ s ≤ 1; and Γ(x + 1) = x Γ(x), up to an x where that is sharp
 */
export function enclosedMoment(r: Interval, n: Interval, ddof: Interval): Interval {
  if (!(r.lo >= 0 && r.hi <= 2 && n.lo >= 2)) return Interval.all;
  const s = r.multiply(HALF);
  let x = n.subtract(ONE).multiply(HALF);
  let ladder = ONE;
  for (let i = 0; i < STEPS; i++) {
    ladder = ladder.multiply(x.divide(x.add(s)));
    x = x.add(ONE);
  }
  const least = ONE.subtract(s).multiply(x.divide(x.add(s)).log());
  const remainder = Interval.between(least.lo, 0);
  return ladder.log().add(s.multiply(x.log().subtract(n.subtract(ddof).multiply(HALF).log()))).add(remainder);
}
