import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corroborate, each } from './corroborate.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS = ['check', 'plan', 'merge', 'list', 'explain', 'predict', 'simulate', 'replay'] as const;

async function json(args: readonly string[]): Promise<any> {
  const { code, stdout, stderr } = await corroborate([...args, '--json', '--quiet']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('help', () => {
  it('lists the commands', async () => {
    const { code, stdout, stderr } = await corroborate(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const name of COMMANDS) expect(stdout).toContain(`\n  ${name}`);
  });

  it('has examples for every command', async () => {
    await each(COMMANDS, async (name) => {
      const { code, stdout } = await corroborate([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: corroborate ${name}`);
      expect(stdout).toContain(`  $ corroborate ${name}`);
    });
  });

  it('of a command has two spellings', async () => {
    const [long, short] = await Promise.all([corroborate(['check', '--help']), corroborate(['help', 'check'])]);
    expect(short).toEqual(long);
  });

  it('is what a bare call gets, as an error', async () => {
    const { code, stdout, stderr } = await corroborate([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: corroborate');
  });

  it('has the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(await corroborate(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('list', () => {
  it('prints the claims with the fields of the contract', async () => {
    const { schemaVersion, claims } = await json(['list']);
    expect(schemaVersion).toBe(1);
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims) {
      expect(Object.keys(claim)).toEqual(['id', 'aliases', 'title', 'relation', 'status', 'expected', 'parameters', 'source']);
      expect(['supported', 'refuted']).toContain(claim.expected);
      for (const parameter of Object.values(claim.parameters)) expect(parameter).toMatchObject({ kind: expect.any(String), tex: expect.any(String) });
    }
    const lower = claims.find(({ id }: { id: string }) => id === 'bernoulli/survival-lower');
    expect(lower).toMatchObject({ aliases: ['suresh2025/theorem-1-lower'], relation: 'at-least', status: 'proved', source: 'Suresh et al. 2025, Theorem 1, lower bound' });
    expect(Object.keys(lower.parameters)).toEqual(['n', 'p0', 'k']);
  });

  it('takes globs and aliases', async () => {
    const { claims } = await json(['list', 'suresh2025/theorem-1-?ower', 'suresh2025/theorem-1-upper']);
    expect(claims.map(({ id }: { id: string }) => id)).toEqual(['bernoulli/survival-lower', 'bernoulli/survival-upper']);
  });

  it('is not coloured in a pipe unless it is told to be', async () => {
    const [plain, forced, flagged] = await Promise.all([
      corroborate(['list']), corroborate(['list'], { env: { FORCE_COLOR: '1' } }), corroborate(['list', '--no-color'], { env: { FORCE_COLOR: '1' } }),
    ]);
    expect(plain.stdout).not.toContain('\u001B');
    expect(forced.stdout).toContain('\u001B[1m');
    expect(flagged.stdout).toBe(plain.stdout);
  });

  it('accepts the flags that are the same everywhere', async () => {
    expect((await corroborate(['list', '--seed', '3', '--jobs', '1', '--alpha', '1e-5', '--beta', '0.1', '--delta', '0.1', '--budget', '5s', '--quiet'])).code).toBe(0);
  });
});

describe('predict', () => {
  // g_20, from arithmetic of 50 digits.
  const lower = -Math.expm1(-100 * 0.2 * 0.09164497027636517);

  it('prints the number with the fields of the contract', async () => {
    const { claim, at, relation, value, tex, ...rest } = await json(['predict', 'suresh2025/theorem-1-lower', '--at', 'n=100,p0=0.2', '--at', 'k=20']);
    expect({ claim, at, relation, rest }).toEqual({ claim: 'bernoulli/survival-lower', at: { n: 100, p0: 0.2, k: 20 }, relation: 'at-least', rest: { schemaVersion: 1 } });
    expect(Math.abs(value / lower - 1)).toBeLessThan(1e-14);
    expect(tex).toContain('\\ge');
  });

  it('fills in defaults, and gives a law where the claim is one', async () => {
    const { at, value } = await json(['predict', 'gaussian/step-law', '--at', 'n=10,sigma0=1,k=1']);
    expect(at.ddof).toBe(1);
    expect(value.law).toBe('gamma');
    expect(Object.values(value.parameters)).toEqual([4.5, 2 / 9]);
  });

  it('prints statement and number for people', async () => {
    const { stdout } = await corroborate(['predict', 'bernoulli/survival-lower', '--at', 'n=100,p0=0.2,k=20']);
    expect(stdout).toMatch(/^P\(Pₖ ≠ 0\) ≥ .*\nat-least {2}0\.8400508\d+\n$/u);
  });
});

describe('explain', () => {
  it('tells a claim whole', async () => {
    const { stdout, code } = await corroborate(['explain', 'bernoulli/survival-lower', '--at', 'n=100,p0=0.2,k=20', '--out', folder]);
    expect(code).toBe(0);
    for (const part of ['bernoulli/survival-lower', 'suresh2025/theorem-1-lower', '≥', '\\ge', 'protocol replace', 'Suresh et al. 2025', 'proved', 'Parameters', 'Sensitivity', 'last verdict  none yet']) {
      expect(stdout).toContain(part);
    }
  });

  it('has the derivative of the formula', async () => {
    const { sensitivity } = await json(['explain', 'bernoulli/survival-lower', '--at', 'n=100,p0=0.2,k=20']);
    // d/dp0 of 1 - exp(-n p0 g) is n g exp(-n p0 g).
    const derivative = 100 * 0.09164497027636517 * Math.exp(-20 * 0.09164497027636517);
    expect(Math.abs(sensitivity[1].derivative / derivative - 1)).toBeLessThan(1e-8);
    expect(sensitivity.map(({ parameter }: { parameter: string }) => parameter)).toEqual(['n', 'p0', 'k']);
  });
});

describe('simulate', () => {
  const BASE = ['simulate', 'bernoulli', '--at', 'n=20,p0=0.3', '--generations', '4'];

  it('prints every generation with the fields of the contract', async () => {
    const { family, at, protocol, seed, replicates, generations, schemaVersion } = await json([...BASE, '--replicates', '500', '--seed', '9']);
    expect({ family, at, protocol, seed, replicates, schemaVersion }).toEqual({ family: 'bernoulli', at: { n: 20, p0: 0.3 }, protocol: 'replace', seed: 9, replicates: 500, schemaVersion: 1 });
    expect(generations.map(({ k }: { k: number }) => k)).toEqual([0, 1, 2, 3, 4]);
    expect(generations[0].observables).toEqual({ survived: { count: 500 }, value: { mean: 0.3, variance: 0, min: 0.3, max: 0.3 }, interior: { count: 500 } });
    const { mean, variance } = generations[4].observables.value;
    // The mean is p0; by Hoeffding it strays by 0.12 with probability 2 exp(-2 · 500 · 0.0144) < 1.2e-6.
    expect(Math.abs(mean - 0.3)).toBeLessThan(0.12);
    expect(variance).toBeGreaterThan(0);
  });

  it('extends fewer replicates by more', async () => {
    const [few, many] = await Promise.all([json([...BASE, '--trajectories', '--replicates', '100']), json([...BASE, '--trajectories', '--replicates', '400'])]);
    expect(many.trajectories).toHaveLength(400);
    expect(many.trajectories.slice(0, 100)).toEqual(few.trajectories);
    expect(few.trajectories[99]).toMatchObject({ replicate: 99, values: { survived: expect.any(Array), value: expect.any(Array) } });
    expect(few.trajectories[99].values.value).toHaveLength(5);
    const survivors = few.trajectories.filter(({ values }: { values: { survived: number[] } }) => values.survived[4] === 1);
    expect(few.generations[4].observables.survived.count).toBe(survivors.length);
  });

  it('depends on the seed, and on nothing else', async () => {
    const [one, again, other] = await Promise.all([json(BASE), json([...BASE, '--jobs', '2']), json([...BASE, '--seed', '2'])]);
    expect(again).toEqual(one);
    expect(other.generations[4]).not.toEqual(one.generations[4]);
  });

  it('prints a table, or lines to read by program', async () => {
    const [table, csv] = await Promise.all([corroborate([...BASE, '--replicates', '10']), corroborate([...BASE, '--replicates', '2', '--trajectories'])]);
    expect(table.stdout.split('\n')[0]).toContain('seed 1  10 replicates');
    const [generations, ...lives] = table.stdout.trimEnd().split('\n\n');
    expect(generations!.split('\n')).toHaveLength(7);
    expect(lives.map((text) => text.split('  ', 1)[0])).toEqual(['time of survived', 'time of interior']);
    expect(csv.stdout.split('\n').slice(0, 2)).toEqual(['replicate,k,survived,value,interior', '0,0,1,0.3,1']);
    expect(csv.stdout.trimEnd().split('\n')).toHaveLength(11);
  });

  it('says how long replicates last, with the number at risk and exact intervals', async () => {
    const { generations, survival, confidence } = await json([...BASE, '--replicates', '500', '--seed', '9']);
    expect(confidence).toBe(0.999);
    expect(Object.keys(survival)).toEqual(['survived', 'interior']);
    const { survived } = survival as { survived: { k: number; atRisk: number; events: number; censored: number; survival: number; interval: [number, number] }[] };
    for (const { k, atRisk, events, survival: share, interval } of survived) {
      expect(generations[k - 1].observables.survived.count).toBe(atRisk);
      expect(generations[k].observables.survived.count).toBe(atRisk - events);
      expect(share).toBe((atRisk - events) / 500);
      expect(interval[0]).toBeLessThan(share);
    }
    expect(survived.at(-1)).toMatchObject({ k: 4, censored: generations[4].observables.survived.count });
    expect(survived.slice(0, -1).every(({ censored }) => censored === 0)).toBe(true);
    const { survival: none } = await json(['simulate', 'gaussian', '--at', 'n=10,sigma0=1', '--generations', '1', '--replicates', '1']);
    expect(none).toBeUndefined();
  });

  it('runs n-gram models, whose text runs through its words in turn', async () => {
    const { family, at, generations } = await json(['simulate', 'n-gram', '--at', 's=2,m=30,order=2', '--generations', '1', '--replicates', '3']);
    expect([family, at]).toEqual(['n-gram', { s: 2, m: 30, order: 2 }]);
    expect(generations[0].observables).toEqual({ words: { mean: 30, variance: 0, min: 30, max: 30 }, grams: { mean: 30, variance: 0, min: 30, max: 30 } });
  });

  it('runs the tilted Gaussian model, whose spreads are those that the plain one rarely has', async () => {
    const args = ['simulate', 'gaussian', '--estimator', 'sample-moments-tilted', '--generations', '1', '--replicates', '2000', '--trajectories'];
    const { estimator, at, trajectories } = await json([...args, '--at', 'n=4,sigma0=1,r=2']);
    expect([estimator, at]).toEqual(['sample-moments-tilted', { n: 4, sigma0: 1, ddof: 1, r: 2 }]);
    // Tilted by its square, Σ₁² is χ²₅/3 and no longer χ²₃/3: its mean is 5/3 and no longer 1.
    const squares = trajectories.map(({ values }: { values: { logSigma: number[] } }) => Math.exp(2 * values.logSigma[1]!)) as number[];
    // Their sum is a third of χ² of 10,000 degrees of freedom, with variance 2000 · 10/9: six standard errors are left with a chance below 1e-8.
    expect(Math.abs(squares.reduce((sum, x) => sum + x, 0) / 2000 - 5 / 3)).toBeLessThan(6 * Math.sqrt(10 / 9 / 2000));
    expect((await corroborate([...args, '--at', 'n=4,sigma0=1'])).stderr).toMatch(/gaussian-tilted: r must be given with --at/);
  });

  it('takes the sample size of a protocol', async () => {
    writeFileSync(join(folder, 'replace.json'), '{"name": "replace", "sources": [{"from": "model", "lag": 1, "n": 20}]}');
    const [direct, file] = await Promise.all([json(BASE), json(['simulate', 'bernoulli', '--at', 'p0=0.3', '--protocol', join(folder, 'replace.json'), '--generations', '4'])]);
    expect(file).toEqual(direct);
  });

  it('writes missing numbers as strings', async () => {
    const { generations } = await json(['simulate', 'gaussian', '--at', 'n=10,sigma0=1', '--generations', '1', '--replicates', '1']);
    expect(generations[1].observables.logSigma.variance).toBe('NaN');
  });

  it('writes the same document into a folder', async () => {
    const out = join(folder, 'out');
    const { stdout } = await corroborate([...BASE, '--replicates', '10', '--json', '--out', out]);
    expect(readFileSync(join(out, 'simulate.json'), 'utf8')).toBe(stdout);
    expect(readdirSync(out)).toEqual(['simulate.json']);
  });

  it('stops at a budget in replicate-generations, and says so', async () => {
    const { code, stdout, stderr } = await corroborate([...BASE, '--replicates', '100', '--budget', '99', '--json', '--quiet']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ replicates: 24, requested: 100 });
    expect(stderr).toMatch(/^simulate: budget used up after 24 of 100 replicates/);
  });
});

describe('simulate --corpus', () => {
  // Counts 32, 16, 8, 4, 2, 1 and 1: 64 words.
  const text = ['Alpha', 'beta', 'GAMMA', 'délta', "e'e", 'zeta', 'eta'].map((word, i) => `${word} `.repeat(Math.max(1, 32 >> i))).join('\n');

  it('puts the surviving vocabulary beside Corollary 1 and the exact expectation', async () => {
    const file = join(folder, 'text.txt');
    writeFileSync(file, text);
    const { at, corpus, generations } = await json(['simulate', 'categorical', '--corpus', file, '--generations', '3', '--replicates', '2000']);
    expect(at).toEqual({ n: 64 });
    expect(corpus).toMatchObject({ tokens: 64, types: 7, bytes: Buffer.byteLength(text) });
    expect(generations[0]).toMatchObject({ k: 0, observables: { unique: { mean: 7, variance: 0 } }, corollary1: { lower: 7, upper: 7 } });
    const [, first] = generations;
    // One generation is n independent draws: sum of 1 - (1 - p)^n.
    const exact = [32, 16, 8, 4, 2, 1, 1].reduce((sum, count) => sum + 1 - (1 - count / 64) ** 64, 0);
    expect(Math.abs(first.expectation.value - exact)).toBeLessThan(1e-12);
    expect(first.expectation).toMatchObject({ error: 0, method: 'exact' });
    for (const { k, corollary1, expectation, observables } of generations.slice(1)) {
      expect(corollary1.lower).toBeLessThanOrEqual(expectation.value);
      expect(corollary1.upper).toBeGreaterThanOrEqual(expectation.value);
      // Values lie in [1, 7]: by Hoeffding 2 exp(-2 · 2000 · (0.4/6)²) < 4e-8.
      expect(Math.abs(observables.unique.mean - expectation.value), `k = ${k}`).toBeLessThan(0.4);
    }
  });

  it('takes another sample size, and depends on it', async () => {
    const file = join(folder, 'text.txt');
    const { at, generations } = await json(['simulate', 'categorical', '--corpus', file, '--at', 'n=3000', '--generations', '2', '--replicates', '50']);
    expect(at).toEqual({ n: 3000 });
    expect(generations[2].expectation.method).toBe('second-order');
    expect(generations[2].expectation.error).toBeGreaterThan(0);
    expect(generations[2].observables.unique.mean).toBe(7);
  });

  it('names the stream by the text, not by the name of its file', async () => {
    writeFileSync(join(folder, 'copy.txt'), text);
    writeFileSync(join(folder, 'other.txt'), `${text} more`);
    const run = (name: string): Promise<{ generations: unknown }> => json(['simulate', 'categorical', '--corpus', join(folder, name), '--at', 'n=64', '--replicates', '20']);
    const [one, copy, other] = await each(['text.txt', 'copy.txt', 'other.txt'], run);
    expect(copy?.generations).toEqual(one?.generations);
    expect(other?.generations).not.toEqual(one?.generations);
  });
});

describe('check and replay', () => {
  it('write the report, print it, and replay a cell to the bit', async () => {
    const out = join(folder, 'reports');
    mkdirSync(out);
    writeFileSync(join(out, 'figures.html'), '');
    const { code, stdout, stderr } = await corroborate(['check', 'poisson/survival-upper', '--delta', '0.2', '--jobs', '1', '--json', '--quiet', '--out', out]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['evidence.json', 'figures.html', 'report.html', 'report.json', 'run.json']);
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe(stdout);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<a href="figures.html">');
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ schemaVersion: 1, seed: 1, alpha: 1e-6, beta: 1e-3, delta: 0.2 });
    expect(report.claims.map(({ id }: { id: string }) => id)).toEqual(['poisson/survival-upper']);
    for (const circumstance of ['date', 'host', 'node', 'jobs', 'seconds']) expect(stdout).not.toContain(`"${circumstance}":`);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({ jobs: 1, node: process.version });
    const cell = report.verdicts.find(({ verdict }: { verdict: string }) => verdict === 'supported');
    const { schemaVersion, ...replayed } = await json(['replay', cell.token]);
    for (const field of ['id', 'at', 'verdict', 'predicted', 'estimate', 'replicates', 'logE', 'token']) expect(replayed[field]).toEqual(cell[field]);
    expect(schemaVersion).toBe(1);
    const explained = await corroborate(['explain', 'poisson/survival-upper', '--out', out]);
    expect(explained.stdout).toMatch(/last verdict {2}supported; points: \d+ supported/);
  });
});

describe('pipes and signals', () => {
  const LONG = ['simulate', 'bernoulli', '--at', 'n=1000,p0=0.5', '--generations', '200', '--replicates', '1e8', '--jobs', '1'];

  it('a reader that leaves early is no error', async () => {
    const { code, stderr } = await corroborate(['simulate', 'bernoulli', '--at', 'n=10,p0=0.5', '--trajectories', '--replicates', '5000', '--quiet'], { closeAfter: 100 });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('Ctrl-C keeps what was learnt', async () => {
    let sent = false;
    const { code, stdout, stderr } = await corroborate([...LONG, '--json'], {
      onError: (text, kill) => {
        if (!sent && text.includes('replicates')) {
          sent = true;
          kill('SIGINT');
        }
      },
    });
    expect(code).toBe(130);
    expect(stderr.split('\n')[0]).toMatch(/^simulate bernoulli {2}\[-+\] 0% {2}\d+\/1\.00e8 replicates/);
    expect(stderr).toMatch(/simulate: interrupted after \d+ of 100000000 replicates/);
    const { replicates, requested, generations } = JSON.parse(stdout);
    expect(replicates).toBeGreaterThan(0);
    expect(requested).toBe(1e8);
    expect(generations[0].observables.survived.count).toBe(replicates);
  });

  it('a budget in seconds ends a run that would take an hour', async () => {
    const { code, stdout, stderr } = await corroborate([...LONG, '--json', '--budget', '100ms', '--quiet']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^simulate: budget used up/);
    expect(JSON.parse(stdout).replicates).toBeLessThan(1e8);
  });
});
