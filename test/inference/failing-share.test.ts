import { describe, expect, it } from 'vitest';
import { failingShare } from '../../src/inference/failing-share.ts';

describe('the failing share that greens exclude', () => {
  it('is the share at which that many passes in a row have probability 5 %', () => {
    for (const greens of [1, 20, 1000]) expect((1 - failingShare(greens)) ** greens).toBeCloseTo(0.05, 12);
    expect(failingShare(20)).toBeCloseTo(0.1391, 4);
    expect(failingShare(1000)).toBeCloseTo(0.003, 4);
  });
  it('is everything when nothing has passed', () => {
    expect(failingShare(0)).toBe(1);
  });
});
