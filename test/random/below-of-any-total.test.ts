import { describe, expect, it } from 'vitest';
import { sfc32KeyOf, sfc32Word } from '../../src/oracle/sfc32.ts';
import { Random } from '../../src/random/random.ts';

const TWO_32 = 1n << 32n;

/** Integers below a total as `Random.below` documents them above 2²¹: as many high bits of a word as are needed (and a word below them), again until it is less. */
function transcribed(words: (i: number) => number, total: bigint): { readonly value: bigint; readonly used: number } {
  const bits = BigInt((total - 1n).toString(2).length);
  for (let used = 0; ; ) {
    let value = BigInt(words(++used));
    if (bits <= 32n) value >>= 32n - bits;
    else value = ((value >> (64n - bits)) << 32n) + BigInt(words(++used));
    if (value < total) return { value, used };
  }
}

/** Totals of both branches, at and about the powers of two, with few words over and with nearly half of them. */
const TOTALS = [21n, 22n, 27n, 31n, 32n, 33n, 40n, 48n, 52n, 53n]
  .flatMap((bits) => [-1n, 0n, 1n, 1n << (bits - 2n), 12345n].map((more) => (1n << bits) + more))
  .filter((total) => total > 1n << 21n && total <= 1n << 53n);

/** First words where the answer changes: those that give 0, the total or its neighbours, and the ends. */
function wordsFor(total: bigint): number[] {
  const bits = BigInt((total - 1n).toString(2).length);
  const edges = [0n, 1n, total - 1n, total, total + 1n, total / 2n].map((value) => (bits <= 32n ? value << (32n - bits) : (value >> 32n) << (64n - bits)));
  return [...edges.flatMap((edge) => [edge - 1n, edge, edge + 1n]), TWO_32 - 1n, TWO_32 >> 1n].map((word) => Number(((word % TWO_32) + TWO_32) % TWO_32));
}

describe('an integer below a total above 2^21', () => {
  it.each(TOTALS.map((total) => [total] as const))('of %d is that of the same words, in integers of any size', (total) => {
    for (const word of wordsFor(total)) {
      const key = sfc32KeyOf(word);
      const { value, used } = transcribed((i) => sfc32Word(key, 0, i), total);
      const random = new Random().seek(key, 0);
      const before = random.state[3];
      expect([word, BigInt(random.below(Number(total))), (random.state[3] - before) | 0]).toEqual([word, value, used]);
    }
  });

  it('is less than the total where the first word alone gives the total itself', () => {
    for (const total of [2n ** 21n + 1n, 2n ** 31n + 1n, 3n * 2n ** 30n]) {
      const shift = 32n - BigInt((total - 1n).toString(2).length);
      expect(new Random().seek(sfc32KeyOf(Number(total << shift)), 0).below(Number(total))).toBeLessThan(Number(total));
    }
  });
});
