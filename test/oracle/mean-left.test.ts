import { expect, it } from 'vitest';
import { meanLeft } from '../../src/oracle/mean-left.ts';

it('a positive Poisson number of mean c has mean c/(1 − e^−c), and one that was rare is about one', () => {
  expect(meanLeft(1, 1, 1)).toBeCloseTo(1 / (1 - Math.exp(-1)), 14);
  expect(meanLeft(10, 1e-9, 1)).toBeCloseTo(0.1, 8);
  // g_2 = 1 − 1/e
  expect(meanLeft(4, 0.5, 2)).toBeCloseTo(0.5 / (1 - Math.exp(-2 * (1 - Math.exp(-1)))), 14);
});
