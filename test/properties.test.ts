/**
 * Every shipped property as a test: the same engine and error levels as `check`, at a coarser resolution, never with a
 * smaller budget.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { comparisons, properties } from '../properties/index.ts';
import { prepare, type Prepared } from '../src/claim/prepare.ts';
import { DECISION_ALPHA } from '../src/inference/ledger.ts';
import type { Outcome } from '../src/inference/test.ts';
import { byWorld, decideWorld } from '../src/property/enumeration.ts';
import { execute, inline } from '../src/property/execute.ts';
import { batchesOf, plan } from '../src/property/plan.ts';
import type { Plan } from '../src/property/sites.ts';
import { ENOUGH } from '../src/property/sites.ts';
import type { Site } from '../src/property/trial.ts';
import { theory } from '../theory/index.ts';

const sharpness = { seed: 1, d: 0.1, levels: { alpha: DECISION_ALPHA, beta: 1e-3 } };
let plans: ReadonlyMap<string, Plan>;
/** Of every site, what a stream that serves all its claims found. */
let outcomes: ReadonlyMap<Site, Outcome>;

beforeAll(async () => {
  const prepared = new Map<string, Prepared>((await prepare(theory)).map((one) => [one.claim.id, one]));
  plans = new Map((await plan(properties, prepared, () => true, sharpness)).map((one) => [one.property.id, one]));
  const runs = await execute(batchesOf([...plans.values()], sharpness, false), inline);
  outcomes = new Map(runs.flatMap((run) => [...run.outcomes].map(([{ site }, outcome]) => [site, outcome] as const)));
});

describe('properties', () => {
  it('hold every claim to a simulator, or compare its two sides', () => {
    const held = new Set([...properties, ...comparisons].map(({ claim }) => claim.id));
    expect(theory.filter(({ id }) => !held.has(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(properties.map(({ id }) => id)).size).toBe(properties.length);
  });

  it.each(properties.map(({ id }) => [id]))('%s', (id) => {
    const own = plans.get(id) as Plan;
    // A property that is decided in its worlds alone draws nothing.
    if (!own.drawn && own.sites.length === 0) {
      const results = byWorld(own.worlds).flatMap(decideWorld);
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ verdict }) => !['exact', 'vacuous'].includes(verdict))).toEqual([]);
      return;
    }
    const drawn = own.sites.filter(({ origin, resolution }) => origin === 'draw' && resolution.informative);
    if (own.drawn) expect(drawn.length).toBeGreaterThanOrEqual(ENOUGH);
    const found = own.sites.flatMap((site) => (outcomes.has(site) ? [{ point: site.point, outcome: outcomes.get(site)! }] : []));
    expect(found.length).toBe(own.sites.filter(({ resolution }) => resolution.informative).length);
    if (own.property.claim.expected !== undefined) expect(found.some(({ outcome: { verdict } }) => verdict === 'refuted')).toBe(true);
    else expect(found.filter(({ outcome: { verdict } }) => verdict !== 'supported')).toEqual([]);
  });
});

describe('comparisons', () => {
  it.each(comparisons.map((comparison) => [comparison.id, comparison] as const))('%s', async (_, comparison) => {
    const [prepared] = await prepare([comparison.claim]);
    const findings = comparison.decide(prepared as Prepared);
    expect(findings.length).toBeGreaterThan(0);
    const wanted = comparison.claim.expected !== undefined ? ['refuted'] : comparison.method === 'boxes' ? ['proved'] : ['checked'];
    expect(findings.filter(({ verdict }) => !wanted.includes(verdict))).toEqual([]);
    for (const { count } of findings) expect(count).toBeGreaterThan(0);
  });
});
