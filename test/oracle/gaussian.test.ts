import { describe, expect, it } from 'vitest';
import { logMeanStep, logStepMean, logStepVariance, meanStep } from '../../src/oracle/gaussian.ts';
import { reference, relativeError, worst } from './reference.ts';

type Row = { n: number; logStepVariance: string } & Record<`${'logStepMean' | 'logMeanStep'}${0 | 1}`, string>;
const rows = reference<Row>('gaussian', 'step');

describe('one generation of the Gaussian model', () => {
  it('has its reference drift and variance of the logarithm, from n = 2 to 1e9', () => {
    for (const ddof of [0, 1] as const) {
      expect(worst(rows, (row) => relativeError(logStepMean(row.n, ddof), row[`logStepMean${ddof}`])).error).toBeLessThan(1e-14);
    }
    expect(worst(rows, (row) => relativeError(logStepVariance(row.n), row.logStepVariance)).error).toBeLessThan(1e-14);
  });

  it('has its reference mean factor, whose logarithm keeps its digits at n = 1e9', () => {
    for (const ddof of [0, 1] as const) {
      expect(worst(rows, (row) => relativeError(logMeanStep(row.n, ddof), row[`logMeanStep${ddof}`])).error).toBeLessThan(1e-14);
      expect(worst(rows, (row) => relativeError(meanStep(row.n, ddof), Math.exp(Number(row[`logMeanStep${ddof}`])))).error).toBeLessThan(1e-15);
    }
  });

  it('shrinks at least as fast as Theorem 3 says, and hardly faster', () => {
    for (let n = 2; n <= 5000; n++) {
      // −1/ln α = 4(n − 1) + δ with 0 < δ ≤ 0.4289, so 4n − 1 would do with 4n − 3.5
      const rate = -1 / logMeanStep(n, 1);
      expect(rate).toBeLessThan(4 * n - 3.5);
      expect(rate).toBeGreaterThan(4 * n - 4);
    }
  });
});
