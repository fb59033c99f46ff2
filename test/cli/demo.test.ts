import { describe, expect, it } from 'vitest';
import { corroborate, each } from './corroborate.ts';

describe('demo', () => {
  it.each([1, 7])('reaches the five verdicts that it announces, with seed %i', async (seed) => {
    const { code, stdout, stderr } = await corroborate(['demo', '--json', '--seed', String(seed)]);
    expect([code, stderr]).toEqual([0, '']);
    const { schemaVersion, met, verdicts } = JSON.parse(stdout);
    expect([schemaVersion, met]).toEqual([1, true]);
    expect(verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['supported', 'refuted', 'vacuous', 'refuted', 'exact']);
    expect(verdicts.every(({ announced, verdict }: Record<string, string>) => announced === verdict)).toBe(true);
    const [t, normal, , linear, exact] = verdicts;
    expect(t.interval[0]).toBeLessThan(0.95);
    expect(t.interval[1]).toBeGreaterThan(0.95);
    // 2 F(1.95996 sqrt(4/5)) - 1 with F of Student's t with 4 degrees of freedom
    expect(normal.interval[0]).toBeLessThan(0.84553);
    expect(normal.interval[1]).toBeGreaterThan(0.84554);
    expect(linear.predicted).toBeCloseTo(577.08, 2);
    expect(exact.enumerated).toMatchObject({ paths: 729, value: '137/243' });
  });

  it('announces before it decides, and every verdict can be replayed to the bit', async () => {
    const [text, json] = await Promise.all([corroborate(['demo', '--no-color']), corroborate(['demo', '--json'])]);
    expect(text.code).toBe(0);
    const said = [...text.stdout.matchAll(/announced +(\w+)\n +verdict +(\w+)/g)];
    expect(said.map(([, announced]) => announced)).toEqual(said.map(([, , verdict]) => verdict));
    expect(said.length).toBe(5);
    const rows = JSON.parse(json.stdout).verdicts as Record<string, unknown>[];
    for (const { token } of rows) expect(text.stdout).toContain(`corroborate replay ${token}`);
    // Of each kind one: of jStat, of a claim that only the demonstration makes, of a world that is walked.
    const sample = [rows[1]!, rows[3]!, rows[4]!];
    const again = await each(sample, async ({ token }) => JSON.parse((await corroborate(['replay', String(token), '--json'])).stdout));
    again.forEach((row, i) => {
      for (const field of ['id', 'at', 'verdict', 'estimate', 'interval', 'replicates', 'logE']) expect(row[field]).toEqual(sample[i]![field]);
    });
  });

  it('refuses what it cannot do', async () => {
    expect((await corroborate(['demo', '--shard', '1/2'])).code).toBe(2);
    expect((await corroborate(['demo', 'bernoulli/survival'])).code).toBe(2);
  });
});
