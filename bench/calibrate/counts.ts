/** A probability test run on counts alone: one binomial number a look instead of so many replicates, in law the same. */
import { nextLook } from '../../src/inference/looks.ts';
import { ProbabilityDecision } from '../../src/inference/probability-decision.ts';
import type { Sides } from '../../src/inference/sides.ts';
import type { Levels, Verdict } from '../../src/inference/test.ts';
import { binomial } from '../../src/random/binomial.ts';
import type { Random } from '../../src/random/random.ts';

/** @returns a function that runs the test once, on replicates that are true with probability p. */
export function runsOf(sides: Sides, levels: Levels): (random: Random, p: number) => { readonly verdict: Verdict; readonly replicates: number } {
  const decision = new ProbabilityDecision(sides, levels, sides.lower !== undefined && sides.lower.at === sides.upper?.at ? 'point' : 'grid');
  return (random, p) => {
    let successes = 0;
    for (let n = 0; ; ) {
      const next = Math.min(nextLook(n), decision.cap);
      successes += binomial(random, next - n, p);
      n = next;
      const count = { n, lo: successes, hi: successes };
      const counts = { lower: count, upper: count };
      const decided = decision.verdict(counts, decision.logE(counts));
      if (decided !== undefined) return { verdict: decided.verdict, replicates: n };
      if (n >= decision.cap) throw new Error('the test did not end at its cap');
    }
  };
}
