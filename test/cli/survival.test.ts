import { describe, expect, it } from 'vitest';
import { poisson } from '../../src/process/families/poisson.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { Summaries, type Summary } from '../../src/cli/summary.ts';
import { survivalRows, survivals, type Survival } from '../../src/cli/survival.ts';
import { survivalText } from '../../src/cli/survival-text.ts';
import { departures, kaplanMeier } from '../../src/inference/kaplan-meier.ts';

const plain = (_style: string, text: string): string => text;
const printed = (life: Survival, fixed = true): string[] => [...survivalText(life, fixed, plain)].join('').trim().split('\n');
const along = (...summaries: readonly Summary[]): Survival[] => survivals(['survived'], (_, k) => summaries[k]!, summaries.length - 1, 8);

describe('the survival of a simulation', () => {
  it('is that of the times that the simulator records itself', () => {
    const horizon = 25;
    const replicates = 600;
    const ks = Array.from({ length: horizon + 1 }, (_, k) => k);
    const request = { initial: { n: 10, lambda0: 0.5 }, key: [4, 3, 2, 1] as const, from: 0, to: replicates };
    const summaries = new Summaries(ks.length, [true]);
    summaries.add(poisson.simulate({ ...request, probes: ks.map((k) => ({ observable: 'survived', k, at: {} })) }));
    const [life] = survivals(['survived'], (_, k) => summaries.at(k), horizon, replicates);
    const last = poisson.simulate({ ...request, probes: [{ observable: 'lifetime', k: horizon, at: {} }, { observable: 'survived', k: horizon, at: {} }] });
    const lives = Array.from({ length: replicates }, (_, i) => ({ time: last[i]!, censored: last[replicates + i] === 1 }));
    expect(life!.steps).toEqual(kaplanMeier(departures(lives)));
    // Both kinds occur, and the planted fault of counting the censored as dead shows.
    expect(life!.steps.at(-1)!.censored).toBeGreaterThan(0);
    expect(life!.steps).not.toEqual(kaplanMeier(departures(lives.map(({ time }) => ({ time, censored: false })))));
  });

  it('is left out where what is 0 may become 1 again', () => {
    const probes = Array.from({ length: 40 }, (_, k) => ({ observable: 'above', k, at: { epsilon: 0.9 } }));
    const above = gaussian.simulate({ initial: { n: 10, sigma0: 1, mu0: 0, ddof: 1 }, key: [1, 1, 1, 1], from: 0, to: 50, probes });
    const rises = above.some((value, i) => i >= 50 && value > above[i - 50]!);
    expect(rises).toBe(true);
    expect(survivals(['value', 'above', 'collapsed'], () => ({ count: 1 }), 3, 8)).toEqual([]);
  });

  it('censors a replicate without an outcome where it had its last one, and generation 0 is given', () => {
    const [life] = along({ count: 8 }, { count: 6 }, { count: 3, undefined: 1 }, { count: 2, undefined: 1 });
    expect(life!.steps.map(({ k, atRisk, events, censored }) => [k, atRisk, events, censored])).toEqual([[1, 8, 2, 1], [2, 5, 2, 0], [3, 3, 1, 2]]);
    expect(life!.steps.map(({ alive }) => [alive.lo, alive.hi])).toEqual([[6, 6], [3, 4], [2, 3]]);
    const [lost] = along({ count: 7, undefined: 1 }, { count: 6, undefined: 1 });
    expect(lost!.steps.map(({ k, atRisk, events, censored }) => [k, atRisk, events, censored])).toEqual([[0, 8, 0, 1], [1, 7, 1, 6]]);
    expect(printed(lost!)[0]).toBe('time of survived  median beyond the horizon, from 0 to beyond 1  6 of 8 censored at the horizon, generation 1, 1 before it without an outcome');
  });

  it('refuses survivors that become more', () => {
    expect(() => along({ count: 8 }, { count: 5 }, { count: 6 })).toThrow(/absorbing/);
  });

  it('is printed by its landmarks, and has no intervals where the clock has chosen the number of replicates', () => {
    const [life] = along({ count: 8 }, { count: 7 }, { count: 6 }, { count: 5 }, { count: 4 }, { count: 3 }, { count: 2 });
    const lines = printed(life!);
    expect(lines[0]).toBe('time of survived  median 4, from 0 to beyond 6  2 of 8 censored at the horizon, generation 6');
    expect(lines[1]!.trim().split(/ +/)).toEqual(['k', 'at', 'risk', 'events', 'censored', 'survival', 'lower', 'upper']);
    expect(lines.slice(2, -1).map((line) => line.trim().split(/ +/).slice(0, 5).map(Number))).toEqual([
      [1, 8, 1, 0, 0.875], [2, 7, 1, 0, 0.75], [4, 5, 1, 0, 0.5], [6, 3, 1, 2, 0.25],
    ]);
    expect(lines.at(-1)).toBe('2 more steps in --json; intervals hold with 99.9 %, each on its own');
    const stopped = printed(life!, false);
    expect(stopped[0]).toContain('median 4  2 of 8');
    expect(stopped[1]).not.toContain('lower');
    expect(stopped.at(-1)).toContain('no intervals');
    expect([...survivalRows(life!, false)].map(({ interval }) => interval)).toEqual(Array(6).fill(null));
  });
});
