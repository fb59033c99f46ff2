import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { mean } from '../../src/property/claims/mean.ts';
import { neverFails, probability } from '../../src/property/claims/probability.ts';
import { quantile } from '../../src/property/claims/quantile.ts';
import { decideExactly } from '../../src/property/decide-exactly.ts';
import type { Draws } from '../../src/protocol/draws.ts';

/** The sum of two dice is ten. */
const ten = (draws: Draws): boolean => draws.below(6) + draws.below(6) === 8;
const die = (draws: Draws): number => 1 + draws.below(6);

describe('decideExactly', () => {
  it('tells a probability from its neighbours, as fractions', () => {
    expect(decideExactly(ten, probability.equals(1 / 12))).toMatchObject({ verdict: 'exact', reason: '', value: '1/12', claimed: '1/12', paths: 36n });
    expect(decideExactly(ten, probability.equals(1 / 12 + 1e-15))).toMatchObject({ verdict: 'refuted' });
    expect(decideExactly(ten, probability.equals(0.0834))).toMatchObject({ verdict: 'refuted', reason: 'enumeration: 1/12 where the claim says equals 417/5000' });
    expect(decideExactly(ten, probability.atMost(1 / 12)).verdict).toBe('exact');
    expect(decideExactly(ten, probability.atMost(0.0833)).verdict).toBe('refuted');
    expect(decideExactly(ten, probability.atLeast(0.0834)).verdict).toBe('refuted');
    expect(decideExactly(ten, probability.between([0.08, 0.09]))).toMatchObject({ verdict: 'exact', claimed: '2/25 to 9/100' });
    expect(decideExactly(ten, probability.between([0.09, 0.1])).verdict).toBe('refuted');
  });

  it('is vacuous where the claim excludes nothing', () => {
    expect(decideExactly(ten, probability.atMost(1)).verdict).toBe('vacuous');
    expect(decideExactly(ten, probability.between([0, 1])).verdict).toBe('vacuous');
  });

  it('takes means, of values that are fractions as doubles can show them', () => {
    expect(decideExactly(die, mean.equals(3.5, { support: [1, 6] }))).toMatchObject({ verdict: 'exact', value: '7/2' });
    expect(decideExactly((draws) => die(draws) / 3, mean.equals(7 / 6, { support: [0, 2] })).verdict).toBe('exact');
    expect(decideExactly((draws) => draws.below(5) + 1, mean.equals(3.5, { support: [1, 6] })).verdict).toBe('refuted');
  });

  it('says where nothing but the rounding of the program differs, and what to return instead', () => {
    const support = { support: [0, 1] } as const;
    const { verdict, reason } = decideExactly((draws) => draws.below(10) * 0.1, mean.equals(0.45, support));
    expect([verdict, reason]).toEqual(['refuted', expect.stringMatching(/the program's values are doubles, 0\.30000000000000004 among them.*return integers or fractions/)]);
    expect(decideExactly((draws) => draws.below(10) / 10, mean.equals(0.45, support))).toMatchObject({ verdict: 'exact', value: '9/20' });
    expect(decideExactly((draws) => draws.below(10) * 0.1, mean.equals(0.46, support)).reason).not.toMatch(/doubles/);
    expect(decideExactly((draws) => draws.below(10) / 10, mean.equals(0.45 + 1e-15, support)).reason).not.toMatch(/doubles/);
  });

  it('finds the one outcome that fails', () => {
    const fragile = (draws: Draws): number => 1 / (Array.from({ length: 10 }, () => draws.below(2)).includes(0) ? 1 : 0);
    expect(decideExactly(fragile, neverFails())).toMatchObject({ verdict: 'refuted', value: '1/1024' });
    expect(decideExactly(die, neverFails()).verdict).toBe('exact');
    expect(decideExactly(fragile, mean.equals(1, { support: [0, 2] }))).toMatchObject({ verdict: 'invalid', reason: 'undefined outcomes of probability 1/1024', value: '' });
    expect(decideExactly(() => { throw new Error('no'); }, probability.equals(0.5)).verdict).toBe('invalid');
    expect(decideExactly(die, probability.equals(0.5)).reason).toBe('wrong type');
  });

  it('refuses a claim about no one number, and real draws', () => {
    expect(() => decideExactly(die, quantile(0.5).equals(3))).toThrow(DeclarationError);
    expect(() => decideExactly((draws) => draws.uniform() < 0.5, probability.equals(0.5), { owner: 'coin' })).toThrow(/coin: draw must be finite/);
  });

  it.each<[string, (draws: Draws) => boolean | number]>([
    ['a generator of its own', (draws) => { draws.below(2); return Math.random() < 0.5; }],
    ['a count of its calls', (() => { let calls = 0; return (draws: Draws) => { draws.below(2); return calls++ % 2; }; })()],
    ['a count of pairs of calls', (() => { let calls = 0; return (draws: Draws) => { draws.below(4); return (calls++ >> 1) % 2; }; })()],
    ['a count of calls that is as long as the walk', (() => { let calls = 0; return (draws: Draws) => { draws.below(100); return calls++ % 100 < 50; }; })()],
    ['a total that changes', (() => { let calls = 0; return (draws: Draws) => draws.below(2) + draws.below(2 + (calls++ % 2)) > 0; })()],
    ['no draw at all', () => Math.random() < 0.5],
  ])('is invalid, by name, for a program of %s', (_, program) => {
    const found = decideExactly(program, probability.equals(0.5), { owner: 'mine' });
    expect(found).toMatchObject({ verdict: 'invalid', reason: 'not a function of its draws', value: '', paths: 0n });
    expect(found.firstError).toMatch(/^mine: (value|total|draws|paths) must be .* again after the same outcomes/);
  });

  it('counts what cannot even be shown as an outcome without a value', () => {
    const odd: readonly unknown[] = [Object.create(null), { toString() { throw new Error('no'); } }, new Proxy({}, { has() { throw new Error('no'); } }), Symbol('a'), () => 1, new Proxy({}, { getPrototypeOf() { throw new Error('no'); } })];
    for (const value of odd) {
      expect(decideExactly(() => value as number, probability.equals(0.5)).reason).toBe('wrong type');
      expect(decideExactly(() => { throw value; }, probability.equals(0.5)).reason).toBe('undefined outcomes of probability 1');
    }
  });
});
