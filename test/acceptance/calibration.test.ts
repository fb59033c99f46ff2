/** The fast part of `npm run calibrate`: what is exact, and enough runs for the rest. */
import { describe, expect, it } from 'vitest';
import { dkwmSamples, refutationCost, supportCost } from '../../bench/calibrate/costs.ts';
import { alarmShare, exactCell, failingShareMisses, faultFound, simulatedCell } from '../../bench/calibrate/errors.ts';
import { divisorFault } from '../../bench/calibrate/laws.ts';

/** One look more is allowed where the floor is below 2,000. */
const allowed = (limit: number, floor: number): number => limit + (floor < 2000 ? 64 / floor : 0);

describe('the cost of a verdict, over the least that any test could spend', () => {
  it.each([
    [1e-10, 0.5, 0.1, 1.15, 1.25],
    [1e-10, 0.5, 0.05, 1.15, 1.25],
    [1e-10, 0.1, 0.01, 1.15, 1.25],
    [1e-6, 0.5, 0.1, 1.2, 1.33],
    [1e-6, 0.5, 0.05, 1.2, 1.33],
    [1e-6, 0.1, 0.01, 1.2, 1.33],
  ])('refuting at alpha %d what is off by delta, and by four: p = %d, delta = %d', (alpha, p, delta, near, far) => {
    for (const [times, limit] of [[1, near], [4, far]] as const) {
      const { ratio, floor } = refutationCost(p, delta, times, alpha);
      expect(ratio).toBeLessThanOrEqual(allowed(limit, floor));
      // Nothing beats the floor: a gauge that said so would be wrong.
      expect(ratio).toBeGreaterThan(0.99);
    }
  });
  it('supporting what is true: 1.6 two-sided, 1.2 one-sided', () => {
    for (const p of [0.5, 0.1]) {
      expect(supportCost('equals', p, 0.1 * p, 1e-10, 1e-3).ratio).toBeLessThanOrEqual(1.6);
      expect(supportCost('at-most', p, 0.1 * p, 1e-10, 1e-3).ratio).toBeLessThanOrEqual(1.2);
    }
  });
  it('finding a wrong divisor of a variance: 1.2 with its mutant', () => {
    const { refuted, ratio } = divisorFault(400, 1e-10);
    expect(refuted).toBe(400);
    expect(ratio).toBeLessThanOrEqual(1.2);
  });
  it('is at most a third of what the DKWM rule asks for', () => {
    expect(dkwmSamples(0.1, 1e-6, 1e-6)).toBeCloseTo(2901.7, 1);
    for (const p of [0.5, 0.1]) {
      const rule = dkwmSamples(0.1 * p, 1e-6, 1e-6);
      expect(refutationCost(p, 0.1 * p, 1, 1e-6, 1e-6).replicates).toBeLessThanOrEqual(rule / 3);
      expect(supportCost('equals', p, 0.1 * p, 1e-6, 1e-6).replicates).toBeLessThanOrEqual(rule / 3);
    }
  });
});

describe('errors', () => {
  it.each([0.5, 0.1, 0.01, 1e-3])('of one decision keep to .01 at p = %d, exactly, and nothing stays undecided', (p) => {
    const exact = exactCell(p, 0.2, 0.01);
    expect(exact.falseRefutation).toBeLessThanOrEqual(0.01);
    expect(exact.missedAbove).toBeLessThanOrEqual(0.01);
    if (!Number.isNaN(exact.missedBelow)) expect(exact.missedBelow).toBeLessThanOrEqual(0.01);
    expect(exact.undecided).toBeLessThan(1e-12);
    // The engine, run, does what the exact law says: six standard errors, and P(so far off) < 1e-8.
    const seen = simulatedCell(p, 0.2, 0.01, 20_000);
    const near = (share: number, law: number): void => expect(Math.abs(share - law)).toBeLessThanOrEqual(6 * Math.sqrt(Math.max(law, 1e-3) / 20_000));
    near(seen.falseRefutation, exact.falseRefutation);
    near(seen.missedAbove, exact.missedAbove);
    expect(seen.undecided).toBe(0);
  });
  it('beyond their level are seen by the gauge', () => {
    expect(exactCell(0.5, 0.2, 0.1).falseRefutation).toBeGreaterThan(0.01);
    expect(exactCell(0.5, 0.2, 0.1).missedAbove).toBeGreaterThan(0.01);
  });
  it('of a run of 1,000 true claims at 20 draws keep to the run\'s alpha', () => {
    const { share, exact } = alarmShare(10, 1000, 20, 0.05, 0.5);
    expect(exact).toBeLessThanOrEqual(0.05);
    // P(Binomial(10, 0.05) > 6) < 1e-6.
    expect(share).toBeLessThanOrEqual(0.6);
  });
});

describe('a region', () => {
  it('with a fault on 5 % of it is found out by 150 unbiased draws in 99 % of seeds', async () => {
    const { found, falseAlarms } = await faultFound(200, 150, 0.05, 0.2, 1);
    expect(found).toBeGreaterThanOrEqual(198);
    expect(falseAlarms).toBe(0);
  });
  it('without a fault is not', async () => {
    expect(await faultFound(20, 150, 0, 0.2, 1)).toEqual({ found: 0, falseAlarms: 0 });
  });
  it('fails on a larger share than the greens allow in one run of twenty', async () => {
    // Just above the bound it is wrong with probability (1 - 0.1392 (1 - beta))^20 = 0.05006 at most: P(Binomial(1000, 0.05006) > 86) < 1e-6.
    expect(await failingShareMisses(1000, 20, 0.1392, 0.5)).toBeLessThanOrEqual(0.086);
    expect(await failingShareMisses(100, 20, 0.1, 0.5)).toBe(0);
  });
});
