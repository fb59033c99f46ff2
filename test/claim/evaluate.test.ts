/**
 * Values of formulas against mathjs's BigNumber at 40 digits, which evaluates the same text by another parser path, other
 * arithmetic and no rewrites; and against mpmath for what BigNumber lacks.
 */
import { all, create } from 'mathjs';
import type { BigNumber } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { g, prepared } from './survival.ts';

const big = create(all!, { number: 'BigNumber', precision: 40 });
const exponents = new Map<string, BigNumber>();

/** The witness: the formula as it is written, at 40 digits. */
function witness(formula: string, point: Readonly<Record<string, number>>): BigNumber {
  const gBig = (k: BigNumber): BigNumber => {
    const key = k.toString();
    let value = exponents.get(key);
    if (value === undefined) {
      value = big.bignumber(1);
      for (let j = 1; j < k.toNumber(); j++) value = big.subtract(1, big.exp(big.unaryMinus(value))) as BigNumber;
      exponents.set(key, value);
    }
    return value;
  };
  const scope = Object.fromEntries(Object.entries(point).map(([name, value]) => [name, big.bignumber(value)]));
  return big.evaluate(formula, { ...scope, g: gBig }) as BigNumber;
}

function relativeError(value: number, reference: BigNumber): number {
  return Math.abs(big.subtract(big.bignumber(value), reference).toNumber()) / Math.abs(reference.toNumber());
}

/** A small multiplicative generator: any fixed sequence will do. */
function* uniforms(): Generator<number> {
  for (let state = 1; ; ) yield (state = (state * 48271) % 2147483647) / 2147483647;
}

function points(count: number, largestK: number): { n: number; p0: number; k: number }[] {
  const stream = uniforms();
  const next = (): number => stream.next().value as number;
  return Array.from({ length: count }, () => ({
    n: Math.floor(Math.exp(Math.log(2) + next() * Math.log(5e8))),
    p0: Math.exp(Math.log(1e-9) * next()),
    k: Math.floor(Math.exp(next() * Math.log(largestK + 1))),
  }));
}

const parameters = { n: sampleSize(), p0: probability(), k: generation() };

/**
 * Each result is exp or expm1 of an exponent that is rounded by a few ulp, so its relative error is at most a few ulp times
 * 1 + |exponent|; at most 700 of those before the result underflows.
 */
const BOUND = 4 * 2 ** -53 * 700;

describe('a formula evaluates without cancellation', () => {
  for (const [formula, why] of [
    ['1 - exp(-n * p0 * g(k))', 'the published lower bound'],
    ['1 - (1 - 3*n*p0^2 - 3*k*p0) * exp(-n*p0*g(k))', 'the published upper bound'],
    ['1 - exp(-n*p0*g(k)) * (1 - 3*k*p0)', 'the factors the other way round'],
    ['1 - (1 - p0) * (1 - n*p0^2*g(k)) * exp(-n*p0*g(k))', 'three factors'],
    ['1 - (1 - p0)^n * (1 + k - k)', 'a power times a factor that is one'],
    ['p0 * (1 - p0) * (1 - (1 - 1/n)^k)', 'a variance'],
    ['p0 / (p0 + (1 - p0) * (1 - (1 - 1/n)^k))', 'a ratio of moments'],
    ['1 - (1 - p0)^(n * g(k))', 'a power with a small base'],
    ['(1 - 1/n - p0/n)^k', 'a base with two small terms'],
    ['(1 + p0/n)^k', 'a base just above one'],
    ['exp(-n*p0*g(k)) - 1', 'the difference the other way round'],
    ['log(1 + p0/n) + 0*k', 'a logarithm just above one'],
    ['log(1 - p0/n - p0/k)', 'a logarithm just below one'],
    ['1 - (1 - p0/n)', 'a difference that is not one'],
    ['1 - (1 - exp(-p0 * k / n))^2', 'a complement of a power of a complement'],
  ] as const) {
    it(`${formula}: ${why}`, async () => {
      const independentOf = Object.keys(parameters).filter((name) => !formula.includes(name));
      const claim = await prepared({ relation: 'equals', formula, parameters, independentOf, where: { g } });
      let seen = 0;
      for (const point of points(80, 60)) {
        const reference = witness(formula, point);
        if (Math.abs(reference.toNumber()) < 1e-300) continue;
        expect(relativeError(claim.predict(point) as number, reference), JSON.stringify(point)).toBeLessThan(BOUND);
        seen++;
      }
      expect(seen).toBeGreaterThan(40);
    });
  }

  it('two subtracted exponentials, up to the cancellation of their exact values', async () => {
    const formula = '1 - exp(-n*p0*g(k)) - exp(-n*(1 - p0)*g(k))';
    const claim = await prepared({ relation: 'equals', formula });
    for (const point of points(100, 60)) {
      const [less, more] = [point.p0, 1 - point.p0].sort((x, y) => x - y).map((p) => point.n * p * g(point.k)) as [number, number];
      const difference = big.subtract(big.bignumber(claim.predict(point) as number), witness(formula, point)).toNumber();
      // What is subtracted is the smaller complement and the smaller exponential: each is right to a few ulp of itself.
      const terms = -Math.expm1(-less) + Math.exp(-more) * (1 + more);
      expect(Math.abs(difference), JSON.stringify(point)).toBeLessThan(8 * 2 ** -53 * terms);
    }
  });

  it('the point that is lost without rewrites: n p0 = 1e-9, k = 50', async () => {
    const point = { n: 1, p0: 1e-9, k: 50 };
    const reference = witness('1 - exp(-n * p0 * g(k))', point);
    const plain = 1 - Math.exp(-point.n * point.p0 * g(point.k));
    expect(relativeError(plain, reference)).toBeGreaterThan(1e-7);
    expect(relativeError((await prepared()).predict(point) as number, reference)).toBeLessThan(1e-15);
  });

  // mpmath 1.3, 40 digits: psi((n-1)/2) - log(n/2)
  it.each([
    [2, -1.9635100260214235], [3, -0.9826807730096973], [10, -0.22056698607457148],
    [1e3, -0.0020018353354520017], [1e6, -2.0000018333353332e-06], [1e9, -2.0000000018333335e-09],
  ])('digamma((n - 1)/2) - log(n/2) at n = %d', async (n, reference) => {
    const claim = await prepared({ relation: 'equals', formula: 'digamma((n - 1)/2) - log(n/2)', independentOf: ['p0', 'k'] });
    const mirror = await prepared({ relation: 'equals', formula: 'log(n/2) - digamma((n - 1)/2)', independentOf: ['p0', 'k'] });
    const value = claim.predict({ n, p0: 0.5, k: 1 }) as number;
    expect(Math.abs(value - reference) / Math.abs(reference)).toBeLessThan(1e-14);
    expect(mirror.predict({ n, p0: 0.5, k: 1 })).toBe(-value);
  });
});

describe('the ends of the domain', () => {
  it.each([
    ['1 - exp(-n * p0 * g(k))', { n: 1, p0: 0, k: 1 }, 0],
    ['p0 * (1 - p0) * (1 - (1 - 1/n)^k)', { n: 1, p0: 0.5, k: 3 }, 0.25],
    ['p0 * 2 * (1 - 1/n)^k', { n: 1, p0: 0.5, k: 3 }, 0],
    ['p0 * 2 * (1 - 1/n)^(k - 1)', { n: 1, p0: 0.5, k: 1 }, 1],
    ['p0 * 2 * (1 - 1/n)^(k - 1)', { n: 1, p0: 0.5, k: 2 }, 0],
    ['1 - (1 - p0)^(n*k)', { n: 4, p0: 1, k: 1 }, 1],
    ['1 - (1 - p0)^(n*k)', { n: 4, p0: 0, k: 1 }, 0],
    ['(1 - 1/n)^k * p0', { n: 2, p0: 1, k: 10 }, 1 / 1024],
    ['(1 - n*p0)^(2*k)', { n: 3, p0: 1, k: 3 }, 64],
  ])('%s at %j is %d, exactly', async (formula, point, value) => {
    expect((await prepared({ relation: 'equals', formula })).predict(point)).toBe(value);
  });
});

describe('operators', () => {
  const at = { n: 7, p0: 0.5, k: 3 };
  it.each([
    ['n - k - 1 + 0*p0', 3], ['n / k / 2 * p0', 7 / 3 / 2 * 0.5], ['-k^2 * n * p0', -31.5], ['2^k^2 + 0*n*p0', 512], ['n * -k * p0', -10.5],
    ['max(n, k) + min(n, k, p0)', 7.5], ['floor(p0 * k) + ceil(n * p0)', 5], ['sqrt(n + 2) + abs(-k) + p0', 6.5], ['harmonic(k) + 0*n*p0', 1 + 1 / 2 + 1 / 3],
    ['harmonic(k, 2) + 0*n*p0', 1 + 1 / 4 + 1 / 9], ['pi * n * p0 * k', Math.PI * 10.5], ['+n * k * p0', 10.5],
  ])('%s', async (formula, value) => {
    expect((await prepared({ relation: 'equals', formula })).predict(at)).toBeCloseTo(value, 14);
  });

  it.each([
    ['n > k', true], ['n < k', false], ['n >= 7', true], ['n <= 6', false], ['n == 7', true], ['n != 7', false], ['k < n < 8', true], ['k < n < 7', false],
    ['n > 7 or k == 3', true], ['n > 7 and k == 3', false], ['not (n > 7)', true],
  ])('the condition %s', async (requires, met) => {
    const claim = await prepared({ requires });
    if (met) claim.check(at);
    else expect(() => claim.check(at)).toThrow(`the point must satisfy ${requires}`);
  });
});
