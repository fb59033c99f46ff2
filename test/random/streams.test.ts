import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { murmur3 } from '../../src/random/murmur3.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { logChance, LOG_LEVEL } from './agreement.ts';

const key = streamKey(1, 'streams');

function first(replicate: number, many: number): number[] {
  const random = new Random().seek(key, replicate);
  return Array.from({ length: many }, () => random.uint32());
}

describe('the digest', () => {
  it('has the verification value that SMHasher publishes for MurmurHash3_x86_128', () => {
    // Keys {}, {0}, {0, 1}, … of lengths 0..255 under seed 256 − length; then the digest of all digests.
    const all = new Uint8Array(256 * 16);
    const view = new DataView(all.buffer);
    for (let length = 0; length < 256; length++) {
      const digest = murmur3(Uint8Array.from({ length }, (_, i) => i), 256 - length);
      digest.forEach((word, i) => view.setInt32(16 * length + 4 * i, word, true));
    }
    expect(murmur3(all)[0] >>> 0).toBe(0xb3ece62a);
  });
});

describe('a stream key', () => {
  it('tells apart parts by type, by border and by order', () => {
    const keys = [
      streamKey(1), streamKey('1'), streamKey(2), streamKey(1, ''), streamKey(1, 'abc'), streamKey(1, 'a', 'bc'), streamKey(1, 'ab', 'c'),
      streamKey(1, 1), streamKey(1, '1'), streamKey(1, 0, 1), streamKey(1, 1, 0), streamKey(1, 0.1), streamKey(1, 0.1 + 2 ** -56),
      streamKey(1, Number.POSITIVE_INFINITY), streamKey(1, 'é'), streamKey(1, 'é'.normalize('NFD')), streamKey(1, '\u0000'), streamKey(1, '\u0000\u0000'),
    ];
    expect(new Set(keys.map(String)).size).toBe(keys.length);
  });

  it('is one for numbers that are equal', () => {
    expect(streamKey(1, -0)).toEqual(streamKey(1, 0));
  });

  it('refuses NaN, which names nothing', () => {
    expect(() => streamKey(1, Number.NaN)).toThrow(DomainError);
  });
});

describe('a replicate', () => {
  it('depends on the key and its number alone, not on what was drawn before', () => {
    const random = new Random().seek(key, 3);
    random.uniform();
    random.seek(key, 7);
    expect(Array.from({ length: 5 }, () => random.uint32())).toEqual(first(7, 5));
  });

  it('shares no state with 1e5 others, near or far', () => {
    const random = new Random();
    const states = new Set<string>();
    for (let i = 0; i < 1e5; i++) states.add(random.seek(key, i < 9e4 ? i : i * 2 ** 32 + (i % 7)).state.join());
    expect(states.size).toBe(1e5);
  });

  it('starts from the same counter as every other replicate of its key, so that they cannot overlap soon', () => {
    const random = new Random();
    const counters = [0, 1, 2 ** 32, 2 ** 53 - 1].map((i) => random.seek(key, i).state[3]);
    expect(new Set(counters).size).toBe(1);
  });

  it('differs from its neighbours in half of the bits of its first word, whichever bit of its number differs', () => {
    const trials = 1000;
    for (let bit = 0; bit < 53; bit++) {
      const counts = new Float64Array(33);
      for (let i = 0; i < trials; i++) {
        const other = Number(BigInt(i) ^ (1n << BigInt(bit)));
        let difference = first(i, 1)[0]! ^ first(other, 1)[0]!;
        let ones = 0;
        for (; difference !== 0; difference &= difference - 1) ones++;
        counts[ones]!++;
      }
      const law = new Float64Array(33);
      law[0] = 2 ** -32;
      for (let ones = 1; ones <= 32; ones++) law[ones] = (law[ones - 1]! * (33 - ones)) / ones;
      expect(logChance(counts, law)).toBeGreaterThan(LOG_LEVEL);
    }
  });

  it('has uniform bytes in each of its first words, across replicates', () => {
    const many = 20_000;
    const uniform = new Float64Array(256).fill(1 / 256);
    const counts = Array.from({ length: 16 }, () => new Float64Array(256));
    for (let i = 0; i < many; i++) {
      first(i, 4).forEach((word, j) => {
        for (let byte = 0; byte < 4; byte++) counts[4 * j + byte]![(word >>> (8 * byte)) & 255]!++;
      });
    }
    for (const table of counts) expect(logChance(table, uniform)).toBeGreaterThan(LOG_LEVEL);
  });

  it('refuses a number that is not a replicate', () => {
    for (const replicate of [-1, 0.5, 2 ** 53, Number.NaN]) expect(() => new Random().seek(key, replicate)).toThrow(DomainError);
  });
});

describe('golden streams', () => {
  it('give the numbers that they gave when they were laid down', () => {
    expect(streamKey(1, 'golden', 0.2)).toEqual(GOLDEN.key);
    expect([0, 1, 2 ** 40].map((replicate) => {
      const random = new Random().seek(streamKey(1, 'golden', 0.2), replicate);
      return Array.from({ length: 3 }, () => random.uint32());
    })).toEqual(GOLDEN.words);
  });
});

const GOLDEN = {
  key: [-2129351606, 453957374, 2115942060, 907456158],
  words: [
    [793145697, 3582907814, 1130207268],
    [3125033311, 1579682932, 122749124],
    [3823643668, 3781624651, 1053611831],
  ],
};
