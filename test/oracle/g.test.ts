import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { g, gInverse } from '../../src/oracle/g.ts';
import { reference, relativeError, worst } from './reference.ts';

const ULP = 2 ** -52;

describe('the survival exponent g', () => {
  it('has its reference values from k = 1 to 1e9 to the last bits', () => {
    expect(worst(reference<{ k: number; value: string }>('poisson', 'exponent'), ({ k, value }) => relativeError(g(k), value)).error).toBeLessThan(3 * ULP);
  });

  it('obeys its recursion at every integer, across the end of the table too', () => {
    const obeys = (k: number): void => {
      expect(relativeError(g(k + 1), -Math.expm1(-g(k)))).toBeLessThan(4 * ULP);
    };
    for (let k = 0; k <= 200; k++) obeys(k);
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), obeys), { seed: 1 });
  });

  it('obeys its recursion between integers', () => {
    // Walked back from 64, a generation multiplies relative errors by at most (x + 1/2)/x in x = 1/g: by about 64 in all.
    const reals = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(reals, (k) => {
        expect(relativeError(g(k + 1), -Math.expm1(-g(k)))).toBeLessThan(200 * ULP);
      }),
      { seed: 2 },
    );
  });

  it('joins the integers monotonically', () => {
    const pairs = fc.tuple(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), fc.double({ min: 1.0001, max: 2, noNaN: true }));
    fc.assert(
      fc.property(pairs, ([k, factor]) => {
        expect(g(k * factor)).toBeLessThan(g(k));
      }),
      { seed: 3 },
    );
  });

  it('lies between 2/(k + 1 + ln(k)/3) and 2/(k + 1), hence between 1/k and 3/k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (k) => {
        expect(g(k) * (1 + 4 * ULP)).toBeGreaterThanOrEqual(2 / (k + 1 + Math.log(k) / 3));
        expect(g(k)).toBeLessThanOrEqual((2 / (k + 1)) * (1 + 4 * ULP));
      }),
      { seed: 4 },
    );
  });

  it('is infinite before the first generation and nothing before that', () => {
    expect(g(0)).toBe(Infinity);
    expect(g(1)).toBe(1);
    expect(g(-1)).toBeNaN();
    expect(g(NaN)).toBeNaN();
    expect(g(Infinity)).toBe(0);
  });

  it('carries its LaTeX', () => {
    expect(g.tex).toBe('g_{#1}');
  });
});

describe('the inverse of g', () => {
  it('returns the k it came from, integer or not', () => {
    // Both walk the map for up to 64 generations, so the error is a few bits of 64 + k.
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e9, noNaN: true }), (k) => {
        expect(Math.abs(gInverse(g(k)) - k)).toBeLessThan(8 * ULP * (64 + k));
      }),
      { seed: 5 },
    );
  });

  it('is zero at infinity and nothing for what g never is', () => {
    expect(gInverse(Infinity)).toBe(0);
    expect(gInverse(0)).toBeNaN();
    expect(gInverse(-1)).toBeNaN();
  });
});
