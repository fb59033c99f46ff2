import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJson } from '../../src/report/formats/json.ts';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { examplesOf, promisesOf, suiteOf } from '../api/examples.ts';
import { violations } from '../report/validate.ts';
import { Project } from './project.ts';

const { entriesOf } = (await import(new URL('../../dist/bench/reference/exports.js', import.meta.url).href)) as typeof import('../../bench/reference/exports.ts');
const entries = entriesOf();
const examples = examplesOf(entries);

let project: Project;
beforeAll(() => {
  project = new Project();
});
afterAll(() => project.remove());

const suite = (name: string, as = `${name}.test.ts`): { from: string; as: string } => ({ from: `test/vitest/suites/${name}.suite.ts`, as });
const report = (): Report => readJson(project.read('reports/report.json'), 'report.json');

/** The block of the failure of one test. */
function failure(output: string, name: string): string {
  const [, ...blocks] = output.split(/^ FAIL {2}/m);
  return blocks.find((block) => block.split('\n')[0]!.endsWith(`> ${name}`)) ?? '';
}

describe('a suite that holds', () => {
  it('passes, and gets its theory report', async () => {
    project.tests(suite('passing'));
    const { code, output } = await project.vitest();
    expect(code, output).toBe(0);
    const written = report();
    expect(violations(JSON.parse(project.read('reports/report.json')), reportSchema as Readonly<Record<string, unknown>>)).toEqual([]);
    expect(written.totals).toMatchObject({ claims: 16, supported: 15, refuted: 1 });
    expect(written.claims.filter(({ expected }) => expected === 'refuted').map(({ id, verdict }) => [id, verdict])).toEqual([['passing.test.ts > a coin #3', 'refuted']]);
    expect(written.verdicts).toHaveLength(written.ledger.decisions);
    expect(written.ledger.decisions).toBe(13 + 24 + 20);
    expect(written.ledger.spent).toBeCloseTo((written.ledger.decisions + written.ledger.guards) * 1e-10, 20);
    expect(written.verdicts[0]).toMatchObject({ predicted: 0.5, simulator: 'coin', verdict: 'supported', delta: 0.05 });
    const page = project.read('reports/report.html');
    expect(page).toContain('a uniform number &gt; follows its law');
    expect(page).toContain('passing.test.ts');
  });

  it('gives the same report whole and in shards, to the byte', async () => {
    project.tests(suite('passing', 'a.test.ts'), suite('failing', 'b.test.ts'));
    await project.vitest();
    const whole = [project.read('reports/report.json'), project.read('reports/report.html')];
    project.tests(suite('passing', 'a.test.ts'), suite('failing', 'b.test.ts'));
    await Promise.all(['1/2', '2/2'].map((shard) => project.vitest([`--shard=${shard}`, '--reporter=blob'])));
    expect(project.has('reports/report.json')).toBe(false);
    const { output } = await project.vitest(['--merge-reports', '--reporter=corroborate/vitest/reporter']);
    expect(output).not.toContain('Error:');
    expect([project.read('reports/report.json'), project.read('reports/report.html')]).toEqual(whole);
    expect(whole[0]).toContain('b.test.ts > refuted');
  });

  it('takes its seed and its resolution from the environment', async () => {
    project.tests(suite('passing'));
    await project.vitest(['-t', 'a coin'], { CORROBORATE_SEED: '1' });
    const first = report();
    await project.vitest(['-t', 'a coin'], { CORROBORATE_SEED: '2', CORROBORATE_DELTA: '0.05' });
    const second = report();
    expect([first.seed, second.seed, first.delta, second.delta]).toEqual([1, 2, 0.1, 0.05]);
    expect(second.verdicts[0]!.estimate).not.toBe(first.verdicts[0]!.estimate);
    expect(second.verdicts[0]!.delta).toBe(0.025);
    // Somebody chose it: it must not pass for what a suite has that was told nothing.
    expect([first.verdicts[0]!.deltaFrom, second.verdicts[0]!.deltaFrom]).toEqual(['default', 'environment']);
  });

  it('fails if its decisions may err more than its alpha allows', async () => {
    project.tests(suite('passing'));
    project.configure({ alpha: 1e-9 });
    const { code, output } = await project.vitest(['-t', 'a uniform number']);
    project.configure();
    expect(output).toContain('its alpha is 1e-9');
    expect(code).toBe(2);
  });
});

describe('a suite that fails', () => {
  let run: Awaited<ReturnType<Project['vitest']>>;
  beforeAll(async () => {
    project.tests(suite('failing'));
    run = await project.vitest();
  });

  it('fails in every test, each with the error of its kind', () => {
    expect(run.code).toBe(1);
    const named = (name: string): string => /^(\w+):/m.exec(failure(run.output, name))?.[1] ?? '';
    expect(named('refuted')).toBe('StatRefuted');
    expect(named('supported, and expected not to be')).toBe('StatSupported');
    expect(named('refuted, and not awaited')).toBe('StatRefuted');
    expect(named('out of budget')).toBe('StatInconclusive');
    expect(named('out of budget, and expected not to hold')).toBe('StatInconclusive');
    expect(named('invalid')).toBe('StatInvalid');
    expect(named('undecidable')).toBe('DeclarationError');
    expect(named('two relations')).toBe('UsageError');
    expect(named('refuted from 137 on')).toBe('StatRefuted');
    expect(named('undecided draws')).toBe('StatInconclusive');
    expect(failure(run.output, 'a body that throws')).toMatch(/Counterexample: \[\[11\]\][\s\S]*TypeError: no such x/);
    expect(run.output).toMatch(/Tests {2}11 failed \(11\)/);
  });

  it('says what was seen, claimed and excluded, where the randomness came from, and what to change', () => {
    const text = failure(run.output, 'refuted');
    expect(text).toMatch(/refuted: coin: P = 0\.6\n/);
    expect(text).toMatch(/seen 0\.\d+ in \d+ replicates, 99\.9 % interval \[0\.\d+, 0\.5\d+\]/);
    expect(text).toMatch(/k = \d+, n = \d+, delta 0\.04899, beta 0\.001, stream [0-9a-f]{12}/);
    expect(text).toMatch(/log E = \d\d/);
    expect(text).toContain('change the claim or the program: they disagree');
    expect(text).toContain("replay: CORROBORATE_SEED=1 npx vitest run 'failing.test.ts' -t '^refuted$'");
    expect(failure(run.output, 'out of budget')).toMatch(/raise the budget: a verdict needs about 2\d{3} replicates/);
    expect(failure(run.output, 'invalid')).toContain('draw from the argument of each call');
    expect(failure(run.output, 'undecidable')).toContain('undecidable');
  });

  it('shrinks a drawn failure and confirms it on fresh replicates', () => {
    const text = failure(run.output, 'refuted from 137 on');
    expect(text).toMatch(/at \[137\], shrunk from \[\d+\]/);
    expect(text).toMatch(/confirmed by a fresh sample at level [\d.]+e-8/);
    expect(text).toMatch(/replay this value: \{ seed: -?\d+, path: "[\d:]+", endOnFailure: true \}/);
    const claim = report().claims.find(({ title }) => title === 'refuted from 137 on')!;
    expect(claim.verdict).toBe('refuted');
    expect(claim.counterexample).toMatchObject({ at: { 0: 137 }, predicted: 0.1 });
    expect(project.read('reports/report.html')).toContain('Smallest counterexample');
  });

  it('is replayed by the command that it prints, to the bit', async () => {
    const text = failure(run.output, 'refuted');
    const command = /replay: (.*)/.exec(text)![1]!;
    const again = failure((await project.shell(command)).output, 'refuted');
    const evidence = (one: string): string[] => one.split('\n').filter((line) => /seen|k = |log E/.test(line));
    expect(evidence(again)).toHaveLength(3);
    expect(evidence(again)).toEqual(evidence(text));
  });
});

describe('what would void the error of a test', () => {
  it('is refused: retry, of the test and of the run', async () => {
    project.tests(suite('retried'));
    const { code, output } = await project.vitest(['--retry=1']);
    expect(code).toBe(1);
    // Every try of a retried test is listed, so the message stands under the last of them.
    expect(output).toMatch(/StatSetupError: retried: retry must be 0 .*got 2/);
    expect(output).toMatch(/StatSetupError: retried by the run: retry must be 0 .*got 1/);
    expect(output).toMatch(/Tests {2}2 failed \(2\)/);
  });

  it('is no pass: a decision that the timeout cuts short says what it had, and how long it needs', async () => {
    project.tests(suite('timed'));
    const { code, output } = await project.vitest();
    expect(code).toBe(1);
    const text = failure(output, 'an assertion');
    expect(text).toMatch(/StatInconclusive: inconclusive \(interrupted\)/);
    const advice = /raise the timeout of the test: (\d+) of about (\d+) replicates fitted into 500 ms, so give it (\d+) ms, or use test\.stat, which has no limit/.exec(text);
    const [done, planned, asked] = advice!.slice(1).map(Number) as [number, number, number];
    // Twice what the plan takes at this pace, in two digits.
    expect(asked).toBe(Number(((2 * 500 * planned) / Math.max(1, done)).toPrecision(2)));
    expect(text).not.toContain('raise the budget');
    const slowest = failure(output, 'replicates too slow for one look');
    expect(slowest).toMatch(/StatInconclusive: inconclusive \(interrupted\): slower: P = 0\.5/);
    expect(slowest).toMatch(/the first replicates, of about 2\d{3}, did not fit into 500 ms; or make the program faster, declare a wider delta, or use test\.stat/);
    expect(failure(output, 'an assertion late in its test')).toMatch(/StatInconclusive: inconclusive \(interrupted\)/);
    expect(failure(output, 'a property')).toMatch(/StatInconclusive: inconclusive \(interrupted\): (\d+ of 10000 draws were decided|slow: P = 0\.5)/);
    expect(output).not.toContain('Test timed out');
  });
});

describe('a failure that a test keeps to itself', () => {
  it('fails the run, and is named in one line', async () => {
    project.tests(suite('swallowed'));
    const { code, output } = await project.vitest();
    expect(output).toMatch(/Tests {2}3 passed \| 1 expected fail \(4\)/);
    const file = 'swallowed.test.ts';
    expect(output).toContain(`corroborate: 3 tests passed over a claim that is not as expected: ${file} > undecided, and expected to fail (inconclusive), ${file} > refuted, and caught (refuted), ${file} > refuted at a draw, and caught (refuted) (let the error`);
    expect(code).toBe(1);
    const held = await project.vitest(['-t', 'as expected$']);
    expect([held.code, held.output.includes('passed over')], held.output).toEqual([0, false]);
  });
});

describe('a property that needs more than the alpha of the suite', () => {
  it('is refused at its first draw, with the number and the alpha that would do', async () => {
    project.tests(suite('overdrawn'));
    const { code, output } = await project.vitest();
    expect(code).toBe(1);
    expect(failure(output, 'overdrawn')).toMatch(/^StatSetupError: overdrawn: numRuns must be paid for by the alpha of the suite, 0\.000001, at 3e-10 a draw, got 100000 \(ask for at most 3333, raise alpha in the reporter's options to 0\.00003, or lower/m);
    expect(output).toMatch(/Tests {2}1 failed \| 1 passed/);
    expect(report().verdicts).toHaveLength(2);
  });
});

describe('the options of the reporter', () => {
  it.each([
    [{ alpha: 5 }, 'alpha must lie strictly between 0 and 1, got 5'],
    [{ formats: 'json' }, 'formats must be a list from '],
    [{ out: 'package.json' }, 'out must be a folder, or one to be made, and '],
    [{ out: 'package.json/reports' }, 'out must be a folder, or one to be made, and '],
  ])('are refused in one line, before any test: %o', async (options, complaint) => {
    project.tests(suite('retried'));
    project.configure(options);
    const { code, output } = await project.vitest();
    project.configure();
    expect(code).toBe(1);
    expect(output).toContain(`UsageError: corroborate/vitest/reporter: ${complaint}`);
    expect(output).not.toMatch(/^ +at |retried/m);
  });
});

describe('the package', () => {
  const compiled = (module: 'nodenext' | 'bundler'): object => ({
    target: 'es2022', lib: ['es2023'], module: module === 'bundler' ? 'preserve' : module, moduleResolution: module,
    strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true, exactOptionalPropertyTypes: true, types: ['node'],
  });
  const shown = readdirSync(new URL('../../examples', import.meta.url)).filter((name) => name.endsWith('.ts')).map((name) => ({ from: `examples/${name}`, as: name }));

  beforeAll(() => {
    project.tests(...shown);
    for (const entry of entries) if (examples.some(({ specifier }) => specifier === entry.specifier)) project.write(`${entry.specifier.replaceAll('/', '-')}.docs.test.ts`, suiteOf(entry, examples));
    const [, ...blocks] = project.source('docs/guide.md').split('```ts\n');
    project.write('guide.test.ts', blocks.map((block) => block.split('```')[0]!).join('\n'));
  });

  it('has types that accept what is right and refuse what is wrong', async () => {
    project.add({ from: 'test/vitest/suites/wrong-types.ts', as: 'wrong.ts' }, { from: 'test/vitest/suites/passing.suite.ts', as: 'passing.ts' }, { from: 'test/vitest/suites/failing.suite.ts', as: 'failing.ts' });
    project.write('tsconfig.json', JSON.stringify({ compilerOptions: compiled('nodenext'), include: ['*.ts'] }));
    project.write('tsconfig.bundler.json', JSON.stringify({ compilerOptions: compiled('bundler'), include: ['birthday.test.ts', 'epidemic.test.ts'] }));
    for (const file of ['tsconfig.json', 'tsconfig.bundler.json']) {
      const { code, output } = await project.tsc(['-p', file]);
      expect(output).toBe('');
      expect(code).toBe(0);
    }
  });

  it('runs the examples, the guide, and what the docstrings show, which give what they say', async () => {
    expect(examples.length).toBeGreaterThan(70);
    expect(promisesOf(examples)).toBeGreaterThan(60);
    project.write('wrong.test.ts', suiteOf(entries[0]!, [{ specifier: 'corroborate', of: 'a planted fault', code: "Fraction.of(2, 4).toString() // => '2/4'" }]));
    const { output } = await project.vitest();
    expect(output.match(/^ FAIL .*$/gm), output).toEqual([' FAIL  wrong.test.ts > a planted fault']);
    expect(output).toContain("expected '1/2' to deeply equal '2/4'");
    expect(output).toMatch(new RegExp(`Tests {2}1 failed \\| ${examples.length + 8} passed`));
    const claims = report().claims.filter(({ id }) => shown.some(({ as }) => id.startsWith(as)));
    expect(claims.map(({ verdict }) => verdict).sort()).toEqual(['exact', 'exact', 'refuted', 'refuted', 'supported', 'supported', 'supported']);
  });
});
