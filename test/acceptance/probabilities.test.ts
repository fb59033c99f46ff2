/** Acceptance: claims about probabilities, cases 1 to 15. Replicates in brackets are those of a reference engine that looked each time. */
import { describe, expect, it } from 'vitest';
import { probability } from '../../src/property/claims/probability.ts';
import { experiment } from '../../src/property/experiment.ts';
import { coin, decided, over, sample, seeds } from './programs.ts';

const half = probability.equals(0.5, { within: 0.01 });

describe('a coin', () => {
  it('1: that is fair is supported within .01', () => {
    const { verdicts, replicates } = over(10, (seed) => decided(coin(0.5), half, { seed }));
    expect(verdicts).toEqual({ supported: seeds(10).length });
    expect(replicates).toBeLessThan(80_000);
  });
  it('2: of .51 is refuted', () => {
    const { verdicts } = over(10, (seed) => decided(coin(0.51), half, { seed }));
    expect(verdicts).toEqual({ refuted: seeds(10).length });
  });
  it('3: of .505, between claim and deviation, is refuted or supported, and both happen', () => {
    const { verdicts } = over(30, (seed) => decided(coin(0.505), half, { seed }));
    expect(Object.keys(verdicts).sort()).toEqual(['refuted', 'supported']);
  });
  it('4: that never falls is supported at the first look from 7,010 on', () => {
    const finding = decided(coin(0), probability.equals(0, { within: 1e-3 }));
    expect(finding.verdict).toBe('supported');
    expect(finding.replicates).toBeGreaterThanOrEqual(7010);
    // The looks are 5 % apart, and in whole chunks.
    expect(finding.replicates).toBeLessThanOrEqual(7010 * 1.05 + 64);
  });
  it('5: of .005 is refuted as one that never falls at its first hit, with infinite evidence and no NaN', () => {
    const { verdicts, replicates, findings } = over(20, (seed) => decided(coin(0.005), probability.equals(0, { within: 1e-3 }), { seed }));
    expect(verdicts).toEqual({ refuted: seeds(20).length });
    expect(findings.every(({ logE }) => logE === Infinity)).toBe(true);
    expect(replicates).toBeLessThan(600);
  });
  it('6: that always falls is supported, with no logarithm of zero', () => {
    const finding = decided(coin(1), probability.equals(1, { within: 1e-3 }));
    expect(finding.verdict).toBe('supported');
    expect(Number.isNaN(finding.logE)).toBe(false);
  });
  it('10: on the boundary of a bound is supported', () => {
    const { verdicts } = over(10, (seed) => decided(coin(0.05), probability.atMost(0.05, { within: 0.005 }), { seed }));
    expect(verdicts).toEqual({ supported: seeds(10).length });
  });
  it('11: far inside a bound is supported in hundreds of replicates', () => {
    const { verdicts, replicates } = over(20, (seed) => decided(coin(0.01), probability.atMost(0.05), { seed }));
    expect(verdicts).toEqual({ supported: seeds(20).length });
    expect(replicates).toBeLessThan(1000);
  });
  it('12: beyond a bound is refuted', () => {
    const { verdicts } = over(10, (seed) => decided(coin(0.06), probability.atMost(0.05, { within: 0.005 }), { seed }));
    expect(verdicts).toEqual({ refuted: seeds(10).length });
  });
});

describe('a rare event', () => {
  const rare = probability.equals(1e-5, { within: 5e-6 });
  it('7: of the claimed probability is supported', () => expect(decided(coin(1e-5), rare).verdict).toBe('supported'));
  it('8: of twice the claimed probability is refuted', () => expect(decided(coin(2e-5), rare).verdict).toBe('refuted'));
  it('9: is inconclusive with a hundredth of the budget, and says what it needs', () => {
    for (const finding of over(10, (seed) => decided(coin(1e-5), rare, { seed, budget: 1e5 })).findings) {
      expect(finding).toMatchObject({ verdict: 'inconclusive', reason: 'budget' });
      // 1.6 ln(1000) over the divergence 1.08e-6.
      expect(finding.planned).toBeGreaterThan(8e6);
      expect(finding.planned).toBeLessThan(12e6);
      expect(finding.message()).toContain(`about ${finding.planned} replicates`);
    }
  });
});

describe('an interval or a test', () => {
  const coverage = probability.equals(0.95, { within: 0.01 });
  it('13: a normal interval with an estimated sd, n = 5, does not cover 95 %', () => {
    const interval = experiment((random) => {
      const { mean, sd } = sample(random, 5);
      return Math.abs(mean) <= (1.96 * sd) / Math.sqrt(5);
    });
    const { verdicts, findings } = over(20, (seed) => decided(interval, coverage, { seed }));
    expect(verdicts).toEqual({ refuted: seeds(20).length });
    // It covers 87.82 %.
    expect(findings.every(({ interval: [lo, hi] }) => lo! <= 0.8782 && hi! >= 0.8782)).toBe(true);
  });
  it('14: the t interval does', () => {
    const interval = experiment((random) => {
      const { mean, sd } = sample(random, 5);
      return Math.abs(mean) <= (2.7764451051977987 * sd) / Math.sqrt(5);
    });
    const { verdicts } = over(20, (seed) => decided(interval, coverage, { seed }));
    expect(verdicts).toEqual({ supported: seeds(20).length });
  });
  it('15: the z test of n = 25 at a shift of .3 has power .3230', () => {
    const rejects = experiment((random) => Math.abs(sample(random, 25, 0.3).mean) * 5 > 1.959963984540054);
    const { verdicts } = over(4, (seed) => decided(rejects, probability.equals(0.323, { within: 0.01 }), { seed }));
    expect(verdicts).toEqual({ supported: seeds(4).length });
  });
});
