import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/formats/html.ts';
import { json, readJson } from '../../src/report/formats/json.ts';
import { text } from '../../src/report/formats/text.ts';
import { encoded, errataRows, pairsMet, statementRows } from '../../src/report/literature.ts';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { parsePage } from './page.ts';
import { sample } from './sample.ts';
import { violations } from './validate.ts';

const told = { title: 'A <b>slip</b>', where: 'Theorem "1"', says: 'NaN', found: 'Infinity & more' };
const declared = [
  { number: 1, ...told, asPublished: 'gaussian/tail-upper', corrected: 'bernoulli/survival-lower' },
  { number: 2, ...told, reading: 'read so', asPublished: 'bernoulli/variance', corrected: 'gaussian/log-sigma' },
  { number: 3, ...told, asPublished: 'gaussian/tail-upper', corrected: 'nowhere/else' },
  { number: 4, ...told, asPublished: 'nowhere/at-all', corrected: 'nowhere/else' },
];
const statements = statementRows([
  { label: 'Theorem 1', says: 'It lasts', claims: ['bernoulli/survival-lower', 'nowhere/else'] },
  { label: 'Figure 1', says: '<script>', claims: [], reason: 'a picture' },
], sample);
const report: Report = { ...sample, errata: errataRows(declared, sample), statements };

describe('what a run says of a paper', () => {
  it('lists errata of which it checked a claim, with the token of the point that the verdict rests on', () => {
    expect(report.errata!.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(report.errata![0]!.asPublished).toEqual({ claim: 'gaussian/tail-upper', verdict: 'refuted', token: 'expected-1' });
    expect(report.errata![0]!.corrected).toEqual({ claim: 'bernoulli/survival-lower', verdict: 'supported', token: '1.YmVybm91bGxp.n=100.s1.9f2c' });
    expect(report.errata![2]!.corrected).toEqual({ claim: 'nowhere/else', verdict: null, token: null });
  });

  it('counts pairs that it checked whole, and among them those that came out as declared', () => {
    expect(pairsMet(report.errata!)).toEqual({ met: 1, of: 2 });
    expect(pairsMet([])).toEqual({ met: 0, of: 0 });
  });

  it('lists all statements of the paper or, where it checked none of their claims, none', () => {
    expect(statements.map(({ claims }) => claims.map(({ verdict }) => verdict))).toEqual([['supported', null], []]);
    expect(encoded(statements)).toEqual({ encoded: 1, of: 2 });
    expect(statementRows([{ label: 'Theorem 1', says: 'It lasts', claims: ['nowhere/else'] }], sample)).toEqual([]);
  });

  it('is in the JSON, by its schema, and is read back as it was', async () => {
    const rendered = await json.render(report);
    expect(violations(JSON.parse(rendered), reportSchema as Record<string, unknown>)).toEqual([]);
    expect(readJson(rendered, 'report')).toEqual(report);
    const { errata: [first], ...rest } = JSON.parse(rendered) as { errata: [{ asPublished: object }] };
    expect(violations({ ...rest, errata: [{ ...first, asPublished: { claim: 'a/b' } }] }, reportSchema as Record<string, unknown>).length).toBeGreaterThan(0);
  });

  it('is on the page, with links to the claims, and nothing in it is markup', async () => {
    const elements = parsePage(await html.render(report));
    const entries = elements.filter(({ name, parent }) => name === 'li' && parent?.attributes['class'] === 'errata');
    expect(entries).toHaveLength(3);
    expect(entries[0]!.text).toContain('A <b>slip</b>');
    expect(entries[0]!.text).toContain('refuted, as expected');
    expect(entries[2]!.text).toContain('not part of this run');
    const rows = elements.filter(({ name, parent }) => name === 'tr' && parent?.parent?.attributes['class'] === 'paper' && parent.name === 'tbody');
    expect(rows.map(({ text: said }) => said.includes('<script>'))).toEqual([false, true]);
    const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
    for (const { attributes: { href } } of elements.filter(({ name }) => name === 'a')) if (href?.startsWith('#') === true) expect(ids).toContain(href.slice(1));
    expect((await html.render(sample)).includes('id="errata"')).toBe(false);
  });

  it('is two lines of the summary', async () => {
    const lines = (await text.render(report)).split('\n');
    expect(lines).toContain('paper: 1 of 2 statements encoded in claims');
    expect(lines).toContain('errata: 1 of 2 refuted as published and right as corrected');
    expect(await text.render(sample)).not.toMatch(/errata|paper/);
  });
});
