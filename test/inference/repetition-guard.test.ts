import { describe, expect, it } from 'vitest';
import { logChanceOfRepetition, RepetitionGuard } from '../../src/inference/repetition-guard.ts';
import { uniforms } from './source.ts';

/** Of all orders of the two chunks' values, those in which the second chunk repeats the first; counted one by one. */
function shareOfRepetitions(chunk: readonly number[]): number {
  const pool = [...chunk, ...chunk];
  let orders = 0;
  let repeats = 0;
  const walk = (rest: readonly number[], placed: readonly number[]): void => {
    if (rest.length === 0) {
      orders += 1;
      if (chunk.every((_, i) => placed[i] === placed[i + chunk.length])) repeats += 1;
    }
    rest.forEach((value, i) => walk(rest.filter((_, j) => j !== i), [...placed, value]));
  };
  walk(pool, []);
  return repeats / orders;
}

function fed(value: (replicate: number) => number, chunks: number): RepetitionGuard {
  const guard = new RepetitionGuard();
  for (let c = 0; c < chunks; c++) guard.absorb(Float64Array.from({ length: 64 }, (_, i) => value(64 * c + i)));
  return guard;
}

describe('the chance of a repetition', () => {
  it.each([[[1, 2, 3]], [[1, 1, 2]], [[5, 5, 5]], [[1, 2, 1, 2]], [[NaN, NaN, 0]]])('of %j is the share of the orders that repeat', (chunk) => {
    // Another number stands for NaN, which equals nothing.
    const named = chunk.map((value) => (Number.isNaN(value) ? -1 : value));
    expect(Math.exp(logChanceOfRepetition(chunk))).toBeCloseTo(shareOfRepetitions(named), 12);
  });
});

describe('a source that starts again', () => {
  const uniform = uniforms(1);
  const tape = Array.from({ length: 6400 }, uniform);
  it.each([2, 3, 63, 64, 65, 100, 128])('after %d replicates is found out', (period) => {
    expect(fed((i) => tape[i % period]!, 1 + period).repeated).toBe(true);
  });
  it('is found out by an event and by a count, too', () => {
    expect(fed((i) => (tape[i % 64]! < 0.5 ? 1 : 0), 2).repeated).toBe(true);
    expect(fed((i) => Math.floor(6 * tape[i % 64]!), 2).repeated).toBe(true);
  });
});

describe('a source that goes on', () => {
  it('is left alone: values that differ, constants, and all but a few equal', () => {
    const uniform = uniforms(2);
    expect(fed(uniform, 100).repeated).toBe(false);
    expect(fed(() => (uniform() < 0.5 ? 1 : 0), 100).repeated).toBe(false);
    expect(fed(() => 0.25, 100)).toMatchObject({ repeated: false, constant: 0.25 });
    expect(fed(() => NaN, 100)).toMatchObject({ repeated: false, constant: undefined });
    // One rare value in 64 repeats its place by chance 1 in 127 of the time.
    expect(fed((i) => (i % 64 === 7 ? 1.5 : 0.25), 100)).toMatchObject({ repeated: false, constant: undefined });
    expect(fed((i) => (i === 6399 ? 1.5 : 0.25), 100).constant).toBeUndefined();
  });
});
