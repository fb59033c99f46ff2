import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/inference/ledger.ts';
import { UsageError } from '../../src/errors.ts';

describe('the ledger', () => {
  it('has room for alpha over 1e-10 decisions and guards', () => {
    expect([1e-6, 1e-5, 3e-7, 0.05, 1e-10].map((alpha) => new Ledger(alpha).capacity)).toEqual([10_000, 100_000, 3000, 500_000_000, 1]);
  });
  it('adds up decisions, guards and the betas of the greens', () => {
    const ledger = new Ledger(1e-6);
    ledger.plan(4000, 200);
    ledger.plan(100);
    ledger.support(1e-3);
    ledger.support(1e-3);
    expect(ledger.state()).toMatchObject({ decisions: 4100, guards: 200, capacity: 10_000, betaSum: 0.002 });
    expect(ledger.state().spent).toBeCloseTo(4.3e-7, 18);
  });
  it('takes as many as it has room for, and names the alpha that one more needs', () => {
    const ledger = new Ledger(1e-6);
    ledger.plan(9000, 1000);
    expect(() => ledger.plan(1)).toThrow(UsageError);
    expect(() => ledger.plan(1)).toThrow(/--alpha 0?\.?.*1\.0001e-6|0\.0000010001/);
    expect(ledger.state().decisions).toBe(9000);
  });
  it('names an alpha that is enough', () => {
    for (const decisions of [10_001, 12_345_678, 99_999_999]) {
      try {
        new Ledger(1e-6).plan(decisions);
        expect.unreachable();
      } catch (error) {
        const needed = Number(/--alpha ([\d.e+-]+)/.exec((error as UsageError).advice ?? '')?.[1]);
        expect(new Ledger(needed).capacity).toBeGreaterThanOrEqual(decisions);
      }
    }
  });
  it.each([0, 1e-11, 1, NaN])('refuses an alpha of %d', (alpha) => expect(() => new Ledger(alpha)).toThrow(UsageError));
});
