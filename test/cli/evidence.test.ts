import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corroborate, type Ran } from './corroborate.ts';

const folder = mkdtempSync(join(tmpdir(), 'corroborate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLAIM = 'poisson/survival-upper';
const checking = (out: string, ...more: readonly string[]): Promise<Ran> =>
  corroborate(['check', CLAIM, '--delta', '0.1', '--jobs', '1', '--json', '--quiet', '--reporter', 'json', '--out', join(folder, out), ...more]);

const whole = await checking('whole');

describe('check --resume', () => {
  it('goes on where the budget ended, as the message says, to the report of a run without a break', async () => {
    const cut = await checking('cut', '--budget', '2000');
    expect(cut.code).toBe(3);
    expect(cut.stderr).toMatch(/the budget was used up, \d+ points undecided; to go on from here: corroborate check poisson\/survival-upper .*--delta 0\.1 .*--resume\n$/);
    const rest = await checking('cut', '--resume');
    expect(rest).toEqual(whole);
    expect([whole.code, whole.stderr]).toEqual([0, '']);
  });

  it('says that evidence of another seed is not used, or that there is none', async () => {
    const other = await checking('cut', '--seed', '2', '--resume');
    expect(other.stderr).toMatch(/evidence\.json is not used where it is of seed 1, and this run is of 2/);
    expect(other.code).toBe(0);
    expect((await checking('none', '--resume')).stderr).toMatch(/no .*evidence\.json to resume from/);
  });

  it('refuses damaged evidence by name, and leaves it as it is', async () => {
    await checking('damaged');
    const file = join(folder, 'damaged', 'evidence.json');
    const half = readFileSync(file, 'utf8').slice(0, 1000);
    writeFileSync(file, half);
    const { code, stderr } = await checking('damaged', '--resume');
    expect(code).toBe(2);
    expect(stderr).toMatch(/evidence\.json: is damaged.*delete it and run check again without --resume/);
    expect(readFileSync(file, 'utf8')).toBe(half);
  });
});

describe('merge', () => {
  const merging = (...blobs: readonly string[]): Promise<Ran> =>
    corroborate(['merge', ...blobs.map((blob) => join(folder, blob)), '--jobs', '1', '--json', '--quiet', '--reporter', 'json', '--out', join(folder, 'merged')]);
  const [one, two] = ['shards/evidence-1-of-2.json', 'shards/evidence-2-of-2.json'];

  it('makes of shards the report of the run in one piece', async () => {
    await checking('shards', '--shard', '1/2');
    await checking('shards', '--shard', '2/2');
    expect(await merging(two, one, two)).toEqual(whole);
    expect(existsSync(join(folder, 'merged', 'evidence.json'))).toBe(true);
  });

  it('leaves the points of missing shards as not run, and says so', async () => {
    const { code, stdout, stderr } = await merging(one);
    expect(code).toBe(3);
    expect(stdout).toContain('"verdict":"not-run"');
    expect(stderr).toMatch(/\d+ points were not run/);
  });

  it('refuses what is no part of one run', async () => {
    await checking('seventh', '--seed', '7', '--shard', '2/2');
    const mixed = await merging(one, 'seventh/evidence-2-of-2.json');
    expect([mixed.code, mixed.stdout]).toEqual([2, '']);
    expect(mixed.stderr).toMatch(/seventh.*: seed must be as in .*evidence-1-of-2\.json, 1, got 7/);
    expect((await merging('nowhere.json')).stderr).toMatch(/must be a file that exists/);
    expect((await merging('whole/report.json')).stderr).toMatch(/report\.json: must be a file of evidence/);
  });
});

describe('check --baseline', () => {
  const file = join(folder, 'baseline.json');

  it('records a run, is met by the same run, and fails one that falls short', async () => {
    const missing = await checking('b', '--baseline', file);
    expect([missing.code, missing.stderr.includes(`--update-baseline ${file}`)]).toEqual([2, true]);
    expect((await checking('b', '--update-baseline', file)).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).claims).toMatchObject([{ id: CLAIM, verdict: 'supported', d: 0.1, deltaFrom: 'declared', attempts: 1, finest: 0.1 }]);
    expect((await checking('b', '--baseline', file)).code).toBe(0);
    // A planted memory of a refutation at a finer resolution.
    writeFileSync(file, readFileSync(file, 'utf8').replace('"finest":0.1', '"finest":0.05,"refutedAt":0.05'));
    const { code, stderr } = await checking('b', '--baseline', file);
    expect(code).toBe(3);
    expect(stderr).toMatch(/baseline .*: poisson\/survival-upper was refuted at d = 0\.05 and is now tested at d = 0\.1/);
  });
});
