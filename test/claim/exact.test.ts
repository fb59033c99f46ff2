import { describe, expect, it } from 'vitest';
import { enclosure, exactPrediction } from '../../src/claim/enclosure.ts';
import { exactValue, fraction, rationalPoint } from '../../src/claim/exact.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { loadParser } from '../../src/claim/parse.ts';
import { Fraction } from '../../src/elementary/fraction.ts';
import { Interval } from '../../src/elementary/interval.ts';
import { DeclarationError, DomainError } from '../../src/errors.ts';
import { g as enclosed } from '../../src/oracle/g.ts';
import { g, prepared } from './survival.ts';

const parse = await loadParser();
const world = { n: 3, p0: { count: 1, total: 3 }, k: 2 };
const value = (text: string): string => String(exactValue(parse(text, 'test', 'formula'), rationalPoint(world)));

describe('a formula over fractions', () => {
  it.each([
    ['p0 * (1 - p0) * (1 - (1 - 1/n)^k)', '10/81'],
    ['(p0 - 1)^3', '-8/27'],
    ['n^-2', '1/9'],
    ['0.1 + 0.2', '3/10'],
    ['2.5e-7 * n', '3/4000000'],
    ['1e21', '1000000000000000000000'],
    ['-p0', '-1/3'],
    ['min(1, 3*n*p0^2 + 3*k*p0)', '1'],
    ['max(p0, 1 - p0, 0)', '2/3'],
    ['floor(-p0) + ceil(p0) + abs(-p0)', '1/3'],
    ['n > 2 and not (k == 3)', '1'],
    ['n < 3 or k >= 3', '0'],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each(['exp(n)', '1 - sqrt(p0)', 'p0^p0', 'pi * n', 'max(n, log(k))'])('%s is no fraction', (text) => {
    expect(value(text)).toBe('undefined');
  });

  it('refuses a division by 0, and a symbol that the world does not give', () => {
    expect(() => value('1/(n - 3)')).toThrow(DomainError);
    expect(() => value('lambda0 * n')).toThrow(/world: lambda0 must be given/);
    expect(() => fraction(undefined)).toThrow(DeclarationError);
    expect(() => fraction([1, 2])).toThrow(DeclarationError);
  });
});

describe('a formula in intervals', () => {
  const within = (text: string, where = {}): Interval => {
    const value = enclosure(parse(text, 'test', 'formula'), rationalPoint(world), where);
    return value instanceof Fraction ? Interval.of(value) : value;
  };

  // Digits of the constants are from published tables: e, ln 2, √2, π.
  it.each([
    ['exp(1)', '2718281828459045235360287', 24],
    ['log(k)', '693147180559945309417232', 24],
    ['sqrt(k)', '1414213562373095048801689', 24],
    ['k^(1/2)', '1414213562373095048801689', 24],
    ['pi', '3141592653589793238462643', 24],
    ['1 + expm1(1) + log1p(1) - log(2) + min(0, exp(1)) - abs(-exp(1)) + exp(2)/exp(1)', '2718281828459045235360287', 24],
  ])('%s contains its value', (text, digits, decimals) => {
    const image = within(text);
    expect(image.contains(Fraction.of(BigInt(digits), 10n ** BigInt(decimals)))).toBe(true);
    expect(image.hi - image.lo).toBeLessThan(1e-13);
  });

  it('follows the survival exponent by its recursion', () => {
    // g_2 = 1 − 1/e
    const g2 = within('g(k)', { g: enclosed });
    expect(g2.contains(Fraction.of(632120558828557678404476n, 10n ** 24n))).toBe(true);
    expect(enclosed.enclose(Interval.between(1, 2))).toBe(Interval.all);
    expect(enclosed.enclose(Interval.between(500, 500)).contains(Fraction.fromNumber(enclosed(500)))).toBe(true);
  });

  it('refuses by name a function without an enclosure', () => {
    expect(() => within('g(k)', { g })).toThrow(/enumeration: g has no enclosure/);
    expect(() => within('digamma(n)')).toThrow(/digamma/);
  });
});

describe('what a claim says in a world', () => {
  it('is a fraction for a rational formula and for an exact oracle', async () => {
    const rational = await prepared({ formula: '1 - (1 - p0)^(n * k)', where: {} });
    expect(String(exactPrediction(rational, world))).toBe(`${3 ** 6 - 2 ** 6}/${3 ** 6}`);
    const numerical = oracle({ tex: 'x', evaluate: ({ n }) => 1 / n!, exact: ({ n }) => Fraction.of(1, n as number) });
    expect(String(exactPrediction(await prepared({ formula: undefined, where: undefined, oracle: numerical, independentOf: ['p0', 'k'] }), world))).toBe('1/3');
  });

  it('is an interval for a bound with exp, and two numbers for two ends', async () => {
    const bound = exactPrediction(await prepared({ where: { g: enclosed } }), world);
    expect(bound).toBeInstanceOf(Interval);
    const both = exactPrediction(await prepared({ relation: 'between', formula: { lo: 'p0 / n', hi: '1 - exp(-n * p0 * k)' }, where: {} }), world);
    expect(String((both as { lo: Fraction }).lo)).toBe('1/9');
    expect((both as { hi: Interval }).hi).toBeInstanceOf(Interval);
  });

  it('is refused for an oracle without an exact counterpart', async () => {
    const numerical = oracle({ tex: 'u_k', evaluate: () => 0.5 });
    const claim = await prepared({ formula: undefined, where: undefined, oracle: numerical });
    expect(() => exactPrediction(claim, world)).toThrow(/must have an exact counterpart/);
  });
});
