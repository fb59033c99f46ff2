/** The tool that plants mutants in the simulators: it changes what it says, kills what is wrong, and spares what is not. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';

/** The tool forks its built self, so the built one is tested. */
async function built<T>(file: string): Promise<T> {
  return (await import(new URL(`../../dist/bench/mutate-code/${file}.js`, import.meta.url).href)) as T;
}

const { mutantsOf } = await built<typeof import('../../bench/mutate-code/operators.ts')>('operators');
const { mutated, nameOf } = await built<typeof import('../../bench/mutate-code/mutant.ts')>('mutant');
const { Copies, files, reached, textOf } = await built<typeof import('../../bench/mutate-code/tree.ts')>('tree');
const { concerns, equivalences, survivors } = await built<typeof import('../../bench/mutate-code/unjudged.ts')>('unjudged');
const { reportOf } = await built<typeof import('../../bench/mutate-code/report.ts')>('report');
const { Bench } = await built<typeof import('../../bench/mutate-code/bench.ts')>('bench');

const all = files().flatMap((file) => mutantsOf(file, textOf(file)));

function planted(file: string, line: string, edit: string): (typeof all)[number] {
  const found = all.filter((mutant) => mutant.file === file && mutant.line === line && mutant.edit === edit);
  expect(found.map(nameOf)).toHaveLength(1);
  return found[0]!;
}

describe('the operators', () => {
  it('change one thing each, and leave guards alone', () => {
    const text = 'function f(x) {\n  if (!(x > 0)) throw new Error("" + 1);\n  let y = x - 2;\n  y++;\n  return Math.min(x, y) <= 3;\n}\n';
    const made = mutantsOf('f.js', text);
    expect(made.map(({ edit }) => edit)).toEqual([
      '- → +', '2 → 3', '2 → 1', '2 → 4', '2 → 0', 'y++; removed', 'y++ → y--',
      'Math.min(x, y) <= 3 → 0', 'Math.min(x, y) <= 3 → 1', '<= → <', 'Math.min → Math.max', '3 → 4', '3 → 2', '3 → 6', '3 → 0',
    ]);
    for (const mutant of made) expect(mutated(text, mutant)).not.toBe(text);
    expect(mutated(text, made[0]!)).toBe(text.replace('x - 2', 'x + 2'));
  });

  it('find mutants in every file that does anything, each with a name of its own', () => {
    expect(all.length).toBeGreaterThan(2000);
    expect(new Set(all.map(nameOf)).size).toBe(all.length);
    const idle = files().filter((file) => all.every((mutant) => mutant.file !== file));
    expect(idle.filter((file) => textOf(file).split('\n').some((line) => /^\s+return /.test(line)))).toEqual([]);
  });
});

describe('what is left out of the score', () => {
  it('exists, and has a reason', () => {
    expect(equivalences.length).toBeGreaterThan(20);
    for (const entry of equivalences) {
      expect(entry.reason.length, JSON.stringify(entry)).toBeGreaterThan(20);
      expect(all.filter((mutant) => concerns(entry, mutant)).length, JSON.stringify(entry)).toBeGreaterThan(0);
    }
    expect(all.filter((mutant) => concerns({ file: 'random/gamma.js', line: 'no such line', reason: '' }, mutant))).toEqual([]);
  });

  it('is never a whole file', () => {
    for (const { line, within } of equivalences) expect(line ?? within).toBeDefined();
  });
});

describe('what survives', () => {
  it('is argued about what is there, and never about what is left out of the score', () => {
    for (const entry of survivors) {
      expect(entry.reason.length, JSON.stringify(entry)).toBeGreaterThan(20);
      expect(all.filter((mutant) => concerns(entry, mutant)).length, JSON.stringify(entry)).toBeGreaterThan(0);
    }
  });

  it('is listed by its argument, and counted', () => {
    const [one, other] = [all[0]!, all[1]!];
    const text = reportOf([{ mutant: one, ending: { verdict: 'refuted', by: '', seconds: 1 } }, { mutant: other, ending: { verdict: 'open', by: '', seconds: 1 } }], { mutants: 24, files: 1, oneIn: 12, sampled: 2, equivalent: 0 });
    expect(text).toContain('| **killed** | **1 of 2, 50.0 %** |');
    expect(text).toContain(`\`${nameOf(other).replaceAll('`', "'")}\` (open)`);
    expect(text).not.toContain(`\`${nameOf(one).replaceAll('`', "'")}\``);
  });
});

describe('a judged mutant', () => {
  const copies = new Copies();
  const bench = new Bench();
  afterAll(() => {
    bench.close();
    copies.close();
  });

  const cases = [
    ['is killed where a survivor counts as lost', 'process/families/bernoulli.js', "return () => (value() === 0 ? 0 : 1);", '=== → !==', 'bernoulli/survival@bernoulli$', 'refuted'],
    ['is killed where the spread of a Gaussian does not change', 'process/families/gaussian.js', 'this.#product *= this.#lastRatio;', 'this.#product *= this.#lastRatio; removed', 'gaussian/log-mean@gaussian$', 'refuted'],
    ['is killed where a constant of a hat moves the law by less than any sample tells', 'random/poisson-rejection.js', 'const a = -0.059 + 0.02483 * b;', '-0.059 → 0.059', 'sampler/poisson-law@poisson-sampler$', 'refuted'],
    ['is killed where only one count in a million is concerned', 'random/binomial-rejection.js', 'if (k < 0 || k > n)', '0 → 1', 'sampler/binomial-law@binomial-sampler$', 'refuted'],
    ['is spared where a hat is lower and what is squeezed in is less', 'random/binomial-rejection.js', 'const accept = 0.92 - 4.2 / b;', '4.2 → 5.2', 'sampler/binomial-law@binomial-sampler$', 'supported'],
    ['is killed where the tail of a normal number is another', 'random/normal.js', 'if (2 * y >= x * x)', '2 → 3', 'sampler/normal-law@normal-sampler$', 'refuted'],
    ['is killed where a word of an integer is passed over', 'random/random.js', 'if (remainder >= total || remainder >= TWO_32 % total)', '|| → &&', 'sampler/below@integer-sampler$', 'refuted'],
    ['is killed where a shift of the generator is another', 'random/random.js', 'state[1] = c + (c << 3);', '3 → 4', 'sampler/words@word-generator$', 'refuted'],
    ['is killed where a model without spread has a step ratio', 'process/families/gaussian.js', 'this.#lastRatio = first && generations === 1 ? 0 : Number.NaN;', '0 → 1', 'gaussian/one-sample@gaussian-alone$', 'refuted'],
    ['is killed where a model without spread moves', 'process/families/gaussian.js', 'this.#mu += this.#standardError * this.#expScale * Math.sqrt(this.#product) * normal(random);', '* → / (3)', 'gaussian/settled@gaussian-alone$', 'refuted'],
    ['is killed where a check is lax with small numbers', 'process/naive/mixture-maximum.js', 'if (Math.abs(mu * mu + sigma * sigma - second) > PRECISION * second)', '* → / (3)', 'mixture/maximum-told@maximum-check$', 'refuted'],
    ['is killed where a search goes on after its end', 'process/estimators/likelihood-equation.js', 'const PRECISION = 1.49012e-8;', '1.49012e-8 → (-0.9999999850988)', 'mixture/likelihood-equation-search@mixture-likelihood-equation$', 'refuted'],
    ['is spared where it chooses the other exact sampler', 'random/binomial.js', 'export const REJECTION_MEAN = 10;', '10 → 11', 'bernoulli/survival@bernoulli$', 'supported'],
  ] as const;

  it.each(cases)('%s', async (_, file, line, edit, only, verdict) => {
    const mutant = planted(file, line, edit);
    const src = copies.make(mutant);
    expect(readFileSync(new URL(file, src), 'utf8')).toBe(mutated(textOf(file), mutant));
    expect(readFileSync(new URL('random/gamma.js', src), 'utf8')).toBe(textOf('random/gamma.js'));
    const simulator = only.slice(only.indexOf('@') + 1, -1);
    const ending = await bench.judge({ src, simulators: [simulator], d: 0.2, most: Infinity, only, whole: false });
    expect(ending.verdict, ending.by).toBe(verdict);
  });

  it('is not judged by nothing: a name that no property has is refused', () => {
    const tool = new URL('../../dist/bench/mutate-code.js', import.meta.url);
    const { status, stderr } = spawnSync(process.execPath, [tool.pathname, '--only', '^no-such-property$', '--file', 'random/alias.js', '--jobs', '1'], { encoding: 'utf8' });
    expect(stderr).toContain('no property that --only ^no-such-property$ names');
    expect(status).not.toBe(0);
  });

  it('reaches a file through those that import it', () => {
    const module = new URL('../../dist/src/process/families/gaussian.js', import.meta.url).href;
    expect([...reached(module)]).toEqual(expect.arrayContaining(['random/normal.js', 'random/gamma.js', 'random/random.js']));
    expect(reached(module).has('random/alias.js')).toBe(false);
  });
});
