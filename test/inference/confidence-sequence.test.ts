import { describe, expect, it } from 'vitest';
import { clopperPearson, confidenceSequence } from '../../src/inference/confidence-sequence.ts';
import { nextLook } from '../../src/inference/looks.ts';
import { DomainError } from '../../src/errors.ts';
import { masses } from './operating.ts';

/** P(the sequence excludes p at some look up to `last`), exactly. */
function missed(p: number, focus: { at: number; delta: number }, confidence: number, last: number): number {
  let total = 0;
  let law = Float64Array.of(1);
  for (let n = 0; n < last; ) {
    const next = nextLook(n);
    const step = masses(next - n, p);
    const after = new Float64Array(next + 1);
    law.forEach((mass, k) => {
      if (mass > 1e-18) for (let more = 0; more < step.length; more++) after[k + more]! += mass * step[more]!;
    });
    after.forEach((mass, k) => {
      if (!(mass > 1e-18)) return;
      const [lower, upper] = confidenceSequence({ n: next, lo: k, hi: k }, focus, confidence);
      if (lower > p || upper < p) {
        total += mass;
        after[k] = 0;
      }
    });
    law = after;
    n = next;
  }
  return total;
}

describe('the confidence sequence', () => {
  it('has the ends that the beta-binomial mixture gives', () => {
    // Reference: 30-digit arithmetic, bisection.
    const wide = confidenceSequence({ n: 6400, lo: 3200, hi: 3200 }, { at: 0.5, delta: 0.01 });
    expect(wide[0]).toBeCloseTo(0.47469506294032693, 10);
    expect(wide[1]).toBeCloseTo(0.5253049370596731, 10);
    const rare = confidenceSequence({ n: 2000, lo: 30, hi: 30 }, { at: 0.02, delta: 0.002 });
    expect(rare[0]).toBeCloseTo(0.006289655759158905, 10);
    expect(rare[1]).toBeCloseTo(0.029306647792730484, 10);
  });
  it('leaves a claim that is far off when most replicates are against it', () => {
    const [lower, upper] = confidenceSequence({ n: 64, lo: 60, hi: 60 }, { at: 0.5, delta: 0.01 });
    expect(lower).toBeCloseTo(0.7151741409111099, 10);
    expect(upper).toBeCloseTo(0.9980801140981694, 10);
  });
  it('misses the truth at any look with no more than its error, computed exactly', () => {
    for (const p of [0.3, 0.28, 0.5]) expect(missed(p, { at: 0.3, delta: 0.05 }, 0.9, 1500)).toBeLessThanOrEqual(0.1);
    // The fault that would be caught: a fixed-size interval, looked at again and again.
    const look = (n: number, k: number): readonly [number, number] => clopperPearson({ n, lo: k, hi: k }, 0.9);
    let hits = 0;
    let law = Float64Array.of(1);
    for (let n = 0; n < 1500; ) {
      const next = nextLook(n);
      const step = masses(next - n, 0.3);
      const after = new Float64Array(next + 1);
      law.forEach((mass, k) => {
        if (mass > 1e-9) for (let more = 0; more < step.length; more++) after[k + more]! += mass * step[more]!;
      });
      after.forEach((mass, k) => {
        if (!(mass > 1e-9)) return;
        const [lower, upper] = look(next, k);
        if (lower > 0.3 || upper < 0.3) {
          hits += mass;
          after[k] = 0;
        }
      });
      law = after;
      n = next;
    }
    expect(hits).toBeGreaterThan(0.1);
  });
  it('covers all values of undefined outcomes', () => {
    const focus = { at: 0.5, delta: 0.02 };
    const [lower, upper] = confidenceSequence({ n: 1000, lo: 400, hi: 450 }, focus);
    for (let k = 400; k <= 450; k++) {
      const [a, b] = confidenceSequence({ n: 1000, lo: k, hi: k }, focus);
      expect(lower).toBeLessThanOrEqual(a);
      expect(upper).toBeGreaterThanOrEqual(b);
    }
  });
  it('is defined with nothing seen, at the ends, and for a claim of zero', () => {
    expect(confidenceSequence({ n: 0, lo: 0, hi: 0 }, { at: 0.5, delta: 0.01 })).toEqual([0, 1]);
    const [none] = confidenceSequence({ n: 100, lo: 0, hi: 0 }, { at: 0, delta: 0.001 });
    expect(none).toBe(0);
    const [, all] = confidenceSequence({ n: 100, lo: 100, hi: 100 }, { at: 1, delta: 0.001 });
    expect(all).toBe(1);
  });
  it('refuses counts that cannot be, and a confidence of one', () => {
    expect(() => confidenceSequence({ n: 1, lo: 2, hi: 2 }, { at: 0.5, delta: 0.1 })).toThrow(DomainError);
    expect(() => confidenceSequence({ n: 1, lo: 1, hi: 1 }, { at: 0.5, delta: 0.1 }, 1)).toThrow(DomainError);
  });
});

describe('the Clopper-Pearson interval', () => {
  it.each([
    // Reference: beta quantiles of SciPy.
    [3, 10, 0.016566615049873012, 0.8163943769592704],
    [0, 20, 0, 0.31616944795416935],
    [57, 400, 0.0908539906804429, 0.2079126488137273],
  ])('has the ends of the exact test for %d of %d', (k, n, lower, upper) => {
    const [a, b] = clopperPearson({ n, lo: k, hi: k });
    expect(a).toBeCloseTo(lower, 11);
    expect(b).toBeCloseTo(upper, 11);
  });
});
