/**
 * The words of the generator sfc32, written down from its publication once more, in integers of any size; and the way back, from a state to the one before.
 */
import type { StreamKey } from '../protocol/simulator.ts';

const WORD = (1n << 32n) - 1n;
/** Steps between the key and the first word. */
export const SFC32_MIXING = 18;

/**
 * The i-th word, i ≥ 1, of a stream: the key's first two words are mixed with the replicate's number, and the first words are thrown away.
 *
 * @see C. Doty-Humphrey, PractRand (2010–), generator sfc32: shifts by 9 to the right and 3 to the left, a rotation by 21
 */
export function sfc32Word(key: StreamKey, replicate: number, i: number): number {
  let [a, b, c, counter] = key.map((word) => BigInt(word) & WORD) as [bigint, bigint, bigint, bigint];
  a ^= BigInt(replicate) & WORD;
  b ^= BigInt(replicate) >> 32n;
  let out = 0n;
  for (let step = 0; step < SFC32_MIXING + i; step++) {
    out = (a + b + counter) & WORD;
    counter = (counter + 1n) & WORD;
    a = b ^ (b >> 9n);
    b = (c * 9n) & WORD;
    c = ((((c << 21n) | (c >> 11n)) & WORD) + out) & WORD;
  }
  return Number(out);
}

/** 9 · NINTH is 1 modulo 2³². */
const NINTH = 954437177;

/** A key whose replicate 0 begins with a given word: a state that gives it, led back by as many steps as are thrown away. */
export function sfc32KeyOf(word: number): StreamKey {
  let [a, b, c, counter] = [0, 0x2545f491, 0x1b873593, SFC32_MIXING];
  a = (word - b - counter) | 0;
  for (let step = 0; step < SFC32_MIXING; step++) {
    const before = a ^ (a >>> 9) ^ (a >>> 18) ^ (a >>> 27);
    const shifted = Math.imul(b, NINTH);
    const out = (c - ((shifted << 21) | (shifted >>> 11))) | 0;
    counter = (counter - 1) | 0;
    a = (out - before - counter) | 0;
    b = before;
    c = shifted;
  }
  return [a, b, c, counter];
}
