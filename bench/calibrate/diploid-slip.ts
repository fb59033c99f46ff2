/** The slip in a mean time to loss: the diffusion of a diploid population, 4n for 2n, at the command of a test of means. */
import { catoniTest } from '../../src/inference/catoni.ts';
import { nextLook } from '../../src/inference/looks.ts';
import { sides } from '../../src/inference/sides.ts';
import type { Levels } from '../../src/inference/test.ts';
import { bernoulliLoss } from '../../src/oracle/bernoulli.ts';
import { binomial } from '../../src/random/binomial.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';

const [n, p0] = [100, 0.1];
/** Of E T 1{lost}, by E[T | lost] = −4n p ln p/(1 − p). */
const claimed = -4 * n * p0 * Math.log(p0);

/** E T 1{lost} and its standard deviation by P(T > k, lost) = 1 − p0 − P(T ≤ k). */
export function lossTime(): { readonly mean: number; readonly sd: number } {
  let first = 0;
  let second = 0;
  for (let k = 0; k < 4000; k++) {
    const left = 1 - p0 - (k === 0 ? 0 : bernoulliLoss(n, p0, k));
    first += left;
    second += (2 * k + 1) * left;
  }
  return { mean: first, sd: Math.sqrt(second - first * first) };
}

/** Replicates until it is refuted; Infinity where it is not. */
export function diploidRefuted(seed: number, levels: Levels): number {
  const { mean, sd } = lossTime();
  const test = catoniTest({ sides: sides('equals', claimed, Math.abs(claimed - mean) / 4), sd }, levels);
  const key = streamKey(seed, 'diploid');
  const random = new Random();
  for (let done = 0, look = nextLook(0); ; look = nextLook(look)) {
    for (; done < look; done++) {
      random.seek(key, done);
      let count = n * p0;
      let k = 0;
      for (; count > 0 && count < n; k++) count = binomial(random, n, count / n);
      test.absorb([count === 0 ? k : 0]);
    }
    const outcome = test.look();
    if (outcome !== undefined) return outcome.verdict === 'refuted' ? look : Infinity;
  }
}
