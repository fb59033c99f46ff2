import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { expectationOf, identity, lawOf, precedenceOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, sampleSize } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { g, prepared, survival, unchecked } from './survival.ts';

const at = { n: 100, p0: 0.1, k: 5 };

describe('a prepared claim predicts', () => {
  it('a number', async () => {
    // Suresh et al. 2025, Theorem 1, at n = 100, p0 = 0.1, k = 5
    expect((await prepared()).predict(at)).toBeCloseTo(0.9558780152, 10);
  });

  it('two ends', async () => {
    expect((await prepared({ relation: 'between', formula: { lo: 'p0', hi: 'n * k' } })).predict(at)).toEqual({ lo: 0.1, hi: 500 });
    const ends = { lo: oracle({ tex: 'a', evaluate: ({ n }) => -n! }), hi: oracle({ tex: 'b', evaluate: ({ k }) => k! }) };
    expect((await prepared({ relation: 'between', formula: undefined, oracle: ends })).predict(at)).toEqual({ lo: -100, hi: 5 });
  });

  it('a law, and its mutants', async () => {
    const claim = await prepared({
      relation: 'follows', formula: undefined, estimand: lawOf('logSigma', 'X', { of: 'exp(2 * logSigma) / p0' }),
      law: { law: 'gamma', parameters: { shape: '(n - 1)/2', scale: '2/k' } },
      alternatives: { 'chi-square n': { shape: 'n/2' }, 'other scale': { scale: '1/k' } },
    });
    expect(claim.predict(at)).toEqual({ law: 'gamma', parameters: { shape: 49.5, scale: 0.4 } });
    expect(claim.alternatives(at)).toEqual([
      { name: 'chi-square n', law: 'gamma', parameters: { shape: 50, scale: 0.4 } },
      { name: 'other scale', law: 'gamma', parameters: { shape: 49.5, scale: 0.2 } },
    ]);
    expect(claim.of(0, at)).toBeCloseTo(10, 14);
  });

  it('what an oracle computes, which sees the defaults', async () => {
    const parameters = { ...survival.parameters, ddof: divisor() };
    const claim = await prepared({ parameters, formula: undefined, oracle: oracle({ tex: 'u', evaluate: ({ n, ddof }) => n! - ddof! }) });
    expect(claim.predict(at)).toBe(99);
  });

  it('that an order is more likely than not', async () => {
    expect((await prepared({ relation: 'precedes', formula: undefined, estimand: precedenceOf('a', 'b', 'T') })).predict(at)).toBe(0.5);
  });

  it('the left-hand side of an identity', async () => {
    const claim = await prepared({ relation: 'at-most', estimand: identity('g_k', 'g(k)'), formula: '2/(k + 1)', independentOf: ['n', 'p0'] });
    expect(claim.left(at)).toBe(g(5));
    expect((await prepared()).left(at)).toBeUndefined();
  });
});

describe('a prepared mean', () => {
  const estimand = expectationOf('value', '(P_k - p_0)^2', { of: '(value - p0)^2', support: ['0', 'max(p0, 1 - p0)^2'], sd: 'sqrt(p0)' });

  it('knows value, spread and support', async () => {
    const claim = await prepared({ relation: 'equals', estimand, formula: 'n * k' });
    expect(claim.of(0.3, at)).toBeCloseTo(0.04, 15);
    expect(claim.of(0.3, { ...at, p0: 0.3 })).toBe(0);
    expect(claim.of(NaN, at)).toBeNaN();
    expect(claim.of(0.3, at)).toBeCloseTo(0.04, 15);
    expect(claim.sd(at)).toBe(Math.sqrt(0.1));
    expect(claim.support(at)).toEqual([0, expect.closeTo(0.81, 15)]);
  });

  it('takes the observable as it is where no formula is given', async () => {
    const claim = await prepared({ relation: 'equals', estimand: expectationOf('value', 'P_k', { sd: oracle({ tex: 's', evaluate: ({ p0 }) => p0! }) }) });
    expect([claim.of(0.3, at), claim.sd(at), claim.support(at)]).toEqual([0.3, 0.1, undefined]);
  });

  it('is no mean where it is a probability', async () => {
    const claim = await prepared();
    expect([claim.sd(at), claim.support(at), claim.of(1, at), claim.alternatives(at)]).toEqual([undefined, undefined, 1, []]);
  });
});

it('changed formulas of a claim are evaluated and written in its own words', async () => {
  const claim = await prepared();
  const tree = { kind: 'arithmetic', operator: '/', args: [claim.trees['formula']!, { kind: 'symbol', name: 'p0' }] } as const;
  expect(claim.evaluator(tree)(at)).toBe((claim.predict(at) as number) / 0.1);
  expect(claim.texOf(tree)).toBe('\\frac{1 - e^{-n p_0 g_{k}}}{p_0}');
  expect(claim.evaluator(tree)({ ...at, p0: 0 })).toBeNaN();
});

describe('the canonical form', () => {
  it('does not depend on words or on the order of fields', async () => {
    const reversed = Object.fromEntries(Object.entries(survival).reverse());
    const [a, b] = [await prepared({ title: 'Another title', note: 'a note' }), (await prepare([unchecked(reversed)]))[0]!];
    expect(a.canonical).toBe(b.canonical);
    const parameters = { ...survival.parameters, n: sampleSize('N', { meaning: 'sample', sample: [2, 10] }) };
    expect((await prepared({ parameters })).canonical).toBe(b.canonical);
  });

  it('depends on the formula, the relation, the domain, the functions and the assumptions', async () => {
    const same = (await prepared()).canonical;
    for (const change of [
      { formula: '1 - exp(-n * p0 * g(k + 1))' }, { relation: 'at-most' }, { requires: 'n > 2' }, { where: { g: (k: number) => k } }, { formula: undefined, oracle: oracle({ tex: 'u', evaluate: () => 0 }) },
      { parameters: { ...survival.parameters, n: sampleSize('n', { max: 10 }) } }, { assumes: { ...survival.assumes, family: 'poisson' } },
    ]) expect((await prepared(change)).canonical).not.toBe(same);
    const [u, v] = await Promise.all(['u', 'v'].map((tex) => prepared({ formula: undefined, oracle: oracle({ tex, evaluate: () => 0 }) })));
    expect(u!.canonical).not.toBe(v!.canonical);
  });
});

it('mathjs is loaded for formulas, and for nothing else', () => {
  const hooks = 'export const resolve = (name, context, next) => { if (name.startsWith("mathjs")) throw new Error("mathjs is asked for"); return next(name, context); };';
  const script = `
    import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));
    const { claim } = await import('./dist/src/claim/claim.js');
    const { prepare } = await import('./dist/src/claim/prepare.js');
    const { oracle } = await import('./dist/src/claim/oracle.js');
    const { probabilityOf } = await import('./dist/src/claim/estimand.js');
    const { sampleSize } = await import('./dist/src/claim/parameter.js');
    const base = { id: 'a/b', title: 't', parameters: { n: sampleSize() }, estimand: probabilityOf('survived', 'x'), relation: 'equals',
      assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' }, status: 'proved', source: { key: 'a', locator: 'b' } };
    const [numerical] = await prepare([claim({ ...base, oracle: oracle({ tex: 'u', evaluate: () => 0.5 }) })]);
    console.log(numerical.predict({ n: 3 }));
    await prepare([claim({ ...base, formula: 'n' })]).catch((error) => console.log(error.message));
  `;
  expect(execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('0.5\nmathjs is asked for\n');
});
