/**
 * Unbiased draws of points: log-uniform on the hull of the domains of the claims that a simulator serves. fast-check
 * supplies the integers, with its bias towards special values switched off; our own portable functions map them, so that
 * the same seed gives the same points on every platform. This is the one file of the engine that reaches fast-check.
 */
import type { Parameter } from '../claim/parameter.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import type { Point } from '../protocol/point.ts';
import { streamKey } from '../random/stream-key.ts';

const STEPS = 0x1_0000_0000;

/** A range to draw from: log-uniform where it is positive, uniform where it touches zero or below. */
export interface Range {
  readonly kind: 'integer' | 'real';
  readonly sample: readonly [number, number];
}

/** The smallest range that contains both. */
export function hull(a: Range, b: Range): Range {
  return {
    kind: a.kind === 'integer' && b.kind === 'integer' ? 'integer' : 'real',
    sample: [Math.min(a.sample[0], b.sample[0]), Math.max(a.sample[1], b.sample[1])],
  };
}

/** Ranges of all parameters that the given declarations mention. */
export function space(declarations: readonly Readonly<Record<string, Parameter>>[]): Readonly<Record<string, Range>> {
  const ranges: Record<string, Range> = {};
  for (const parameters of declarations) {
    for (const [name, { kind, sample }] of Object.entries(parameters)) {
      const known = ranges[name];
      ranges[name] = known === undefined ? { kind, sample } : hull(known, { kind, sample });
    }
  }
  return ranges;
}

/** Maps a 32-bit integer to the range. Integers are weighted like the reals that round down to them. */
export function mapped({ kind, sample: [lo, hi] }: Range, step: number): number {
  if (lo === hi) return lo;
  const top = kind === 'integer' ? hi + 1 : hi;
  const u = (step + 0.5) / STEPS;
  const value = lo > 0 ? exp(log(lo) + u * (log(top) - log(lo))) : lo + u * (top - lo);
  const clamped = Math.min(Math.max(value, lo), hi);
  return kind === 'integer' ? Math.min(Math.floor(value), hi) : clamped;
}

/**
 * The first `count` points of the sequence that a seed and a name determine; a longer request extends a shorter one.
 *
 * @param owner - Whose sequence it is: a simulator's name.
 */
export async function draws(seed: number, owner: string, ranges: Readonly<Record<string, Range>>, count: number): Promise<Point[]> {
  const { default: fc } = await import('fast-check');
  // A range of one value takes no randomness, so that a claim which names such a parameter leaves the other draws as they are.
  const fixed = Object.fromEntries(Object.entries(ranges).flatMap(([name, { sample: [lo, hi] }]) => (lo === hi ? [[name, lo]] : [])));
  const names = Object.keys(ranges).filter((name) => !(name in fixed)).sort();
  const integer = fc.noBias(fc.integer({ min: 0, max: STEPS - 1 }));
  const tuples = fc.sample(fc.tuple(...names.map(() => integer)), { numRuns: count, seed: streamKey(seed, 'draws', owner)[0] | 0 });
  return tuples.map((steps) => {
    const point: Record<string, number> = { ...fixed };
    names.forEach((name, i) => {
      const range = ranges[name];
      const step = steps[i];
      if (range !== undefined && step !== undefined) point[name] = mapped(range, step);
    });
    return point;
  });
}
