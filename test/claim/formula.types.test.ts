/** Formulas that the compiler accepts and refuses: `tsc -p tsconfig.test.json` is what runs these tests. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { claim } from '../../src/claim/claim.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { expectationOf, identity, lawOf } from '../../src/claim/estimand.ts';
import type { Names } from '../../src/claim/formula.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { survival } from './survival.ts';

const { formula: _formula, where: _where, ...base } = survival;
const { where } = survival;
const refused = (declare: () => unknown): void => expect(declare).toBeTypeOf('function');

describe('names in a formula, read by the compiler', () => {
  it('are words, each once, without numbers', () => {
    expectTypeOf<Names<'1 - exp(-n * p0 * g(k)) + 1e-9*n'>>().toEqualTypeOf<'exp' | 'n' | 'p0' | 'g' | 'k'>();
    expectTypeOf<Names<'2e5 + 0.5 - 12'>>().toEqualTypeOf<never>();
    expectTypeOf<Names<'a_1*B2c'>>().toEqualTypeOf<'a_1' | 'B2c'>();
  });

  it('are found in formulas of several hundred characters', () => {
    type Ten<T extends string> = `${T}${T}${T}${T}${T}${T}${T}${T}${T}${T}`;
    type Long = `${Ten<Ten<'n*k + p0+'>>}m`;
    expectTypeOf<Names<Long>>().toEqualTypeOf<'n' | 'k' | 'p0' | 'm'>();
  });
});

describe('a claim compiles', () => {
  it('with every name known and every parameter used', () => {
    const declared = claim({ ...base, formula: '1 - exp(-n * p0 * g(k))', where });
    expectTypeOf(declared).toEqualTypeOf<Claim<'n' | 'p0' | 'k', typeof base.assumes>>();
    expectTypeOf(declared).toExtend<Claim>();
  });

  it('with the parameters spread over formula, value and spread', () => {
    const sd = 'sqrt(p0 * (1 - p0) * (1 - (1 - 1/n)^k))';
    claim({ ...base, relation: 'equals', formula: 'p0', estimand: expectationOf('value', 'P_k', { sd }) });
    claim({ ...base, relation: 'equals', formula: 'n * k', estimand: expectationOf('value', 'P_k', { of: '(value - p0)^2', sd: '1/2' }) });
  });

  it('with an oracle, which sees the whole point', () => {
    const exact = oracle({ tex: 'u', evaluate: ({ n, k }) => n! / k! });
    claim({ ...base, relation: 'equals', oracle: exact });
    claim({ ...base, relation: 'equals', formula: 'p0', estimand: expectationOf('value', 'P_k', { sd: exact }) });
  });

  it('with parameters that are said not to matter', () => {
    claim({ ...base, formula: 'p0', independentOf: ['n', 'k'] });
  });

  it('with words of logic and the constant pi', () => {
    claim({ ...base, formula: 'pi * n * p0 * k', requires: 'n > 2 and not (k == 1)' });
  });

  it('with a law whose parameters are formulas', () => {
    const estimand = lawOf('logSigma', '\\Sigma', { of: 'exp(2 * logSigma) / p0' });
    claim({ ...base, relation: 'follows', estimand, law: { law: 'gamma', parameters: { shape: '(n - 1)/2', scale: '2/k' } }, alternatives: { more: { shape: 'n/2' } } });
  });
});

describe('the compiler refuses', () => {
  it('an unknown symbol, by name', () => refused(() => {
    // @ts-expect-error unknown symbol: m
    claim({ ...base, formula: '1 - exp(-n * p0 * g(k) * m)', where });
    // @ts-expect-error unknown symbol: g, without where
    claim({ ...base, formula: '1 - exp(-n * p0 * g(k))' });
    // @ts-expect-error unknown symbol: harmonik
    claim({ ...base, formula: 'harmonik(n) * p0 * k' });
    // @ts-expect-error and is no symbol of a number
    claim({ ...base, formula: 'n * p0 * k * and' });
  }));

  it('an unknown symbol at either end of an interval', () => refused(() => {
    // @ts-expect-error unknown symbol: q
    claim({ ...base, relation: 'between', formula: { lo: 'n * q', hi: 'p0 * k' } });
  }));

  it('an unused parameter', () => refused(() => {
    // @ts-expect-error unused parameter: k
    claim({ ...base, formula: '1 - exp(-n * p0)' });
    // @ts-expect-error unused parameter: k, since only n is said not to matter
    claim({ ...base, formula: 'p0', independentOf: ['n'] });
  }));

  it('an unknown symbol in the value, the spread, the condition, the law or its alternatives', () => refused(() => {
    // @ts-expect-error unknown symbol: valu
    claim({ ...base, relation: 'equals', formula: 'p0', estimand: expectationOf('value', 'P', { of: 'valu^2', sd: 'n * k' }) });
    // @ts-expect-error unknown symbol: m
    claim({ ...base, relation: 'equals', formula: 'p0', estimand: expectationOf('value', 'P', { sd: 'n * k * m' }) });
    // @ts-expect-error value belongs in `of` only
    claim({ ...base, relation: 'equals', formula: 'p0', estimand: expectationOf('value', 'P', { sd: 'n * k * value' }) });
    // @ts-expect-error unknown symbol: b
    claim({ ...base, relation: 'equals', formula: 'p0', estimand: expectationOf('value', 'P', { sd: 'n * k', support: ['0', 'b'] }) });
    // @ts-expect-error unknown symbol: m
    claim({ ...base, formula: 'n * p0 * k', requires: 'm > 1' });
    // @ts-expect-error unknown symbol: shap
    claim({ ...base, relation: 'follows', estimand: lawOf('value', 'X'), law: { law: 'gamma', parameters: { shape: 'shap', scale: 'n * p0 * k' } } });
    // @ts-expect-error unknown symbol: d
    claim({ ...base, relation: 'follows', estimand: lawOf('value', 'X'), law: { law: 'gamma', parameters: { shape: 'n * p0 * k' } }, alternatives: { x: { shape: 'd' } } });
    // @ts-expect-error unknown symbol: g
    claim({ ...base, relation: 'at-most', estimand: identity('g_k', 'g(k)'), formula: 'n * p0' });
  }));

  it('a misspelt field', () => refused(() => {
    // @ts-expect-error unknown field: requirs
    claim({ ...base, formula: 'n * p0 * k', requirs: 'n > 2' });
  }));

  it('an assumption that the vocabulary does not have', () => refused(() => {
    // @ts-expect-error no family of that name
    claim({ ...base, formula: 'n * p0 * k', assumes: { ...base.assumes, family: 'bernouli' } });
  }));
});
