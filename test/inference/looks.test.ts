import { describe, expect, it } from 'vitest';
import { lookIndex, nextLook, wholeChunks } from '../../src/inference/looks.ts';

describe('the schedule of looks', () => {
  it('starts at one chunk and goes on chunk by chunk while 5 % is less than a chunk', () => {
    expect([0, 64, 128, 192].map(nextLook)).toEqual([64, 128, 192, 256]);
    expect(nextLook(1280)).toBe(1344);
    expect(nextLook(1344)).toBe(1472);
  });
  it('lies on a chunk boundary, at least a chunk and hardly more than 5 % later', () => {
    for (let n = 0; n < 1e12; n = nextLook(n)) {
      const next = nextLook(n);
      expect(next % 64).toBe(0);
      expect(next).toBeGreaterThanOrEqual(n + 64);
      expect(next).toBeLessThan(Math.max(n + 64, 1.05 * n + 64) + 1);
    }
  });
  it('hits a boundary exactly where 1.05 n is one', () => {
    for (let chunks = 20; chunks < 200_000; chunks += 20) expect(nextLook(64 * chunks)).toBe(64 * chunks + (64 * chunks) / 20);
  });
  it('counts the looks up to a number of replicates', () => {
    expect([1, 64, 65, 128, 1344].map(lookIndex)).toEqual([1, 1, 2, 2, 21]);
  });
  it('rounds up to whole chunks', () => {
    expect([0, 1, 64, 65].map(wholeChunks)).toEqual([0, 64, 64, 128]);
  });
});
