import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/cli/exit-code.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { UsageError } from '../../src/errors.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { property, type Property } from '../../src/property/property.ts';
import { loadFormat } from '../../src/report/formats/index.ts';
import { readJson } from '../../src/report/formats/json.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { check } from '../../src/run/check.ts';
import type { CheckOptions } from '../../src/run/check-options.ts';
import { replay } from '../../src/run/replay.ts';
import { decodeToken } from '../../src/run/token.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { survivalUpper } from '../../theory/bernoulli/survival-upper.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { variance } from '../../theory/bernoulli/variance.ts';
import { sources } from '../../theory/sources.ts';
import { violations } from '../report/validate.ts';

const worlds = [{ n: 3, p0: { count: 1, total: 3 }, k: 2 }, { n: 2, p0: { count: 1, total: 2 }, k: 3 }];
const exhaustive = (about: Claim): Property => property({ claim: about as typeof survival, simulator: bernoulliNaive, worlds, exhaustive: true });

function checked(properties: readonly Property[], change: Partial<CheckOptions> = {}): ReturnType<typeof check> {
  const claims = [...new Map(properties.map((one) => [one.claim.id, one.claim])).values()];
  return check({ claims, properties, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', jobs: 0, ...change });
}

describe('check of enumerated worlds', () => {
  it('is exact without a replicate, a decision or any part of the error', async () => {
    const report = await checked([survival, survivalLower].map(exhaustive));
    expect(report.claims.map(({ verdict, points, falsifiable }) => [verdict, points.exact, falsifiable])).toEqual([['exact', 2, null], ['exact', 2, null]]);
    expect(report.ledger).toMatchObject({ decisions: 0, guards: 0, spent: 0, betaSum: 0 });
    expect(report.totals).toMatchObject({ exact: 2, supported: 0, replicates: 0 });
    expect(exitCode(report)).toBe(0);
    expect(report.verdicts[0]).toMatchObject({
      id: 'bernoulli/survival@bernoulli-naive', at: { n: 3, p0: 1 / 3, k: 2 }, origin: 'enumerated', verdict: 'exact', reason: '', predicted: 137 / 243,
      estimate: 137 / 243, interval: [137 / 243, 137 / 243], delta: null, replicates: 0, logE: null, enumerated: { paths: 729, value: '137/243', claimed: '137/243' },
    });
  });

  it('refutes a planted fault with both fractions, and certainly', async () => {
    const wrong = { ...variance, formula: 'p0 * (1 - p0) * (1 - (1 - 1/n)^(k+1))' };
    const report = await checked([exhaustive(wrong)]);
    expect(report.claims[0]).toMatchObject({ verdict: 'refuted', reason: 'enumeration: 10/81 where the claim says equals 38/243' });
    expect(report.verdicts[0]).toMatchObject({ verdict: 'refuted', logE: Infinity, replicates: 0, predicted: 38 / 243, estimate: 10 / 81 });
    expect(exitCode(report)).toBe(1);
    expect(await (await loadFormat('text')).render(report)).toContain('evidence   10/81 on 729 paths');
  });

  it('is vacuous, never green, where the bound excludes nothing', async () => {
    const report = await checked([exhaustive(survivalUpper)]);
    expect(report.claims[0]!.verdict).toBe('vacuous');
    expect(report.claims[0]!.points).toMatchObject({ vacuous: 2, exact: 0 });
    expect(exitCode(report)).not.toBe(0);
  });

  it('leaves the draws of a simulator as they are, and is no draw itself', async () => {
    const sampled = property({ claim: survival, simulator: bernoulliNaive });
    const [alone, both] = [await checked([sampled]), await checked([property({ claim: survival, simulator: bernoulliNaive, worlds }), exhaustive(survivalLower)])];
    const own = both.verdicts.filter(({ claim, origin }) => claim === survival.id && origin !== 'enumerated');
    expect(own).toEqual(alone.verdicts);
    expect(both.claims[0]!.points.exact).toBe(2);
    expect(both.claims[0]).toMatchObject({ verdict: 'supported', failingShare: alone.claims[0]!.failingShare });
  });

  it('does not make up for draws that are missing', async () => {
    const sampled = property({ claim: survival, simulator: bernoulliNaive, worlds });
    const report = await checked([sampled], { budget: 64 });
    expect(report.claims[0]!.points.exact).toBe(2);
    expect(report.claims[0]!.verdict).toBe('inconclusive');
  });

  it('shares the worlds among shards', async () => {
    const properties = [survival, survivalLower].map(exhaustive);
    const shards = await Promise.all([1, 2].map((index) => checked(properties, { shard: { index, of: 2 } })));
    const places = shards.map(({ verdicts }) => verdicts.map(({ verdict }) => verdict));
    expect(places).toEqual([['exact', 'not-run', 'exact', 'not-run'], ['not-run', 'exact', 'not-run', 'exact']]);
    expect(shards.map((report) => exitCode(report, { sharded: true }))).toEqual([0, 0]);
  });

  it('is written by every format and read back', async () => {
    const report = await checked([survival, survivalLower, survivalUpper].map(exhaustive));
    const json = await (await loadFormat('json')).render(report);
    expect(readJson(json, 'test')).toEqual(report);
    expect(violations(JSON.parse(json), reportSchema as Readonly<Record<string, unknown>>)).toEqual([]);
    const html = await (await loadFormat('html')).render(report);
    expect(html).toContain('<td>enumerated</td>');
    expect(html).toContain('137/243 on 729 paths');
  });

  it('is replayed from its token alone', async () => {
    const properties = [survival, survivalLower].map(exhaustive);
    const report = await checked(properties, { deltaFrom: 'declared' });
    for (const row of report.verdicts) {
      const cell = decodeToken(row.token);
      expect([cell.alpha, cell.beta]).toEqual([0, 0]);
      expect(await replay(cell, properties)).toEqual(row);
    }
    const cell = decodeToken(report.verdicts[0]!.token);
    await expect(replay({ ...cell, at: { n: 4, p0: 0.5, k: 1 } }, properties)).rejects.toThrow(UsageError);
  });

  it('stops before it samples anything, where a world cannot be enumerated', async () => {
    const large = property({ claim: survival, simulator: bernoulliNaive, worlds: [{ n: 8, p0: { count: 4, total: 8 }, k: 3 }], exhaustive: true });
    await expect(checked([large])).rejects.toThrow(/paths must be at most 100000/);
  });
});
