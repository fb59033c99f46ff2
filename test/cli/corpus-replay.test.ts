import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corpusCells } from '../../src/cli/corpus-cells.ts';
import { textFigures } from '../../src/cli/text-figures.ts';
import type { FigureReport } from '../../src/report/figure-report.ts';
import type { ReportVerdict } from '../../src/report/report.ts';
import { replay } from '../../src/run/replay.ts';
import { reproduce } from '../../src/run/reproduce.ts';
import { decodeToken } from '../../src/run/token.ts';
import { sources } from '../../theory/sources.ts';
import { corroborate, each } from './corroborate.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SEED = 7;

/** The text figures of a seed or a file, each panel with its first claim at one generation. */
async function drawn(file: string | undefined, k: number): Promise<FigureReport> {
  const { figures } = await textFigures({ flags: { seed: SEED } } as Parameters<typeof textFigures>[0], file);
  const small = figures.map((figure) => ({
    ...figure,
    panels: figure.panels.slice(0, 1).map((panel) => ({ ...panel, lines: [], generations: [1], replicates: 64, d: 1, tests: panel.tests.slice(0, 1).map(({ claim }) => ({ claim, generations: [k] })) })),
  }));
  return reproduce({ paper: 'p', reference: 'r', figures: small, bibliography: sources, seed: SEED, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0 });
}

const rows = ({ figures }: FigureReport): (ReportVerdict & { readonly panel: string })[] => figures.flatMap(({ verdicts }) => verdicts);

describe('a cell of the text figures', () => {
  it('is replayed without a file where the text is made up: from the seed in its token', async () => {
    const found = rows(await drawn(undefined, 2));
    expect(found.map(({ claim, replicates }) => [claim, replicates > 0])).toEqual([['corpus/surviving', true], ['corpus/unigram-words', true]]);
    for (const row of found) expect({ ...(await replay(decodeToken(row.token), await corpusCells(decodeToken(row.token), undefined))), panel: row.panel }).toEqual({ ...row, deltaFrom: 'declared' });
    const again = await each(found, ({ token }) => corroborate(['replay', token, '--json']));
    again.forEach(({ code, stdout }, i) => expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ id: found[i]!.id, logE: found[i]!.logE, estimate: found[i]!.estimate, replicates: found[i]!.replicates })]));
    // What the n-gram models are refuted by is known to replay, too.
    const cell = decodeToken(found[1]!.token);
    const pairs = { ...cell, id: cell.id.replace('unigram-words', 'multinomial-words') };
    expect((await corpusCells(pairs, undefined)).map(({ id }) => id)).toContain(pairs.id);
    // The text of another seed is another text.
    await expect(corpusCells({ ...cell, seed: SEED + 1 }, undefined)).rejects.toThrow(/--corpus must name the text that the cell is about/);
  });

  it('is replayed with its file, and with no other', async () => {
    const text = join(folder, 'text.txt');
    writeFileSync(text, Array.from({ length: 300 }, (_, i) => `the ${i % 7} word${i % 37} sat on word${(i * i) % 53}. and so did${i % 11} they\n`).join(''));
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'one two one two three '.repeat(20));
    const found = rows(await drawn(text, 5));
    expect(found.map(({ claim, replicates }) => [claim, replicates > 0])).toEqual([['corpus/surviving', true], ['corpus/unigram-words', true]]);
    for (const row of found) {
      const cell = decodeToken(row.token);
      expect({ ...(await replay(cell, await corpusCells(cell, text))), panel: row.panel }).toEqual({ ...row, deltaFrom: 'declared' });
      await expect(corpusCells(cell, other)).rejects.toThrow(/--corpus must name the text that the cell is about, got .*other\.txt/);
    }
  });
});
