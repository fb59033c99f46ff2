import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corroborate, each, type Ran } from './corroborate.ts';

const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string, content: string | Uint8Array = ''): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const CLAIM = 'bernoulli/survival-lower';
const POINT = 'n=100,p0=0.2,k=20';
const BERNOULLI = ['simulate', 'bernoulli', '--at', 'n=10,p0=0.1'];
const predict = (point: string): string[] => ['predict', CLAIM, '--at', point];
const corpus = (file: string): string[] => ['simulate', 'categorical', '--corpus', file];

/** What is typed, and what the one line must say. */
const CASES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown claim', ['predict', 'bernouli/survival-lower', '--at', POINT], /^predict: ID must .*"bernouli\/survival-lower" \(did you mean bernoulli\/survival-lower\?\)$/],
  ['a claim that is near nothing', ['explain', 'zzzzzz'], /^explain: ID must .*"zzzzzz"/],
  ['an id that matches nothing beside one that does', ['list', CLAIM, 'poison/*'], /^list: ID must .*"poison\/\*"/],
  ['a glob where one claim is meant', ['explain', 'bernoulli/*'], /^explain: ID must name one claim/],
  ['an unknown claim to check', ['check', 'bernoulli/survivel', '--out', join(folder, 'never')], /^check: ID must .*did you mean bernoulli\/survival\?/],
  ['n = 0', predict('n=0,p0=0.2,k=20'), /^bernoulli\/survival-lower: n must .*got 0/],
  ['p0 = 1.5', predict('n=100,p0=1.5,k=20'), /^bernoulli\/survival-lower: p0 must .*got 1\.5/],
  ['k = -1', predict('n=100,p0=0.2,k=-1'), /^bernoulli\/survival-lower: k must .*got -1/],
  ['k = 0', predict('n=100,p0=0.2,k=0'), /^bernoulli\/survival-lower: k must .*got 0/],
  ['n = 1.5', predict('n=1.5,p0=0.2,k=2'), /^bernoulli\/survival-lower: n must .*got 1\.5/],
  ['n = 1e400', predict('n=1e400,p0=0.2,k=20'), /^bernoulli\/survival-lower: n must be a finite number, got "1e400"/],
  ['p0 = abc', predict('n=100,p0=abc,k=20'), /^bernoulli\/survival-lower: p0 must be a number, got "abc"/],
  ['a missing key', predict('n=100,p0=0.2'), /^bernoulli\/survival-lower: k must be given/],
  ['no --at at all', ['predict', CLAIM], /^bernoulli\/survival-lower: n, p0, k must be given/],
  ['a repeated key', predict('n=100,p0=0.2,k=20,n=3'), /^bernoulli\/survival-lower: n must be given once.*got 3/],
  ['a misspelt key', predict('n=100,po=0.2,k=20'), /^bernoulli\/survival-lower: po is not a parameter.*did you mean p0\?/],
  ['a support that means nothing', ['check', '--beta', '0.9999'], /^check: --beta must be greater than 0 and less than 0\.5, got "0\.9999" \(a support that is wrong as often as right/],
  ['a flag given twice', ['check', '--seed', '1', '--seed', '2'], /^check: --seed must be given once, and was "1" before, got "2"$/],
  ['a deadline without a unit', ['check', '--deadline', '7'], /^check: --deadline must be a time, got "7"/],
  ['an unknown command', ['chekc'], /^corroborate: command must .*"chekc" \(did you mean check\?\)$/],
  ['a command that is not there', ['validate', 'x.js'], /^corroborate: command must .*"validate"/],
  ['an unknown flag', ['list', '--jsn'], /^list: unknown option '--jsn' \(did you mean --json\?\)$/],
  ['an unknown flag before any command', ['--sed'], /^corroborate: unknown option '--sed'/],
  ['a missing argument', ['predict'], /^predict: missing required argument/],
  ['too many arguments', ['predict', 'a', 'b'], /^predict: too many arguments/],
  ['an option without its value', ['predict', CLAIM, '--at'], /^predict: option '--at <list>' argument missing/],
  ['help of nothing', ['help', 'simulat'], /^help: command must .*did you mean simulate\?/],
  ['a seed that is no integer', ['check', '--seed', 'x'], /^check: --seed must be a number, got "x"/],
  ['a shard beyond the last', ['check', '--shard', '5/4'], /^check: --shard must be i\/n .*"5\/4"/],
  ['a level that is none', ['check', '--alpha', '2'], /^check: --alpha must be greater than 0 and less than 1, got "2"/],
  ['an unknown report format', ['check', '--reporter', 'texd', '--out', join(folder, 'never')], /"texd"/],
  ['a level that affords no decision', ['check', 'poisson/survival', '--alpha', '1e-12', '--quiet', '--out', join(folder, 'never')], /--alpha must .*got 1e-12/],
  ['a flag that cannot apply', [...BERNOULLI, '--shard', '1/2'], /^simulate: --shard does not apply/],
  ['an unknown family', ['simulate', 'bernouli'], /^simulate: FAMILY must .*did you mean bernoulli\?/],
  ['k where generations are meant', ['simulate', 'bernoulli', '--at', 'n=10,p0=0.1,k=5'], /^bernoulli: k is not a parameter.*--generations/],
  ['a parameter outside the simulator', ['simulate', 'bernoulli', '--at', 'n=10,p0=1.5'], /^bernoulli: p0 must .*got 1\.5/],
  ['no replicates', [...BERNOULLI, '--replicates', '0'], /^simulate: --replicates must be an integer from 1/],
  ['generations below one', [...BERNOULLI, '--generations', '-1'], /^simulate: --generations must be an integer from 1/],
  ['too many trajectories', [...BERNOULLI, '--trajectories', '--replicates', '1e9'], /^simulate: --replicates must be at most/],
  ['an unknown estimator', [...BERNOULLI, '--estimator', 'best'], /^bernoulli: --estimator must .*"best"/],
  ['a corpus for another family', [...BERNOULLI, '--corpus', at('text.txt', 'a b c')], /^bernoulli: --corpus .*categorical/],
  ['a corpus that does not exist', corpus(join(folder, 'tekst.txt')), /tekst\.txt: does not exist.*did you mean .*text\.txt\?/],
  ['a corpus that is a folder', corpus(folder), /must be a file, and is a directory/],
  ['an empty corpus', corpus(at('empty.txt')), /empty\.txt: must contain at least one word/],
  ['a binary corpus', corpus(at('binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 7]))), /binary: must be text, and byte 4 is NUL/],
  ['a corpus that is not UTF-8', corpus(at('latin', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20]))), /latin: must be text in UTF-8/],
  ['m beside a corpus', [...corpus(join(folder, 'text.txt')), '--at', 'm=5'], /^categorical --corpus: m is not a parameter here/],
  ['a protocol that is not JSON', [...BERNOULLI, '--protocol', at('p.json', '{')], /p\.json: --protocol must be JSON/],
  ['a protocol that does not exist', [...BERNOULLI, '--protocol', join(folder, 'none.json')], /none\.json: --protocol must be a file/],
  ['a protocol that cannot be simulated', [...BERNOULLI, '--protocol', at('a.json', '{"name": "accumulate", "sources": [{"from": "model", "lag": "all", "n": 10}]}')], /^bernoulli: protocol cannot be simulated yet, got "accumulate"/],
  ['a protocol of another size', [...BERNOULLI, '--protocol', at('r.json', '{"name": "replace", "sources": [{"from": "model", "n": 11}]}')], /^bernoulli: n must be that of the protocol, 11, got 10/],
  ['an unwritable folder', [...BERNOULLI, '--out', join(folder, 'text.txt', 'sub')], /^simulate: --out must be a folder that can be written \(ENOTDIR\)/],
  ['an unwritable folder, before the check begins', ['check', '--out', join(folder, 'text.txt')], /^check: --out must be a folder that can be written/],
  ['a folder on a file system that refuses', [...BERNOULLI, '--out', '/proc/corroborate'], /^simulate: --out must be a folder that can be written/],
  ['sigma0 = 0', ['predict', 'gaussian/tail', '--at', 'n=10,sigma0=0,epsilon=0.1,k=5'], /^gaussian\/tail: sigma0 must be a number above 0 .*got 0/],
  ['sigma0 = 0 to simulate', ['simulate', 'gaussian', '--at', 'n=10,sigma0=0'], /^gaussian: sigma0 must .*got 0/],
  ['one sample with divisor n - 1', ['simulate', 'gaussian', '--at', 'n=1,sigma0=1,ddof=1'], /^gaussian: n must be above ddof, got 1 .*use ddof=0/],
  ['one sample with divisor n - 1 to predict', ['predict', 'gaussian/mean-variance', '--at', 'n=1,sigma0=1,mu0=0,ddof=1,k=1'], /must satisfy n > ddof.*got \{"n":1/],
  ['a threshold above the start', ['predict', 'gaussian/collapse-median', '--at', 'n=10,sigma0=1,epsilon=2'], /must satisfy epsilon < sigma0.*"epsilon":2/],
  ['a threshold of zero', ['simulate', 'gaussian', '--at', 'n=10,sigma0=1,epsilon=0'], /^collapsed: epsilon must .*got 0/],
  ['components that are not apart', ['predict', 'mixture/separated-log-mean', '--at', 'n=10,mu0=0,sigma0=1,k=3'], /must satisfy mu0 >= 300 \* sigma0, got .*"mu0":0/],
  ['a median that no horizon reaches', ['predict', 'bernoulli/forgetting-median', '--at', 'n=100,p0=0.6'], /p0 must be .*at most 0\.4, got 0\.6/],
  ['no symbols', ['simulate', 'categorical', '--at', 'n=10,m=0'], /^categorical: m must .*got 0/],
  ['an order above that of any model', ['predict', 'n-gram/multinomial-words', '--at', 's=1,m=20,k=3,order=60'], /order must .*got 60/],
  ['a text of one symbol to check', ['check', '--corpus', at('same.txt', 'a a a a a'), '--out', join(folder, 'never')], /same\.txt: different words must be at least 2, got 1/],
  ['a text of one symbol to reproduce', ['reproduce', 'suresh2025', '--corpus', at('a.txt', 'a '.repeat(90)), '--out', join(folder, 'never')], /a\.txt: different words must be at least 2, got 1/],
  ['one sample of a text', ['check', '--corpus', at('two.txt', 'a b'), '--size', '1', '--out', join(folder, 'never')], /n must be an integer in \[2, 1e9\], got 1/],
  ['a text shorter than a sentence', ['reproduce', 'suresh2025', '--corpus', join(folder, 'two.txt'), '--out', join(folder, 'never')], /two\.txt: words must be at least 50, got 2/],
  ['sentences shorter than the n-gram order', ['reproduce', 'suresh2025', '--corpus', at('short.txt', 'A b. '.repeat(60)), '--out', join(folder, 'never')], /words of the longest sentence must be at least 3, got 2/],
  ['a protocol for a claim that is no moment', [...predict('p0=0.2,k=2'), '--protocol', at('acc.json', '{"name": "accumulate", "sources": [{"from": "model", "lag": "all", "n": 10, "reuse": true}]}')], /^bernoulli\/survival-lower: --protocol applies to moments/],
  ['n beside the sizes of a protocol', ['predict', 'bernoulli/variance', '--at', 'n=10,p0=0.2,k=2', '--protocol', join(folder, 'acc.json')], /^bernoulli\/variance: n must be left to the protocol, got 10/],
  ['a protocol without exact moments', ['predict', 'gaussian/sigma-square-mean', '--at', 'sigma0=1,k=2', '--protocol', join(folder, 'acc.json')], /protocol has no exact moments .*got "accumulate"/],
  ['a token that is none', ['replay', 'c1.abc'], /^replay: TOKEN is damaged/],
  ['a token of another version', ['replay', 'c99.abc'], /^replay: TOKEN must be of version/],
];

describe('bad input', () => {
  let ran: readonly Ran[] = [];
  let before: readonly string[] = [];

  beforeAll(async () => {
    mkdirSync(join(folder, 'here'));
    before = readdirSync(folder).sort();
    ran = await each(CASES, ([, args]) => corroborate(args, { cwd: join(folder, 'here') }));
  }, 120_000);

  it.each(CASES.map(([name], i) => [name, i] as const))('%s exits with 2 and one line on stderr', (_, i) => {
    const { code, stdout, stderr } = ran[i] as Ran;
    expect(stderr.replace(/\n$/, '')).toMatch((CASES[i] as (typeof CASES)[number])[2]);
    expect(stderr.match(/\n/g)).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('is answered where mathematics has an answer: one sample, one symbol, no rate, a threshold that was never above', async () => {
    const exact: readonly (readonly [readonly string[], number])[] = [
      [['bernoulli/survival', '--at', 'n=1,p0=0.3,k=5'], 0.3],
      [['bernoulli/interior', '--at', 'n=1,p0=0.3,k=1'], 0],
      [['categorical/surviving', '--at', 'n=10,m=1,k=3'], 1],
      [['categorical/surviving-variance', '--at', 'n=1,m=5,k=3'], 0],
      [['poisson/survival', '--at', 'n=10,lambda0=0,k=3'], 0],
    ];
    const answers = await each(exact, ([args]) => corroborate(['predict', ...args, '--json'], { cwd: join(folder, 'here') }));
    answers.forEach(({ code, stdout }, i) => expect([code, (JSON.parse(stdout) as { value: number }).value]).toEqual([0, exact[i]![1]]));
    // Ten draws of p0, then ten more of their mean M: Var M = 0.016, and half of the second ten adds (1/4) E M(1 - M)/10.
    const moments = await corroborate(['predict', 'bernoulli/variance', '--at', 'p0=0.2,k=2', '--protocol', join(folder, 'acc.json'), '--json'], { cwd: join(folder, 'here') });
    expect(JSON.parse(moments.stdout)).toMatchObject({ claim: 'bernoulli/variance', protocol: 'accumulate', relation: 'equals', value: expect.closeTo(0.016 + (0.16 - 0.016) / 40, 14) });
    const [one, same] = await each([['bernoulli', '--at', 'n=1,p0=0.3'], ['categorical', '--corpus', join(folder, 'same.txt')]], (args) =>
      corroborate(['simulate', ...args, '--generations', '2', '--replicates', '50', '--quiet', '--json'], { cwd: join(folder, 'here') }));
    const last = ({ stdout }: Ran): unknown => (JSON.parse(stdout) as { generations: { observables: unknown }[] }).generations[1]!.observables;
    expect(last(one!)).toMatchObject({ interior: { count: 0 } });
    expect(last(same!)).toMatchObject({ unique: { mean: 1, variance: 0 } });
  }, 30_000);

  it('leaves nothing behind', () => {
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readdirSync(join(folder, 'here'))).toEqual([]);
  });
});
