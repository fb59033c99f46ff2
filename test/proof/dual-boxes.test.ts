import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lowerBoxes, tightUpperBoxes, upperBoxes } from '../../properties/bernoulli/dual-certificates.ts';
import { claim } from '../../src/claim/claim.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { cite } from '../../src/claim/source.ts';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DeclarationError } from '../../src/errors.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { bernoulliSurvival, lossGiven } from '../../src/oracle/bernoulli.ts';
import { exactSurvival } from '../../src/oracle/exact-dual.ts';
import { g } from '../../src/oracle/g.ts';
import type { Compared } from '../../src/proof/comparison.ts';
import { dualBoxes, endsOf, lineOf } from '../../src/proof/dual-boxes.ts';
import { findDual } from '../../src/proof/find-dual.ts';
import { type DualBound, verifyDual } from '../../src/proof/verify-dual.ts';
import { survivalWithin } from '../../src/proof/witness-dual.ts';

const LARGEST = 200;

function found(n: number, bound: DualBound, largest = LARGEST): ReturnType<typeof findDual> {
  const laws = Array.from({ length: largest }, (_, i) => ancestralLaw(n, i + 1));
  return findDual(n, largest, bound, (k, p) => lossGiven(laws[k - 1]!, p));
}

describe('boxes for bounds on survival', () => {
  it.each([['lower', lowerBoxes, { theta: 1 }], ['upper', upperBoxes, { a: 3, b: 3 }], ['tight upper', tightUpperBoxes, { a: 1, b: 1 }]] as const)(
    '%s: are found again as they are stored', (_, certificate, bound) => {
      const lines = certificate.trim().split('\n');
      expect(lines).toHaveLength(100);
      for (const n of [1, 2, 7, 40]) {
        const { ends, stuck } = found(n, bound);
        expect(stuck).toBe(false);
        expect(lines[n - 1]).toBe(lineOf(n, ends));
        expect(endsOf('test', lineOf(n, ends)).get(n)).toEqual(ends);
      }
    });

  it('are verified by no more than a hundred lines, which import nothing but outward rounding', () => {
    const text = readFileSync(new URL('../../src/proof/verify-dual.ts', import.meta.url), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
    expect([...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['../elementary/interval.ts', '../elementary/neighbour.ts']);
  });

  it('are as many as were needed: one that is left out is missed', () => {
    const ends = endsOf('test', lowerBoxes).get(100)!;
    expect(verifyDual(100, 20, ends, { theta: 1 }).failed).toBeUndefined();
    for (const missing of ends) expect(verifyDual(100, 20, ends.filter((end) => end !== missing), { theta: 1 }).failed).toBeDefined();
    expect(verifyDual(100, 20, ends, { theta: 1.001 }).failed).toBeDefined();
  });

  it('hold the exact probability within what the checker rounds', () => {
    for (const [n, k, count, total] of [[3, 2, 1, 4], [4, 3, 1, 2], [5, 4, 3, 8]] as const) {
      const within = survivalWithin(n, k, count / total);
      expect(within.contains(exactSurvival(n, Fraction.of(count, total), k))).toBe(true);
      expect(within.hi - within.lo).toBeLessThan(1e-12);
    }
  });
});

const shape = (formula: string, n: number, k: number): Claim => claim({
  id: 'test/bound',
  title: 'A bound on survival',
  parameters: { n: sampleSize('n', { min: n, max: n }), p0: probability(), k: generation('k', { max: k }) },
  estimand: identity('u_k', oracle({ tex: 'u_k', evaluate: ({ n: size, p0, k: at }) => bernoulliSurvival(size!, p0!, at!) })),
  relation: formula.startsWith('1 - exp') ? 'at-least' : 'at-most',
  formula,
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'observed',
  source: cite('corroborate', 'test'),
} as Parameters<typeof claim>[0] as never);

async function decided(formula: string, n: number, k: number, bound: DualBound): Promise<Compared> {
  const one = shape(formula, n, k);
  const [prepared] = await prepare([one]);
  return dualBoxes({ claim: one, bound, certificate: lineOf(n, found(n, bound, k).ends) }).decide(prepared!)[0]!;
}

describe('the facts of boxes', () => {
  it('hold the dual, everywhere in the domain', async () => {
    const one = shape('1 - exp(-n * p0 * g(k))', 20, 30);
    const [prepared] = await prepare([one]);
    const facts = dualBoxes({ claim: one, bound: { theta: 1 }, certificate: lineOf(20, found(20, { theta: 1 }, 30).ends) }).facts(prepared!);
    expect(facts.length).toBeGreaterThan(100);
    expect([...new Set(facts.map(({ at: { k } }) => k))]).toEqual(expect.arrayContaining([1, 2, 30]));
    for (const { at, left: [lo, hi] } of facts) {
      expect(bernoulliSurvival(at['n']!, at['p0']!, at['k']!)).toBeGreaterThan(lo * (1 - 1e-12));
      expect(bernoulliSurvival(at['n']!, at['p0']!, at['k']!)).toBeLessThan(hi * (1 + 1e-12));
    }
  });
});

describe('a claim decided on boxes', () => {
  it('is proved where it is true', async () => {
    expect(await decided('1 - exp(-n * p0 * g(k))', 20, 30, { theta: 1 })).toMatchObject({ verdict: 'proved', reason: '' });
    expect(await decided('1 - exp(-0.9 * n * p0 * g(k))', 20, 30, { theta: 0.9 })).toMatchObject({ verdict: 'proved' });
  });

  it.each([
    ['1 - exp(-1.01 * n * p0 * g(k))', 20, { theta: 1.01 }],
    ['1 - exp(-1.0001 * n * p0 * g(k))', 100, { theta: 1.0001 }],
    ['1 - (1 - min(1, 0.25*n*p0^2 + 0.25*k*p0)) * exp(-n * p0 * g(k))', 8, { a: 0.25, b: 0.25 }],
    ['1 - (1 - min(1, 0*n*p0^2 + 0.3*k*p0)) * exp(-n * p0 * g(k))', 10, { a: 0, b: 0.3 }],
  ] as const)('is refuted where a constant is false, %s at n = %i, with a box and a point in it', async (formula, n, bound) => {
    const { verdict, reason, at, left, right, enclosure } = await decided(formula, n, 5, bound);
    expect(verdict).toBe('refuted');
    expect(reason).toMatch(/box n = \d+, k = \d+, p0 from/);
    expect(bernoulliSurvival(at['n']!, at['p0']!, at['k']!)).toBeCloseTo(left!, 12);
    if ('theta' in bound) expect(enclosure[1]).toBeLessThan(right as number);
    else expect(enclosure[0]).toBeGreaterThan(right as number);
  });

  it('is refuted where a box at a small n cannot be verified and the bound is false at a larger one', async () => {
    const one = claim({ ...shape('1 - (1 - min(1, 0*n*p0^2 + 3*k*p0)) * exp(-n * p0 * g(k))', 100, 2), parameters: { n: sampleSize('n', { min: 2, max: 100 }), p0: probability(), k: generation('k', { max: 2 }) } } as never) as Claim;
    const [prepared] = await prepare([one]);
    const bound = { a: 0, b: 3 };
    const certificate = Array.from({ length: 99 }, (_, i) => lineOf(i + 2, found(i + 2, bound, 2).ends)).join('\n');
    const [{ verdict, reason, at, enclosure, right }] = dualBoxes({ claim: one, bound, certificate }).decide(prepared!) as [Compared];
    expect(verdict).toBe('refuted');
    expect(reason).toMatch(/^certain here; the box n = \d+/);
    expect(enclosure[0]).toBeGreaterThan(right as number);
    // Smaller n, whose boxes stop short too, leave it open.
    const small = { ...prepared!, claim: { ...one, parameters: { ...one.parameters, n: sampleSize('n', { min: 2, max: at['n']! - 1 }) } } as Claim };
    expect(dualBoxes({ claim: small.claim, bound, certificate }).decide(small)).toMatchObject([{ verdict: 'inconclusive', reason: expect.stringMatching(/^not verified on the box n = \d+/) }]);
  });

  it('is open where boxes are missing and the bound is true', async () => {
    const one = shape('1 - exp(-n * p0 * g(k))', 20, 5);
    const [prepared] = await prepare([one]);
    const few = lineOf(20, found(20, { theta: 1 }, 5).ends.slice(0, 1));
    expect(dualBoxes({ claim: one, bound: { theta: 1 }, certificate: few }).decide(prepared!)).toMatchObject([{ verdict: 'inconclusive' }]);
  });

  it.each([
    ['of another generation', '1 - exp(-n * p0 * g(k + 1))', { theta: 1 }],
    // False, and the same at k = 1, 2 and 200.
    ['that agrees at some generations', '1 - exp(-n * p0 * g(k)) + (k - 1) * (k - 2) * (200 - k) / 1000', { theta: 1 }],
    ['with another constant', '1 - (1 - min(1, 3*n*p0^2 + 2*k*p0)) * exp(-n * p0 * g(k))', { a: 3, b: 3 }],
  ] as const)('is invalid where the formula is one %s than the boxes are about', async (_, formula, bound) => {
    expect(await decided(formula, 20, 200, bound)).toMatchObject({ verdict: 'invalid', reason: expect.stringMatching(/^the boxes are about another bound, at-(least|most) 1 - /) });
  });

  it.each([
    ['of the generation after', (survival: typeof bernoulliSurvival) => (n: number, p0: number, k: number) => survival(n, p0, k + 1)],
    ['of the Poisson limit', () => (n: number, p0: number, k: number) => -Math.expm1(-n * p0 * g(k))],
    ['of one sample size more, at one of them alone', (survival: typeof bernoulliSurvival) => (n: number, p0: number, k: number) => survival(n === 13 ? 14 : n, p0, k)],
    ['that is one at a late generation alone', (survival: typeof bernoulliSurvival) => (n: number, p0: number, k: number) => (k === 27 ? 1 : survival(n, p0, k))],
    ['that is too large at one sample size and late generations', (survival: typeof bernoulliSurvival) => (n: number, p0: number, k: number) => (n === 14 && k > 20 ? 1.5 : 1) * survival(n, p0, k)],
    ['that is smaller by a part in 10^8', (survival: typeof bernoulliSurvival) => (n: number, p0: number, k: number) => survival(n, p0, k) * (1 - 1e-8)],
  ] as const)('is invalid where the left side is a number %s', async (_, change) => {
    const left = change(bernoulliSurvival);
    const sizes = { ...shape('1 - exp(-n * p0 * g(k))', 20, 30).parameters, n: sampleSize('n', { min: 10, max: 15 }) };
    const one = claim({ ...shape('1 - exp(-n * p0 * g(k))', 20, 30), parameters: sizes, estimand: identity('u_k', oracle({ tex: 'u_k', evaluate: ({ n, p0, k }) => left(n!, p0!, k!) })) } as never) as Claim;
    const [prepared] = await prepare([one]);
    const certificate = [10, 11, 12, 13, 14, 15].map((n) => lineOf(n, found(n, { theta: 1 }, 30).ends)).join('\n');
    expect(dualBoxes({ claim: one, bound: { theta: 1 }, certificate }).decide(prepared!)).toMatchObject([{ verdict: 'invalid', reason: expect.stringMatching(/^the boxes are about P\(P_k ≠ 0\)/) }]);
    const [sound] = await prepare([claim({ ...shape('1 - exp(-n * p0 * g(k))', 20, 30), parameters: sizes } as never) as Claim]);
    expect(dualBoxes({ claim: sound!.claim, bound: { theta: 1 }, certificate }).decide(sound!)).toMatchObject([{ verdict: 'proved' }]);
  });

  it.each([
    ['the other direction', { relation: 'at-most' }],
    ['another g at one generation', { where: { g: Object.assign((k: number) => (k === 4 ? 0.99 : 1) * g(k), g) } }],
  ] as const)('is invalid where the formula reads the same and the claim is about %s', async (_, changed) => {
    const one = claim({ ...shape('1 - exp(-n * p0 * g(k))', 20, 5), ...changed } as never) as Claim;
    const [prepared] = await prepare([one]);
    expect(dualBoxes({ claim: one, bound: { theta: 1 }, certificate: lineOf(20, found(20, { theta: 1 }, 5).ends) }).decide(prepared!)).toMatchObject([{ verdict: 'invalid' }]);
  });

  it('refuses a damaged certificate, and one that leaves out an n', () => {
    const one = shape('1 - exp(-n * p0 * g(k))', 20, 5);
    expect(() => dualBoxes({ claim: one, bound: { theta: 1 }, certificate: '19 zz' })).toThrow(/every n/);
    expect(() => dualBoxes({ claim: one, bound: { theta: 1 }, certificate: '20 zz z' })).toThrow(DeclarationError);
    expect(() => dualBoxes({ claim: one, bound: { theta: 1 }, certificate: 'twenty' })).toThrow(DeclarationError);
  });
});
