/** Exact operating characteristics of a probability test: the law of its verdict and of its cost, with no simulation. */
import { ProbabilityDecision } from '../../src/inference/probability-decision.ts';
import { nextLook } from '../../src/inference/looks.ts';
import type { Sides } from '../../src/inference/sides.ts';
import type { Levels } from '../../src/inference/test.ts';

export interface Operating {
  readonly refuted: number;
  readonly supported: number;
  readonly inconclusive: number;
  /** Expected replicates. */
  readonly replicates: number;
  /** Probability of a decision at each look, in order. */
  readonly looks: readonly { readonly n: number; readonly decided: number }[];
}

/** What is dropped at each step: the error of a probability is at most this times the number of counts and looks, below 1e-12. */
const NEGLIGIBLE = 1e-22;

/** Binomial masses above {@link NEGLIGIBLE} of the largest, by the ratio of neighbours from the mode outwards. */
function masses(n: number, p: number): { readonly from: number; readonly mass: Float64Array } {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const up = [1];
  for (let k = mode; k < n && up[up.length - 1]! > NEGLIGIBLE; k++) up.push((up[up.length - 1]! * ((n - k) * p)) / ((k + 1) * (1 - p)));
  const down: number[] = [];
  for (let k = mode, last = 1; k > 0 && last > NEGLIGIBLE; k--) down.push((last = (last * (k * (1 - p))) / ((n - k + 1) * p)));
  const mass = Float64Array.from([...down.reverse(), ...up]);
  const total = mass.reduce((a, b) => a + b);
  return { from: mode - down.length, mass: mass.map((m) => m / total) };
}

/** Carries the law of the count from look to look; what is decided leaves it. 0 < p < 1. */
export function operating(sides: Sides, levels: Levels, p: number): Operating {
  const decision = new ProbabilityDecision(sides, levels, sides.lower !== undefined && sides.lower.at === sides.upper?.at ? 'point' : 'grid');
  const looks: { n: number; decided: number }[] = [];
  const result = { refuted: 0, supported: 0, inconclusive: 0, replicates: 0, looks };
  let from = 0;
  let law = Float64Array.of(1);
  for (let n = 0; n < decision.cap && law.length > 0; ) {
    const next = Math.min(nextLook(n), decision.cap);
    const step = masses(next - n, p);
    const after = new Float64Array(law.length + step.mass.length - 1);
    law.forEach((mass, k) => {
      if (mass > NEGLIGIBLE) step.mass.forEach((more, j) => (after[k + j]! += mass * more));
    });
    from += step.from;
    const look = { n: next, decided: 0 };
    looks.push(look);
    after.forEach((mass, k) => {
      if (!(mass > 0)) return;
      const count = { n: next, lo: from + k, hi: from + k };
      const counts = { lower: count, upper: count };
      const decided = decision.verdict(counts, decision.logE(counts));
      if (decided === undefined) return;
      result[decided.verdict as 'refuted' | 'supported' | 'inconclusive'] += mass;
      result.replicates += mass * next;
      look.decided += mass;
      after[k] = 0;
    });
    const first = after.findIndex((mass) => mass > 0);
    const last = after.findLastIndex((mass) => mass > 0);
    law = first < 0 ? new Float64Array(0) : after.slice(first, last + 1);
    from += Math.max(0, first);
    n = next;
  }
  return result;
}
