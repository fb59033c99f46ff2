import { describe, expect, it } from 'vitest';
import { claim, type Claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { kindOf } from '../../src/property/kinds/index.ts';
import { property } from '../../src/property/property.ts';
import { mutationSchema } from '../../src/report/mutation-schema.ts';
import { mutationDetails, mutationRows } from '../../src/report/mutation-text.ts';
import type { MutationReport } from '../../src/report/mutation-report.ts';
import { check } from '../../src/run/check.ts';
import { mutate, type MutateOptions } from '../../src/run/mutate.ts';
import { heterozygosity } from '../../theory/bernoulli/heterozygosity.ts';
import { survival } from '../../theory/poisson/survival.ts';
import { sources } from '../../theory/sources.ts';

const options = { seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, jobs: 0 } as const;

function mutated(claims: readonly Claim[], change: Partial<MutateOptions> = {}): Promise<MutationReport> {
  return mutate({ claims, properties: claims.map((one) => property({ claim: one as typeof survival, simulator: poisson })), ...options, ...change });
}

/** The Poisson model's survival, with the given formula in place of the true one. */
function planted(id: string, relation: 'equals' | 'at-most', formula: string, n = sampleSize()): Claim {
  return claim({
    id: `poisson/${id}`,
    title: 'Survival, planted',
    parameters: { n, lambda0: rate(), k: generation() },
    estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
    relation,
    formula,
    ...(formula.includes('g(') ? { where: { g } } : {}),
    assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
    status: 'conjecture',
    source: cite('suresh2025', 'planted'),
  });
}

describe('mutation of theory', () => {
  it('kills every slip of an exact claim', async () => {
    const { claims: [row], totals } = await mutated([survival]);
    expect(row!.verdict).toBe('supported');
    expect(row!.killed).toBeGreaterThan(10);
    expect([row!.survived, row!.equivalent, row!.implied]).toEqual([0, 0, 0]);
    expect(totals.score).toBe(1);
    expect(row!.mutants.every(({ by }) => by !== undefined && by.logE >= Math.log(1000))).toBe(true);
  });

  it('takes the replicates of check, and no others', async () => {
    const [report, { claims: [row] }] = await Promise.all([
      check({ claims: [survival], properties: [property({ claim: survival, simulator: poisson })], bibliography: sources, deltaFrom: 'default', ...options }),
      mutated([survival]),
    ]);
    expect(row!.replicates).toBe(report.claims[0]!.replicates);
    expect(row!.verdict).toBe(report.claims[0]!.verdict);
  });

  it('is carried by the report of check, on the replicates that decide it and at no others', async () => {
    const setting = { claims: [survival], properties: [property({ claim: survival, simulator: poisson })], bibliography: sources, deltaFrom: 'default', ...options } as const;
    const [plain, scored, { claims: [row] }] = await Promise.all([check(setting), check({ ...setting, mutants: true }), mutated([survival])]);
    const { mutation, ...rest } = scored.claims[0]!;
    expect({ ...scored, claims: [rest] }).toEqual(plain);
    const { killed, survived, equivalent, implied, score, scoreWithoutChosen } = row!;
    expect(mutation).toEqual({ killed, survived, equivalent, implied, score, scoreWithoutChosen, survivors: [] });
    expect(killed).toBeGreaterThan(10);
    await expect(check({ ...setting, mutants: true, shard: { index: 1, of: 2 } })).rejects.toThrow(/mutants.*run of its own/);
  });

  it('tells a mutant of an interval from it by the replicates of the end that it forbids', async () => {
    const interval: Claim = claim({
      id: 'poisson/between',
      title: 'Survival, between',
      parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
      estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
      relation: 'between',
      formula: { lo: '1 - exp(-n * lambda0 * g(k)) - 1e-6', hi: '1 - exp(-n * lambda0 * g(k)) + 1e-6' },
      where: { g },
      assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
      status: 'conjecture',
      source: cite('suresh2025', 'planted'),
    });
    const [prepared] = await prepare([interval]);
    const at = { n: 20, lambda0: 0.3, k: 6 };
    const { lo, hi } = prepared!.predict(at) as { lo: number; hi: number };
    const tell = (mutant: { lo: number; hi: number }): number => kindOf(interval).separation(prepared!, at, mutant, 1e-3);
    expect(tell({ lo: lo - 0.1, hi: hi + 0.1 })).toBe(Infinity);
    // ln 1000 / KL(p, p + 0.01), and half as far to one end takes four times as many.
    const kl = lo * Math.log(lo / (lo + 0.01)) + (1 - lo) * Math.log((1 - lo) / (1 - lo - 0.01));
    expect(tell({ lo: lo + 0.01, hi })).toBeCloseTo(Math.log(1000) / kl, 4);
    expect(tell({ lo: lo + 0.01, hi: hi - 0.1 })).toBeLessThan(tell({ lo: lo + 0.01, hi }) / 10);
    const { claims: [row] } = await mutated([interval]);
    expect(row!.equivalent).toBeGreaterThan(0);
    expect(row!.killed).toBeGreaterThan(5);
  });

  it('does not depend on the number of threads', async () => {
    expect(await mutated([survival], { d: 0.3, jobs: 2 })).toEqual(await mutated([survival], { d: 0.3 }));
  });

  it('shows that a loose bound is insensitive: its slips survive', async () => {
    const loose = planted('loose', 'at-most', '1 - exp(-30 * n * lambda0 / k)');
    const { claims: [row] } = await mutated([loose]);
    expect(row!.verdict).toBe('supported');
    const alive = row!.mutants.filter(({ status }) => status === 'survived');
    expect(alive.map(({ description }) => description)).toContain('30 → 15 in 1 - exp(-30 * n * lambda0 / k)');
    expect(row!.score!).toBeLessThan(0.95);
    expect(alive.some(({ reason }) => reason.includes('loose there'))).toBe(true);
  });

  it('calls a slip equivalent where no tested point could show it, with the replicates that would', async () => {
    const large = planted('large', 'equals', '1 - exp(-n * lambda0 * g(k))', sampleSize('n', { min: 10_000, sample: [10_000, 100_000] }));
    const { claims: [row] } = await mutated([large], { d: 0.3 });
    const one = row!.mutants.find(({ operator, description }) => operator === 'index-plus-one' && description.startsWith('n →'));
    expect(one?.status).toBe('equivalent');
    // With x the exponent, one sample more is worth x^2 / (2 n^2 (exp(x) - 1)) nats, at most 0.33 / n^2: ln(1000) of them take 2e9 replicates.
    expect(one!.needs!.replicates).toBeGreaterThan(2e9);
    expect(row!.equivalent).toBeGreaterThan(0);
  });

  it('counts a slip as survived where a point that is not tested would show it, and names the point', async () => {
    const blind = property({ claim: survival, simulator: poisson, points: [{ n: 1e6, lambda0: 1e-6, k: 1 }], pointsOnly: true });
    const { claims: [row] } = await mutated([survival], { properties: [blind] });
    const one = row!.mutants.find(({ operator, description }) => operator === 'index-plus-one' && description.startsWith('n →'))!;
    expect(one.status).toBe('survived');
    expect(one.reason).toMatch(/a point is missing/);
    // Fewer than a green at d = 0.1 takes, at a point at which one sample more matters.
    expect(one.needs!.replicates).toBeLessThan(2500);
    expect(one.needs!.at['n']).toBeLessThan(100);
    expect((await mutated([survival])).claims[0]!.survived).toBe(0);
  });

  it('counts a slip as survived, and no point as missing, where the claim is so loose that it was decided before the slip could be told', async () => {
    const loose = planted('loose', 'at-most', '0.5', sampleSize('n', { min: 10, max: 10 }));
    const at = { n: 10, lambda0: 0.01, k: 1 };
    // The truth is 0.095: half of the bound is true too, and the green comes before 2 ln 1000/KL would have told 0.25 from 0.5.
    const few = { ...loose, parameters: { ...loose.parameters, lambda0: rate('\\lambda_0', { min: 0.01, max: 0.01 }), k: generation('k', { max: 1 }) }, independentOf: ['n', 'lambda0', 'k'] } as Claim;
    const { claims: [row] } = await mutated([few], { properties: [property({ claim: few as typeof survival, simulator: poisson, points: [at], pointsOnly: true })] });
    for (const { status, reason, needs } of row!.mutants.filter(({ operator }) => operator === 'constant-halved')) {
      expect(status).toBe('survived');
      expect(reason).toMatch(/loose there|agrees with the facts at all 1 points/);
      expect(needs).toBeUndefined();
    }
    expect(row!.mutants.some(({ operator }) => operator === 'constant-halved')).toBe(true);
  });

  it('counts what a declared point tells as chosen for the mutants', async () => {
    const only = { points: [{ n: 1e6, lambda0: 1e-6, k: 1 }], pointsOnly: true } as const;
    const telling = property({ claim: survival, simulator: poisson, ...only, telling: [{ n: 5, lambda0: 0.2, k: 2 }] });
    const [with_, without] = [await mutated([survival], { properties: [telling] }), await mutated([survival], { properties: [property({ claim: survival, simulator: poisson, ...only })] })];
    const one = with_.claims[0]!.mutants.find(({ operator, description }) => operator === 'index-plus-one' && description.startsWith('n →'))!;
    expect(one).toMatchObject({ status: 'killed', killedUnchosen: false, by: { origin: 'discriminating', at: { n: 5 } } });
    expect(with_.totals.score!).toBeGreaterThan(without.totals.score!);
    expect(with_.totals.scoreWithoutChosen!).toBeLessThan(with_.totals.score!);
  });

  it('kills in worlds whose outcomes are walked, without a replicate', async () => {
    const properties = [property({ claim: heterozygosity, simulator: bernoulliNaive, worlds: [{ n: 2, p0: { count: 1, total: 2 }, k: 2 }, { n: 3, p0: { count: 1, total: 3 }, k: 3 }], exhaustive: true })];
    const { claims: [row] } = await mutate({ claims: [heterozygosity], properties, ...options });
    expect(row!.verdict).toBe('exact');
    expect(row!.replicates).toBe(0);
    expect(row!.killed).toBeGreaterThan(10);
    for (const { status, by } of row!.mutants) if (status === 'killed') expect(by).toMatchObject({ origin: 'enumerated', replicates: 0, logE: Infinity });
  });

  it('has no mutants of a claim that is known to be false', async () => {
    const known: Claim = { ...planted('known', 'equals', '1 - exp(-2 * n * lambda0 * g(k))'), expected: { verdict: 'refuted', reason: 'planted', at: [{ n: 10, lambda0: 0.1, k: 1 }] } };
    expect((await mutated([known])).claims).toEqual([]);
  });
});

describe('the formats of the mutation report', () => {
  const sample = (): Promise<MutationReport> => mutated([survival, planted('loose', 'at-most', '1 - exp(-30 * n * lambda0 / k)')], { d: 0.3 });

  it('have the shape that viewers read', async () => {
    const report = await sample();
    const { schemaVersion, thresholds, files, testFiles } = JSON.parse(mutationSchema(report));
    expect(schemaVersion).toBe('2');
    expect(thresholds).toEqual({ high: 95, low: 80 });
    const tests = testFiles.properties.tests.map(({ id }: { id: string }) => id);
    const ids = new Set<string>();
    for (const { language, source, mutants } of Object.values<any>(files)) {
      expect([typeof language, typeof source]).toEqual(['string', 'string']);
      const lines = source.split('\n');
      for (const { id, mutatorName, status, statusReason, location: { start, end }, killedBy = [] } of mutants) {
        ids.add(id);
        expect(mutatorName).toMatch(/^[a-z-]+$/);
        expect(['Killed', 'Survived', 'Ignored']).toContain(status);
        expect(statusReason.length).toBeGreaterThan(0);
        expect([start.column, end]).toEqual([1, { line: start.line, column: lines[start.line - 1].length + 1 }]);
        expect(killedBy.length).toBe(status === 'Killed' ? 1 : 0);
        for (const by of killedBy) expect(tests).toContain(by);
      }
    }
    expect(ids.size).toBe(report.claims.reduce((sum, { mutants }) => sum + mutants.length, 0));
    expect(ids.size).toBeGreaterThan(20);
  });

  it('list every survivor, up to a limit that is named', async () => {
    const report = await sample();
    const text = mutationDetails(report);
    const [exact, loose] = report.claims;
    expect(text).toContain(`Equalities and laws: ${exact!.killed} of ${exact!.killed} killed, 100 %. Bounds: ${loose!.killed} of ${loose!.killed + loose!.survived} killed`);
    for (const { mutants } of report.claims) {
      const alive = mutants.filter(({ status }) => status === 'survived');
      for (const { operator } of alive.slice(0, 8)) expect(text).toContain(`[${operator}]`);
      if (alive.length > 8) expect(text).toContain(`and ${alive.length - 8} more survivors`);
    }
    expect(mutationRows(report).map((row) => row.length)).toEqual([8, 8, 8, 8]);
  });
});
