import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../src/special/beta-quantile.ts';
import { binomialDeviance } from '../../src/special/binomial-deviance.ts';
import { digamma } from '../../src/special/digamma.ts';
import { digammaMinusLog } from '../../src/special/digamma-minus-log.ts';
import { erfcx } from '../../src/special/erfcx.ts';
import { log1pResidual } from '../../src/special/log1p-residual.ts';
import { logBeta } from '../../src/special/log-beta.ts';
import { logChoose } from '../../src/special/log-choose.ts';
import { logGamma } from '../../src/special/log-gamma.ts';
import { normalCdf } from '../../src/special/normal-cdf.ts';
import { normalQuantile } from '../../src/special/normal-quantile.ts';
import { polygamma } from '../../src/special/polygamma.ts';
import { regularizedBeta } from '../../src/special/regularized-beta.ts';
import { regularizedGammaLower, regularizedGammaUpper } from '../../src/special/regularized-gamma.ts';
import { stirlingError } from '../../src/special/stirling-error.ts';
import { relativeError, table, worst } from '../elementary/ulps.ts';

type Function = (...x: number[]) => number;
type Measure = (value: number, high: number, low: number) => number;

/** Relative to the larger of the value and 1. */
const mixed: Measure = (value, high, low) => relativeError(value, high, low) * Math.min(1, Math.abs(high));
/** Relative, less what the size of a far tail costs: a relative error of e^-t is the absolute error of t. */
const tail: Measure = (value, high, low) => relativeError(value, high, low) / Math.max(1, -Math.log(high) / 20);
/** Relative to the largest of the value, ln Gamma of the smaller shape, and 1: what logBeta promises. */
const beside =
  (rows: readonly number[][]): Measure =>
  (value, high, low) => {
    const row = rows.find((r) => r.at(-2) === high)!;
    return (relativeError(value, high, low) * Math.abs(high)) / Math.max(1, Math.abs(high), Math.abs(logGamma(Math.min(row[0]!, row[1]!))));
  };

// The bounds are the promises of the docstrings.
const promises: [string, Function, number, Measure][] = [
  ['logGamma', logGamma, 2e-15, relativeError],
  ['digamma', digamma, 1e-15, mixed],
  ['digammaMinusLog', digammaMinusLog, 2e-15, relativeError],
  ['polygamma', polygamma, 2e-15, relativeError],
  ['stirlingError', stirlingError, 2e-15, relativeError],
  ['log1pResidual', log1pResidual, 1e-15, relativeError],
  ['binomialDeviance', binomialDeviance, 2e-15, relativeError],
  ['logChoose', logChoose, 1e-15, mixed],
  ['logBeta', logBeta, 2e-15, beside(table('special', 'logBeta'))],
  ['erfcx', erfcx, 1e-15, relativeError],
  ['normalCdf', normalCdf, 2e-15, relativeError],
  ['normalQuantile', normalQuantile, 2e-15, relativeError],
  ['regularizedGammaLower', regularizedGammaLower, 1e-14, tail],
  ['regularizedGammaUpper', regularizedGammaUpper, 1e-14, tail],
  ['regularizedBeta', regularizedBeta, 1e-14, tail],
  ['betaQuantile', betaQuantile, 1e-14, relativeError],
];

describe('against the independent reference', () => {
  for (const [name, f, bound, measure] of promises) {
    it(`${name} keeps its promise of ${bound}`, () => {
      expect(worst(table('special', name), f, measure)).toSatisfy((found: { error: number }) => found.error <= bound);
    });

    it(`a ${name} that is off by a few parts in 1e14 at a single point would be caught`, () => {
      const rows = table('special', name);
      const at = rows.toSorted((a, b) => Math.abs(b.at(-2)!) - Math.abs(a.at(-2)!))[0]!;
      const faulty: Function = (...x) => f(...x) * (x.every((v, i) => v === at[i]) ? 1 + 3e-14 : 1);
      expect(worst(rows, faulty, measure).error).toBeGreaterThan(bound);
    });
  }

  it('psi(x) - ln x keeps its digits where the two terms agree to nine of them', () => {
    const [, high, low] = table('special', 'digammaMinusLog').find((row) => row[0] === 5e8)!;
    expect(relativeError(digammaMinusLog(5e8), high!, low!)).toBeLessThanOrEqual(1e-15);
    expect(relativeError(digamma(5e8) - Math.log(5e8), high!, low!)).toBeGreaterThan(1e-9);
  });
});
