import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heterozygositySd, squaredDeviationSd, variance, wrightFisherMoments } from '../../src/oracle/wright-fisher-moments.ts';
import { forwardLaw } from './forward-chain.ts';
import { reference, relativeError, worst } from './reference.ts';

interface Row {
  n: number;
  p0: number;
  k: number;
  raw: string[];
  central: string[];
  squaredDeviationSd: string;
  heterozygosity: string;
  heterozygositySd: string;
}
const rows = reference<Row>('bernoulli', 'moments');
const largest = (errors: number[]): number => Math.max(...errors);

describe('moments of the Bernoulli model', () => {
  it('have their reference values, raw and central, from n = 1 to 1e9 and k to 1e6', () => {
    const errors = ({ n, p0, k, raw, central }: Row) => {
      const computed = wrightFisherMoments(n, p0, k);
      return largest([2, 3, 4].flatMap((r) => [relativeError(computed.raw[r]!, raw[r - 2]!), relativeError(computed.central[r]!, central[r - 2]!)]));
    };
    expect(worst(rows, errors).error).toBeLessThan(1e-12);
  });

  it('keep the digits of a fourth central moment of 1e-19, where raw moments have none left', () => {
    // P_1 − 1/2 is a centred binomial over n: fourth central moment (3n² − 2n)/16 over n⁴
    const n = 1e9;
    expect(relativeError(wrightFisherMoments(n, 0.5, 1).central[4], (3 * n - 2) / (16 * n ** 3))).toBeLessThan(1e-13);
  });

  it('agree with the chain run forwards', () => {
    const points = fc.record({ n: fc.integer({ min: 1, max: 10 }), k: fc.integer({ min: 1, max: 25 }), p0: fc.double({ min: 0.01, max: 0.99, noNaN: true }) });
    fc.assert(
      fc.property(points, ({ n, k, p0 }) => {
        const law = forwardLaw(n, p0, k);
        const mean = (f: (p: number) => number) => law.reduce((sum, mass, j) => sum + mass * f(j / n), 0);
        const { raw } = wrightFisherMoments(n, p0, k);
        for (const r of [1, 2, 3, 4]) expect(relativeError(raw[r]!, mean((p) => p ** r))).toBeLessThan(1e-12);
        expect(Math.abs(variance(n, p0, k) - mean((p) => (p - p0) ** 2))).toBeLessThan(1e-14);
      }),
      { seed: 11 },
    );
  });

  it('are those of a point at generation 0', () => {
    expect(wrightFisherMoments(10, 0.25, 0).raw).toEqual([1, 0.25, 0.0625, 0.015625, 0.00390625]);
    expect([variance(10, 0.25, 0), heterozygositySd(10, 0.25, 0), squaredDeviationSd(10, 0.25, 0)]).toEqual([0, 0, 0]);
  });
});

describe('the scatter that tests of the variance plan with', () => {
  it('has its reference values', () => {
    expect(worst(rows, ({ n, p0, k, ...row }) => relativeError(squaredDeviationSd(n, p0, k), row.squaredDeviationSd)).error).toBeLessThan(1e-12);
    // At p0 = 1/2 the leading term of the second vanishes; what is left has lost 1e-16 n/k of itself.
    const allowed = ({ n, p0, k }: Row) => (p0 === 0.5 ? Math.max(1e-12, (1e-15 * n) / k) : 1e-12);
    const share = (row: Row) => relativeError(heterozygositySd(row.n, row.p0, row.k), row.heterozygositySd) / allowed(row);
    expect(worst(rows, share).error).toBeLessThan(1);
  });

  it('never exceeds half the range of what is averaged', () => {
    const points = fc.record({ n: fc.integer({ min: 1, max: 1e9 }), k: fc.integer({ min: 1, max: 1e6 }), p0: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(points, ({ n, k, p0 }) => {
        expect(heterozygositySd(n, p0, k)).toBeLessThanOrEqual(1 / 8 + 1e-12);
        expect(squaredDeviationSd(n, p0, k)).toBeLessThanOrEqual(Math.max(p0, 1 - p0) ** 2 / 2 + 1e-12);
      }),
      { seed: 12 },
    );
  });
});
