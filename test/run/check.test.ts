import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { claim, type Claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { UsageError } from '../../src/errors.ts';
import { g } from '../../src/oracle/g.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import type { SimulationRequest } from '../../src/protocol/simulator.ts';
import { render } from './rendered.ts';
import { check } from '../../src/run/check.ts';
import type { CheckOptions } from '../../src/run/check-options.ts';
import { heterozygosity } from '../../theory/bernoulli/heterozygosity.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { sources } from '../../theory/sources.ts';

type Bernoulli = typeof bernoulli;

function checked(claims: readonly Claim[], simulator: Bernoulli, change: Partial<CheckOptions> = {}): ReturnType<typeof check> {
  return check({
    claims,
    properties: claims.map((one) => property({ claim: one as typeof survival, simulator })),
    bibliography: sources,
    seed: 1,
    alpha: 1e-6,
    beta: 1e-3,
    d: 0.1,
    deltaFrom: 'default',
    jobs: 0,
    ...change,
  });
}

/** The shipped simulator with a fault in what it is asked. */
function faulty(name: string, change: (request: SimulationRequest) => SimulationRequest): Bernoulli {
  return { ...bernoulli, name, simulate: (request) => bernoulli.simulate(change(request)) };
}

const statement = {
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'conjecture',
  source: cite('suresh2025', 'with a planted fault'),
} as const;

describe('check', () => {
  const claims = [survival, survivalLower, heterozygosity];
  /** What several of the tests look at. */
  let inOneThread: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    inOneThread = await checked(claims, bernoulli);
  });

  it('supports what is true and says what it looked at', () => {
    const report = inOneThread;
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'supported', 'supported']);
    expect(report.verdicts.filter(({ verdict }) => verdict === 'supported').every(({ delta, replicates }) => (delta ?? 0) > 0 && replicates > 0)).toBe(true);
    expect(report.totals.decisions).toBeGreaterThan(60);
    expect(report.curves.length).toBe(3);
    for (const { level } of report.curves) expect(level).toBe(0.999);
  });

  it.each([
    ['a sample too many', faulty('n-plus-one', (request) => ({ ...request, initial: { ...request.initial, n: (request.initial['n'] ?? 0) + 1 } }))],
    ['a sample too few', faulty('n-minus-one', (request) => ({ ...request, initial: { ...request.initial, n: Math.max(1, (request.initial['n'] ?? 0) - 1) } }))],
    ['a generation too many', faulty('k-plus-one', (request) => ({ ...request, probes: request.probes.map((probe) => ({ ...probe, k: probe.k + 1 })) }))],
    ['a generation too few', faulty('k-minus-one', (request) => ({ ...request, probes: request.probes.map((probe) => ({ ...probe, k: probe.k - 1 })) }))],
  ])('refutes the exact survival under a simulator with %s', async (_, simulator) => {
    const report = await checked([survival], simulator, { d: 0.02, shrink: false });
    expect(report.claims[0]?.verdict).toBe('refuted');
  });

  it('says of a mean, whose own units say little, how blunt it was in standard deviations of one replicate', () => {
    const blunt = inOneThread.claims.map(({ id, deltaSd }) => [id, deltaSd]);
    expect(blunt).toEqual([['bernoulli/survival', undefined], ['bernoulli/survival-lower', undefined], ['bernoulli/heterozygosity', 0.1]]);
  });

  it('refutes a formula with a generation too many, and names the points', async () => {
    const wrong = claim({ ...statement, id: 'bernoulli/wrong', title: 'Theorem 1, lower bound, with g of k − 1', relation: 'at-least', formula: '1 - exp(-n * p0 * g(max(1, k - 1)))', where: { g } });
    const report = await checked([wrong], bernoulli, { d: 0.02, shrink: false });
    expect(report.claims[0]?.verdict).toBe('refuted');
    const red = report.verdicts.filter(({ verdict }) => verdict === 'refuted');
    expect(red.length).toBeGreaterThan(0);
    for (const { logE, reason, interval, predicted } of red) {
      expect(reason === 'final look' || (logE ?? 0) > 23).toBe(true);
      expect(interval[1]).toBeLessThan(predicted as number);
    }
  });

  it('refutes a claim that no simulator can keep, without a replicate, and the rest of the run goes on', async () => {
    const absurd = claim({ ...statement, id: 'bernoulli/absurd', title: 'A probability below zero', relation: 'at-most', formula: '-1/2 - n * p0 / k' });
    const report = await checked([absurd, survivalLower], bernoulli, { shrink: false });
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['refuted', 'supported']);
    expect(report.claims[0]?.reason).toMatch(/^no probability is -/);
    expect(report.claims[0]?.replicates).toBe(0);
  });

  it('makes no statement about the region while one simulator is red', async () => {
    const late = faulty('late', (request) => ({ ...request, probes: request.probes.map((probe) => ({ ...probe, k: probe.k + 1 })) }));
    const both = { properties: [property({ claim: survival, simulator: bernoulli }), property({ claim: survival, simulator: late })], shrink: false };
    const [row] = (await checked([survival], bernoulli, both)).claims;
    expect(row?.verdict).toBe('refuted');
    expect(row).not.toHaveProperty('failingShare');
    const [green] = inOneThread.claims;
    expect(green?.failingShare).toBeCloseTo(0.1391, 4);
  });

  it('names undefined outcomes even under a green', async () => {
    const rare: Bernoulli = { ...bernoulli, name: 'rare-holes', simulate: (request) => bernoulli.simulate(request).map((value, i) => (request.from + (i % (request.to - request.from)) === 0 ? NaN : value)) };
    const report = await checked([survivalLower], rare);
    expect(report.verdicts.filter(({ verdict, reason }) => verdict === 'supported' && /1 of \d+ outcomes undefined/.test(reason)).length).toBeGreaterThan(10);
  });

  it('calls a simulator that ends its thread invalid, and the others are decided', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'suicide-')), 'own.mjs');
    writeFileSync(file, 'export const own = { observables: {}, simulate() { process.exit(0); } };\n');
    const own: Bernoulli = { ...bernoulli, name: 'suicide', module: pathToFileURL(file).href, exportName: 'own' };
    const properties = [property({ claim: survival, simulator: own }), property({ claim: survivalLower, simulator: bernoulli })];
    const report = await checked([survival, survivalLower], bernoulli, { properties, jobs: 2, shrink: false });
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['invalid', 'supported']);
    expect(report.claims[0]?.reason).toMatch(/ended its thread 3 times/);
  });

  it('calls a claim that excludes nothing vacuous, never supported', async () => {
    const empty = claim({ ...statement, id: 'bernoulli/empty', title: 'A probability is at most one', relation: 'at-most', formula: '1 + 0 * n * p0 * k' });
    const report = await checked([empty], bernoulli);
    expect(report.claims[0]).toMatchObject({ verdict: 'vacuous', falsifiable: 0 });
    expect(report.claims[0]?.points).toMatchObject({ supported: 0 });
    expect(report.claims[0]?.points.vacuous).toBeGreaterThan(0);
    expect(report.verdicts.every(({ replicates }) => replicates === 0)).toBe(true);
  });

  it('counts outcomes that are not there against both readings', async () => {
    const holes: Bernoulli = {
      ...bernoulli,
      name: 'holes',
      simulate: (request) => bernoulli.simulate(request).map((value, i) => ((request.from + (i % (request.to - request.from))) % 3 === 0 ? NaN : value)),
    };
    const report = await checked([survival], holes, { budget: 1e6 });
    expect(report.claims[0]?.points.supported).toBe(0);
    expect(report.claims[0]?.verdict).not.toBe('supported');
  });

  it('writes the same bytes for any number of threads', async () => {
    const [one, two] = [await checked(claims, bernoulli, { jobs: 1 }), await checked(claims, bernoulli, { jobs: 2 })];
    const bytes = await render(inOneThread);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(await render(one)).toBe(bytes);
    expect(await render(two)).toBe(bytes);
    expect(await render(await checked(claims, bernoulli, { seed: 2 }))).not.toBe(bytes);
  });

  it('tests the same points and reaches the same verdicts whether a claim is checked alone or in company', async () => {
    const all = inOneThread;
    const alone = await checked(claims, bernoulli, { select: ({ id }) => id === survivalLower.id });
    expect(alone.verdicts).toEqual(all.verdicts.filter((row) => row.claim === survivalLower.id));
  });

  it('splits into shards that together are the whole', async () => {
    const whole = await checked([survivalLower, heterozygosity], bernoulli);
    const shards = [await checked([survivalLower, heterozygosity], bernoulli, { shard: { index: 1, of: 2 } }), await checked([survivalLower, heterozygosity], bernoulli, { shard: { index: 2, of: 2 } })];
    whole.verdicts.forEach((row, i) => {
      const parts = shards.map((shard) => shard.verdicts[i]).filter((part) => part?.verdict !== 'not-run');
      expect(parts.some((part) => JSON.stringify(part) === JSON.stringify(row))).toBe(true);
      expect(parts.length).toBe(row.verdict === 'vacuous' ? 2 : 1);
    });
  });

  it('stops within a budget of replicate-generations and says that it did', async () => {
    const report = await checked([survivalLower], bernoulli, { budget: 1e5, d: 0.02 });
    expect(report.claims[0]).toMatchObject({ verdict: 'inconclusive', reason: 'budget' });
  });

  it('is stopped by a signal and keeps what was decided', async () => {
    const stop = new AbortController();
    const report = await checked([survivalLower, heterozygosity], bernoulli, { d: 0.02, signal: stop.signal, onProgress: ({ decided }) => decided >= 5 && stop.abort() });
    expect(report.claims[0]?.points.supported).toBeGreaterThan(0);
    expect(report.verdicts.some(({ verdict }) => verdict === 'not-run')).toBe(true);
    expect(report.claims.some(({ verdict }) => verdict === 'supported')).toBe(false);
  });

  it('refuses a plan that its alpha does not pay for, and names the alpha that would', async () => {
    const poor = checked([survivalLower], bernoulli, { alpha: 1e-9 });
    await expect(poor).rejects.toThrow(UsageError);
    await expect(poor).rejects.toThrow(/--alpha.*use --alpha/);
  });
});
