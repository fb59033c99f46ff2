import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { expectationOf, lawOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { divisor, standardDeviation } from '../../src/claim/parameter.ts';
import type { Prepared } from '../../src/claim/prepare.ts';
import { DomainError } from '../../src/errors.ts';
import { mutants } from '../../src/mutation/mutants.ts';
import type { Mutant } from '../../src/mutation/mutants.ts';
import { samplePoints } from '../../src/mutation/sample.ts';
import { prepared, survival } from '../claim/survival.ts';

/** What a mutant says, as the formula text it ends up with. */
const texts = (all: readonly Mutant[]): string[] => all.map(({ tex }) => tex);
const called = (all: readonly Mutant[], tex: string): Mutant => all.find((mutant) => mutant.tex === tex) ?? expect.unreachable(`no mutant ${tex} in ${texts(all).join('\n')}`);

const lower = await prepared();
const at = { n: 1000, p0: 0.01, k: 5 };

describe('the mutants of a lower bound', () => {
  const all = mutants(lower);

  it('contain the slips that authors make, with the numbers that these say', () => {
    // Suresh et al. 2025, Theorem 1 with a wrong index, at n p0 = 10, k = 5
    expect(called(all, '1 - e^{-n p_0 g_{k + 1}}').predict(at)).toBeCloseTo(0.9314895, 6);
    expect(called(all, '1 - e^{-n p_0 g_{k - 1}}').predict(at)).toBeCloseTo(0.9762654, 6);
    for (const tex of ['1 - e^{-\\left(n + 1\\right) p_0 g_{k}}', '1 - e^{-\\left(n - 1\\right) p_0 g_{k}}', '1 - e^{-n p_0}', '1 - e^{-n g_{k}}', '1 + e^{-n p_0 g_{k}}', '2 - e^{-n p_0 g_{k}}']) called(all, tex);
  });

  it('contain the relation the wrong way round', () => {
    const swapped = all.find(({ operator }) => operator === 'relation-swapped')!;
    expect([swapped.relation, swapped.predict(at), swapped.implied]).toEqual(['at-most', lower.predict(at), false]);
  });

  it('are told apart from the claim, from each other, and by their ids', () => {
    const points = samplePoints(lower, 64);
    const signatures = all.map((mutant) => [mutant.relation, ...points.map((point) => mutant.predict(point))].join());
    expect(new Set(signatures).size).toBe(all.length);
    expect(signatures).not.toContain([lower.claim.relation, ...points.map((point) => lower.predict(point))].join());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(mutants(lower).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('that say less are marked as implied, those that say more are not', () => {
    expect(called(all, '1 - e^{-n p_0 g_{k + 1}}').implied).toBe(true);
    expect(called(all, '1 - e^{-n p_0 g_{k - 1}}').implied).toBe(false);
  });

  it('that say more of an upper bound are those with smaller numbers', async () => {
    const all = mutants(await prepared({ relation: 'at-most' }));
    expect(called(all, '1 - e^{-n p_0 g_{k + 1}}').implied).toBe(false);
    expect(called(all, '1 - e^{-n p_0 g_{k - 1}}').implied).toBe(true);
  });

  it('are never implied where an equality is claimed', async () => {
    expect(mutants(await prepared({ relation: 'equals' })).filter(({ implied }) => implied)).toEqual([]);
  });

  it('refuse what the claim refuses, and are undefined where only they are', () => {
    const shifted = all.find(({ tex }) => tex === '1 - e^{-n p_0 g_{k - 1}}')!;
    expect(() => shifted.predict({ ...at, n: 0 })).toThrow(DomainError);
    const halved = mutants(lower, [{ n: 10, p0: 0.3, k: 2 }, { n: 10, p0: 0.9, k: 2 }]).find(({ operator }) => operator === 'parameter-doubled')!;
    expect(halved.predict({ n: 10, p0: 0.3, k: 2 })).toBe(lower.predict({ n: 10, p0: 0.6, k: 2 }));
    expect(halved.predict({ n: 10, p0: 0.9, k: 2 })).toBeNaN();
  });

  it('have LaTeX that renders and a description in formula text', () => {
    for (const { tex } of all) katex.renderToString(tex, { strict: 'error' });
    expect(called(all, '1 - e^{-n p_0 g_{k + 1}}').description).toBe('k → k + 1 in 1 - exp(-n * p0 * g(k))');
  });
});

describe('the slips of the catalogue are among the mutants of', () => {
  const sd = '1/2';
  it.each([
    ['the bounds by heterozygosity', { relation: 'at-most', formula: '2 * n * p0 * (1 - p0) * (1 - 1/n)^k' }, [
      'n p_0 \\left(1 - p_0\\right) \\left(1 - \\frac{1}{n}\\right)^{k}',
      '2 p_0 \\left(1 - p_0\\right) \\left(1 - \\frac{1}{n}\\right)^{k}',
      '2 n p_0 \\left(1 - p_0\\right) \\left(1 - \\frac{2}{n}\\right)^{k}',
      '2 n p_0 \\left(1 - p_0\\right) \\left(1 - \\frac{1}{n}\\right)^{k - 1}',
    ]],
    ['the variance', { relation: 'equals', formula: 'p0 * (1 - p0) * (1 - (1 - 1/n)^k)', estimand: expectationOf('value', 'v', { sd }) }, [
      'p_0 \\left(1 - p_0\\right) \\left(1 - \\left(1 - \\frac{1}{n}\\right)^{k - 1}\\right)',
      'p_0 \\left(1 - p_0\\right) \\left(1 - \\left(1 - \\frac{1}{n - 1}\\right)^{k}\\right)',
      'p_0 \\left(1 - p_0\\right) \\left(1 - \\left(1 - \\frac{0.5}{n}\\right)^{k}\\right)',
    ]],
    ['the published upper bound', { relation: 'at-most', formula: '1 - (1 - 3*n*p0^2 - 3*k*p0) * exp(-n*p0*g(k))' }, [
      '1 - e^{-n p_0 g_{k}}',
      '1 - \\left(1 - 3 k p_0\\right) e^{-n p_0 g_{k}}',
      '1 - \\left(1 - 3 n p_0^{2}\\right) e^{-n p_0 g_{k}}',
      '1 - \\left(1 - 3 n p_0^{2} - 3 k p_0\\right) e^{-n p_0 g_{k + 1}}',
      '1 - \\left(1 - 2 n p_0^{2} - 3 k p_0\\right) e^{-n p_0 g_{k}}',
    ]],
    ['the Gaussian tail bound', {
      relation: 'at-most', parameters: { n: survival.parameters.n, sigma0: standardDeviation(), k: survival.parameters.k, ddof: divisor() },
      formula: 'sigma0 * exp(-k / (4*n - 1))', independentOf: ['ddof'],
    }, [
      '\\sigma_0 e^{-\\frac{k}{4 n - 2}}', '\\sigma_0 e^{-\\frac{k}{2 n - 1}}', '\\sigma_0 e^{-\\frac{k}{3 n - 1}}', '\\sigma_0 e^{-\\frac{k}{n - 1}}', '\\sigma_0 e^{-\\frac{k}{4 n}}',
    ]],
  ])('%s', async (_, change, expected) => {
    const all = mutants(await prepared(change));
    for (const tex of expected) called(all, tex);
    for (const { tex } of all) katex.renderToString(tex, { strict: 'error' });
  });
});

describe('claims without a formula have mutants too', () => {
  const exact = oracle({ tex: 'u_k(p_0)', evaluate: ({ n, p0, k }) => (p0! * k!) / n! });

  it('an oracle: its parameters and its relation', async () => {
    const claim = await prepared({ formula: undefined, where: undefined, oracle: exact });
    const all = mutants(claim);
    expect(all.map(({ id }) => id.split('~')[1])).toEqual([
      'relation-swapped@relation', 'parameter-plus-one@n', 'parameter-minus-one@n', 'parameter-doubled@p0', 'parameter-halved@p0', 'parameter-plus-one@k', 'parameter-minus-one@k',
    ]);
    expect(all[1]!.predict({ n: 9, p0: 0.5, k: 2 })).toBe(0.1);
    expect(all[1]!.tex).toBe('\\left.u_k(p_0)\\right|_{n \\to n + 1}');
    for (const { tex } of all) katex.renderToString(tex, { strict: 'error' });
    expect(all[2]!.predict({ n: 1, p0: 0.5, k: 2 })).toBeNaN();
  });

  it('an oracle of which no parameter may be another: twice and half its number', async () => {
    const fixed = Object.fromEntries(Object.entries(survival.parameters).map(([name, parameter]) => [name, { ...parameter, min: 1, max: 1, sample: [1, 1] }]));
    const all = mutants(await prepared({ parameters: fixed, formula: undefined, where: undefined, relation: 'equals', oracle: oracle({ tex: 'u', evaluate: () => 0.3 }), independentOf: ['n', 'p0', 'k'] }));
    expect(all.map(({ id, implied, tex }) => [id.split('~')[1], implied, tex])).toEqual([['number-doubled@oracle', false, '2 \\cdot u'], ['number-halved@oracle', false, '\\tfrac{1}{2} \\cdot u']]);
    expect(all.map((mutant) => mutant.predict({ n: 1, p0: 1, k: 1 }))).toEqual([0.6, 0.15]);
  });

  it('two oracles: both ends are shifted together', async () => {
    const claim = await prepared({ relation: 'between', formula: undefined, oracle: { lo: oracle({ tex: 'a', evaluate: ({ k }) => -k! }), hi: oracle({ tex: 'b', evaluate: ({ k }) => k! }) } });
    const all = mutants(claim);
    expect(all.map(({ id, implied }) => [id.split('~')[1], implied])).toEqual([
      ['parameter-plus-one@k', true], ['parameter-minus-one@k', false], ['number-doubled@oracle', true], ['number-halved@oracle', false],
    ]);
    expect(all[3]!.predict({ n: 9, p0: 0.5, k: 4 })).toEqual({ lo: -2, hi: 2 });
    expect(all[1]!.predict({ n: 9, p0: 0.5, k: 1 })).toEqual({ lo: NaN, hi: NaN });
  });

  it('an error of an oracle is not taken for an undefined prediction', async () => {
    const broken = oracle({ tex: 'u', evaluate: ({ n }) => { if (n === 10) throw new TypeError('broken'); return n!; } });
    const claim = await prepared({ formula: undefined, where: undefined, oracle: broken });
    expect(() => mutants(claim, [{ n: 9, p0: 0.5, k: 2 }])).toThrow('broken');
  });

  it('a law: the formulas of its parameters, and its named mutants', async () => {
    const claim = await prepared({
      relation: 'follows', formula: undefined, estimand: lawOf('logSigma', 'X'),
      law: { law: 'gamma', parameters: { shape: '(n - 1)/2', scale: '2 * p0/k' } }, alternatives: { 'n for n - 1': { shape: 'n/2' }, 'no p0': { scale: '1/k^3' } },
    });
    const all = mutants(claim);
    const point = { n: 9, p0: 0.5, k: 4 };
    expect(claim.predict(point)).toEqual({ law: 'gamma', parameters: { shape: 4, scale: 0.25 } });
    expect(called(all, '\\frac{n - 1 - 1}{2}').predict(point)).toEqual({ law: 'gamma', parameters: { shape: 3.5, scale: 0.25 } });
    expect(called(all, '\\frac{2 p_0}{k + 1}').predict(point)).toEqual({ law: 'gamma', parameters: { shape: 4, scale: 0.2 } });
    // n/2 is what dropping the 1 gives as well, so the named one is a repetition; the other is new.
    expect(all.filter(({ operator }) => operator === 'alternative').map(({ id }) => id)).toEqual(['bernoulli/survival-lower~alternative@no p0']);
    expect(called(all, '\\frac{n}{2}').predict(point)).toEqual({ law: 'gamma', parameters: { shape: 4.5, scale: 0.25 } });
  });
});

describe('what is not a mutant', () => {
  it('is a change that changes no prediction', async () => {
    const all = mutants(await prepared({ formula: 'n * p0 * 1^k' }));
    expect(texts(all)).not.toContain('n p_0 \\cdot 1^{k + 1}');
    expect(texts(all)).toContain('n p_0 \\cdot 2^{k}');
  });

  it('is a change that is undefined everywhere', async () => {
    const all = mutants(await prepared({ formula: 'n * p0 * sqrt(k)' }));
    expect(all.some(({ operator }) => operator === 'root-dropped')).toBe(true);
    expect(texts(mutants(await prepared({ formula: 'log(n * k) * p0 / 1' }))).some((tex) => tex.endsWith('{0}'))).toBe(false);
  });
});

describe('the points of comparison', () => {
  const inDomain = (claim: Prepared, count: number): void => {
    const points = samplePoints(claim, count);
    expect(points).toHaveLength(count);
    for (const point of points) claim.check(point);
  };

  it('lie in the domain, also where a condition cuts it', async () => {
    inDomain(lower, 64);
    inDomain(await prepared({ requires: 'k < n and p0 < 0.5' }), 64);
  });

  it('are fewer where the condition leaves none', async () => {
    expect(samplePoints(await prepared({ requires: 'k > n * k' }), 8)).toEqual([]);
  });

  it('spread over the logarithms of the parameters, each decade of p0 seen', () => {
    const decades = new Set(samplePoints(lower, 64).map(({ p0 }) => Math.floor(Math.log10(p0!))));
    expect(decades).toEqual(new Set([-9, -8, -7, -6, -5, -4, -3, -2, -1]));
  });

  it('move a parameter that is never drawn away from the default that hides it', async () => {
    const claim = await prepared({ parameters: { ...survival.parameters, mu0: { ...survival.parameters.p0, sample: [0, 0], default: 0, max: 10 } }, formula: 'n * p0 * k + mu0' });
    expect(new Set(samplePoints(claim, 20).map(({ mu0 }) => mu0)).size).toBe(20);
  });
});
