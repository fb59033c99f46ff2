import { describe, expect, it } from 'vitest';
import { cos } from '../../src/elementary/cos.ts';
import { exp } from '../../src/elementary/exp.ts';
import { expm1 } from '../../src/elementary/expm1.ts';
import { log } from '../../src/elementary/log.ts';
import { log1p } from '../../src/elementary/log1p.ts';
import { pow } from '../../src/elementary/pow.ts';
import { sin } from '../../src/elementary/sin.ts';
import { tanh } from '../../src/elementary/tanh.ts';
import { errorInUlps, inputs, nextAway, table, worst } from './ulps.ts';

// The bounds are those that the docstrings promise: half an ulp for the last rounding, plus the analysed rest.
const promises: [string, (...x: number[]) => number, number][] = [
  ['exp', exp, 0.52],
  ['log', log, 0.76],
  ['log1p', log1p, 0.76],
  ['expm1', expm1, 0.8],
  ['tanh', tanh, 2.8],
  ['sin', sin, 0.8],
  ['cos', cos, 0.8],
  ['pow', pow, 0.6],
];

describe('against the independent reference', () => {
  for (const [name, f, bound] of promises) {
    it(`${name} is within ${bound} ulp`, () => {
      expect(worst(table('elementary', name), f, errorInUlps)).toSatisfy((found: { error: number }) => found.error <= bound);
    });

    it(`a ${name} that is one ulp off at a single point would be caught`, () => {
      const rows = table('elementary', name);
      const at = rows[rows.length >> 1]!;
      // Away from the value by two ulps more than the bound allows at the least favourable side.
      const steps = Math.ceil(bound) + 1;
      const faulty = (...x: number[]): number => {
        let value = f(...x);
        if (x.every((v, i) => v === at[i])) for (let i = 0; i < steps; i++) value = nextAway(value);
        return value;
      };
      expect(worst(rows, faulty, errorInUlps).error).toBeGreaterThan(bound);
    });
  }
});

describe('identities on inputs that no table holds', () => {
  const uniform = inputs(20260101);
  const draws = Array.from({ length: 4000 }, () => uniform());

  it('exp and log undo each other', () => {
    // log(exp(x)) = x(1 + e): half an ulp of exp is 2^-53 in the logarithm, and log itself adds at most 0.76 ulp of x.
    for (const u of draws) {
      const x = 1400 * u - 700;
      expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -53 + 2 ** -52 * Math.abs(x));
    }
  });

  it('sin and cos are on the unit circle', () => {
    // Each square errs by at most 2 * 0.8 ulp <= 2 * 0.8 * 2^-53 of a number below 1, plus two roundings and one of the sum.
    for (const u of draws) {
      const x = 2e6 * (u - 0.5);
      expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThanOrEqual(6 * 2 ** -53);
    }
  });

  it('whole powers agree with exact integers', () => {
    for (let base = 2; base < 60; base++) {
      for (let exponent = 1; base ** exponent < 2 ** 53; exponent++) {
        const exact = Number(BigInt(base) ** BigInt(exponent));
        expect(pow(base, exponent)).toBe(exact);
        expect(pow(-base, exponent)).toBe(exponent % 2 === 0 ? exact : -exact);
      }
    }
  });

  it('exp never decreases from one double to the next', () => {
    for (const u of draws) {
      const x = 1400 * u - 700;
      const [inner, outer] = [exp(x), exp(nextAway(x))];
      expect(x > 0 ? outer - inner : inner - outer).toBeGreaterThanOrEqual(0);
    }
  });

  it('log never decreases from one double to the next, also next to 1', () => {
    for (const u of draws) {
      for (const x of [exp(1400 * u - 700), 1 + (u - 0.5) / 4096, 1 - u * 2 ** -40]) {
        expect(log(nextAway(x))).toBeGreaterThanOrEqual(log(x));
      }
    }
  });

  it('log1p and expm1 undo each other near 0', () => {
    for (const u of draws) {
      const x = (u - 0.5) * exp(-30 * u);
      expect(Math.abs(log1p(expm1(x)) - x)).toBeLessThanOrEqual(4 * 2 ** -52 * Math.abs(x));
    }
  });
});
