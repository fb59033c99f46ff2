import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import { log1p } from '../../elementary/log1p.ts';

/**
 * How much more likely a folded sample is under a fitted mixture than under the one that it was drawn from, as a mean over the sample of
 * differences of log-density. All in units of the parent's Σ, so that nothing cancels however far apart the components are.
 *
 * @param deviation of |x| from its mean.
 * @param parent its μ, and by how much the mean of |x| exceeds that.
 * @param fit its μ is the mean of |x| times 1 − `shrink`; its variance.
 * @see the density of |x| is φ((x − μ)/σ)(1 + e^{−2μx/σ²})/σ
 */
export function likelihoodGain(deviation: Float64Array, parent: { readonly mean: number; readonly shift: number }, fit: { readonly shrink: number; readonly variance: number }): number {
  const mean = parent.mean + parent.shift;
  const mu = mean * (1 - fit.shrink);
  let sum = 0;
  for (let i = 0; i < deviation.length; i++) {
    const x = mean + deviation[i]!;
    const fromParent = deviation[i]! + parent.shift;
    const fromFit = deviation[i]! + mean * fit.shrink;
    sum += 0.5 * fromParent * fromParent - log1p(exp(-2 * parent.mean * x));
    sum += log1p(exp((-2 * mu * x) / fit.variance)) - (0.5 * fromFit * fromFit) / fit.variance;
  }
  return sum / deviation.length - 0.5 * log(fit.variance);
}
