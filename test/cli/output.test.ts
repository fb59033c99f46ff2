import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chunked, documentPieces, openFolder, writeWhole } from '../../src/cli/output.ts';
import { UsageError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'output-'));
afterAll(() => rmSync(folder, { recursive: true }));

const document = (content: Record<string, unknown>): string => [...documentPieces(content)].join('');

describe('a document', () => {
  it('is JSON with one element of a list to a line', () => {
    const content = { a: 1, b: [{ x: 1 }, { x: [2] }], c: [], d: [1, 2], e: { f: 'g' }, h: undefined };
    expect(document(content)).toBe('{\n "a": 1,\n "b": [\n  {"x":1},\n  {"x":[2]}\n ],\n "c": [],\n "d": [1,2],\n "e": {"f":"g"}\n}\n');
  });

  it('writes the numbers that JSON lacks as strings, at any depth', () => {
    expect(JSON.parse(document({ a: NaN, b: [{ c: -Infinity }], d: { e: [Infinity] } }))).toEqual({ a: 'NaN', b: [{ c: '-Infinity' }], d: { e: ['Infinity'] } });
  });

  it('comes in large pieces whatever it is made of', () => {
    const pieces = Array.from({ length: 100_000 }, (_, i) => `${i} `);
    const large = [...chunked(pieces)];
    expect(large.join('')).toBe(pieces.join(''));
    expect(large.length).toBeLessThan(12);
  });
});

describe('a file', () => {
  it('appears whole, in folders that are made for it', () => {
    const path = join(folder, 'new', 'deep', 'a.json');
    writeWhole(path, ['one', 'two'], 'check');
    expect(readFileSync(path, 'utf8')).toBe('onetwo');
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['a.json']);
  });

  it('does not appear at all where its content fails, and the one before it stays', () => {
    const path = join(folder, 'b.json');
    writeWhole(path, ['before'], 'check');
    function* broken(): Generator<string> {
      yield 'half';
      throw new RangeError('no more');
    }
    expect(() => writeWhole(path, broken(), 'check')).toThrow(RangeError);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('is refused where its folder cannot be one', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'file'), join(folder, 'file', 'sub')]) {
      expect(() => openFolder(path, 'check')).toThrow(UsageError);
      expect(() => openFolder(path, 'check')).toThrow(/check: --out must be a folder that can be written/);
    }
    expect(() => writeWhole(join(folder, 'file', 'a.json'), ['x'], 'check')).toThrow(UsageError);
  });

  it('leaves no trace of the trial', () => {
    const withdraw = openFolder(join(folder, 'empty'), 'check');
    expect(readdirSync(join(folder, 'empty'))).toEqual([]);
    openFolder(join(folder, 'empty'), 'check')();
    expect(existsSync(join(folder, 'empty'))).toBe(true);
    withdraw();
    expect(existsSync(join(folder, 'empty'))).toBe(false);
  });

  it('keeps a folder that has been filled', () => {
    const withdraw = openFolder(join(folder, 'full'), 'check');
    writeWhole(join(folder, 'full', 'a.json'), ['x'], 'check');
    withdraw();
    expect(readdirSync(join(folder, 'full'))).toEqual(['a.json']);
  });
});
