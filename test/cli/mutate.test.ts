import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corroborate } from './corroborate.ts';

const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const coarse = (...args: string[]): ReturnType<typeof corroborate> => corroborate(['mutate', ...args, '--delta', '0.3', '--quiet', '--jobs', '1', '--out', join(folder, 'out')]);

describe('mutate', () => {
  it('exits with 0 where nothing survives, and writes a report for viewers', async () => {
    const { code, stdout, stderr } = await coarse('poisson/survival');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^CLAIM +VERDICT +KILLED/);
    expect(stdout).toContain('100 %');
    const { schemaVersion, files } = JSON.parse(readFileSync(join(folder, 'out', 'mutation.json'), 'utf8'));
    expect(schemaVersion).toBe('2');
    expect(Object.keys(files)).toEqual(['poisson/survival']);
  });

  it('lists the survivors of a bound, and exits with 3 where a threshold is asked for that they miss', async () => {
    const [strict, lenient] = await Promise.all([coarse('poisson/survival-upper', '--threshold', '1'), coarse('poisson/survival-upper')]);
    expect(strict.code).toBe(3);
    expect(strict.stdout).toContain('  ! 3 → 1.5  [constant-halved]');
    expect(strict.stderr).toContain('--threshold');
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toBe(strict.stdout);
  });

  it('prints one document', async () => {
    const { code, stdout, stderr } = await coarse('poisson/survival', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { schemaVersion, totals, claims: [claim] } = JSON.parse(stdout);
    expect(schemaVersion).toBe(1);
    expect(totals).toMatchObject({ killed: claim.mutants.length, survived: 0, equivalent: 0, implied: 0, score: 1 });
    expect(claim).toMatchObject({ id: 'poisson/survival', verdict: 'supported' });
  });

  it.each([
    [['nobody/home'], 'must be the id, the alias or a glob of a claim'],
    [['--threshold', '2'], 'must be a share from 0 to 1'],
    [['--threshold', 'much'], 'must be a number'],
    [['--shard', '1/2'], 'does not apply'],
  ])('refuses %j', async (args, text) => {
    const { code, stdout, stderr } = await corroborate(['mutate', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(text);
  });
});
