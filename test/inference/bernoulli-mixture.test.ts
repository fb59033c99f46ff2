import { describe, expect, it } from 'vitest';
import { BernoulliMixture, geometricOffsets, slowWeights } from '../../src/inference/bernoulli-mixture.ts';

/** Mean of the mixture after n replicates when the probability is p, by summing over all counts. */
function mean(mixture: BernoulliMixture, n: number, p: number): number {
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= n; k++) {
    sum += ways * p ** k * (1 - p) ** (n - k) * Math.exp(mixture.log(k, n));
    ways = (ways * (n - k)) / (k + 1);
  }
  return sum;
}

describe('a mixture of likelihood ratios', () => {
  it('has the value that pencil and paper give', () => {
    // Against 1/2: weight 3/4 on 3/4, weight 1/4 on 1. After 3 of 4 the second is dead, after 4 of 4 it has doubled four times.
    const mixture = new BernoulliMixture(0.5, geometricOffsets(0.5, 0.25, 1));
    expect(Math.exp(mixture.log(3, 4))).toBeCloseTo(0.75 * 1.5 ** 3 * 0.5, 13);
    expect(Math.exp(mixture.log(4, 4))).toBeCloseTo(0.75 * 1.5 ** 4 + 0.25 * 16, 12);
    expect(mixture.log(0, 0)).toBeCloseTo(0, 15);
  });
  it.each([0.5, 0.1, 0.003])('has mean one at its origin %d, and at most one where the claim holds', (origin) => {
    const up = new BernoulliMixture(origin, geometricOffsets(origin, origin / 5, 1));
    const down = new BernoulliMixture(origin, geometricOffsets(origin, origin / 5, 0));
    for (const n of [1, 7, 40]) {
      expect(mean(up, n, origin)).toBeCloseTo(1, 11);
      expect(mean(down, n, origin)).toBeCloseTo(1, 11);
      expect(mean(up, n, origin / 2)).toBeLessThan(1);
      expect(mean(down, n, 2 * origin)).toBeLessThan(1);
      // The fault that would be caught: bets that point the wrong way.
      expect(mean(up, n, 1.5 * origin)).toBeGreaterThan(1);
    }
  });
  it('calls the impossible infinitely strong evidence, without NaN', () => {
    const zero = new BernoulliMixture(0, geometricOffsets(0, 0.001, 1));
    expect(zero.log(1, 64)).toBe(Infinity);
    expect(zero.log(64, 64)).toBe(Infinity);
    expect(zero.log(0, 64)).toBeLessThan(0);
    const one = new BernoulliMixture(1, geometricOffsets(1, 0.001, 0));
    expect(one.log(63, 64)).toBe(Infinity);
    expect(one.log(0, 64)).toBe(Infinity);
    expect(one.log(64, 64)).toBeLessThan(0);
  });
  it('keeps its digits for near alternatives and huge counts', () => {
    // ln((1.5e-5/1e-5)^k ((1 - 1.5e-5)/(1 - 1e-5))^(n-k)) at k = 10^4, n = 10^9; reference from 30-digit arithmetic.
    const mixture = new BernoulliMixture(1e-5, [5e-6]);
    expect(mixture.log(1e4, 1e9)).toBeCloseTo(-945.361419085025, 6);
  });
  it('places alternatives in doubling distances up to the end, at most twelve and the end', () => {
    expect(geometricOffsets(0.5, 0.125, 1)).toEqual([0.125, 0.25, 0.5]);
    expect(geometricOffsets(0.5, 0.125, 0)).toEqual([-0.125, -0.25, -0.5]);
    expect(geometricOffsets(0.5, 1e-9, 1)).toHaveLength(13);
    expect(geometricOffsets(0.5, 0.7, 1)).toEqual([0.5]);
    expect(geometricOffsets(1, 0.1, 1)).toEqual([]);
  });
  it('shares its weight by 1/((j+1)(j+2))', () => {
    expect(slowWeights(2)).toEqual([0.75, 0.25]);
    expect(slowWeights(12).reduce((a, b) => a + b)).toBeCloseTo(1, 14);
  });
});
