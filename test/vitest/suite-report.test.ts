import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/formats/html.ts';
import { json, readJson } from '../../src/report/formats/json.ts';
import { text } from '../../src/report/formats/text.ts';
import { reportSchema } from '../../src/report/schema.ts';
import type { Decision } from '../../src/vitest/evidence.ts';
import TheoryReporter from '../../src/vitest/reporter.ts';
import { suiteReport, type Witness } from '../../src/vitest/suite-report.ts';
import { violations } from '../report/validate.ts';

const decision: Decision = {
  statement: 0, claim: 'P = 0.5', relation: 'equals', predicted: 0.5, experiment: 'coin', at: {}, origin: 'declared', expected: 'supported', verdict: 'supported', reason: '',
  estimate: 0.49, interval: [0.45, 0.55], delta: 0.05, deltaFrom: 'default', replicates: 1600, undefinedOutcomes: 0, logE: -8, alpha: 1e-10, beta: 1e-3, guards: 1, replay: 'npx vitest run a.test.ts',
};
const witness = (file: string, name: string, ...decisions: readonly Decision[]): Witness => ({ file, name, evidence: { version: 1, seed: 1, d: 0.1, decisions: [...decisions], counterexamples: [] } });

describe('the report of a suite', () => {
  it('does not depend on the order in which files ended', async () => {
    const witnesses = [witness('a.test.ts', 'x', decision), witness('b.test.ts', 'y', decision), witness('a.test.ts', 'z', decision)];
    const render = (order: readonly number[]): Promise<string> => json.render(suiteReport(order.map((i) => witnesses[i]!), 1e-6));
    expect(await render([1, 0, 2])).toBe(await render([0, 2, 1]));
    expect(suiteReport(witnesses, 1e-6).claims.map(({ id }) => id)).toEqual(['a.test.ts > x', 'a.test.ts > z', 'b.test.ts > y']);
  });

  it('gives a claim the gravest verdict of its draws, and counts them', () => {
    const draws = (['supported', 'supported', 'inconclusive', 'refuted', 'invalid'] as const).map((verdict, n) => ({ ...decision, origin: 'draw' as const, at: { n }, verdict }));
    const { claims, totals } = suiteReport([witness('a.test.ts', 'x', ...draws)], 1e-6);
    expect(claims[0]).toMatchObject({ verdict: 'refuted', points: { supported: 2, refuted: 1, inconclusive: 1, invalid: 1 }, replicates: 8000 });
    expect(totals).toMatchObject({ claims: 1, refuted: 1, supported: 0, decisions: 5, replicates: 8000 });
    for (const [gone, left] of [[3, 'invalid'], [2, 'inconclusive']] as const) {
      const rest = draws.filter((_, i) => (gone === 3 ? i !== 3 : i < 3));
      expect(suiteReport([witness('a.test.ts', 'x', ...rest)], 1e-6).claims[0]!.verdict).toBe(left);
    }
  });

  it('says how many draws were ruled out, for each format to show', async () => {
    const draws = [0, 1, 2].map((n) => ({ ...decision, origin: 'draw' as const, at: { n } }));
    const { file, name, evidence } = witness('a.test.ts', 'x', ...draws);
    const report = suiteReport([{ file, name, evidence: { ...evidence, skipped: 9 } }], 1e-6);
    expect(report.claims[0]).toMatchObject({ skipped: 9, region: '9 of 12 draws (75 %) were ruled out by fc.pre: nothing is said of those' });
    expect(violations(JSON.parse(await json.render(report)), reportSchema as Readonly<Record<string, unknown>>)).toEqual([]);
    expect(await html.render(report)).toContain('9 of 12 draws (75 %) were ruled out');
    expect(await text.render(report)).toContain('a.test.ts > x: 9 draws ruled out by fc.pre');
    expect(await text.render(suiteReport([witness('a.test.ts', 'x', ...draws)], 1e-6))).not.toContain('fc.pre');
  });

  it('adds up the error that every decision may make, whatever its level', () => {
    const { ledger } = suiteReport([witness('a.test.ts', 'x', { ...decision, alpha: 1e-4 }, { ...decision, statement: 1 })], 1e-6);
    expect(ledger.spent).toBeCloseTo(1e-4 + 1e-10 + 2e-10, 18);
    expect(ledger).toMatchObject({ decisions: 2, guards: 2, capacity: 10_000, betaSum: 2e-3 });
  });

  it('counts a claim whose outcomes were all walked as exact: no decision, and no error', async () => {
    const walked: Decision = { ...decision, verdict: 'exact', enumerated: { paths: 36, value: '1/12', claimed: '1/12' }, replicates: 0, logE: 0, alpha: 0, beta: 0, guards: 0, delta: null };
    const report = suiteReport([witness('a.test.ts', 'x', walked), witness('a.test.ts', 'y', decision)], 1e-6);
    expect(report.claims.map(({ verdict, points }) => [verdict, points.exact, points.supported])).toEqual([['exact', 1, 0], ['supported', 0, 1]]);
    expect(report.verdicts[0]).toMatchObject({ verdict: 'exact', logE: null, enumerated: walked.enumerated });
    expect(report.totals).toMatchObject({ exact: 1, supported: 1, decisions: 1 });
    expect(report.ledger).toMatchObject({ decisions: 1, guards: 1, betaSum: 1e-3 });
    expect(report.beta).toBe(1e-3);
    expect(violations(JSON.parse(await json.render(report)), reportSchema as Readonly<Record<string, unknown>>)).toEqual([]);
  });

  it('keeps numbers that JSON has no name for, and fits the schema', async () => {
    const report = suiteReport([witness('a.test.ts', 'x', { ...decision, verdict: 'refuted', logE: 'Infinity', estimate: 'NaN', interval: [null, null], undefinedOutcomes: 3 })], 1e-6);
    expect(report.verdicts[0]).toMatchObject({ logE: Infinity, estimate: NaN, counts: { undefined: 3 } });
    const text = await json.render(report);
    expect(violations(JSON.parse(text), reportSchema as Readonly<Record<string, unknown>>)).toEqual([]);
    expect(readJson(text, 'report')).toEqual(report);
  });

  it('typesets any statement and name', async () => {
    const hostile = 'P_{a} ≤ 50 % of $x$ & #1 \\evil{<script>alert(1)</script>} ^~ }{';
    const page = await html.render(suiteReport([witness('a.test.ts', hostile, { ...decision, claim: hostile })], 1e-6));
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('50');
  });
});

describe('the reporter', () => {
  it.each([[{ formats: ['pdf'] }], [{ alpha: 0 }], [{ alpha: 1 }]])('refuses %o', (options) => {
    expect(() => new TheoryReporter(options)).toThrow(/must/);
  });

  it('writes nothing for a run without statistical tests', async () => {
    const reporter = new TheoryReporter();
    await reporter.onTestRunEnd([]);
    expect(reporter.report).toBeUndefined();
  });
});
