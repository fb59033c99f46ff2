import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/report/html/typeset.ts';
import { besideInterval, grouped, percent, significant, together, unknown } from '../../src/report/number.ts';

describe('significant', () => {
  it.each([
    [0, '0'], [0.2, '0.2'], [0.123456, '0.1235'], [-3.14159, '-3.142'], [123456.7, '123500'], [1e-9, '1e-9'], [0.00001234567, '1.235e-5'], [2.5e12, '2.5e12'],
    [100, '100'], [1e-4, '0.0001'], [Infinity, 'Infinity'], [-Infinity, '-Infinity'], [NaN, 'NaN'], [null, unknown],
  ])('writes %s as %s', (x, text) => {
    expect(significant(x)).toBe(text);
  });
});

describe('grouped', () => {
  it.each([[0, '0'], [999, '999'], [1000, '1,000'], [1234567, '1,234,567']])('writes %s as %s', (x, text) => {
    expect(grouped(x)).toBe(text);
  });
});

describe('numbers read together', () => {
  it('get the same decimals, enough to tell them apart', () => {
    const values = [0.02912, 0.031, 0.03071, 0.03137];
    expect(values.map((x) => together(values)(x))).toEqual(['0.02912', '0.03100', '0.03071', '0.03137']);
  });

  it.each([[0.963125, 0.963126], [0.02912, 0.2], [1e-9, 3e-9], [4e8, 4e8 + 1], [-2.00001, -2], [1e-12, 1], [9.99999, 10]])('never shows %s and %s alike', (a, b) => {
    const write = together([a, b]);
    expect(write(a)).not.toBe(write(b));
  });

  it('keep three digits of the largest, and no zero that all of them end in', () => {
    expect([0.02912, 0.2].map(together([0.02912, 0.2]))).toEqual(['0.029', '0.200']);
    expect([2, 4, 12].map(together([2, 4, 12]))).toEqual(['2', '4', '12']);
  });

  it('beside an interval, show no digit that the interval drowns', () => {
    const write = besideInterval([0.000110726], 0.000110739, [0, 0.000226753]);
    expect([0.000110726, 0.000110739, 0, 0.000226753].map((x) => write(x))).toEqual(['0.000111', '0.000111', '0.000000', '0.000227']);
  });

  it('beside an interval, show on which side of it a prediction lies', () => {
    const write = besideInterval([0.02912], 0.03104, [0.03071, 0.03137]);
    expect([0.02912, 0.03104, 0.03071].map((x) => write(x))).toEqual(['0.02912', '0.03104', '0.03071']);
    expect(besideInterval([0.5], 0.51, [0.5, 0.5])(0.51)).toBe('0.51');
    expect(besideInterval([0.5], 0.51, [0.5, Infinity])(0.51)).toBe('0.51');
  });

  it('writes what is not finite or not known in words', () => {
    const write = together([0.1, Infinity, null]);
    expect([Infinity, NaN, null].map((x) => write(x))).toEqual(['Infinity', 'NaN', unknown]);
  });

  it('writes a number alone to four digits, also when called as a mapper', () => {
    expect([0.123456, 0.123456].map(together([0.123456]))).toEqual(['0.1235', '0.1235']);
  });
});

describe('percent', () => {
  it.each([[0, '0 %'], [1, '100 %'], [0.139, '13.9 %'], [0.0031, '0.31 %'], [0.9999, '>99.9 %'], [0.0001, '<0.1 %'], [null, unknown]])('writes %s as %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });
});

describe('typeset', () => {
  it.each([['1e-6', '10⁻⁶'], ['-1.5e-7', '−1.5×10⁻⁷'], ['11e3', '11×10³'], ['2.1e12', '2.1×10¹²'], ['[-Infinity, 0.5]', '[−∞, 0.5]'], ['= 0.1', '= 0.1']])('prints %s as %s', (plain, printed) => {
    expect(typeset(plain)).toBe(printed);
  });
});
