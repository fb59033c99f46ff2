import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { lawAlternatives } from '../../src/inference/law-alternatives.ts';
import { lawTest } from '../../src/inference/law.ts';
import { lawFamily } from '../../src/inference/laws/registry.ts';
import { decide, gaussian, tally, uniforms, values, type Uniform } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };

/** A count of successes, by counting them. */
const successes = (n: number, p: number) => (u: Uniform): number => {
  let count = 0;
  for (let i = 0; i < n; i++) if (u() < p) count += 1;
  return count;
};
const poissonDraw = (mean: number) => (u: Uniform): number => {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count++) product *= u();
  return count;
};
const verdict = (law: string, parameters: Record<string, number>, draw: (u: Uniform) => number, seed = 1, d = 0.05) => {
  const uniform = uniforms(seed);
  return decide(lawTest({ law, parameters, alternatives: [], d, spread: uniforms(seed + 1000), directions: true }, levels), values(() => draw(uniform)));
};

describe('the laws', () => {
  it.each([
    // Reference: 30-digit arithmetic. Law, parameters, value, ln density, distribution function.
    ['normal', { mean: 1, sd: 2 }, 0.5, -1.643335713764618, 0.4012936743170763],
    ['lognormal', { median: 10, sigma: 0.5 }, 3, -4.223504668425754, 0.008021285455985119],
    ['beta', { a: 2, b: 3.5 }, 0.25, 0.6513408230222991, 0.3149603739595749],
    ['poisson', { mean: 4 }, 7, -2.82110083322618, 0.9488663842071526],
    ['binomial', { n: 20, p: 0.2 }, 6, -2.2154931269988363, 0.9133074864325997],
  ])('of %s has its density and distribution function', (name, parameters, x, density, cdf) => {
    const law = lawFamily(name).at(parameters);
    expect(law.logDensity(x)).toBeCloseTo(density, 13);
    expect(law.cdf(x)).toBeCloseTo(cdf, 13);
  });
  it.each([
    ['normal', { mean: 0, sd: 1 }, { mean: 0.1, sd: 1.02 }, 0.005192861821362335],
    ['beta', { a: 2, b: 3 }, { a: 2.1, b: 3.3 }, 0.003068267211480615],
    ['poisson', { mean: 4 }, { mean: 4.4 }, 0.01875928078270056],
    ['binomial', { n: 20, p: 0.2 }, { n: 21, p: 0.2 }, 0.00606239519978384],
    ['binomial', { n: 20, p: 0.2 }, { n: 20, p: 0.22 }, 0.023844208531338566],
    ['binomial', { n: 20, p: 0.2 }, { n: 19, p: 0.2 }, Infinity],
    ['lognormal', { median: 10, sigma: 2 }, { median: 10 * Math.exp(0.2), sigma: 2 }, 0.005],
  ])('of %s has its divergence', (name, from, to, reference) => {
    expect(lawFamily(name).divergence(from, to)).toBeCloseTo(reference, 13);
    expect(lawFamily(name).divergence(from, from)).toBeCloseTo(0, 15);
  });
  it('give no density to what cannot happen', () => {
    for (const [name, parameters, x] of [['poisson', { mean: 4 }, 1.5], ['poisson', { mean: 4 }, -1], ['binomial', { n: 3, p: 0.5 }, 4], ['lognormal', { median: 1, sigma: 1 }, 0], ['beta', { a: 1, b: 1, lo: 2, hi: 3 }, 1.9]] as const) {
      expect(lawFamily(name).at(parameters).logDensity(x)).toBe(-Infinity);
    }
  });
  it('refuse parameters outside their family', () => {
    for (const [name, parameters] of [['normal', { mean: 0, sd: 0 }], ['beta', { a: 0, b: 1 }], ['beta', { a: 1, b: 1, lo: 1, hi: 1 }], ['poisson', { mean: -1 }], ['binomial', { n: 2.5, p: 0.5 }], ['binomial', { n: 2, p: 1 }], ['lognormal', { median: 0, sigma: 1 }]] as const) {
      expect(() => lawFamily(name).at(parameters as Record<string, number>)).toThrow(DeclarationError);
    }
  });
  it('have alternatives in more than one direction', () => {
    const names = lawAlternatives(lawFamily('normal'), { mean: 0, sd: 1 }, [], 0.02).filter(({ decisive }) => decisive);
    expect(names).toHaveLength(4);
    expect(lawAlternatives(lawFamily('beta'), { a: 1, b: 1 }, [], 0.02).filter(({ decisive }) => decisive)).toHaveLength(4);
  });
});

describe('the test of a law', () => {
  it('supports the true law and refutes a neighbour, for each family', () => {
    expect(verdict('normal', { mean: 0, sd: 1 }, gaussian).verdict).toBe('supported');
    expect(verdict('normal', { mean: 0, sd: 1 }, (u) => gaussian(u) + 0.1).verdict).toBe('refuted');
    expect(verdict('lognormal', { median: 3, sigma: 0.5 }, (u) => 3 * Math.exp(0.5 * gaussian(u))).verdict).toBe('supported');
    expect(verdict('lognormal', { median: 3, sigma: 0.5 }, (u) => 3 * Math.exp(0.55 * gaussian(u))).verdict).toBe('refuted');
    expect(verdict('beta', { a: 1, b: 1 }, (u) => u()).verdict).toBe('supported');
    expect(verdict('beta', { a: 1, b: 1 }, (u) => Math.max(u(), u() - 0.1, 0.05 * u())).verdict).toBe('refuted');
  });
  it('supports true discrete laws and refutes their neighbours', () => {
    expect(verdict('poisson', { mean: 4 }, poissonDraw(4)).verdict).toBe('supported');
    expect(verdict('poisson', { mean: 4 }, poissonDraw(4.4)).verdict).toBe('refuted');
    expect(verdict('poisson', { mean: 4 }, successes(20, 0.2)).verdict).toBe('refuted');
    expect(verdict('binomial', { n: 20, p: 0.2 }, successes(20, 0.2)).verdict).toBe('supported');
    expect(verdict('binomial', { n: 20, p: 0.2 }, successes(19, 0.2)).verdict).toBe('refuted');
    expect(verdict('binomial', { n: 20, p: 0.2 }, () => 2.5)).toMatchObject({ verdict: 'refuted', reason: 'impossible value' });
  });
  it('does not support another shape with the same moments, once smooth deviations must be excluded', () => {
    // A uniform variable with mean 0 and variance 1 is no normal one.
    const uniform = uniforms(3);
    const claim = { law: 'normal', parameters: { mean: 0, sd: 1 }, alternatives: [], d: 0.1, directions: true };
    expect(decide(lawTest(claim, levels), values(() => Math.sqrt(12) * (uniform() - 0.5))).verdict).toBe('refuted');
    expect(lawTest(claim, levels).excluded).toHaveLength(8);
  });
  it('spreads a discrete value over its jump so that the transform is uniform, and no sup-distance is seen', () => {
    // Coarse as a coin is, its transform has no distance from uniform beyond chance: 3,000 values, level 1e-9, sqrt(ln(2e9)/6000).
    const uniform = uniforms(9);
    const test = lawTest({ law: 'binomial', parameters: { n: 1, p: 0.5 }, alternatives: [], d: 0.05, spread: uniforms(10) }, levels);
    test.absorb(Float64Array.from({ length: 3000 }, () => successes(1, 0.5)(uniform)));
    expect(test.stop('x').estimate).toBeLessThan(0.06);
  });
  it('refutes a true discrete law no oftener than alpha', () => {
    const loose = { alpha: 0.05, beta: 0.05 };
    const seen = tally(500, (seed) => {
      const uniform = uniforms(seed);
      return decide(lawTest({ law: 'poisson', parameters: { mean: 2 }, alternatives: [], d: 0.2, spread: uniforms(seed + 10_000) }, loose), values(() => poissonDraw(2)(uniform)));
    });
    // P(Binomial(500, 0.05) > 55) < 1e-7.
    expect(seen['refuted']).toBeLessThanOrEqual(55);
  });
  it('refuses a discrete law without uniforms to spread it', () => {
    expect(() => lawTest({ law: 'poisson', parameters: { mean: 2 }, alternatives: [], d: 0.1 }, levels)).toThrow(/spread/);
  });
});
