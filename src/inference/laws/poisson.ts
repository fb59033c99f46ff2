import { log } from '../../elementary/log.ts';
import { DeclarationError } from '../../errors.ts';
import { binomialDeviance } from '../../special/binomial-deviance.ts';
import { log1pResidual } from '../../special/log1p-residual.ts';
import { regularizedGammaUpper } from '../../special/regularized-gamma.ts';
import { stirlingError } from '../../special/stirling-error.ts';
import { HALF_LOG_TWO_PI } from '../../special/stirling-series.ts';
import type { Law, LawFamily, LawParameters } from './law-family.ts';

/** The Poisson law with parameter `mean`. */
export const poisson: LawFamily = {
  discrete: true,
  at(parameters: LawParameters): Law {
    const mean = checked(parameters);
    return {
      // P(X <= k) = P(gamma(k + 1) > mean).
      cdf: (x) => (x >= 0 ? regularizedGammaUpper(Math.floor(x) + 1, mean) : 0),
      logDensity(x) {
        if (!(x >= 0 && x < Infinity) || x !== Math.floor(x)) return -Infinity;
        return x === 0 ? -mean : -stirlingError(x) - binomialDeviance(x, mean) - HALF_LOG_TWO_PI - 0.5 * log(x);
      },
    };
  },
  // from (ln r + 1/r - 1) with r = from/to, as the residual of 1/r.
  divergence(p: LawParameters, q: LawParameters): number {
    const from = checked(p);
    return from * -log1pResidual((checked(q) - from) / from);
  },
  scaled: (parameters, factor) => ({ mean: checked(parameters) * factor }),
};

function checked(parameters: LawParameters): number {
  const { mean = NaN } = parameters;
  if (!(mean > 0 && mean < Infinity)) {
    throw new DeclarationError({ owner: 'poisson law', parameter: 'parameters', value: parameters, condition: 'must have a positive mean' });
  }
  return mean;
}
