import { describe, expect, it } from 'vitest';
import { DeclarationError, DomainError } from '../../src/errors.ts';
import { differenceTest } from '../../src/inference/difference.ts';
import { sides } from '../../src/inference/sides.ts';
import { TernaryMixture } from '../../src/inference/ternary-mixture.ts';
import { decide, tally, uniforms } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const strict = { alpha: 0.01, beta: 0.01 };

/** Expectation of the e-process after n pairs, over all outcomes, for given chances of a win and a loss. */
function expectation(mixture: TernaryMixture, n: number, win: number, loss: number): number {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  let sum = 0;
  for (let wins = 0; wins <= n; wins++) {
    for (let losses = 0; wins + losses <= n; losses++) {
      const ties = n - wins - losses;
      const ways = factorial(n) / factorial(wins) / factorial(losses) / factorial(ties);
      sum += ways * win ** wins * loss ** losses * (1 - win - loss) ** ties * Math.exp(mixture.log({ n, wins, losses, open: 0 }));
    }
  }
  return sum;
}

const pairs = (win: number, loss: number, seed: number) => {
  const uniform = uniforms(seed);
  return () => {
    let wins = 0;
    let losses = 0;
    for (let i = 0; i < 64; i++) {
      const u = uniform();
      if (u < win) wins += 1;
      else if (u < win + loss) losses += 1;
    }
    return { n: 64, wins, losses, open: 0 };
  };
};

describe('the mixture of bets on wins, ties and losses', () => {
  it.each([
    [0, 0.3, 0.3],
    [0, 0.01, 0.01],
    [0.02, 0.02, 0],
    [0.02, 0.51, 0.49],
    [-0.1, 0, 0.1],
    [0.4, 0.7, 0.3],
  ])('has expectation one at a mean of %d, whatever the ties', (center, win, loss) => {
    for (const sign of [1, -1] as const) expect(expectation(new TernaryMixture(center, sign, 0.02), 8, win, loss)).toBeCloseTo(1, 10);
  });
  it('has expectation at most one beyond, on the side that the claim allows', () => {
    expect(expectation(new TernaryMixture(0, 1, 0.02), 8, 0.2, 0.3)).toBeLessThan(1);
    expect(expectation(new TernaryMixture(0, -1, 0.02), 8, 0.3, 0.2)).toBeLessThan(1);
    expect(expectation(new TernaryMixture(0, 1, 0.02), 8, 0.3, 0.2)).toBeGreaterThan(1);
  });
  it('takes a pair of which nothing is known as the least favourable of the three', () => {
    for (const sign of [1, -1] as const) {
      const mixture = new TernaryMixture(0.1, sign, 0.02);
      const all = [mixture.log({ n: 9, wins: 4, losses: 2, open: 0 }), mixture.log({ n: 9, wins: 3, losses: 3, open: 0 }), mixture.log({ n: 9, wins: 3, losses: 2, open: 0 })];
      expect(mixture.log({ n: 9, wins: 3, losses: 2, open: 1 })).toBe(Math.min(...all));
    }
  });
});

describe('the test of a difference', () => {
  it('finds methods that never differ not worse, in about ln(1/beta)/delta pairs, and not better by delta', () => {
    const ties = () => ({ n: 64, wins: 0, losses: 0, open: 0 });
    const notWorse = decide(differenceTest({ sides: sides('at-least', 0, 0.02) }, levels), ties);
    expect(notWorse).toMatchObject({ verdict: 'supported', logE: 0, estimate: 0 });
    // ln(1000) / ln(1.0194) = 359, one of some seven bets: ln 7 more nats, and a look.
    expect(notWorse.replicates).toBeLessThanOrEqual(576);
    expect(decide(differenceTest({ sides: sides('at-least', 0.02, 0.02) }, levels), ties).verdict).toBe('refuted');
  });
  it('tells equal methods from unequal ones at any share of ties', () => {
    for (const share of [1, 0.1, 0.02]) {
      const equal = tally(20, (seed) => decide(differenceTest({ sides: sides('equals', 0, 0.02), discordant: share }, levels), pairs(share / 2, share / 2, seed)));
      const off = tally(20, (seed) => decide(differenceTest({ sides: sides('equals', 0, 0.02) }, levels), pairs(share / 2 + 0.01, Math.max(0, share / 2 - 0.01), seed)));
      expect(equal).toMatchObject({ refuted: 0, inconclusive: 0 });
      expect(off).toMatchObject({ supported: 0, inconclusive: 0 });
    }
  });
  it('refutes and supports wrongly no oftener than its levels', () => {
    const runs = 1000;
    // P(Binomial(1000, 0.01) > 30) < 1e-7.
    const equal = tally(runs, (seed) => decide(differenceTest({ sides: sides('equals', 0, 0.1) }, strict), pairs(0.2, 0.2, seed)));
    const off = tally(runs, (seed) => decide(differenceTest({ sides: sides('equals', 0, 0.1) }, strict), pairs(0.25, 0.15, seed + 5000)));
    expect(equal['refuted']).toBeLessThanOrEqual(30);
    expect(off['supported']).toBeLessThanOrEqual(30);
    expect(off['refuted']).toBeGreaterThan(900);
  });
  it('is not refuted nor supported by pairs of which nothing is known', () => {
    const test = differenceTest({ sides: sides('equals', 0, 0.05) }, levels);
    expect(decide(test, () => ({ n: 64, wins: 0, losses: 0, open: 16 }))).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
  });
  it('gives an interval that covers the difference', () => {
    const missed = Array.from({ length: 200 }, (_, seed) => decide(differenceTest({ sides: sides('equals', 0, 0.1) }, strict), pairs(0.25, 0.15, seed)).interval).filter(([lo, hi]) => !(lo! <= 0.1 && hi! >= 0.1));
    // At confidence 99.9 %: P(Binomial(200, 0.001) > 5) < 1e-7.
    expect(missed.length).toBeLessThanOrEqual(5);
  });
  it('refuses what cannot be decided', () => {
    expect(() => differenceTest({ sides: sides('at-least', 1.2, 0.1) }, levels)).toThrow(DeclarationError);
    expect(() => differenceTest({ sides: sides('at-least', -0.9, 0.1) }, levels)).toThrow(/vacuous/);
    expect(() => differenceTest({ sides: sides('at-least', 0, 0.1), discordant: 0 }, levels)).toThrow(DeclarationError);
    expect(() => differenceTest({ sides: sides('at-least', 0, 0.1) }, levels).absorb({ n: 2, wins: 2, losses: 1, open: 0 })).toThrow(DomainError);
  });
});
