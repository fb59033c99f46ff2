import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import type { Point } from '../../src/protocol/point.ts';
import { html } from '../../src/report/formats/html.ts';
import { json, readJson } from '../../src/report/formats/json.ts';
import { text } from '../../src/report/formats/text.ts';
import { check } from '../../src/run/check.ts';
import type { CheckOptions } from '../../src/run/check-options.ts';
import type { Evidence } from '../../src/run/evidence.ts';
import { readRegressions, withRegressions } from '../../src/run/regressions.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { sources } from '../../theory/sources.ts';

/** The shipped simulator, which loses a generation from n = 20 on. */
const faulty = {
  ...bernoulli,
  name: 'bernoulli-faulty',
  simulate: (request: Parameters<typeof bernoulli.simulate>[0]) =>
    bernoulli.simulate((request.initial['n'] ?? 0) < 20 ? request : { ...request, probes: request.probes.map((probe) => ({ ...probe, k: Math.max(0, probe.k - 1) })) }),
};

function checked(simulator: typeof bernoulli, change: Partial<CheckOptions> = {}): ReturnType<typeof check> {
  return check({
    claims: [survival], properties: [property({ claim: survival, simulator })], bibliography: sources,
    seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', jobs: 0, ...change,
  });
}

const report = checked(faulty);

describe('a refuted claim', () => {
  it('comes with its smallest counterexample, confirmed', async () => {
    const { verdict, counterexample } = (await report).claims[0]!;
    expect(verdict).toBe('refuted');
    // Below n = 20 nothing is wrong, and a generation matters most where it is the first.
    expect(counterexample?.at).toMatchObject({ n: 20, k: 1 });
    expect(counterexample?.id).toBe('bernoulli/survival@bernoulli-faulty');
    const [lo, hi] = counterexample!.interval as [number, number];
    const predicted = counterexample!.predicted as number;
    expect(predicted < lo || predicted > hi).toBe(true);
    // Generation 0 has the symbol for certain.
    expect(hi).toBe(1);
  });

  it('shows it in every format, with the line that keeps it', async () => {
    const done = await report;
    const found = done.claims[0]!.counterexample!;
    const line = JSON.stringify({ property: found.id, at: found.at });
    expect(await text.render(done)).toContain(line);
    expect(await html.render(done)).toContain(line.replaceAll('"', '&quot;'));
    expect(readJson(await json.render(done), 'report').claims[0]?.counterexample).toEqual(found);
  });

  it('is not shrunk where that is switched off, nor in a shard, which has not seen the rest', async () => {
    for (const change of [{ shrink: false }, { shard: { index: 1, of: 2 } }]) {
      const { claims } = await checked(faulty, change);
      expect(claims[0]?.verdict).toBe('refuted');
      expect(claims[0]?.counterexample).toBeUndefined();
    }
  });

  it('is shrunk when shards are merged, to the report of the run in one piece', async () => {
    const parts: Evidence[] = [];
    for (const index of [1, 2]) {
      let gather: (() => Evidence) | undefined;
      await checked(faulty, { shard: { index, of: 2 }, onEvidence: (snapshot) => (gather = snapshot) });
      parts.push(gather!());
    }
    const merged = await checked(faulty, { evidence: parts, stored: true });
    expect(merged.claims[0]!.counterexample).toBeDefined();
    expect(await json.render(merged)).toEqual(await json.render(await report));
  });

  it('has none where the claim holds', async () => {
    const { claims } = await checked(bernoulli);
    expect(claims[0]?.verdict).toBe('supported');
    expect(claims[0]?.counterexample).toBeUndefined();
  });
});

describe('regression points', () => {
  const at: Point = { n: 31, p0: 0.25, k: 3 };
  const file = (content: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'regressions-')), 'regressions.json');
    writeFileSync(path, content);
    return path;
  };

  it('are tested besides the others', async () => {
    const entry = { property: 'bernoulli/survival@bernoulli', at, note: 'once lost' };
    const properties = withRegressions([property({ claim: survival, simulator: bernoulli })], readRegressions(file(JSON.stringify([entry]))), 'file');
    const { verdicts } = await check({ claims: [survival], properties, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', jobs: 0 });
    expect(verdicts.filter(({ origin }) => origin === 'declared').map((one) => [one.at, one.verdict])).toEqual([[at, 'supported']]);
  });

  it('may be absent', () => {
    expect(readRegressions(join(tmpdir(), 'no such folder', 'regressions.json'))).toEqual([]);
  });

  it.each(['{', '{}', '[1]', '[{"property": "a"}]', '[{"property": "a", "at": {"n": "2"}}]'])('are refused as %s', (content) => {
    expect(() => readRegressions(file(content))).toThrow(UsageError);
  });

  it('are refused for a property that does not exist', () => {
    expect(() => withRegressions([], [{ property: 'bernoulli/survival@gone', at }], 'file')).toThrow(/gone.*remove the entry/s);
  });

  it('of this repository name its own properties', async () => {
    const { properties } = await import('../../properties/index.ts');
    expect(() => withRegressions(properties, readRegressions('properties/regressions.json'), 'properties/regressions.json')).not.toThrow();
  });
});
