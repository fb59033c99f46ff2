/** A small generator of the tests' own, so that no fact about inference rests on the samplers of the package. */
import { nextLook } from '../../src/inference/looks.ts';
import type { Counts, Outcome, SequentialTest } from '../../src/inference/test.ts';

export type Uniform = () => number;

/** Uniforms in (0, 1), by the mixing function of splitmix32. */
export function uniforms(seed: number): Uniform {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    z ^= z >>> 15;
    return ((z >>> 0) + 0.5) / 4294967296;
  };
}

export function gaussian(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

export function chiSquare(uniform: Uniform, degrees: number): number {
  let sum = 0;
  for (let i = 0; i < degrees; i++) sum += gaussian(uniform) ** 2;
  return sum;
}

/** Runs a test as the runner does: chunks of 64, looks on schedule and at the cap. */
export function decide<Facts>(test: SequentialTest<Facts>, chunk: () => Facts, budget = Infinity): Outcome {
  let look = Math.min(nextLook(0), test.cap);
  for (let n = 0; ; ) {
    if (n >= budget) return test.stop('budget');
    test.absorb(chunk());
    n += 64;
    if (n < look) continue;
    const outcome = test.look();
    if (outcome !== undefined) return outcome;
    if (n >= test.cap) throw new Error('the test did not end at its cap');
    look = Math.min(nextLook(n), test.cap);
  }
}

export function values(draw: () => number, length = 64): () => Float64Array {
  return () => Float64Array.from({ length }, draw);
}

/** Counts of an indicator that is true, false or (undefined) either. */
export function counts(draw: () => boolean | undefined): () => Counts {
  return () => {
    let lo = 0;
    let hi = 0;
    for (let i = 0; i < 64; i++) {
      const fact = draw();
      if (fact === true) lo += 1;
      if (fact !== false) hi += 1;
    }
    return { n: 64, lo, hi };
  };
}

/** How often each verdict was reached. */
export function tally(runs: number, run: (index: number) => Outcome): Record<string, number> {
  const seen: Record<string, number> = { supported: 0, refuted: 0, inconclusive: 0, invalid: 0 };
  for (let i = 0; i < runs; i++) seen[run(i).verdict]! += 1;
  return seen;
}
