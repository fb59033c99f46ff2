import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import type { ClaimVerdict, Report } from '../../src/report/report.ts';
import { type Baseline, baselineText, readBaseline, shortfalls, updated } from '../../src/run/baseline.ts';

const points = { supported: 2, refuted: 0, inconclusive: 0, invalid: 0, vacuous: 1, exact: 0, notRun: 0 };

/** The part of a report that a baseline reads. */
function report(verdict: ClaimVerdict, { d = 0.02, expected = 'supported', id = 'a' }: { d?: number; expected?: 'supported' | 'refuted'; id?: string } = {}): Report {
  const point = { claim: id, verdict, delta: d / 2, deltaFrom: 'declared' };
  return { delta: d, claims: [{ id, verdict, expected, points, falsifiable: 0.5 }], verdicts: [point, { ...point, delta: d / 4 }, { ...point, verdict: 'vacuous', delta: 1 }] } as unknown as Report;
}

const hashes = { a: '111', b: '222' };
const known = ['a', 'b'];
const after = (...reports: readonly Report[]): Baseline => reports.reduce<Baseline | undefined>((earlier, one) => updated(earlier, one, hashes), undefined)!;

describe('a baseline', () => {
  it('records verdict, resolution and provenance, and counts attempts', () => {
    const { claims } = after(report('supported', { d: 0.1 }), report('supported', { d: 0.02 }), report('supported', { d: 0.05 }));
    expect(claims).toEqual([{ id: 'a', hash: '111', expected: 'supported', verdict: 'supported', d: 0.05, delta: 0.025, deltaFrom: 'declared', points, falsifiable: 0.5, attempts: 3, finest: 0.02 }]);
  });

  it('keeps claims that a run left out, in order of their ids', () => {
    expect(after(report('supported', { id: 'b' }), report('supported')).claims.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('starts a claim anew when it has changed', () => {
    const before = after(report('refuted', { d: 0.01 }), report('refuted', { d: 0.02 }));
    expect(before.claims[0]).toMatchObject({ attempts: 2, finest: 0.01, refutedAt: 0.01 });
    const { claims } = updated(before, report('supported'), { a: '999' });
    expect(claims[0]).toMatchObject({ hash: '999', attempts: 1, finest: 0.02 });
    expect(claims[0]).not.toHaveProperty('refutedAt');
  });

  it('is met by a run that is as good', () => {
    expect(shortfalls(after(report('supported')), report('supported'), hashes, known)).toEqual([]);
    expect(shortfalls(after(report('supported')), report('exact'), hashes, known)).toEqual([]);
    expect(shortfalls(after(report('supported')), report('supported', { d: 0.1 }), hashes, known)).toEqual([]);
    expect(shortfalls(after(report('inconclusive')), report('inconclusive'), hashes, known)).toEqual([]);
    expect(shortfalls(after(report('refuted', { expected: 'refuted' })), report('refuted', { expected: 'refuted' }), hashes, known)).toEqual([]);
  });

  it.each(['refuted', 'inconclusive', 'invalid', 'vacuous', 'not-run', 'open'] as const)('is missed by a claim that was supported and is %s', (verdict) => {
    expect(shortfalls(after(report('supported')), report(verdict), hashes, known)).toEqual([`a was supported and is ${verdict}`]);
  });

  it('is missed by an expected refutation that is none any more', () => {
    expect(shortfalls(after(report('refuted', { expected: 'refuted' })), report('inconclusive', { expected: 'refuted' }), hashes, known)).toEqual(['a was refuted and is inconclusive']);
  });

  it('is missed by a refuted claim that is tested more coarsely, until the claim changes', () => {
    const baseline = after(report('refuted', { d: 0.02 }), report('supported', { d: 0.1 }));
    const coarser = report('supported', { d: 0.1 });
    expect(shortfalls(baseline, coarser, hashes, known)).toEqual([expect.stringMatching(/refuted at d = 0.02 and is now tested at d = 0.1/)]);
    expect(shortfalls(baseline, report('supported', { d: 0.02 }), hashes, known)).toEqual([]);
    expect(shortfalls(baseline, coarser, { a: '999' }, known)).toEqual([]);
  });

  it('is missed by a claim that is gone, not by one that was not asked for', () => {
    const baseline = after(report('supported'));
    const other = report('supported', { id: 'b' });
    expect(shortfalls(baseline, other, hashes, known)).toEqual([]);
    expect(shortfalls(baseline, other, hashes, ['b'])).toEqual(['a was supported and is gone']);
  });

  it('is read as it was written, one claim to a line', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'corroborate-')), 'baseline.json');
    const baseline = after(report('supported'), report('supported', { id: 'b' }));
    writeFileSync(path, baselineText(baseline));
    expect(readBaseline(path)).toEqual(baseline);
    expect(baselineText(baseline).split('\n').filter((line) => line.includes('"id"'))).toHaveLength(2);
    expect(readBaseline(`${path}.none`)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"schemaVersion": 2, "claims": []}', '{"schemaVersion": 1}', '{"schemaVersion": 1, "claims": [{"id": "a"}]}', '{"schemaVersion": 1, "claims": [{"id": "a", "hash": "1", "expected": "supported", "verdict": "supported", "d": 1, "attempts": 1, "finest": 1}]}'])('that reads %j is refused by name', (text) => {
    const path = join(mkdtempSync(join(tmpdir(), 'corroborate-')), 'baseline.json');
    writeFileSync(path, text);
    expect(() => readBaseline(path)).toThrow(UsageError);
    expect(() => readBaseline(path)).toThrow(path);
    expect(() => readBaseline(path)).toThrow(/--update-baseline/);
  });
});
