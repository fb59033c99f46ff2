/** Documents that are written from the theory and from the recorded run say what those say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/claim/prepare.ts';
import { type Baseline, readBaseline } from '../../src/run/baseline.ts';
import { catalogue, errata, statements, theory } from '../../theory/index.ts';

async function built<T>(file: string): Promise<T> {
  return (await import(new URL(`../../dist/bench/documents/${file}.js`, import.meta.url).href)) as T;
}

const { catalogueText } = await built<typeof import('../../bench/documents/catalogue.ts')>('catalogue');
const { errataText } = await built<typeof import('../../bench/documents/errata.ts')>('errata');
const { merged, mutationText, recordOf, withScores } = await built<typeof import('../../bench/documents/mutation-of-theory.ts')>('mutation-of-theory');
const { hasPlace, paperTable, withTable } = await built<typeof import('../../bench/documents/paper-table.ts')>('paper-table');

const path = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const named = new Set(errata.flatMap(({ asPublished, corrected }) => [asPublished, corrected]));
const prepared = await prepare(theory.filter(({ id }) => named.has(id)));
const recorded = readBaseline(path('reports/baseline.json'));

const claim = (id: string, change: object = {}): Baseline['claims'][number] => ({
  id, hash: '1', expected: 'supported', verdict: 'supported', d: 0.005, delta: 0.0025, deltaFrom: 'declared',
  points: { supported: 20, refuted: 0, inconclusive: 0, invalid: 0, vacuous: 3, exact: 1, notRun: 0 }, falsifiable: 0.525, attempts: 1, finest: 0.005, ...change,
});
const baseline: Baseline = {
  schemaVersion: 1,
  claims: [claim('poisson/survival'), claim('poisson/survival-shifted', { expected: 'refuted', verdict: 'refuted', falsifiable: null, points: { supported: 0, refuted: 2, inconclusive: 0, invalid: 0, vacuous: 0, exact: 0, notRun: 0 } })],
};

describe('docs/catalogue.md', () => {
  it('is what the catalogue gives: npm run documents', () => {
    expect(readFileSync(path('docs/catalogue.md'), 'utf8'), 'docs/catalogue.md is out of date: npm run documents').toBe(catalogueText(catalogue));
  });

  it('has a row for each item, with its claims or the reason, and nothing that Markdown reads as markup', () => {
    const rows = catalogueText([{ label: 'P0', says: 'g_k * |x|.', claims: ['poisson/survival', 'poisson/mean'] }, { label: 'P1', says: 's', claims: [], reason: 'a limit' }]).split('\n').slice(-3);
    expect(rows).toEqual(['| P0 | g\\_k \\* \\|x\\|. | `poisson/survival`, `poisson/mean` |', '| P1 | s | none: a limit |', '']);
  });
});

describe('docs/errata.md', () => {
  it('is what the errata and the recorded run give: npm run documents', () => {
    expect(readFileSync(path('docs/errata.md'), 'utf8'), 'docs/errata.md is out of date: npm run documents').toBe(errataText(errata, prepared, recorded));
  });

  it('changes with the errata, with what the claims say, and with recorded verdicts', () => {
    const text = errataText(errata, prepared);
    expect(text.match(/^## \d+\. /gm)).toHaveLength(15);
    expect(errataText([{ ...errata[11]!, found: 'otherwise' }], prepared)).toContain('\notherwise\n');
    expect(text).toContain('`poisson/survival-shifted`, The recursion');
    expect(text).toMatch(/\(= 0\.9982 at n=10, lambda0=1, k=1\)/);
    const recordedText = errataText(errata, prepared, baseline);
    expect(recordedText).toContain('`poisson/survival-shifted`, **refuted**: The recursion');
    expect(recordedText).toContain('`poisson/survival`, **supported** at d = 0.005: ');
  });
});

describe('docs/mutation-of-theory.md', () => {
  const scores = JSON.parse(readFileSync(path('docs/mutation-of-theory.json'), 'utf8')) as ReturnType<typeof recordOf>;

  it('is what the recorded scores give: npm run documents', () => {
    const document = readFileSync(path('docs/mutation-of-theory.md'), 'utf8');
    expect(document, 'docs/mutation-of-theory.md is out of date: npm run documents').toBe(withScores(document, mutationText(scores)));
  });

  it('has a score or a reason for every claim: npm run mutate:theory -- ID', () => {
    expect([...scores.claims, ...scores.unscored].map(({ id }) => id).sort()).toEqual(theory.map(({ id }) => id).sort());
  });

  it('has at most 15 % equivalents, each with the replicates that would kill it, and no survivor of an equality or a law', () => {
    const equivalents = scores.claims.flatMap((one) => one.equivalents);
    const falsifiable = scores.claims.reduce((sum, { killed, survived }) => sum + killed + survived, equivalents.length);
    expect(equivalents.length / falsifiable).toBeLessThanOrEqual(0.15);
    expect(equivalents.filter(({ needs }) => !(needs !== undefined && needs.replicates >= 1))).toEqual([]);
    expect(scores.claims.filter(({ relation, survived }) => ['equals', 'follows'].includes(relation) && survived > 0)).toEqual([]);
  });

  const one = (id: string, relation: string, change: object = {}): (typeof scores)['claims'][number] => ({ id, relation, points: 20, killed: 9, unchosen: 8, survived: 0, missing: 0, implied: 1, equivalents: [], ...change });
  const record = { operators: 2, seed: 1, delta: 0.02, claims: [one('a/a', 'equals'), one('a/b', 'at-most', { killed: 1, unchosen: 1, survived: 3, missing: 2, equivalents: [{ description: 'n → n + 1 in n * |p0|', reason: 'r', needs: { at: { n: 3 }, replicates: 12345 } }] })], unscored: [{ id: 'a/c', reason: 'is open' }] };

  it('counts what is recorded, and nothing else', () => {
    const lines = mutationText(record).split('\n');
    expect(lines[0]).toBe('2 of 3 claims have mutants: 10 killed, 3 survived, 1 equivalent (7.1 %), 2 implied. The score is 76.9 %, and 69.2 % without the points chosen for mutants.'
      + ' Of equalities and laws 9 of 9 are killed; of bounds and intervals 1 of 4, and 2 of the survivors are points that are missing. Operators version 2, d = 0.02, seed 1.');
    expect(lines).toEqual(expect.arrayContaining(['| `a/b` | at-most | 20 | 1 | 3 | 1 | 1 | 25 % | 25 % |', '| `a/b` | `n → n + 1` | 12,345 at n=3 |', '| `a/c` | is open |']));
  });

  it('keeps the scores of claims that were not scored anew, and none of claims that are gone', () => {
    const later = { ...record, claims: [one('a/c', 'equals', { killed: 4 })], unscored: [] };
    const joined = merged(record, later, ['a/c', 'a/a']);
    expect([joined.claims.map(({ id, killed }) => [id, killed]), joined.unscored]).toEqual([[['a/c', 4], ['a/a', 9]], []]);
    expect(() => merged(record, { ...later, operators: 3 }, ['a/c', 'a/a'])).toThrow(/score every claim/);
    expect(merged(undefined, later, ['a/c'])).toEqual(later);
    expect(() => withScores('no place', 'text')).toThrow(/no place/);
  });
});

describe('the table of the README', () => {
  it('is what the recorded run gives: npm run documents', () => {
    const readme = readFileSync(path('README.md'), 'utf8');
    if (recorded === undefined) {
      expect(hasPlace(readme), 'README.md has a table and reports/baseline.json is missing: check --delta 0.01 --update-baseline reports/baseline.json').toBe(false);
      return;
    }
    expect(readme, 'README.md is out of date: npm run documents').toBe(withTable(readme, paperTable(statements, recorded)));
  });

  it('has a row for each claim of a statement, its verdict, points, resolution and falsifiable share, or the reason', () => {
    const table = paperTable([
      { label: 'Theorem 2', says: 's', claims: ['poisson/survival', 'poisson/survival-shifted', 'poisson/mean'] },
      { label: 'In the end', says: 's', claims: [], reason: 'a limit' },
    ], baseline);
    expect(table.split('\n')).toEqual([
      '1 of 2 statements and figures of the paper are encoded in claims.', '',
      '| paper | claim | verdict | points | d | falsifiable |', '| --- | --- | --- | --: | --: | --: |',
      '| Theorem 2 | `poisson/survival` | supported | 21 | 0.005 | 52.5 % |',
      '|  | `poisson/survival-shifted` | refuted, as expected | 2 | – | – |',
      '|  | `poisson/mean` | not recorded |  |  |  |',
      '| In the end | – | a limit |  |  |  |',
    ]);
  });

  it('replaces what stood in its place, and nothing else', () => {
    const document = 'a\n<!-- paper: written by npm run documents -->\nold\n<!-- end of paper -->\nb\n';
    const once = withTable(document, 'new');
    expect(once).toBe('a\n<!-- paper: written by npm run documents -->\n\nnew\n\n<!-- end of paper -->\nb\n');
    expect(withTable(once, 'new')).toBe(once);
    expect(() => withTable('a\n', 'new')).toThrow(/no place/);
  });
});
