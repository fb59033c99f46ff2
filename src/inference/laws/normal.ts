import { log } from '../../elementary/log.ts';
import { DeclarationError } from '../../errors.ts';
import { log1pResidual } from '../../special/log1p-residual.ts';
import { HALF_LOG_TWO_PI } from '../../special/stirling-series.ts';
import { normalCdf } from '../../special/normal-cdf.ts';
import type { Law, LawFamily, LawParameters } from './law-family.ts';

/** The normal law with parameters `mean` and `sd`. */
export const normal: LawFamily = {
  at(parameters: LawParameters): Law {
    const { mean, sd } = checked(parameters);
    const top = -HALF_LOG_TWO_PI - log(sd);
    return {
      cdf: (x) => normalCdf((x - mean) / sd),
      logDensity(x) {
        const z = (x - mean) / sd;
        return top - 0.5 * z * z;
      },
    };
  },
  divergence(p: LawParameters, q: LawParameters): number {
    const from = checked(p);
    const to = checked(q);
    const shift = (from.mean - to.mean) / to.sd;
    // ((r - 1) - ln r) / 2 with r the ratio of variances: the residual keeps its digits where the laws are near.
    const excess = ((from.sd - to.sd) * (from.sd + to.sd)) / (to.sd * to.sd);
    return 0.5 * (shift * shift - log1pResidual(excess));
  },
  scaled(parameters: LawParameters, factor: number): LawParameters {
    const { mean, sd } = checked(parameters);
    return { mean, sd: sd * factor };
  },
  neighbours(parameters: LawParameters, d: number) {
    const { mean, sd } = checked(parameters);
    return [
      { name: `mean − ${d} sd`, parameters: { mean: mean - d * sd, sd } },
      { name: `mean + ${d} sd`, parameters: { mean: mean + d * sd, sd } },
    ];
  },
};

function checked(parameters: LawParameters): { readonly mean: number; readonly sd: number } {
  const { mean = NaN, sd = NaN } = parameters;
  if (!(Number.isFinite(mean) && sd > 0 && sd < Infinity)) {
    throw new DeclarationError({ owner: 'normal law', parameter: 'parameters', value: parameters, condition: 'must have a finite mean and a positive sd' });
  }
  return { mean, sd };
}
