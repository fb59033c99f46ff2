import { describe, expect, it } from 'vitest';
import { discriminating } from '../../src/mutation/discriminating.ts';
import { mutants } from '../../src/mutation/mutants.ts';
import type { Mutant } from '../../src/mutation/mutants.ts';
import { samplePoints } from '../../src/mutation/sample.ts';
import { prepared } from '../claim/survival.ts';

const candidates = [{ x: 0 }, { x: 1 }, { x: 2 }];
const mutant = (id: string, implied = false): Mutant => ({ id, operator: 'o', description: id, relation: 'equals', predict: () => 0, tex: '', implied });
const never = Infinity;
/** Replicates by mutant and candidate. */
const table: Readonly<Record<string, readonly number[]>> = { a: [100, 10, never], b: [100, never, 10], c: [100, never, never], d: [never, never, 5], e: [never, never, never] };
const separation = (point: Readonly<Record<string, number>>, { id }: Mutant): number => table[id]![point['x']!]!;
const ids = (all: readonly Mutant[]): string[] => all.map(({ id }) => id);

describe('discriminating points', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => mutant(id));

  it('are few, and each mutant is assigned the cheapest of them', () => {
    const design = discriminating(candidates, all, separation);
    expect(design.points).toEqual([{ x: 0 }, { x: 2 }]);
    expect(design.assignments.map(({ mutant: { id }, point: { x }, replicates }) => [id, x, replicates])).toEqual([['a', 0, 100], ['b', 2, 10], ['c', 0, 100], ['d', 2, 5]]);
    expect(ids(design.equivalent)).toEqual(['e']);
    expect(design.uncovered).toEqual([]);
  });

  it('stop at the limit, and say what is left', () => {
    const design = discriminating(candidates, all, separation, { limit: 1 });
    expect([design.points, ids(design.uncovered), ids(design.equivalent)]).toEqual([[{ x: 0 }], ['d'], ['e']]);
  });

  it('leave out what cannot be afforded', () => {
    const design = discriminating(candidates, all, separation, { affordable: 50 });
    expect([design.points, ids(design.equivalent)]).toEqual([[{ x: 2 }, { x: 1 }], ['c', 'e']]);
  });

  it('of equals take the cheaper, and then the earlier', () => {
    const costs: Record<string, number[]> = { a: [9, 8, 8] };
    expect(discriminating(candidates, [mutant('a')], ({ x }, { id }) => costs[id]![x!]!).points).toEqual([{ x: 1 }]);
  });

  it('pass over implied mutants, and NaN for a separation', () => {
    const design = discriminating(candidates, [mutant('a', true), mutant('b')], () => NaN);
    expect([design.points, design.assignments, ids(design.equivalent)]).toEqual([[], [], ['b']]);
  });

  it('are none without mutants or candidates', () => {
    expect(discriminating(candidates, [], separation).points).toEqual([]);
    expect(ids(discriminating([], all, separation).equivalent)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('kill every mutant of an equality with a few hundred thousand replicates at four points', async () => {
    const claim = await prepared({ relation: 'equals' });
    const all = mutants(claim);
    const replicates = (point: Readonly<Record<string, number>>, { predict }: Mutant): number => {
      const [p, q] = [claim.predict(point) as number, predict(point) as number];
      if (!(q >= 0 && q <= 1)) return 1;
      return (100 * p * (1 - p)) / (p - q) ** 2;
    };
    const design = discriminating(samplePoints(claim, 200), all, replicates, { affordable: 5e5 });
    expect(design.points.length).toBeGreaterThan(0);
    expect(design.points.length).toBeLessThanOrEqual(4);
    expect([...design.uncovered, ...design.equivalent].map(({ description }) => description)).toEqual([]);
    expect(design.assignments).toHaveLength(all.length);
  });
});
