import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { exactAncestralLaw } from '../../src/oracle/exact-dual.ts';
import { relativeError } from './reference.ts';

const massAt = ({ single, several, first, mass }: ReturnType<typeof ancestralLaw>, a: number): number =>
  a === 1 ? single : several * (mass[a - first] ?? 0);

describe('the law of the number of ancestors', () => {
  it('agrees with the same law in fractions, for every number of ancestors', () => {
    for (const [n, k] of [[1, 1], [1, 5], [2, 1], [2, 7], [5, 3], [8, 4], [10, 6]] as const) {
      exactAncestralLaw(n, k).forEach((exact, a) => {
        if (a > 0) expect(relativeError(massAt(ancestralLaw(n, k), a), exact.toNumber())).toBeLessThan(1e-13);
      });
    }
  });

  it('sums to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 500 }), (n, k) => {
        const { single, several, mass } = ancestralLaw(n, k);
        expect(Math.abs(single + several - 1)).toBeLessThan(1e-14);
        if (mass.length > 0) expect(Math.abs(mass.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(1e-13);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('has the mean that two uniform choices of a parent give: P(two samples share an ancestor after k steps) is 1 − (1 − 1/n)^k', () => {
    // Two samples of generation k have distinct ancestors in generation 1 with probability (1 − 1/n)^{k−1}; for n = 2 that is P(A = 2).
    for (const k of [1, 2, 10, 60, 900]) expect(relativeError(ancestralLaw(2, k).several, 2 ** -(k - 1))).toBeLessThan(1e-13);
  });

  it('does not depend on which generations were asked for before', () => {
    const direct = ancestralLaw(57, 90);
    for (const k of [3, 80, 12, 200, 90]) ancestralLaw(58, k);
    const others = [53, 54, 55, 56].map((n) => ancestralLaw(n, 2));
    expect(others).toHaveLength(4);
    for (const k of [1, 2, 40, 300]) ancestralLaw(57, k);
    expect(ancestralLaw(57, 90)).toEqual(direct);
  });

  it('keeps two ancestors apart with probability 1 − 1/n once no more are left, and is continuous where stepping stops', () => {
    const n = 6;
    for (let k = 100; k < 200; k++) {
      expect(relativeError(ancestralLaw(n, k + 1).several / ancestralLaw(n, k).several, 1 - 1 / n)).toBeLessThan(1e-13);
    }
  });

  it('answers at k = 1e6, where two ancestors are left with a probability that no sum to one would show', () => {
    // Two samples have distinct ancestors with probability (1 − 1/n)^{k−1}. In the coalescent, n → ∞, the last two ancestors share the
    // generation uniformly, so two samples are apart in a third of the cases in which two ancestors are left.
    const apart = Math.log(ancestralLaw(2000, 1e6).several) - (1e6 - 1) * Math.log1p(-1 / 2000);
    expect(Math.abs(apart - Math.log(3))).toBeLessThan(10 / 2000);
  });

  it('refuses sample sizes and generations that it cannot answer for', () => {
    for (const [n, k] of [[2001, 1], [0, 1], [2.5, 1], [10, 0], [10, 1.5], [NaN, 1], [10, NaN]] as const) {
      expect(() => ancestralLaw(n, k)).toThrow(DomainError);
    }
    expect(() => ancestralLaw(2001, 1)).toThrow(/must be an integer from 1 to 2000, got 2001 \(for larger samples/);
  });
});
