import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseMeanUpper, meanFall, restrictedCollapseTime } from '../../src/oracle/collapse-mean.ts';
import { firstPassageSurvival } from '../../src/oracle/first-passage.ts';
import { relativeError } from './reference.ts';

const EULER = 0.5772156649015329;

describe('the mean collapse time', () => {
  it('is the known one where the watch is long', () => {
    expect(restrictedCollapseTime(10, 350, 0.1, 1).mean).toBeCloseTo(43.09, 2);
    expect(restrictedCollapseTime(10, 350, 0.1, 1).sd).toBeCloseTo(28.3, 1);
  });

  it('has the mean and spread of its law, cut off at the watch', () => {
    for (const [n, ratio, ddof, watch] of [[2, 0.5, 1, 1], [4, 0.3, 0, 12], [20, 0.6, 1, 25]] as const) {
      let [mean, second] = [0, 0];
      for (let k = 1; k <= watch; k++) {
        const mass = firstPassageSurvival(n, k - 1, ratio, ddof) - (k === watch ? 0 : firstPassageSurvival(n, k, ratio, ddof));
        mean += mass * k;
        second += mass * k * k;
      }
      const found = restrictedCollapseTime(n, watch, ratio, ddof);
      expect(relativeError(found.mean, mean)).toBeLessThan(1e-12);
      expect(Math.abs(found.sd - Math.sqrt(Math.max(0, second - mean * mean)))).toBeLessThan(1e-6);
    }
  });

  it('lies between what the drift takes without any overshoot and the bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.double({ min: 0.6, max: 0.95, noNaN: true }), fc.constantFrom(0, 1), (n, ratio, ddof) => {
        const { mean } = restrictedCollapseTime(n, 150, ratio, ddof);
        // By the definition of the bound, with what is added for the overshoot left out.
        const drift = (Math.log(1 / ratio) + meanFall(n, ddof)) / collapseMeanUpper(n, ratio, ddof);
        expect(mean).toBeGreaterThan(Math.log(1 / ratio) / drift);
        expect(mean).toBeLessThan(collapseMeanUpper(n, ratio, ddof));
      }),
      { seed: 17, numRuns: 15 },
    );
  });
});

describe('the mean fall of one step', () => {
  it('is known for three samples, whose variance is exponential', () => {
    // P(−X > y) = 1 − exp(−e^{−2y}); its integral is half of Ein(1) = Σ −(−1)^j/(j j!), and E X is −γ/2.
    let entire = 0;
    for (let j = 1, factorial = 1; j < 25; factorial *= ++j) entire -= (j % 2 === 0 ? 1 : -1) / (j * factorial);
    expect(relativeError(meanFall(3, 1), entire / 2 / (1 - Math.exp(-1)))).toBeLessThan(1e-9);
    expect(relativeError(collapseMeanUpper(3, 0.5, 1), (meanFall(3, 1) + Math.LN2) / (EULER / 2))).toBeLessThan(1e-12);
  });

  it('is nearly that of a normal law for large samples: √(2/π) spreads', () => {
    const n = 400;
    expect(meanFall(n, 1) / (Math.sqrt(2 / Math.PI) / Math.sqrt(2 * (n - 1)))).toBeCloseTo(1, 1);
  });
});
