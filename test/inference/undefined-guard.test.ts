import { describe, expect, it } from 'vitest';
import { exp } from '../../src/elementary/exp.ts';
import { CHUNK, nextLook } from '../../src/inference/looks.ts';
import { UndefinedGuard } from '../../src/inference/undefined-guard.ts';
import { logBinomialMass } from '../../src/special/log-binomial-mass.ts';

function afterwards(n: number, missing: number): UndefinedGuard {
  const guard = new UndefinedGuard();
  guard.absorb(n, missing);
  return guard;
}

describe('the guard against undefined outcomes', () => {
  it('speaks at the first look where all are undefined, and for two observables together', () => {
    expect(afterwards(CHUNK, CHUNK).exceeded).toBe(true);
    const shared = new UndefinedGuard(2);
    shared.absorb(CHUNK, CHUNK);
    expect(shared.exceeded).toBe(true);
  });

  it('is silent for ever at a half, a tenth or none', () => {
    for (const share of [0.5, 0.1, 0]) {
      for (let n = CHUNK; n < 1e6; n = nextLook(n)) expect(afterwards(n, Math.round(share * n)).exceeded).toBe(false);
    }
  });

  it('has a mean of one where half are undefined, and less below: an e-process', () => {
    const mean = (p: number, n: number): number => Array.from({ length: n + 1 }, (_, k) => exp(afterwards(n, k).logE + logBinomialMass(k, n, p))).reduce((sum, term) => sum + term, 0);
    for (const n of [1, 7, 40]) {
      expect(mean(0.5, n)).toBeCloseTo(1, 10);
      for (const p of [0.49, 0.3, 0.01]) expect(mean(p, n)).toBeLessThan(1);
      expect(mean(0.8, n)).toBeGreaterThan(1);
    }
  });
});
