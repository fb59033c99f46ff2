/** The API reference says what every export is, and says what the code says. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

async function built<T>(file: string): Promise<T> {
  return (await import(new URL(`../../dist/bench/reference/${file}.js`, import.meta.url).href)) as T;
}

const { entriesOf } = await built<typeof import('../../bench/reference/exports.ts')>('exports');
const { pagesOf } = await built<typeof import('../../bench/reference/render.ts')>('render');
const { complaintsOf } = await built<typeof import('../../bench/reference/complaints.ts')>('complaints');
const { docstringOf } = await built<typeof import('../../bench/reference/docstring.ts')>('docstring');

const entries = entriesOf();
const folder = new URL('../../docs/api/', import.meta.url);

describe('the reference', () => {
  it('has a page for each entry point of the package, with what it exports at run time', async () => {
    expect(entries.map(({ specifier }) => specifier)).toEqual(['corroborate', 'corroborate/theory', 'corroborate/properties', 'corroborate/vitest', 'corroborate/vitest/reporter']);
    for (const [at, path] of ['src/index', 'theory/index', 'properties/index', 'src/vitest/index', 'src/vitest/reporter'].entries()) {
      const values = entries[at]!.exports.filter(({ kind }) => kind !== 'type').map(({ name }) => name);
      expect(values.sort()).toEqual(Object.keys(await import(new URL(`../../dist/${path}.js`, import.meta.url).href)).sort());
    }
  });

  it('says of every export what it is, what it throws, on what grounds, and how it is used; of every type, what each field is', () => {
    expect(entries.flatMap(complaintsOf)).toEqual([]);
  });

  it('names errors that a caller can import', () => {
    const names = new Set(entries.flatMap(({ exports }) => exports.map(({ name }) => name)));
    const thrown = entries.flatMap(({ exports }) => exports).flatMap(({ doc }) => doc.throws.map(({ error }) => error)).filter((error) => error !== '');
    expect(thrown.length).toBeGreaterThan(20);
    expect(thrown.filter((error) => !names.has(error))).toEqual([]);
  });

  it('is up to date: npm run reference', () => {
    const pages = pagesOf(entries);
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(readFileSync(new URL(name, folder), 'utf8'), `${name}: run npm run reference`).toBe(text);
    const [entry] = entries;
    const [one, ...rest] = entry!.exports;
    const changed = pagesOf([{ ...entry!, exports: [{ ...one!, doc: { ...one!.doc, summary: 'Something else.' } }, ...rest] }]);
    expect(changed.get('corroborate.md')).not.toBe(pages.get('corroborate.md'));
  });

  it('would complain of whatever was left out', () => {
    const [entry] = entries;
    const decide = entry!.exports.find(({ name }) => name === 'decide')!;
    const finding = entry!.exports.find(({ name }) => name === 'Finding')!;
    const complaints = (change: object, of = decide): string[] => complaintsOf({ ...entry!, exports: [{ ...of, ...change }], mentioned: [] });
    const without = (part: object): string[] => complaints({ doc: { ...decide.doc, ...part } });
    expect(complaints({})).toEqual([]);
    expect(without({ summary: '' })).toEqual(['corroborate: decide lacks a summary']);
    expect(without({ throws: [] })).toEqual(['corroborate: decide lacks its errors, or "throws nothing"']);
    expect(without({ examples: [] })).toEqual(['corroborate: decide lacks an example']);
    expect(without({ sources: [] })).toEqual(['corroborate: decide lacks the source of what it promises']);
    expect(without(docstringOf('/** Decides. @throws {Never} seen */'))).toContain('corroborate: decide lacks its tags on lines of their own');
    expect(without(docstringOf('/**\n * Decides.\n *\n * @throws if it must\n * @example 1\n */'))).toEqual(['corroborate: decide lacks the name of an error']);
    const bare = finding.members.map(({ name }) => ({ name, doc: docstringOf('') }));
    expect(finding.members.length).toBeGreaterThan(20);
    expect(complaints({ members: bare }, finding)).toEqual(bare.map(({ name }) => `corroborate: Finding lacks a summary of ${name}`));
  });
});
