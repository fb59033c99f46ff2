/** Oracles against each other, at unbiased draws from their common domain: what computes the same number in two ways says it twice. */
import { describe, expect, it } from 'vitest';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { ancestralSweep } from '../../src/oracle/ancestral-sweep.ts';
import { bernoulliForgettingTime } from '../../src/oracle/bernoulli-forgetting.ts';
import { bernoulliInterior, bernoulliLoss, bernoulliSurvival, interiorGiven, survivalGiven } from '../../src/oracle/bernoulli.ts';
import { collapseTime, firstPassageSurvival } from '../../src/oracle/first-passage.ts';
import { gaussianTail, gaussianTailBySaddle } from '../../src/oracle/gaussian-tail.ts';
import { logStepMean, logStepVariance } from '../../src/oracle/gaussian.ts';
import { secondOrderError, secondOrderSurvival } from '../../src/oracle/second-order.ts';
import { logGamma } from '../../src/special/log-gamma.ts';
import { regularizedGammaUpper } from '../../src/special/regularized-gamma.ts';
import { forwardLaw } from './forward-chain.ts';
import { integer, points, real } from './points.ts';
import { relativeError } from './reference.ts';

const ULP = 2 ** -52;

describe('survival in the Bernoulli model', () => {
  it('by its ancestors and by the chain run forwards', async () => {
    for (const { n, k, p0 } of await points('forwards', { n: integer(1, 200), k: integer(1, 200), p0: real(1e-9, 1) }, 16)) {
      const law = forwardLaw(n, p0, k);
      const sum = (masses: readonly number[]): number => masses.reduce((total, mass) => total + mass, 0);
      // Positive terms: a row takes n roundings of each mass, a generation n more of each sum; the dual has 1e-13.
      const allowed = 2 * n * k * ULP + 1e-13;
      expect(relativeError(bernoulliSurvival(n, p0, k), sum(law.slice(1)))).toBeLessThan(allowed);
      expect(relativeError(bernoulliLoss(n, p0, k), law[0]!)).toBeLessThan(allowed);
      expect(relativeError(bernoulliInterior(n, p0, k), sum(law.slice(1, n)))).toBeLessThan(allowed);
    }
  });

  it('by a table of the occupancy law and ball by ball', async () => {
    for (const { n, k, p0 } of await points('tables', { n: integer(2, 1500), k: integer(1, 60), p0: real(1e-9, 1) }, 12)) {
      const sweep = ancestralSweep(n);
      let law = sweep.next().value;
      for (let i = 1; i < k; i++) law = sweep.next().value;
      const tabled = ancestralLaw(n, k);
      expect(relativeError(survivalGiven(law, p0), survivalGiven(tabled, p0))).toBeLessThan(2e-13);
      expect(relativeError(interiorGiven(law, p0), interiorGiven(tabled, p0))).toBeLessThan(2e-13);
    }
  });

  it('of more than ten thousand samples, by the ancestors and to second order', async () => {
    for (const { n, k, p0 } of await points('second order', { n: integer(10_000, 30_000), k: integer(1, 100), p0: real(1e-9, 1) }, 6)) {
      const sweep = ancestralSweep(n);
      let law = sweep.next().value;
      for (let i = 1; i < k; i++) law = sweep.next().value;
      expect(relativeError(secondOrderSurvival(n, p0, k), survivalGiven(law, p0))).toBeLessThan(secondOrderError(n, k) + 1e-13);
    }
  });

  it('and its quantiles: the level is reached at the quantile, and not a generation before', async () => {
    for (const { n, p0, level } of await points('quantiles', { n: integer(1, 1000), p0: real(1e-3, 0.5), level: real(0.01, 0.99) }, 16)) {
      const k = bernoulliForgettingTime(level, n, p0);
      if (k === Infinity) expect(level).toBeGreaterThanOrEqual(1 - p0 - 1e-12);
      else {
        expect(bernoulliLoss(n, p0, k)).toBeGreaterThanOrEqual(level);
        if (k > 1) expect(bernoulliLoss(n, p0, k - 1)).toBeLessThan(level);
      }
    }
  });
});

describe('the spread of the Gaussian model', () => {
  const ratioAt = (n: number, k: number, ddof: number, z: number): number => Math.exp(k * logStepMean(n, ddof) + z * Math.sqrt(k * logStepVariance(n)));

  it('after one generation by the contour, by the saddle point and by the gamma law itself', async () => {
    for (const { n, ddof, z } of await points('one generation', { n: integer(2, 5000), ddof: integer(0, 1), z: real(-4, 6) }, 60)) {
      const ratio = ratioAt(n, 1, ddof, z);
      const exact = regularizedGammaUpper((n - 1) / 2, ((n - ddof) * ratio * ratio) / 2);
      if (exact < 1e-280) continue;
      expect(relativeError(gaussianTail(n, 1, ratio, ddof), exact)).toBeLessThan(1e-11);
      // Off by less than its next term, of order 1/n; the rest is cancellation near the mean.
      expect(relativeError(gaussianTailBySaddle(n, 1, ratio, ddof), exact)).toBeLessThan(0.1 / n + 1e-6);
    }
  });

  it('after many generations by the contour and by the saddle point', async () => {
    for (const { n, k, ddof, z } of await points('many generations', { n: integer(5, 1e6), k: integer(2, 1e5), ddof: integer(0, 1), z: real(-3, 6) }, 60)) {
      const ratio = ratioAt(n, k, ddof, z);
      if (!(ratio > 1e-300)) continue;
      expect(relativeError(gaussianTailBySaddle(n, k, ratio, ddof), gaussianTail(n, k, ratio, ddof))).toBeLessThan(0.1 / (n * k) + 1e-6);
    }
  });

  it('in its first passage after two generations: the density of the first against the tail of the second', async () => {
    for (const { n, ddof, ratio } of await points('two generations', { n: integer(4, 300), ddof: integer(0, 1), ratio: real(0.1, 0.95) }, 12)) {
      const half = (n - 1) / 2;
      const d = n - ddof;
      /** Density of ln Σ_1 at x, from that of χ² at d e^{2x}. */
      const density = (x: number): number => 2 * Math.exp(half * (Math.log(d / 2) + 2 * x) - (d / 2) * Math.exp(2 * x) - logGamma(half));
      const low = Math.log(ratio);
      const sd = Math.sqrt(logStepVariance(n));
      const from = Math.max(low, logStepMean(n, ddof) - 40 * sd);
      const width = logStepMean(n, ddof) + 12 * sd - from;
      if (width <= 0) continue;
      const simpson = (cells: number): number => {
        let sum = 0;
        for (let i = 0; i <= cells; i++) {
          const x = from + (width * i) / cells;
          const value = density(x) * regularizedGammaUpper(half, (d / 2) * Math.exp(2 * (low - x)));
          sum += value * (i === 0 || i === cells ? 1 : i % 2 === 1 ? 4 : 2);
        }
        return (sum * width) / cells / 3;
      };
      const [coarse, fine] = [simpson(1000), simpson(2000)];
      // Twice as many cells change the sum by more than what is left; ln Γ of 150 has lost three digits.
      expect(Math.abs(firstPassageSurvival(n, 2, ratio, ddof) - fine)).toBeLessThan(Math.abs(fine - coarse) + 1e-11 * (1 + fine));
      expect(Math.abs(fine - coarse)).toBeLessThan(1e-7);
    }
  });

  it('and quantiles of its collapse time', async () => {
    for (const { n, ddof, ratio, level } of await points('collapse', { n: integer(2, 40), ddof: integer(0, 1), ratio: real(0.1, 0.95), level: real(0.01, 0.99) }, 12)) {
      const k = collapseTime(level, n, ratio, ddof);
      expect(firstPassageSurvival(n, k, ratio, ddof)).toBeLessThanOrEqual(1 - level);
      if (k > 0) expect(firstPassageSurvival(n, k - 1, ratio, ddof)).toBeGreaterThan(1 - level);
    }
  });
});
