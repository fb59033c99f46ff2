import { describe, expect, it } from 'vitest';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';
import { inflatedGaussianTail, pairRatioMean, ratioMoments, tripleRatioMean } from '../../src/oracle/mixture.ts';
import { logInflation } from '../../src/process/estimators/algorithm-1.ts';
import { reference, relativeError, worst } from './reference.ts';

const tails = reference<{ n: number; ratio: number; k: number; tail: string }>('mixture', 'tail');

describe('the law that dominates the spread of a mixture under Algorithm 1', () => {
  it('has its reference values after one generation and two', () => {
    expect(worst(tails, ({ n, ratio, k, tail }) => relativeError(inflatedGaussianTail(n, k, ratio), tail)).error).toBeLessThan(1e-12);
  });

  it('would be told from the law without its inflation by each of them', () => {
    for (const { n, ratio, k, tail } of tails) expect(relativeError(gaussianTail(n, k, ratio, 0), tail)).toBeGreaterThan(1e-3);
  });

  it('is inflated by the reference values of κ', () => {
    expect(worst(reference<{ n: number; kappa: string }>('mixture', 'inflation'), ({ n, kappa }) => relativeError(Math.expm1(logInflation(n)), kappa)).error).toBeLessThan(1e-15);
  });
});

describe('what Algorithm 1 makes of two samples of one component', () => {
  it('has its reference value, by quadrature of the estimator as it was published', () => {
    // The closed form is a difference of arctangents some thirty times its value.
    expect(worst(reference<{ value: string }>('mixture', 'pair'), ({ value }) => relativeError(pairRatioMean(), value)).error).toBeLessThan(64 * 2 ** -52);
  });
});

describe('what Algorithm 1 makes of any number of samples of one component', () => {
  const rows = reference<{ n: number; mean: string; sd: string }>('mixture', 'several');

  it('has its reference values, by quadrature of the estimator as it was published', () => {
    // log-gamma enters through an exponential, which multiplies its rounding by its size, below 10 at n = 50; the variance is a twelfth of the second moment at n = 50.
    expect(worst(rows, ({ n, mean }) => relativeError(ratioMoments(n).mean, mean)).error).toBeLessThan(32 * 2 ** -52);
    expect(worst(rows, ({ n, sd }) => relativeError(ratioMoments(n).sd, sd)).error).toBeLessThan(32 * 2 ** -52);
  });

  it('is what the closed forms say of two samples and of three', () => {
    expect(relativeError(ratioMoments(2).mean, pairRatioMean())).toBeLessThan(64 * 2 ** -52);
    expect(relativeError(ratioMoments(3).mean, tripleRatioMean())).toBeLessThan(64 * 2 ** -52);
  });

  it('would be told from the variance of the magnitudes, inflated in every case, where samples are few', () => {
    for (const { n, mean } of rows.filter((row) => row.n <= 10)) {
      const inflated = (1 + Math.expm1(logInflation(n))) * (1 - 1 / n) * (1 - 2 / Math.PI);
      expect(relativeError(inflated, mean)).toBeGreaterThan(1e-10);
    }
  });
});
