import { describe, expect, it } from 'vitest';
import { plainMath } from '../../src/cli/plain-math.ts';
import { predictionLine } from '../../src/cli/prediction-line.ts';
import { referenceText } from '../../src/claim/reference.ts';
import { middlePoint, sensitivity, type Predictor } from '../../src/cli/sensitivity.ts';
import { lineWidth, shown, table } from '../../src/cli/table.ts';
import { generation, location, probability, sampleSize } from '../../src/claim/parameter.ts';

describe('LaTeX as a line of text', () => {
  it.each([
    ['\\mathbb{P}\\left(P_k \\neq 0\\right) \\ge 1 - e^{-n p_0 g_{k}}', 'P(Pₖ ≠ 0) ≥ 1 - e^(-n p₀ gₖ)'],
    ['\\frac{\\sigma_0}{\\varepsilon}', 'σ₀/ε'],
    ['\\frac{a + b}{2 n}', '(a + b)/(2 n)'],
    ['\\Sigma_k^2 \\le \\sqrt{x}', 'Σₖ² ≤ √x'],
    ['\\hat\\sigma_t', 'σ̂ₜ'],
    ['\\{1, \\ldots, 10^{9}\\}', '{1, …, 10⁹}'],
    ['\\left(1-\\frac{1}{n}\\right)^{k}', '(1-1/n)ᵏ'],
    ['\\operatorname{gamma}\\left(\\text{shape}\\ 2\\right)', 'gamma(shape 2)'],
    ['\\alpha\\cdot\\beta', 'α·β'],
    ['x_{ab\\beta}', 'x_(abβ)'],
    ['\\unknown{x}', 'unknownx'],
  ])('%s', (tex, text) => expect(plainMath(tex)).toBe(text));

  it('ends for a brace too few or too many', () => {
    expect(plainMath('a_{b')).toBe('a_b');
    expect(plainMath('a}b')).toBe('a');
    expect(plainMath('')).toBe('');
    expect(plainMath('\\')).toBe('');
  });
});

describe('predictions and references', () => {
  it('are lines', () => {
    expect(predictionLine(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(predictionLine({ lo: 0.1, hi: 0.2 })).toBe('[0.1, 0.2]');
    expect(predictionLine({ law: 'gamma', parameters: { shape: 2, scale: 0.5 } })).toBe('gamma(shape=2, scale=0.5)');
  });

  it('name the authors by surname', () => {
    const entry = { title: 't', year: 2001 };
    const bibliography = { one: { ...entry, authors: ['Ada B. Lovelace'] }, two: { ...entry, authors: ['A Bee', 'Cee, D'] }, three: { ...entry, authors: ['A Bee', 'C Dee', 'E Eff'] } };
    expect(referenceText({ key: 'one', locator: 'p. 3' }, bibliography)).toBe('Lovelace 2001, p. 3');
    expect(referenceText({ key: 'two', locator: 'p. 3' }, bibliography)).toBe('Bee and Cee 2001, p. 3');
    expect(referenceText({ key: 'three', locator: 'p. 3' }, bibliography)).toBe('Bee et al. 2001, p. 3');
    expect(referenceText({ key: 'none', locator: 'p. 3' }, bibliography)).toBe('none, p. 3');
    expect(referenceText({ key: 'one', locator: 'sharpens bee2001 and no2001, p. 3' }, { ...bibliography, bee2001: bibliography.three })).toBe('Lovelace 2001, sharpens Bee et al. 2001 and no2001, p. 3');
  });
});

describe('a table', () => {
  it('aligns by what is seen, not by its bytes', () => {
    expect(table([['a', '1'], ['\u001B[1mbbb\u001B[22m', '22'], ['σ̂', '333']], [1])).toBe('a      1\n\u001B[1mbbb\u001B[22m   22\nσ̂    333\n');
    expect(lineWidth('\u001B[1mab\u001B[22m\ncdef')).toBe(2);
    expect([shown(1 / 3), shown(1e9), shown(NaN), shown(-Infinity)]).toEqual(['0.3333333', '1000000000', 'NaN', '-Infinity']);
  });
});

describe('sensitivity', () => {
  const parameters = { n: sampleSize(), p0: probability(), k: generation(), mu0: location() };
  const predictor: Predictor = {
    claim: { parameters },
    predict: ({ n = 0, p0 = 0, k = 0 }) => {
      if (p0 > 1 || k < 1) throw new RangeError('outside');
      return n * n * p0 + k;
    },
  };

  it('is the derivative: exact for a quadratic in an integer, close for a real', () => {
    const rows = sensitivity(predictor, { n: 10, p0: 0.5, k: 3, mu0: 0 });
    expect(rows.map(({ parameter }) => parameter)).toEqual(['n', 'p0', 'k', 'mu0']);
    expect(rows[0]?.derivative).toBe(10);
    // Linear in p0: only rounding remains, 2^-53 · 53 / (0.5 · 2^-17) < 2e-9.
    expect(Math.abs((rows[1]?.derivative ?? 0) - 100)).toBeLessThan(2e-9);
    expect(rows[2]?.derivative).toBe(1);
    expect(rows[2]?.elasticity).toBe(3 / 53);
    expect(rows[3]?.derivative).toBe(0);
  });

  it('is one-sided at an edge, and null where there is no number', () => {
    const edge = sensitivity(predictor, { n: 10, p0: 1, k: 1, mu0: 0 });
    expect(edge[2]?.derivative).toBe(1);
    expect(Math.abs((edge[1]?.derivative ?? 0) - 100)).toBeLessThan(1e-8);
    const law: Predictor = { claim: { parameters }, predict: () => ({ lo: 0, hi: 1 }) };
    expect(sensitivity(law, { n: 1, p0: 1, k: 1, mu0: 0 })[0]).toEqual({ parameter: 'n', derivative: null, elasticity: null });
  });

  it('is taken in the middle of what is sampled', () => {
    expect(middlePoint(parameters)).toEqual({ n: 447, p0: 0.0000316, k: 32, mu0: 0 });
  });
});
