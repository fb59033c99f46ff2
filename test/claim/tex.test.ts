import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { expectationOf, identity, lawOf, precedenceOf, quantileOf, slopeOf } from '../../src/claim/estimand.ts';
import { functions } from '../../src/claim/functions.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { loadParser } from '../../src/claim/parse.ts';
import { numberTex, texOf } from '../../src/claim/tex.ts';
import { g, prepared, survival } from './survival.ts';
import { trees } from './trees.ts';

const parse = await loadParser();
const typesetting = { symbols: { n: 'n', k: 'k', p0: 'p_0', sigma0: '\\sigma_0', s: '\\hat\\sigma^2' }, where: { g } };
const tex = (text: string): string => texOf(parse(text, 'a/b', 'formula'), typesetting);
const renders = (latex: string): string => katex.renderToString(latex, { strict: 'error', throwOnError: true });

describe('LaTeX of a formula', () => {
  it.each([
    ['1 - exp(-n * p0 * g(k))', '1 - e^{-n p_0 g_{k}}'],
    ['sigma0^2 * (1 - 1/n)^k', '\\sigma_0^{2} \\left(1 - \\frac{1}{n}\\right)^{k}'],
    ['a - (b - c)', 'a - \\left(b - c\\right)'],
    ['a - b - c', 'a - b - c'],
    ['a + -b', 'a + \\left(-b\\right)'],
    ['a * -b', 'a \\left(-b\\right)'],
    ['(a + b) * c', '\\left(a + b\\right) c'],
    ['(a + b) / c', '\\frac{a + b}{c}'],
    ['-a * b / c', '-\\frac{a b}{c}'],
    ['a - -b / c', 'a - \\left(-\\frac{b}{c}\\right)'],
    ['(-a / b)^2', '\\left(-\\frac{a}{b}\\right)^{2}'],
    ['(a^b)^c', '\\left(a^{b}\\right)^{c}'],
    ['a^(b^c)', 'a^{b^{c}}'],
    ['exp(a)^2', '\\left(e^{a}\\right)^{2}'],
    ['g(k)^2', '\\left(g_{k}\\right)^{2}'],
    ['s^2', '\\left(\\hat\\sigma^2\\right)^{2}'],
    ['(-a)^2', '\\left(-a\\right)^{2}'],
    ['-a^2', '-a^{2}'],
    ['-(a + b)', '-\\left(a + b\\right)'],
    ['2 * 3 * a', '2 \\cdot 3 a'],
    ['a * 2', 'a \\cdot 2'],
    ['a * 1e-9', 'a \\cdot 10^{-9}'],
    ['2.5e-9^2', '\\left(2.5 \\cdot 10^{-9}\\right)^{2}'],
    ['2 * pi * lambda', '2 \\pi \\mathrm{lambda}'],
    ['sqrt(a / b)', '\\sqrt{\\frac{a}{b}}'],
    ['max(a, b + c)', '\\max\\left\\{a, b + c\\right\\}'],
    ['harmonic(k) + harmonic(k, 2)', 'H_{k} + H_{k}^{\\left(2\\right)}'],
    ['digamma(n/2) - log(n)', '\\psi\\left(\\frac{n}{2}\\right) - \\ln\\left(n\\right)'],
    ['h(a, b)', '\\operatorname{h}\\left(a, b\\right)'],
    ['n > 2 and not (k == 1 or p0 <= 1)', 'n > 2 \\;\\text{and}\\; \\lnot \\left(k = 1 \\;\\text{or}\\; p_0 \\le 1\\right)'],
  ])('%s', (text, latex) => {
    expect(tex(text)).toBe(latex);
    renders(latex);
  });

  it('renders whatever the tree is', () => {
    fc.assert(fc.property(trees, (tree) => {
      expect(renders(texOf(tree, typesetting))).toContain('katex');
    }), { seed: 1, numRuns: 200 });
  });

  it('renders every function of the table', () => {
    for (const [name, { arity }] of Object.entries(functions)) {
      for (const count of arity) renders(tex(`1 + ${name}(${Array.from({ length: count }, () => 'n').join(', ')})^2 * k`));
    }
  });

  it('is not taken for rendered when it does not render', () => {
    expect(() => renders('\\frac{1}')).toThrow();
    expect(() => renders('x^2^3')).toThrow();
  });
});

it.each([[1e-9, '10^{-9}'], [2.5e-12, '2.5 \\cdot 10^{-12}'], [1e6, '10^{6}'], [30000, '3 \\cdot 10^{4}'], [1000, '1000'], [0.5, '0.5'], [-1e9, '-10^{9}'], [0, '0'], [1e21, '10^{21}'], [12345, '12345']])('the number %d is written %s', (value, latex) => {
  expect(numberTex(value)).toBe(latex);
});

describe('LaTeX of a whole claim', () => {
  const estimand = expectationOf('value', 'P_k', { sd: 'n * p0 * k' });
  it.each([
    [{}, '\\mathbb{P}\\left(P_k \\neq 0\\right) \\ge 1 - e^{-n p_0 g_{k}}'],
    [{ relation: 'at-most' }, '\\mathbb{P}\\left(P_k \\neq 0\\right) \\le 1 - e^{-n p_0 g_{k}}'],
    [{ relation: 'equals', formula: 'p0', estimand }, '\\mathbb{E}\\left[P_k\\right] = p_0'],
    [{ relation: 'between', formula: { lo: 'p0 / k', hi: 'n' } }, '\\frac{p_0}{k} \\le \\mathbb{P}\\left(P_k \\neq 0\\right) \\le n'],
    [{ relation: 'equals', formula: undefined, oracle: oracle({ tex: 'u_k', evaluate: () => 0 }) }, '\\mathbb{P}\\left(P_k \\neq 0\\right) = u_k'],
    [{ relation: 'between', formula: undefined, oracle: { lo: oracle({ tex: 'a', evaluate: () => 0 }), hi: oracle({ tex: 'b', evaluate: () => 1 }) } }, 'a \\le \\mathbb{P}\\left(P_k \\neq 0\\right) \\le b'],
    [{ relation: 'equals', parameters: { n: survival.parameters.n, p0: survival.parameters.p0 }, formula: '2 * n * p0', estimand: quantileOf('survived', 0.5, 'T') }, 'Q_{0.5}\\left(T\\right) = 2 n p_0'],
    [{ relation: 'follows', formula: undefined, estimand: lawOf('logSigma', '\\Sigma_k^2'), law: { law: 'gamma', parameters: { shape: '(n - 1)/2', scale: '2*p0/k' } } }, '\\Sigma_k^2 \\sim \\operatorname{gamma}\\left(\\text{shape}\\ \\frac{n - 1}{2},\\ \\text{scale}\\ \\frac{2 p_0}{k}\\right)'],
    [{ relation: 'scales-as', parameters: { n: survival.parameters.n, p0: survival.parameters.p0 }, formula: '1 + 0 * n', estimand: slopeOf('survived', 'p0', 'T', { horizon: '9 * n * p0' }) }, '\\frac{\\mathrm{d} \\ln T}{\\mathrm{d} \\ln p_0} = 1 + 0 n'],
    [{ relation: 'precedes', formula: undefined, estimand: precedenceOf('rare', 'common', 'T_i < T_j') }, '\\mathbb{P}\\left(T_i < T_j\\right) \\ge \\tfrac{1}{2}'],
    [{ relation: 'at-most', estimand: identity('g_k', 'g(k)'), formula: '2 / (k + 1) + 0*n*p0' }, 'g_k \\le \\frac{2}{k + 1} + 0 n p_0'],
  ])('%#', async (change, latex) => {
    const claim = await prepared(change);
    expect(claim.tex).toBe(latex);
    renders(latex);
  });

  it('writes the condition and the domains', async () => {
    const claim = await prepared({ requires: 'n > 2' });
    expect(claim.conditionTex).toBe('n > 2');
    expect(claim.symbols.map(({ name, domain }) => [name, domain])).toEqual([['n', '\\{1, \\dots, 10^{9}\\}'], ['p0', '[0, 1]'], ['k', '\\{1, \\dots, 10^{6}\\}']]);
    for (const { domain, tex: letter } of claim.symbols) renders(`${letter} \\in ${domain}`);
  });
});
