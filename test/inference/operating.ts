/** Exact operating characteristics of a probability test: the law of its verdict, with no simulation. */
import { bernoulliTest } from '../../src/inference/bernoulli.ts';
import { nextLook } from '../../src/inference/looks.ts';
import type { Sides } from '../../src/inference/sides.ts';
import type { Levels } from '../../src/inference/test.ts';

export interface Operating {
  readonly refuted: number;
  readonly supported: number;
  readonly inconclusive: number;
  readonly replicates: number;
}

/** Binomial masses by the ratio of neighbours, from the mode outwards. */
export function masses(n: number, p: number): Float64Array {
  const mass = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  mass[mode] = 1;
  for (let k = mode; k < n; k++) mass[k + 1] = (mass[k]! * ((n - k) * p)) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) mass[k - 1] = (mass[k]! * (k * (1 - p))) / ((n - k + 1) * p);
  const total = mass.reduce((a, b) => a + b);
  return mass.map((m) => m / total);
}

/** Carries the law of the count from look to look; what is decided leaves it. 0 < p < 1. */
export function operating(sides: Sides, levels: Levels, p: number): Operating {
  const { cap } = bernoulliTest(sides, levels);
  const result = { refuted: 0, supported: 0, inconclusive: 0, replicates: 0 };
  let law = Float64Array.of(1);
  for (let n = 0; n < cap; ) {
    const next = Math.min(nextLook(n), cap);
    const step = masses(next - n, p);
    const after = new Float64Array(next + 1);
    law.forEach((mass, k) => {
      if (mass > 1e-18) for (let more = 0; more < step.length; more++) after[k + more]! += mass * step[more]!;
    });
    after.forEach((mass, k) => {
      if (!(mass > 0)) return;
      const test = bernoulliTest(sides, levels);
      test.absorb({ n: next, lo: k, hi: k });
      const outcome = test.look();
      if (outcome === undefined) return;
      result[outcome.verdict as 'refuted' | 'supported' | 'inconclusive'] += mass;
      result.replicates += mass * next;
      after[k] = 0;
    });
    law = after;
    n = next;
  }
  return result;
}
