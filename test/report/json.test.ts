import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { encode, json, readJson } from '../../src/report/formats/json.ts';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { sample } from './sample.ts';
import { violations } from './validate.ts';

const schema = reportSchema as Record<string, unknown>;
const rendered = await json.render(sample);

describe('the JSON format', () => {
  it('gives the same bytes for the same report, whatever the footer says', async () => {
    expect(await json.render(structuredClone(sample), { footer: { date: '2026-01-01', host: 'elsewhere', seconds: 3 } })).toBe(rendered);
    expect(rendered).not.toContain('elsewhere');
  });

  it('gives other bytes for another report', async () => {
    expect(await json.render({ ...sample, beta: 0.0010000000000000002 })).not.toBe(rendered);
  });

  it('is one document that ends in a newline', () => {
    expect(rendered.endsWith('}\n')).toBe(true);
    expect(JSON.parse(rendered).schemaVersion).toBe(1);
  });

  it('keeps the order of the keys', () => {
    expect(Object.keys(JSON.parse(rendered))).toEqual(['schemaVersion', 'seed', 'alpha', 'beta', 'delta', 'ledger', 'claims', 'verdicts', 'curves', 'totals']);
    expect(Object.keys(JSON.parse(rendered).verdicts[0])).toEqual(Object.keys(sample.verdicts[0]!));
  });

  it('puts each claim, verdict and curve on a line of its own', () => {
    const lines = rendered.split('\n').filter((line) => line.startsWith('  {'));
    expect(lines).toHaveLength(sample.claims.length + sample.verdicts.length + sample.curves.length);
    for (const line of lines) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  });

  it('writes non-finite numbers as strings and unknown ones as null', () => {
    const parsed = JSON.parse(rendered);
    expect(parsed.verdicts[5].estimate).toBe('Infinity');
    expect(parsed.verdicts[6].logE).toBe('-Infinity');
    expect(parsed.verdicts.find((v: { token: string }) => v.token === 't11')).toMatchObject({ estimate: 'NaN', interval: ['-Infinity', 'Infinity'] });
    expect(parsed.verdicts[3].interval).toEqual([null, null]);
    expect(encode({ law: 'gamma', parameters: { scale: Infinity } })).toBe('{"law":"gamma","parameters":{"scale":"Infinity"}}');
  });

  it('writes an empty report', async () => {
    const empty = { ...sample, claims: [], verdicts: [], curves: [] };
    expect(readJson(await json.render(empty), 'empty')).toEqual(empty);
  });

  it('keeps every bit of a number', async () => {
    const delta = 0.1 + 0.2;
    expect(readJson(await json.render({ ...sample, delta }), 'file').delta).toBe(delta);
  });
});

describe('reading a report', () => {
  it('returns what was written, numbers as numbers and texts as texts', () => {
    expect(readJson(rendered, 'report.json')).toEqual(sample);
  });

  it('leaves a text that looks like a number alone, and a parameter that is named like a text field a number', async () => {
    const claim = { ...sample.claims[0]!, reason: 'NaN', title: 'Infinity', aliases: ['-Infinity'] };
    const verdict = { ...sample.verdicts[0]!, at: { id: Infinity, title: 2 } };
    const report: Report = { ...sample, seed: 'NaN', claims: [claim], verdicts: [verdict] };
    expect(readJson(await json.render(report), 'file')).toEqual(report);
  });

  it('refuses what is cut off, what is no report and what has another version', () => {
    expect(() => readJson(rendered.slice(0, -10), 'blob-2.json')).toThrow(UsageError);
    for (const text of ['null', '[]', '3', '{}', '{"schemaVersion":2}', '{"schemaVersion":"1"}']) {
      expect(() => readJson(text, 'x.json')).toThrow(/x\.json: schemaVersion must be 1/);
    }
  });
});

describe('the JSON Schema', () => {
  it('accepts a report with every verdict', () => {
    expect(violations(JSON.parse(rendered), schema)).toEqual([]);
  });

  it('accepts fields that it does not know', () => {
    expect(violations({ ...JSON.parse(rendered), mutation: {} }, schema)).toEqual([]);
  });

  const planted: readonly [string, (report: any) => void, string][] = [
    ['a missing field', (r) => delete r.ledger, '$.ledger: required'],
    ['a missing field of a verdict', (r) => delete r.verdicts[2].token, '$.verdicts[2].token: required'],
    ['a verdict that does not exist', (r) => { r.verdicts[0].verdict = 'passed'; }, '$.verdicts[0].verdict: enum'],
    ['a claim verdict at a point', (r) => { r.verdicts[0].verdict = 'open'; }, '$.verdicts[0].verdict: enum'],
    ['another version', (r) => { r.schemaVersion = 2; }, '$.schemaVersion: const'],
    ['a third end of an interval', (r) => r.verdicts[0].interval.push(1), '$.verdicts[0].interval: items'],
    ['an interval with one end', (r) => r.verdicts[0].interval.pop(), '$.verdicts[0].interval: minItems'],
    ['a number as any string', (r) => { r.verdicts[0].estimate = 'infinite'; }, '$.verdicts[0].estimate: anyOf'],
    ['a share above one', (r) => { r.claims[0].falsifiable = 1.1; }, '$.claims[0].falsifiable: anyOf'],
    ['a negative count', (r) => { r.totals.refuted = -1; }, '$.totals.refuted: minimum'],
    ['a parameter that is text', (r) => { r.verdicts[0].at.n = 'many'; }, '$.verdicts[0].at.n: anyOf'],
    ['a law without parameters', (r) => { r.verdicts[8].predicted = { law: 'gamma' }; }, '$.verdicts[8].predicted: anyOf'],
    ['a curve over another axis', (r) => { r.curves[0].axis = 'n'; }, '$.curves[0].axis: const'],
  ];
  it.each(planted)('refuses %s', (_, plant, violation) => {
    const report = JSON.parse(rendered);
    plant(report);
    expect(violations(report, schema)).toContain(violation);
  });
});
