import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/formats/html.ts';
import { text } from '../../src/report/formats/text.ts';
import { readJson } from '../../src/report/formats/json.ts';
import { anchor } from '../../src/report/html/markup.ts';
import { verdictWords } from '../../src/report/verdict-word.ts';
import type { Report } from '../../src/report/report.ts';
import { parsePage, within } from './page.ts';
import type { Element } from './page.ts';
import { sample } from './sample.ts';

const page = await html.render(sample);
const elements = parsePage(page);
const named = (name: string, list: readonly Element[] = elements): Element[] => list.filter((element) => element.name === name);
const classed = (name: string): Element[] => elements.filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));
const pointRows = (list: readonly Element[]): Element[] => list.filter((row) => row.name === 'tr' && within(row, ({ name }) => name === 'tbody') && within(row, ({ attributes }) => attributes['class'] === 'points'));
const section = (id: string): Element[] => {
  const root = elements.find(({ attributes }) => attributes['id'] === anchor(id))!;
  return elements.filter((element) => element === root || within(element, (ancestor) => ancestor === root));
};

describe('the page is one safe document', () => {
  it('nests, and the reader of these tests notices when a page does not', () => {
    expect(elements.length).toBeGreaterThan(500);
    expect(() => parsePage('<p><b></p></b>')).toThrow();
    expect(() => parsePage('<p title="<script>">')).toThrow();
    expect(() => parsePage('<p>')).toThrow(/left open/);
  });

  it('forbids every fetch and script, before anything else can load', () => {
    const head = elements.filter((element) => element.parent?.name === 'head');
    expect(head[1]!.attributes).toEqual({ 'http-equiv': 'Content-Security-Policy', 'content': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" });
  });

  it('has no script but its data', () => {
    expect(named('script').map(({ attributes }) => attributes)).toEqual([{ type: 'application/json', id: 'report' }]);
  });

  it('asks for nothing: no address, no event handler, no import', () => {
    for (const { attributes } of elements) {
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on/i);
        expect(name).not.toMatch(/^(src|srcset|action|data|poster|xlink:href)$/);
        if (name === 'href') expect(value).toMatch(/^#/);
        if (/url\(/.test(value)) expect(value).toMatch(/^url\(#[\w-]+\)$/);
      }
    }
    for (const { text } of named('style')) expect(text).not.toMatch(/url\(|@import|<\//);
    for (const name of ['img', 'link', 'iframe', 'object', 'embed', 'form', 'base']) expect(named(name)).toEqual([]);
  });

  it('shows hostile texts as texts', () => {
    const hostile = sample.claims.at(-1)!;
    const text = section(hostile.id)[0]!.text;
    for (const shown of [hostile.source, hostile.note!, hostile.region!, hostile.status.replaceAll('-', ' '), hostile.simulators[0]!, hostile.tex, '</td><script>alert(9)</script>', '$(rm -rf ~)</code><script>']) expect(text).toContain(shown);
    expect(text).not.toContain('\u001b');
    expect(page.match(/<script/gi)).toHaveLength(1);
  });

  it('gives each id once, and every reference finds its id', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = elements.flatMap(({ attributes }) => [
      ...(attributes['href'] !== undefined ? [decodeURIComponent(attributes['href'].slice(1))] : []),
      ...(attributes['aria-labelledby']?.split(' ') ?? []),
      ...(/^url\(#(.*)\)$/.exec(attributes['fill'] ?? '')?.slice(1) ?? []),
    ]);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(ids).toContain(reference);
  });

  it('carries the report, which cannot end its element', () => {
    const data = named('script')[0]!.text;
    expect(data).not.toContain('<');
    expect(readJson(data, 'page')).toEqual(sample);
  });

  it('keeps circumstances in the footer and out of the data', async () => {
    const dated = await html.render(sample, { footer: { date: '2031-05-06', host: 'h&st', node: '24.0.0', jobs: 1, seconds: 2 } });
    const [footer] = named('footer', parsePage(dated));
    expect(footer!.text).toContain('Circumstances of this run, not part of the report: 2031-05-06 · h&st · Node 24.0.0 · 1 job · 2 s.');
    expect(dated.split('2031-05-06')).toHaveLength(2);
    expect(named('footer')[0]!.text).not.toContain('Circumstances');
  });

  it('names the page of the figures where there is one', async () => {
    const link = '<a href="suresh2025/figures.html">';
    expect(await html.render(sample, { footer: { figures: 'suresh2025/figures.html' } })).toContain(link);
    expect(await html.render(sample, { footer: {} })).not.toContain('figures.html');
  });
});

describe('the page tells', () => {
  it('what each verdict means', () => {
    const text = classed('legend')[0]!.text;
    for (const [verdict, { meaning }] of Object.entries(verdictWords)) expect(text).toContain(`${verdict}${meaning}`);
  });

  it('the levels, the ledger and the totals', () => {
    const text = named('header')[0]!.text;
    expect(text).toContain('P(any false alarm) ≤ 10⁻⁶');
    expect(text).toContain('11 decisions and 3 guards, of 10,000 that α affords, spent 1.4×10⁻⁹');
    expect(text).toContain('Sum of β over the greens: 0.005');
    expect(classed('totals')[0]!.text.replace(/\s+/g, ' ')).toContain('2✗ refuted1 as expected');
  });

  it('every claim in a row of the index that leads to its section', () => {
    const rows = named('tr').filter((row) => row.attributes['data-verdict'] !== undefined);
    expect(rows).toHaveLength(sample.claims.length);
    for (const claim of sample.claims) {
      const row = rows.find(({ text }) => text.includes(claim.id))!;
      expect(row.attributes['data-verdict']).toBe(claim.verdict);
      expect(row.text).toContain(claim.verdict);
      expect(elements.some((element) => element.name === 'a' && element.attributes['href'] === `#${anchor(claim.id)}` && within(element, (a) => a === row))).toBe(true);
      expect(section(claim.id)[0]!.attributes['data-verdict']).toBe(claim.verdict);
    }
  });

  it('the points, resolution and share of a claim in its row', () => {
    const row = named('tr').find(({ text }) => text.includes('bernoulli/survival-lower'))!;
    for (const text of ['3 informative, 1 vacuous', '0.0038 to 0.0077', 'fitted to a time', '1,234,567', '91.2 %']) expect(row.text).toContain(text);
  });

  it('the resolution of a mean in standard deviations, in its row and in the terminal', async () => {
    const blunt: Report = { ...sample, claims: sample.claims.map((claim) => (claim.id === 'bernoulli/survival-lower' ? { ...claim, deltaSd: 0.02 } : claim)) };
    const row = named('tr', parsePage(await html.render(blunt))).find(({ text }) => text.includes('bernoulli/survival-lower'))!;
    expect(row.text).toContain('0.02 sd');
    expect(row.text).not.toContain('0.0038');
    expect((await text.render(blunt)).split('\n').find((line) => line.includes('bernoulli/survival-lower'))).toContain('0.02 sd');
  });

  it('statements as MathML with the letters of every browser', () => {
    const [math] = named('math', section('bernoulli/variance'));
    expect(math!.text).toContain('𝔼');
    expect(page).not.toContain('mathvariant="double-struck"');
    expect(section(sample.claims.at(-1)!.id).some(({ name }) => name === 'math')).toBe(false);
  });

  it('what to look at where a claim failed, and how to bring it back', () => {
    const blocks = section('bernoulli/variance').filter(({ attributes }) => attributes['class'] === 'evidence refuted');
    expect(blocks).toHaveLength(2);
    for (const text of ['n=100, p0=0.2, k=20', '= 0.02912', '0.03104', '[0.03071, 0.03137]', '31.25', '0.0008', 'default', '65,536', 'npx corroborate replay refuted-1']) expect(blocks[0]!.text).toContain(text);
    expect(section('bernoulli/survival-lower').some(({ attributes }) => attributes['class']?.startsWith('evidence'))).toBe(false);
  });

  it('an expected refutation without alarm', () => {
    expect(section('gaussian/tail-upper').find(({ attributes }) => attributes['class']?.startsWith('verdict'))).toMatchObject({ text: '✗refuted, as expected', attributes: { class: 'verdict supported' } });
    expect(section('gaussian/tail-upper').some(({ attributes }) => attributes['class']?.includes('evidence refuted'))).toBe(false);
  });

  it('an unmet expectation with alarm', async () => {
    const claims = sample.claims.map((claim) => (claim.expected === 'refuted' ? { ...claim, verdict: 'supported' as const } : claim));
    const marks = parsePage(await html.render({ ...sample, claims })).filter(({ text, name }) => name === 'span' && text.includes('against expectation'));
    expect(marks.map(({ attributes }) => attributes['class'])).toEqual(['verdict refuted', 'verdict refuted']);
  });

  it('every point with its token', () => {
    const tokens = pointRows(elements).map((row) => elements.filter(({ parent }) => parent === row).at(-1)!.text);
    expect(tokens).toEqual(sample.claims.flatMap(({ id }) => sample.verdicts.filter(({ claim }) => claim === id)).map(({ token }) => `npx corroborate replay ${token}`));
  });

  it('the verdict of each point in words and as a glyph that the style sheet repeats', () => {
    const rows = pointRows(elements);
    const verdicts = sample.claims.flatMap(({ id }) => sample.verdicts.filter(({ claim }) => claim === id));
    expect(rows.map(({ attributes }) => attributes['class']!.replace(' expected', ''))).toEqual(verdicts.map(({ verdict }) => verdict));
    rows.forEach((row, i) => expect(row.text.startsWith(verdicts[i]!.verdict)).toBe(true));
    expect(rows.filter(({ attributes }) => attributes['class'] === 'refuted expected')).toHaveLength(1);
    for (const [verdict, { glyph }] of Object.entries(verdictWords)) expect(named('style')[0]!.text).toContain(`.points tr.${verdict}>:first-child::before{content:"${glyph}"`);
  });

  it('laws, ranges and numbers that are not finite', () => {
    const text = section('gaussian/log-sigma')[0]!.text + section('poisson/forgetting-time')[0]!.text + section('gaussian/mean')[0]!.text + section('poisson/trivial')[0]!.text;
    for (const shown of ['gamma(shape=14.5, scale=∞)', 'in [2, 6]', '[−∞, ∞]', 'NaN', 'in [–, 2]']) expect(text).toContain(shown);
    expect(page).not.toMatch(/\bundefined\b|\[object/);
  });
});

describe('the pictures', () => {
  const pictures = named('svg').filter(({ attributes }) => attributes['role'] === 'img');

  it('are drawn for each curve that has something to draw, and say so in words', () => {
    const curves = pictures.filter((svg) => !svg.text.startsWith('Tested points'));
    expect(curves).toHaveLength(sample.curves.length - 1);
    for (const svg of pictures) {
      const inside = elements.filter((element) => element.parent === svg);
      expect(inside[0]!.name).toBe('title');
      expect(inside[1]!.name).toBe('desc');
      expect(inside[1]!.text.length).toBeGreaterThan(10);
    }
  });

  it('have their data in a table', () => {
    const tables = named('details').filter(({ text }) => text.startsWith('Data of this picture'));
    expect(tables).toHaveLength(sample.curves.length - 1);
    expect(tables[1]!.text).toContain('= 0.0016');
  });

  it('hatch the side that a bound excludes, and only of bounds', () => {
    const hatched = (id: string): number => section(id).filter(({ attributes, parent }) => attributes['class'] === 'forbidden' && parent?.attributes['role'] === 'img').length;
    expect(hatched('bernoulli/survival-lower')).toBe(2);
    expect(hatched('gaussian/tail-upper')).toBe(2);
    expect(hatched('poisson/forgetting-time')).toBe(2);
    expect(hatched('bernoulli/variance')).toBe(0);
  });

  it('draw nothing outside their frame and no number that is not one', () => {
    for (const { name, attributes } of elements) {
      if (!['path', 'rect', 'text'].includes(name)) continue;
      for (const value of Object.values(attributes)) expect(value).not.toMatch(/NaN|Infinity/);
    }
    const places = classed('estimate').flatMap(({ attributes }) => [...attributes['d']!.matchAll(/M(\S+) (\S+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]));
    expect(places.length).toBeGreaterThan(sample.curves.flatMap(({ points }) => points).length);
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(520);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(360);
    }
  });

  it('mark tested points by shape, as often as there are points', () => {
    const marks = section('bernoulli/variance').filter(({ name, attributes, parent }) => name === 'path' && attributes['class']?.startsWith('mark') && parent?.attributes['role'] === 'img');
    const shapes = marks.map(({ attributes }) => ({ verdict: attributes['class'], paths: attributes['d']!.split('M').slice(1).map((path) => path.replace(/^[\d.]+ [\d.]+/, '')) }));
    expect(shapes.map(({ verdict, paths }) => [verdict, paths.length])).toEqual([['mark supported', 1], ['mark refuted', 2]]);
    expect(shapes[0]!.paths[0]).not.toBe(shapes[1]!.paths[0]);
  });
});

describe('the page holds', () => {
  it('a report without anything in it', async () => {
    const none: Report = { ...sample, claims: [], verdicts: [], curves: [] };
    expect(parsePage(await html.render(none)).length).toBeGreaterThan(20);
  });

  it('a thousand points in less than 1.5 MB', async () => {
    const claims = Array.from({ length: 40 }, (_, i) => ({ ...sample.claims[0]!, id: `bernoulli/claim-${i}` }));
    const verdicts = claims.flatMap(({ id }) => Array.from({ length: 25 }, (_, i) => ({
      ...sample.verdicts[0]!, id: `${id}@bernoulli`, claim: id, at: { n: 10 + i * 37, p0: 0.123456789012345 / (i + 1), k: 1 + i },
      token: `1.${'0123456789abcdef'.repeat(10)}`,
    })));
    const curves = claims.map(({ id }) => ({ ...sample.curves[0]!, claim: id }));
    const large = await html.render({ ...sample, claims, verdicts, curves });
    expect(pointRows(parsePage(large))).toHaveLength(1000);
    expect(new TextEncoder().encode(large).length).toBeLessThan(1.5e6);
  });
});
