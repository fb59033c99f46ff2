import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { countWords } from '../../src/corpus/counts.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { DomainError, UsageError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* batches(...lists: readonly string[][]): AsyncGenerator<readonly string[]> {
  yield* lists;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('counts of words', () => {
  it('decrease, and equal counts follow the code points', async () => {
    // U+1D400 lies above U+FF41 as a code point and below it in UTF-16.
    const counts = await countWords(batches(['b', 'a', '𝐀', 'c'], ['c', 'ａ', 'c', 'b']), 'sample');
    expect(counts.types).toEqual(['c', 'b', 'a', 'ａ', '𝐀']);
    expect(counts.counts).toEqual([3, 2, 1, 1, 1]);
    expect(counts.tokens).toBe(8);
  });

  it('do not depend on the batches', async () => {
    const list = ['x', 'y', 'x', 'a-long-word-that-would-be-a-slice', 'y', 'x'];
    expect(await countWords(batches(list), 'one')).toEqual(await countWords(batches(...list.map((word) => [word])), 'many'));
  });

  it('refuse a text without words', async () => {
    await expect(countWords(batches(), 'empty.txt')).rejects.toThrow(/empty\.txt: must contain at least one word/);
  });
});

describe('a corpus', () => {
  it('is read with its size and digest', async () => {
    const text = 'one two two\nthree three three\n';
    const seen: (readonly [number, number])[] = [];
    const corpus = await readCorpus(file('a.txt', text), { onProgress: (done, total) => seen.push([done, total]) });
    expect(corpus).toEqual({
      types: ['three', 'two', 'one'], counts: [3, 2, 1], tokens: 6, bytes: text.length, sha256: createHash('sha256').update(text).digest('hex'),
    });
    expect(seen).toEqual([[text.length, text.length]]);
  });

  it('counts the words of a file of many chunks', async () => {
    const corpus = await readCorpus(file('long.txt', 'héllo wörld '.repeat(30_000)));
    expect(corpus.types).toEqual(['héllo', 'wörld']);
    expect(corpus.counts).toEqual([30_000, 30_000]);
  });

  it('says why a file cannot be read', async () => {
    await expect(readCorpus(join(folder, 'none.txt'))).rejects.toThrow(/none\.txt: does not exist/);
    mkdirSync(join(folder, 'sub'));
    await expect(readCorpus(join(folder, 'sub'))).rejects.toThrow(/is a directory/);
    await expect(readCorpus(join(folder, 'a.txt', 'b'))).rejects.toThrow(UsageError);
  });

  it('says what is wrong with its content', async () => {
    await expect(readCorpus(file('empty.txt', ''))).rejects.toThrow(DomainError);
    await expect(readCorpus(file('binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0])))).rejects.toThrow(/byte 4 is NUL/);
    await expect(readCorpus(file('latin1.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20])))).rejects.toThrow(/UTF-8/);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(readCorpus(file('b.txt', 'a b c'), { signal: controller.signal })).rejects.toThrow(/abort/i);
  });
});
