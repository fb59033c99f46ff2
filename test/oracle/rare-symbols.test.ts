/** Rare symbols against the multinomial law in whole numbers. */
import { describe, expect, it } from 'vitest';
import { rareSymbolsMean, rareSymbolsSd } from '../../src/oracle/rare-symbols.ts';

function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1n; i <= BigInt(k); i++) value = (value * (BigInt(n) - i + 1n)) / i;
  return value;
}

/** The quotient of two whole numbers to 15 digits. */
const quotient = (above: bigint, below: bigint): number => Number((above * 10n ** 30n) / below) / 1e30;

/** Mean and variance from the counts of one symbol and of two, out of m^n equally likely samples. */
function counted(n: number, m: number, t: number): { mean: number; variance: number } {
  const all = BigInt(m) ** BigInt(n);
  let one = 0n;
  let two = 0n;
  for (let i = 1; i <= Math.min(n, t); i++) {
    one += choose(n, i) * BigInt(m - 1) ** BigInt(n - i);
    for (let j = 1; j <= Math.min(n - i, t); j++) two += choose(n, i) * choose(n - i, j) * BigInt(Math.max(0, m - 2)) ** BigInt(n - i - j);
  }
  const total = BigInt(m) * one;
  const pairs = BigInt(m) * BigInt(m - 1) * two;
  return { mean: quotient(total, all), variance: quotient(total * all + pairs * all - total * total, all * all) };
}

describe('rare symbols', () => {
  it.each([[1, 2, 1], [5, 2, 2], [30, 5, 3], [100, 10, 9], [300, 30, 4], [60, 200, 2], [12, 4, 12]])('of %i samples from %i symbols, seen up to %i times, have the mean and spread of the whole numbers', (n, m, t) => {
    const { mean, variance } = counted(n, m, t);
    expect(Math.abs(rareSymbolsMean(n, m, t) / mean - 1)).toBeLessThan(1e-12);
    // A difference of numbers of the size of mean², each to 1e-13 or so.
    expect(Math.abs(rareSymbolsSd(n, m, t) ** 2 - variance)).toBeLessThan(1e-12 * mean * (1 + mean));
  });

  it('are certain where there is one symbol', () => {
    expect([rareSymbolsMean(5, 1, 9), rareSymbolsMean(10, 1, 9), rareSymbolsSd(5, 1, 9)]).toEqual([1, 0, 0]);
  });
});
