import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arctangent, arctangentResidual } from '../../src/oracle/arctangent.ts';
import { gaussianChernoff, gaussianTail, gaussianTailBySaddle, logMomentStep } from '../../src/oracle/gaussian-tail.ts';
import { logMeanStep, logStepMean, logStepVariance } from '../../src/oracle/gaussian.ts';
import { regularizedGammaUpper } from '../../src/special/regularized-gamma.ts';
import { relativeError } from './reference.ts';

/** A threshold z standard deviations of ln Σ_k above its mean. */
const ratioAt = (n: number, k: number, ddof: number, z: number): number => Math.exp(k * logStepMean(n, ddof) + z * Math.sqrt(k * logStepVariance(n)));
const sizes = fc.double({ min: Math.log(2), max: Math.log(1e9), noNaN: true }).map((x) => Math.max(2, Math.round(Math.exp(x))));
const generations = fc.double({ min: 0, max: Math.log(1e6), noNaN: true }).map((x) => Math.round(Math.exp(x)));
const divisors = fc.constantFrom(0, 1);

describe('the tail of the Gaussian model', () => {
  it('has the sixteen digits that are known at four points, in the tail too', () => {
    const known = [[10, 100, 1, '0.08156203053803403'], [10, 50, 1, '0.3755380229086095'], [100, 1000, 1, '0.110385016117894'], [10, 100, 0, '0.0001617298215168551']] as const;
    for (const [n, k, ddof, value] of known) expect(relativeError(gaussianTail(n, k, 0.1, ddof), value)).toBeLessThan(1e-13);
    expect(relativeError(gaussianTail(10, 200, 0.1, 0), '3.6062744371e-9')).toBeLessThan(2e-11);
  });

  it('is the tail of one chi-square law at k = 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3000 }), divisors, fc.double({ min: -6, max: 8, noNaN: true }), (n, ddof, z) => {
        const ratio = ratioAt(n, 1, ddof, z);
        const exact = regularizedGammaUpper((n - 1) / 2, ((n - ddof) * ratio * ratio) / 2);
        fc.pre(exact > 1e-250);
        // The special function and the argument's rounding have their share.
        expect(relativeError(gaussianTail(n, 1, ratio, ddof), exact)).toBeLessThan(1e-11);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it('agrees with the saddle-point formula, which shares no integral with it', () => {
    fc.assert(
      fc.property(sizes, generations, divisors, fc.double({ min: -3, max: 6, noNaN: true }), (n, k, ddof, z) => {
        const ratio = ratioAt(n, k, ddof, z);
        fc.pre(ratio > 1e-300 && ratio < 1e300 && n * k >= 10);
        const relative = relativeError(gaussianTailBySaddle(n, k, ratio, ddof), gaussianTail(n, k, ratio, ddof));
        // The formula is off by less than the first term that it leaves out, of order 1/(n k); the floor is its cancellation near the mean.
        expect(relative).toBeLessThan(0.1 / (n * k) + 1e-6);
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('falls with the threshold, lies below the best moment bound, and that below the others', () => {
    fc.assert(
      fc.property(sizes, generations, divisors, fc.double({ min: -3, max: 6, noNaN: true }), (n, k, ddof, z) => {
        const ratio = ratioAt(n, k, ddof, z);
        fc.pre(ratio > 1e-200 && ratio < 1e200);
        const tail = gaussianTail(n, k, ratio, ddof);
        const chernoff = gaussianChernoff(n, k, ratio, ddof);
        expect(gaussianTail(n, k, ratio * (1 + 1e-3), ddof)).toBeLessThanOrEqual(tail * (1 + 1e-10));
        expect(tail).toBeLessThanOrEqual(chernoff * (1 + 1e-10));
        for (const r of [0.7, 1, 2]) expect(chernoff).toBeLessThanOrEqual(Math.exp(k * logMomentStep(r, n, ddof) - r * Math.log(ratio)) * (1 + 1e-8));
      }),
      { seed: 23, numRuns: 200 },
    );
  });

  it('has its median between the drift and 0.3/(n − 1) above it', () => {
    fc.assert(
      fc.property(sizes, generations, divisors, (n, k, ddof) => {
        const ratio = ratioAt(n, k, ddof, 0);
        fc.pre(ratio > 1e-300);
        expect(gaussianTail(n, k, ratio, ddof)).toBeGreaterThan(0.5 - 1e-9);
        expect(gaussianTail(n, k, ratio * Math.exp(0.3 / (n - 1)), ddof)).toBeLessThan(0.5 + 1e-9);
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  it('is certain or impossible far out, and nothing outside its domain', () => {
    expect([gaussianTail(2, 1, 1e-300, 1), gaussianTail(1e9, 1, 1e9, 1), gaussianTail(2, 1e6, 0.1, 0)]).toEqual([1, 0, 0]);
    expect([gaussianTail(1, 1, 0.5, 0), gaussianTail(10, 0, 0.5, 1), gaussianTail(10, 1, 0, 1), gaussianTailBySaddle(10, 1, NaN, 1)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('has the mean of Σ as its moment of order one', () => {
    for (const n of [2, 10, 1e4, 1e9]) for (const ddof of [0, 1]) expect(relativeError(logMomentStep(1, n, ddof), logMeanStep(n, ddof))).toBeLessThan(1e-13);
  });
});

describe('the arctangent', () => {
  it('agrees with the platform to a few units in the last place, and is minus a third of a cube for small arguments', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }).map((x) => Math.sign(x) * Math.exp(Math.abs(x) - 10)), (v) => {
        fc.pre(v !== 0);
        expect(relativeError(arctangent(v), Math.atan(v))).toBeLessThan(1e-15);
      }),
      { seed: 25 },
    );
    expect(relativeError(arctangentResidual(1e-5), -(1e-15) / 3 * (1 - 0.6e-10))).toBeLessThan(1e-14);
  });
});
