import { describe, expect, it } from 'vitest';
import { cos } from '../../src/elementary/cos.ts';
import { exp } from '../../src/elementary/exp.ts';
import { expm1 } from '../../src/elementary/expm1.ts';
import { log } from '../../src/elementary/log.ts';
import { log1p } from '../../src/elementary/log1p.ts';
import { pow } from '../../src/elementary/pow.ts';
import { sin } from '../../src/elementary/sin.ts';
import { tanh } from '../../src/elementary/tanh.ts';

const unary = { exp, log, log1p, expm1, tanh, sin, cos };
const ends = [0, -0, 1, -1, Infinity, -Infinity, NaN];

describe('at the ends of the number line', () => {
  // ECMAScript fixes these values for Math.*, so there the engine is a witness whose bits do not differ.
  for (const [name, f] of Object.entries(unary)) {
    it(`${name} has the value that the language prescribes`, () => {
      const prescribed = ends.filter((x) => Math.abs(x) !== 1 || name === 'log' || (name === 'log1p' && x === -1));
      for (const x of prescribed) expect([x, f(x)]).toEqual([x, Math[name as keyof typeof unary](x)]);
    });
  }

  it('exp overflows and vanishes where it must', () => {
    expect(exp(709.782712893384)).toBeGreaterThan(1.797e308);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(-708.4)).toBeGreaterThan(0);
  });

  it('log takes subnormal numbers', () => {
    // 5e-324 is 2^-1074.
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(2.2250738585072014e-308)).toBe(-708.3964185322641);
  });

  it('logarithms of what is below their domain are no number', () => {
    for (const x of [-5e-324, -1, -1e308, -Infinity]) expect(log(x)).toBeNaN();
    for (const x of [-1.0000000000000002, -2, -Infinity]) expect(log1p(x)).toBeNaN();
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(-1 + 2 ** -53)).toBe(-36.7368005696771);
  });

  it('tiny arguments come back unchanged where the function is x to first order', () => {
    for (const f of [log1p, expm1, tanh, sin]) {
      for (const x of [5e-324, -5e-324, 1e-310, 1e-300, -1e-200, 1e-25]) expect(f(x)).toBe(x);
    }
  });

  it('expm1 and tanh saturate', () => {
    expect(expm1(-40)).toBe(-1);
    expect(expm1(-37)).toBeGreaterThan(-1);
    expect(expm1(710)).toBe(Infinity);
    expect(tanh(23)).toBe(1);
    expect(tanh(-400)).toBe(-1);
  });
});

describe('pow', () => {
  it('has the value that the language prescribes at every special pair', () => {
    const values = [...ends, 0.5, -0.5, 2, -2, 3, -3, 5e-324, 1.7976931348623157e308, 2 ** 53, -(2 ** 53), 2 ** 53 - 1];
    const special = new Set(ends.map(String));
    let pairs = 0;
    for (const x of values) {
      for (const y of values) {
        if (!special.has(String(x)) && !special.has(String(y))) continue;
        pairs++;
        // A reciprocal is an ordinary value: the language prescribes no bits for it.
        if (y === -1 && !special.has(String(x))) continue;
        expect([x, y, pow(x, y)]).toEqual([x, y, Math.pow(x, y)]);
      }
    }
    expect(pairs).toBeGreaterThan(150);
  });

  it('is 1 at exponent 0 for every base, NaN included', () => {
    for (const x of [...ends, 7]) expect(pow(x, 0)).toBe(1);
  });

  it('has no value for a negative base under a fraction', () => {
    expect(pow(-8, 1 / 3)).toBeNaN();
    expect(pow(-2, 1e308)).toBe(Infinity);
  });

  it('reaches both ends of the range exactly', () => {
    expect(pow(2, 1023)).toBe(8.98846567431158e307);
    expect(pow(2, 1024)).toBe(Infinity);
    expect(pow(2, -1074)).toBe(5e-324);
    expect(pow(2, -1076)).toBe(0);
    expect(pow(-2, -1075 - 2)).toBe(-0);
    expect(pow(-2, 1025)).toBe(-Infinity);
    expect(pow(5e-324, -0.5)).toBe(2 ** 537);
  });

  it('keeps its digits where the base is next to 1 and the exponent is huge', () => {
    // (1 + 2^-52)^(2^52) = exp(1 - 2^-53 + ...) = e(1 - 2^-53): the double below e, or e.
    expect(pow(1 + 2 ** -52, 2 ** 52)).toBe(2.718281828459045);
    expect(pow(1 - 2 ** -53, 2 ** 63)).toBe(exp(-1024));
    expect(pow(1 + 2 ** -52, 1e300)).toBe(Infinity);
    expect(pow(1 - 2 ** -53, 1e300)).toBe(0);
    expect(pow(1.5, 1e-300)).toBe(1);
  });
});
