/** Mutants of claims about numbers alone, and claims that have none. */
import { describe, expect, it } from 'vitest';
import { claim, type Claim } from '../../src/claim/claim.ts';
import { identity, probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { property } from '../../src/property/property.ts';
import type { MutatedClaim, MutationReport } from '../../src/report/mutation-report.ts';
import { mutationSchema } from '../../src/report/mutation-schema.ts';
import { mutationDetails } from '../../src/report/mutation-text.ts';
import { check } from '../../src/run/check.ts';
import { mutate } from '../../src/run/mutate.ts';
import { dualLowerComparisons } from '../../properties/bernoulli/dual-lower.ts';
import { dualLower } from '../../theory/bernoulli/dual-lower.ts';
import { survival } from '../../theory/poisson/survival.ts';
import { sources } from '../../theory/sources.ts';

const options = { seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, jobs: 0 } as const;
const words = { title: 'A claim about numbers', assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' }, source: cite('corroborate', 'test'), status: 'observed' } as const;
const exponent = (relation: 'at-most' | 'at-least', formula: string, expected: object = {}): Claim =>
  claim({ ...words, id: 'test/exponent', parameters: { k: generation() }, estimand: identity('g_k', 'g(k)'), where: { g }, relation, formula, ...expected } as never);

async function swept(one: Claim, last = 1000): Promise<MutatedClaim> {
  const { claims: [row] } = await mutate({ claims: [one], properties: [], comparisons: [sweep({ claim: one, over: { k: every(1, last) } })], ...options });
  return row!;
}

const named = ({ mutants }: MutatedClaim, change: string): MutatedClaim['mutants'][number] =>
  mutants.find(({ description }) => description.startsWith(`${change} in `) || description === change) ?? expect.unreachable(`no mutant ${change}`);

describe('mutants of a claim about numbers', () => {
  it('die where the left side breaks them, without a replicate', async () => {
    const row = await swept(exponent('at-most', '2 / (k + 1)'));
    expect(row).toMatchObject({ verdict: 'checked', replicates: 0, survived: 0, equivalent: 0, score: 1, scoreWithoutChosen: 1 });
    // 2/(k + 2) < g_1 = 1; 2/k is larger, so it follows.
    expect(named(row, 'k → k + 1')).toMatchObject({ status: 'killed', by: { simulator: 'sweep', at: { k: 1 }, origin: 'compared', replicates: 0, logE: Infinity } });
    expect(named(row, 'k + 1 → k').status).toBe('implied');
    expect(named(row, 'at-most → at-least')).toMatchObject({ status: 'killed', by: { at: { k: 2 } } });
  });

  it('survive where a bound is so loose that they are true at every point', async () => {
    const row = await swept(exponent('at-most', '3 / k'));
    expect(named(row, '3 → 2')).toMatchObject({ status: 'survived', reason: expect.stringMatching(/agrees with the number at all \d+ points .* loose there/) });
    expect(named(row, '3 → 1.5').status).toBe('killed');
  });

  it('die as late as they are false: 1.9/k from the thirty-ninth point of a sweep on', async () => {
    const one = exponent('at-most', '(1.9 + 0.1) / k');
    const [early, late] = [named(await swept(one, 38), '1.9 + 0.1 → 1.9'), named(await swept(one, 39), '1.9 + 0.1 → 1.9')];
    expect(early.status).toBe('survived');
    expect(late).toMatchObject({ status: 'killed', by: { at: { k: 39 } } });
  });

  it('are held against boxes by left sides that are certain', async () => {
    const { claims: [row] } = await mutate({ claims: [dualLower], properties: [], comparisons: dualLowerComparisons, ...options });
    expect(row).toMatchObject({ verdict: 'proved', survived: 0, score: 1 });
    expect(named(row!, 'k → k - 1')).toMatchObject({ status: 'killed', by: { simulator: 'boxes', replicates: 0 } });
    expect(named(row!, 'k → k + 1').status).toBe('implied');
  });

  it('are scored by check as by mutate', async () => {
    const one = exponent('at-most', '3 / k');
    const comparisons = [sweep({ claim: one, over: { k: every(1, 100) } })];
    const { claims: [row] } = await check({ claims: [one], properties: [], comparisons, bibliography: sources, deltaFrom: 'default', mutants: true, ...options });
    const { killed, survived, implied } = await swept(one, 100);
    expect(row!.mutation).toMatchObject({ killed, survived, implied });
    expect(survived).toBeGreaterThan(0);
  });
});

describe('claims without mutants', () => {
  const known: Claim = { ...survival, id: 'test/known', expected: { verdict: 'refuted', reason: 'planted', at: [{ n: 10, lambda0: 0.1, k: 1 }] } };
  const still = claim({
    ...words, id: 'test/still', parameters: { n: sampleSize('n', { min: 2, max: 2 }), lambda0: rate(), k: generation() }, estimand: probabilityOf('survived', 'S'), relation: 'at-least', formula: '0',
    independentOf: ['n', 'lambda0', 'k'],
  });
  const open: Claim = { ...survival, id: 'test/open' };
  const sample = (): Promise<MutationReport> => mutate({
    claims: [survival, known, open, still], properties: [property({ claim: survival, simulator: poisson }), property({ claim: still, simulator: poisson })], ...options,
  });

  it('are listed, each with the reason, and every other one has a row', async () => {
    const report = await sample();
    expect(report.unscored.map(({ id: name, reason }) => [name, reason])).toEqual([
      ['test/known', 'is known to be false: what differs from it may be true'],
      ['test/open', 'is open: nothing decides it'],
    ]);
    expect(report.claims.map(({ id: name }) => name)).toEqual(['poisson/survival', 'test/still']);
    const text = mutationDetails(report);
    for (const { id: name, reason } of report.unscored) expect(text).toContain(`${name} ${reason}`);
    expect(Object.keys(JSON.parse(mutationSchema(report)).files)).toEqual(['poisson/survival', 'test/still']);
  });

  it('are none because they have an oracle: its number has slips', async () => {
    const fixed = claim({
      ...words, id: 'test/fixed', parameters: { n: sampleSize('n', { min: 20, max: 20 }), lambda0: rate('\\lambda_0', { min: 0.1, max: 0.1 }), k: generation('k', { min: 3, max: 3 }) },
      estimand: probabilityOf('survived', 'S'), relation: 'equals', independentOf: ['n', 'lambda0', 'k'],
      oracle: oracle({ tex: 'S_3', evaluate: () => -Math.expm1(-2 * (1 - Math.exp(-(1 - Math.exp(-1))))) }),
    });
    const [prepared] = await prepare([fixed]);
    expect(prepared!.predict({ n: 20, lambda0: 0.1, k: 3 })).toBeCloseTo(0.6082, 4);
    const { claims: [row] } = await mutate({ claims: [fixed], properties: [property({ claim: fixed, simulator: poisson, points: [{ n: 20, lambda0: 0.1, k: 3 }], pointsOnly: true })], ...options });
    expect(row!.mutants.map(({ operator, field, status }) => [operator, field, status])).toEqual([['number-doubled', 'oracle', 'killed'], ['number-halved', 'oracle', 'killed']]);
  });
});
