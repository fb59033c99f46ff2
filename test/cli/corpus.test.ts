import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/corpus/sentences.ts';
import { digestOf } from '../../src/cli/corpus-source.ts';
import { corroborate, each, type Ran } from './corroborate.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const poem = file('poem.txt', 'The cat sat on the mat. The dog sat on the cat. A cat and a dog sat on a mat, and the mat was flat.');
const checked = (path: string, ...more: readonly string[]): Promise<Ran> => corroborate(['check', '--corpus', path, '--delta', '0.3', '--jobs', '1', '--quiet', '--json', '--reporter', 'json', '--out', join(folder, 'out'), ...more]);

/** The arguments of a printed command, as a shell takes them apart. */
function typed(command: string): string[] {
  const words = [...command.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)].map(([word]) => word.replaceAll(/'([^']*)'|\\(.)/g, (_, quoted: string | undefined, one: string) => quoted ?? one));
  expect(words.slice(0, 2)).toEqual(['npx', 'corroborate']);
  return words.slice(2);
}

interface Checked {
  readonly claims: readonly { readonly id: string; readonly verdict: string; readonly note: string; readonly region: string }[];
  readonly verdicts: readonly { readonly claim: string; readonly at: Readonly<Record<string, number>>; readonly verdict: string; readonly reason: string; readonly predicted: number; readonly token: string; readonly replay: string }[];
}

describe('check --corpus', () => {
  it('holds the words of a text to Corollary 1, their exact mean and variance, and each cell can be replayed with the text', async () => {
    const { code, stdout } = await checked(poem);
    const { claims, verdicts } = JSON.parse(stdout) as Checked;
    expect(code).toBe(0);
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual(['surviving', 'surviving-variance', 'surviving-lower', 'surviving-upper'].map((name) => [`corpus/${name}`, 'supported']));
    for (const { note, region } of claims) expect([note, region]).toEqual([expect.stringContaining('The text: 26 words, 10 of them different.'), 'its declared points, and nothing between them']);
    // After one generation Σ 1 − (1 − c/26)^26 are left.
    const counts = new Map<string, number>();
    for (const word of readFileSync(poem, 'utf8').toLowerCase().match(/[a-z]+/g)!) counts.set(word, (counts.get(word) ?? 0) + 1);
    const first = verdicts.find(({ claim, at }) => claim === 'corpus/surviving' && at['k'] === 1)!;
    expect(first.at['n']).toBe(26);
    expect(first.predicted).toBeCloseTo([...counts.values()].reduce((sum, count) => sum + 1 - (1 - count / 26) ** 26, 0), 10);
    expect(first.replay).toContain(`--corpus ${poem}`);
    const again = await corroborate(['replay', first.token, '--corpus', poem, '--json', '--quiet']);
    expect([again.code, (JSON.parse(again.stdout) as { verdict: string }).verdict]).toEqual([0, first.verdict]);
    const other = file('other.txt', 'one two one');
    expect((await corroborate(['replay', first.token, '--corpus', other])).code).toBe(2);
    expect((await corroborate(['replay', first.token])).stderr).toMatch(/--corpus must name the text/);
  });

  it('says that a text which loses nothing is vacuous, and why: a fault that loses a word once in 20,000 would leave every replicate alike', async () => {
    const { code, stdout } = await checked(file('crlf.txt', 'The cat sat.\r\nThe dog ran.\r\n'.repeat(200)));
    const { claims, verdicts } = JSON.parse(stdout) as Checked;
    expect(code).toBe(3);
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual(['surviving', 'surviving-variance', 'surviving-lower', 'surviving-upper'].map((name) => [`corpus/${name}`, 'vacuous']));
    for (const { verdict, reason, claim } of verdicts) expect([claim, verdict, reason]).toEqual([claim, 'vacuous', expect.stringMatching(/the value hardly ever varies|does not vary|leaves nothing to exclude/)]);
    expect(verdicts.find(({ claim, at }) => claim === 'corpus/surviving-variance' && at['k'] === 1)!.reason).toMatch(/planned replicates may all be the same/);
  });

  it('takes another sample size, and the claims that are named', async () => {
    const { verdicts } = JSON.parse((await checked(poem, '--size', '100', 'corpus/surviving-lower')).stdout) as Checked;
    expect(new Set(verdicts.map(({ claim, at }) => `${claim} ${at['n']}`))).toEqual(new Set(['corpus/surviving-lower 100']));
  });

  it('refuses what is no text to lose words from, by name', async () => {
    const bad: readonly (readonly [string, RegExp])[] = [
      [file('one.txt', 'the the the'), /one\.txt: different words must be at least 2, got 1/],
      [file('empty.txt', ''), /empty\.txt: must contain at least one word/],
      [file('binary.txt', 'a\0b'), /binary\.txt: must be text, and byte 1 is NUL/],
      [join(folder, 'peom.txt'), /peom\.txt: does not exist.*did you mean .*poem\.txt\?/],
    ];
    const ran = await each(bad, ([path]) => checked(path));
    ran.forEach(({ code, stderr }, i) => expect([code, stderr]).toEqual([2, expect.stringMatching(bad[i]![1])]));
    expect((await checked(poem, '--size', '1')).stderr).toMatch(/n must be an integer in \[2, 1e9\], got 1/);
    expect((await corroborate(['check', '--size', '5'])).stderr).toMatch(/--size needs --corpus/);
  });
});

describe('sentences', () => {
  it('end at full stops and lines, and are cut where there are enough words', () => {
    expect([...sentencesOf('One two. Three!\nOne v1.2 two? "Yes." No', 100).starts]).toEqual([0, 2, 3, 7, 8, 9]);
    expect([...sentencesOf('a b a c', 3).tokens]).toEqual([0, 1, 0]);
    expect([...sentencesOf('... !', 3).starts]).toEqual([0]);
  });

  it('have counts that are named by what they are', () => {
    expect(digestOf([3, 2, 1])).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf([3, 2, 1])).not.toBe(digestOf([3, 1, 2]));
  });
});

describe('reproduce', () => {
  it('refuses another paper, a text that is too short for triples of words, and what is no text', async () => {
    expect((await corroborate(['reproduce', 'suresh2024'])).stderr).toMatch(/paper must be suresh2025, got "suresh2024"/);
    const short = await corroborate(['reproduce', 'suresh2025', '--corpus', file('short.txt', 'a b'), '--out', join(folder, 'short')]);
    expect([short.code, short.stderr]).toEqual([2, expect.stringMatching(/words must be at least 50, got 2/)]);
    const pairs = await corroborate(['reproduce', 'suresh2025', '--corpus', file('pairs.txt', 'a b.\n'.repeat(30))]);
    expect([pairs.code, pairs.stderr]).toEqual([2, expect.stringMatching(/words of the longest sentence must be at least 3, got 2/)]);
    expect(readdirSync(folder)).not.toContain('short');
  });

  it('writes what it learnt in a small budget: pictures, page and data that agree', async () => {
    const out = join(folder, 'figures');
    const long = file("it's long.txt", `${readFileSync(poem, 'utf8')}\n`.repeat(3));
    const { code, stdout } = await corroborate(['reproduce', 'suresh2025', '--corpus', long, '--budget', '2e5', '--jobs', '1', '--delta', '0.3', '--quiet', '--json', '--out', out]);
    expect(code).toBe(3);
    expect(readFileSync(join(out, 'figures.json'), 'utf8')).toBe(stdout);
    const { schemaVersion, corpus, figures } = JSON.parse(stdout) as { schemaVersion: number; corpus: object; figures: { id: string; panels: { picture: string; lines: object[]; points: object[] }[]; verdicts: { id: string; simulator: string; token: string; replay?: string }[] }[] };
    expect(schemaVersion).toBe(1);
    expect(corpus).toEqual({ from: 'file', name: long, tokens: 78, types: 10 });
    expect(figures.map(({ id }) => id)).toEqual(['gaussian-trajectories', 'bernoulli-trajectories', 'bernoulli-bounds', 'bernoulli-interior', 'poisson-bounds', 'gaussian-bound', 'unigram', 'n-gram', 'zipf', 'mixture-scatter', 'mixture-tail']);
    const pictures = figures.flatMap(({ panels }) => panels.map(({ picture }) => picture));
    expect(readdirSync(out).sort()).toEqual([...pictures, 'figures.html', 'figures.json', 'run.json'].sort());
    const page = readFileSync(join(out, 'figures.html'), 'utf8');
    for (const picture of pictures) {
      const svg = readFileSync(join(out, picture), 'utf8');
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>\n$/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(page).toContain(`href="${picture}"`);
    }
    // What is printed for a cell about the text finds it again, whatever its name; the others need none, and take none.
    const cells = figures.flatMap(({ verdicts }) => verdicts);
    const texts = cells.filter(({ replay }) => replay !== undefined);
    expect(texts).toEqual(cells.filter(({ id }) => id.startsWith('corpus/')));
    const some = [texts[0]!, texts.find(({ simulator }) => simulator.startsWith('n-gram'))!];
    const again = await each(some, ({ replay }) => corroborate([...typed(replay!), '--json']));
    expect(again.map(({ stdout: row }) => (JSON.parse(row) as { id: string }).id)).toEqual(some.map(({ id }) => id));
    const other = cells.find(({ simulator }) => simulator === 'bernoulli')!;
    expect((await corroborate(['replay', other.token, '--corpus', long])).stderr).toMatch(/--corpus must be left out: the cell is about no text/);
  });

  it('keeps at Ctrl-C what was learnt: the exit code says so, and every file is there and agrees', async () => {
    const out = join(folder, 'stopped');
    const long = file('stopped.txt', `${readFileSync(poem, 'utf8')}\n`.repeat(3));
    let sent = false;
    const { code, stdout, stderr } = await corroborate(['reproduce', 'suresh2025', '--corpus', long, '--jobs', '1', '--json', '--out', out], {
      onError: (text, kill) => {
        if (sent || !/[1-9]\S* replicates/.test(text)) return;
        sent = true;
        kill('SIGINT');
      },
    });
    expect([sent, code]).toEqual([true, 130]);
    expect(stderr).toMatch(/reproduce: interrupted, \d+ points undecided; what was learnt is in .*stopped/);
    expect(readFileSync(join(out, 'figures.json'), 'utf8')).toBe(stdout);
    const { figures } = JSON.parse(stdout) as { figures: { panels: { picture: string; replicates: number; points: { estimate: number | null }[] }[]; verdicts: { verdict: string; reason: string }[] }[] };
    const panels = figures.flatMap((figure) => figure.panels);
    expect(readdirSync(out).sort()).toEqual([...panels.map(({ picture }) => picture), 'figures.html', 'figures.json', 'run.json'].sort());
    // Something was seen, not everything was, and what was not seen is not made up.
    expect(panels.some(({ replicates }) => replicates > 0)).toBe(true);
    expect(figures.flatMap(({ verdicts }) => verdicts).some(({ verdict, reason }) => verdict === 'not-run' || reason === 'interrupted')).toBe(true);
    for (const { replicates, points } of panels.filter((panel) => panel.replicates === 0)) expect([replicates, points.every(({ estimate }) => estimate === null)]).toEqual([0, true]);
  });
});
