import { describe, expect, it } from 'vitest';
import { claim } from '../../src/claim/claim.ts';
import { identity, probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { cite } from '../../src/claim/source.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { Fraction } from '../../src/elementary/fraction.ts';
import { Interval } from '../../src/elementary/interval.ts';
import { DeclarationError } from '../../src/errors.ts';
import { g } from '../../src/oracle/g.ts';
import type { Compared } from '../../src/proof/comparison.ts';
import { sweep } from '../../src/proof/sweep.ts';
import { every, listed, spaced, thinned } from '../../src/proof/values.ts';
import { check } from '../../src/run/check.ts';
import { replay } from '../../src/run/replay.ts';
import { decodeToken } from '../../src/run/token.ts';
import { sources } from '../../theory/sources.ts';

const words = {
  title: 'A claim about numbers',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  source: cite('corroborate', 'test'),
} as const;
const exponent = { ...words, id: 'test/exponent', parameters: { k: generation() }, estimand: identity('g_k', 'g(k)'), status: 'observed', where: { g } } as const;

async function swept(one: Claim, last = 1000): Promise<Compared> {
  const [prepared] = await prepare([one]);
  const [found] = sweep({ claim: one, over: { k: every(1, last) } }).decide(prepared!);
  return found!;
}

describe('a sweep', () => {
  it('checks a true bound at every point, counts where both sides are one number, and shows where they are closest otherwise', async () => {
    const found = await swept(claim({ ...exponent, relation: 'at-most', formula: '2 / (k + 1)' }));
    expect(found).toMatchObject({ verdict: 'checked', count: 1000, equal: 1, at: { k: 1000 } });
    // 2/(k + 1) = 0.001998001998…, g = 0.0019938155625659
    expect(found.margin).toBeCloseTo(1 - 0.0019938155625659 / (2 / 1001), 9);
  });

  // Where each is false is known from 25-digit arithmetic.
  it.each([
    ['at-least', '2 / (k + 1)', 2],
    ['at-least', '2 / k', 1],
    ['at-most', '1.9 / k', 39],
    ['at-least', '2 / (k + 2)', 35],
    ['at-least', '2 / (k + 3)', 737],
    ['at-least', '2 / (k + 1 + log(k) / 4)', 5],
    ['at-most', '2 / (k + 2)', 1],
  ] as const)('refutes g_k %s %s at the first k where it is false, %i', async (relation, formula, k) => {
    const found = await swept(claim({ ...exponent, relation, formula }));
    expect(found).toMatchObject({ verdict: 'refuted', at: { k } });
    expect(found.margin).toBeLessThan(0);
  });

  it('does not call two numbers equal because they are close', async () => {
    const root = claim({ ...words, id: 'test/root', status: 'observed', parameters: { k: generation() }, estimand: identity('\\sqrt{k}^2', 'sqrt(k)^2'), relation: 'equals', formula: 'k' });
    expect(await swept(root, 2)).toMatchObject({ verdict: 'inconclusive', at: { k: 1 } });
  });

  it('reads 0.1 as a tenth, and compares rational sides as fractions', async () => {
    const tenth = claim({ ...words, id: 'test/tenth', status: 'observed', parameters: { p0: probability() }, estimand: identity('3 p_0', '3 * p0'), relation: 'equals', formula: '0.3' });
    const [prepared] = await prepare([tenth]);
    expect(sweep({ claim: tenth, over: { p0: listed(0.1) } }).decide(prepared!)).toMatchObject([{ verdict: 'checked', equal: 1 }]);
    expect(sweep({ claim: tenth, over: { p0: listed(0.1, 0.2) } }).decide(prepared!)).toMatchObject([{ verdict: 'refuted', at: { p0: 0.2 } }]);
  });

  it('is invalid where the doubles of a side are not the number that is compared', async () => {
    const wrong = Object.assign((k: number) => g(k) * (k === 7 ? 1 + 1e-8 : 1), { tex: 'g_{#1}', enclose: g.enclose });
    const found = await swept(claim({ ...exponent, relation: 'at-most', formula: '2 / (k + 1)', where: { g: wrong } }));
    expect(found).toMatchObject({ verdict: 'invalid', at: { k: 7 } });
  });

  it('takes an oracle by its exact counterpart, and refuses one without', async () => {
    const half = (exact?: (world: object) => Fraction | Interval): Claim =>
      claim({ ...words, id: 'test/half', status: 'observed', parameters: { k: generation() }, estimand: identity('2^{-k}', '1 / 2^k'), relation: 'at-most', oracle: oracle({ tex: 'h_k', evaluate: ({ k }) => 1 / k!, ...(exact === undefined ? {} : { exact }) }) });
    expect(await swept(half((world) => Fraction.of(1, (world as { k: number }).k)), 20)).toMatchObject({ verdict: 'checked', count: 20 });
    await expect(swept(half())).rejects.toThrow(/exact counterpart/);
  });

  it('walks every combination that meets the condition', async () => {
    const pairs = claim({ ...words, id: 'test/pairs', status: 'observed', parameters: { n: sampleSize(), k: generation() }, estimand: identity('k', 'k'), relation: 'at-most', formula: 'n', requires: 'k <= n' });
    const [prepared] = await prepare([pairs]);
    expect(sweep({ claim: pairs, over: { n: every(1, 10), k: every(1, 10) } }).decide(prepared!)).toMatchObject([{ verdict: 'checked', count: 55, equal: 10 }]);
  });

  it('decides what is known to be false at its declared points', async () => {
    const known = claim({ ...exponent, status: 'known-false', relation: 'at-most', formula: '1.9 / k', expected: { verdict: 'refuted', reason: 'late k', at: [{ k: 39 }, { k: 38 }] } });
    const [prepared] = await prepare([known]);
    expect(sweep({ claim: known }).decide(prepared!).map(({ verdict }) => verdict)).toEqual(['refuted', 'checked']);
    expect(() => sweep({ claim: known, over: { k: every(1, 9) } })).toThrow(DeclarationError);
  });

  it('refuses what cannot be compared, when it is declared', () => {
    const sampled = claim({ ...exponent, estimand: probabilityOf('survived', 'S'), relation: 'at-most', formula: '1 / k' });
    const true1 = claim({ ...exponent, relation: 'at-most', formula: '2 / (k + 1)' });
    expect(() => sweep({ claim: sampled, over: { k: every(1, 9) } })).toThrow(/identity/);
    expect(() => sweep({ claim: true1 })).toThrow(/over/);
    expect(() => sweep({ claim: true1, over: { n: every(1, 9) } })).toThrow(/each parameter/);
    expect(() => sweep({ claim: true1, over: { k: every(0, 9) } })).toThrow(/range/);
    expect(() => every(2, 1)).toThrow(DeclarationError);
    expect(() => listed(2, 1)).toThrow(DeclarationError);
    expect(() => spaced(0, 1, 9)).toThrow(DeclarationError);
  });
});

describe('the facts of a sweep', () => {
  it('are left sides at points of the grid, the first and the last among them, each certain', async () => {
    const one = claim({ ...exponent, relation: 'at-most', formula: '2 / (k + 1)' });
    const [prepared] = await prepare([one]);
    const facts = sweep({ claim: one, over: { k: every(1, 1_000_000) } }).facts(prepared!);
    expect(facts.length).toBeGreaterThan(1000);
    expect(facts.length).toBeLessThanOrEqual(2000);
    expect([facts[0]!.at, facts.at(-1)!.at]).toEqual([{ k: 1 }, { k: 1_000_000 }]);
    for (const { at: { k }, left: [lo, hi] } of facts) {
      expect(lo).toBeLessThanOrEqual(g(k!));
      expect(hi).toBeGreaterThanOrEqual(g(k!));
      expect(hi / lo - 1).toBeLessThan(1e-9);
    }
  });

  it('are where the condition holds, and none of what is known to be false', async () => {
    const pairs = claim({ ...words, id: 'test/pairs', status: 'observed', parameters: { n: sampleSize(), k: generation() }, estimand: identity('k', 'k'), relation: 'at-most', formula: 'n', requires: 'k <= n' });
    const known = claim({ ...exponent, status: 'known-false', relation: 'at-most', formula: '1.9 / k', expected: { verdict: 'refuted', reason: 'late k', at: [{ k: 39 }] } });
    const [both, late] = await prepare([pairs, known]);
    const facts = sweep({ claim: pairs, over: { n: every(1, 10_000), k: every(1, 10) } }).facts(both!);
    expect(facts.length).toBeGreaterThan(1000);
    expect(facts.filter(({ at: { n, k } }) => k! > n!)).toEqual([]);
    expect(sweep({ claim: known }).facts(late!)).toEqual([]);
  });
});

describe('values in proportion', () => {
  it('are thinned to so many, and not at all where they are fewer', () => {
    const few = thinned(every(1, 1000), 20);
    const all = Array.from({ length: few.length }, (_, i) => few.at(i));
    expect(all.slice(0, 3)).toEqual([1, 2, 3]);
    expect([all.at(-1), all.length <= 20, new Set(all).size]).toEqual([1000, true, all.length]);
    expect(thinned(listed(1, 5, 7), 3).length).toBe(3);
  });

  it('keep the ends, increase, and have two digits', () => {
    const values = spaced(1e-9, 1, 28);
    const all = Array.from({ length: values.length }, (_, i) => values.at(i));
    expect([all[0], all.at(-1), all.length]).toEqual([1e-9, 1, 28]);
    expect(all.every((value, i) => i === 0 || value > all[i - 1]!)).toBe(true);
    expect(all.every((value) => Number(value.toPrecision(2)) === value)).toBe(true);
    const whole = spaced(1, 1000, 40, true);
    expect(Array.from({ length: whole.length }, (_, i) => whole.at(i)).every(Number.isInteger)).toBe(true);
  });
});

describe('check', () => {
  const run = async (one: Claim) => {
    const comparisons = [sweep({ claim: one, ...(one.expected === undefined ? { over: { k: every(1, 50) } } : {}) })];
    const report = await check({ claims: [one], properties: [], comparisons, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', jobs: 0 });
    return { report, comparisons };
  };

  it('spends no error and no replicate on it, and replays it', async () => {
    const { report, comparisons } = await run(claim({ ...exponent, relation: 'at-most', formula: '2 / (k + 1)' }));
    expect(report.claims).toMatchObject([{ verdict: 'checked', points: { exact: 1 }, replicates: 0, simulators: ['sweep'], region: 'k = 1, 2, …, 50' }]);
    expect(report.ledger).toMatchObject({ decisions: 0, guards: 0, spent: 0, betaSum: 0 });
    const [row] = report.verdicts;
    expect(row).toMatchObject({ id: 'test/exponent@sweep', origin: 'compared', verdict: 'checked', logE: null, compared: { of: 'points', count: 50, equal: 1 } });
    const cell = decodeToken(row!.token);
    expect(await replay(cell, [], undefined, comparisons)).toEqual({ ...row, deltaFrom: 'declared' });
    await expect(replay({ ...cell, code: '0'.repeat(12) }, [], undefined, comparisons)).rejects.toThrow(/present code/);
    await expect(replay({ ...cell, at: { k: 3 } }, [], undefined, comparisons)).rejects.toThrow(/point/);
  });

  it('is red on a false one, and as expected where that was declared', async () => {
    const { report } = await run(claim({ ...exponent, relation: 'at-most', formula: '1.9 / k' }));
    expect(report.claims).toMatchObject([{ verdict: 'refuted', expected: 'supported' }]);
    expect(report.verdicts).toMatchObject([{ at: { k: 39 }, logE: Infinity }]);
    const known = await run(claim({ ...exponent, status: 'known-false', relation: 'at-most', formula: '1.9 / k', expected: { verdict: 'refuted', reason: 'late k', at: [{ k: 39 }] } }));
    expect(known.report.claims).toMatchObject([{ verdict: 'refuted', expected: 'refuted' }]);
  });
});
