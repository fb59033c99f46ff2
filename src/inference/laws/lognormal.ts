import { log } from '../../elementary/log.ts';
import { DeclarationError } from '../../errors.ts';
import type { Law, LawFamily, LawParameters } from './law-family.ts';
import { normal } from './normal.ts';

/** The law of exp(Z) with Z normal; parameters `median` and `sigma`, the standard deviation of Z. */
export const lognormal: LawFamily = {
  at(parameters: LawParameters): Law {
    const inner = normal.at(ofLogarithm(parameters));
    return {
      cdf: (x) => (x > 0 ? inner.cdf(log(x)) : 0),
      logDensity(x) {
        if (!(x > 0 && x < Infinity)) return -Infinity;
        const y = log(x);
        return inner.logDensity(y) - y;
      },
    };
  },
  divergence: (p, q) => normal.divergence(ofLogarithm(p), ofLogarithm(q)),
  scaled: ({ median = NaN, sigma = NaN }, factor) => ({ median: median * factor, sigma }),
  neighbours: ({ median = NaN, sigma = NaN }, d) => [
    { name: `sigma × (1 − ${d})`, parameters: { median, sigma: sigma * (1 - d) } },
    { name: `sigma × (1 + ${d})`, parameters: { median, sigma: sigma * (1 + d) } },
  ],
};

function ofLogarithm(parameters: LawParameters): LawParameters {
  const { median = NaN, sigma = NaN } = parameters;
  if (!(median > 0 && median < Infinity && sigma > 0 && sigma < Infinity)) {
    throw new DeclarationError({ owner: 'lognormal law', parameter: 'parameters', value: parameters, condition: 'must have a positive median and a positive sigma' });
  }
  return { mean: log(median), sd: sigma };
}
