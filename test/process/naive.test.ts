import { describe, expect, it } from 'vitest';
import { sampleMoments } from '../../src/process/estimators/sample-moments.ts';
import { NaiveBernoulliTrajectory } from '../../src/process/naive/bernoulli.ts';
import { NaiveCategoricalTrajectory } from '../../src/process/naive/categorical.ts';
import { NaiveGaussianTrajectory } from '../../src/process/naive/gaussian.ts';
import { NaivePoissonTrajectory } from '../../src/process/naive/poisson.ts';
import type { Trajectory } from '../../src/process/trajectory.ts';
import type { Draws } from '../../src/random/draws.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';

/** A source that follows one branch after another through every outcome of `below`; the weight of a branch is 1/weight. */
class Walk implements Draws {
  #path: { outcome: number; total: number }[] = [];
  #depth = 0;

  below(total: number): number {
    const step = (this.#path[this.#depth] ??= { outcome: 0, total });
    this.#depth++;
    return step.outcome;
  }

  uniform(): number {
    throw new Error('a continuous draw cannot be enumerated');
  }

  get weight(): bigint {
    return this.#path.reduce((product, { total }) => product * BigInt(total), 1n);
  }

  /** Moves to the next branch; false when all have been seen. */
  next(): boolean {
    this.#depth = 0;
    while (this.#path.length > 0) {
      const last = this.#path.at(-1)!;
      if (++last.outcome < last.total) return true;
      this.#path.pop();
    }
    return false;
  }
}

/** The exact law of a reading after k generations, as fractions over one denominator. */
function enumerate(trajectory: Trajectory<Draws>, observable: string, k: number, denominator: bigint): Map<number, bigint> {
  const read = trajectory.observer(observable, {})!;
  const law = new Map<number, bigint>();
  const walk = new Walk();
  do {
    trajectory.restart();
    trajectory.advance(walk, k);
    law.set(read(), (law.get(read()) ?? 0n) + denominator / walk.weight);
  } while (walk.next());
  return law;
}

describe('naive paths under a source that walks every outcome', () => {
  it('give the exact law of a Bernoulli chain: n = 2 from one third', () => {
    // By hand, over 9: P(X_1 = 0, 1, 2) = 4, 4, 1; from X = 1 the next is 0, 1, 2 with 1/4, 1/2, 1/4.
    const trajectory = new NaiveBernoulliTrajectory(2, { count: 1, total: 3 });
    expect(enumerate(trajectory, 'value', 2, 36n)).toEqual(new Map([[0, 20n], [0.5, 8n], [1, 8n]]));
  });

  it('give the exact law of a categorical chain: two samples from weights 2 : 1 : 1', () => {
    // Two samples agree with probability 4/16 + 1/16 + 1/16 = 6/16; two that differ stay so with probability 1/2.
    const trajectory = new NaiveCategoricalTrajectory([2, 1, 1], 2);
    expect(enumerate(trajectory, 'unique', 1, 16n)).toEqual(new Map([[1, 6n], [2, 10n]]));
    expect(enumerate(trajectory, 'unique', 2, 64n)).toEqual(new Map([[1, 44n], [2, 20n]]));
  });

  it('are refused by it where the initial law is a real number', () => {
    expect(() => enumerate(new NaiveBernoulliTrajectory(2, 0.3), 'value', 1, 1n)).toThrow(/continuous/);
  });
});

describe('naive paths with an estimator of the user', () => {
  const random = (): Random => new Random().seek(streamKey(1, 'estimators'), 0);

  it('are not absorbed where the estimator is not: adding one success and one failure', () => {
    const addOne = (sample: Uint8Array): number => (sample.reduce((sum, x) => sum + x, 0) + 1) / (sample.length + 2);
    const trajectory = new NaiveBernoulliTrajectory(3, 0, addOne);
    trajectory.advance(random(), 1);
    expect(trajectory.observer('value')!()).toBe(0.2);
    trajectory.advance(random(), 200);
    expect(trajectory.observer('survived')!()).toBe(1);
    expect(trajectory.observer('interior')!()).toBe(1);
  });

  it('read as NaN from the generation on in which an estimator fails', () => {
    const trajectories: [Trajectory<Draws>, string[]][] = [
      [new NaiveBernoulliTrajectory(3, 0.5, () => Number.NaN), ['value', 'survived', 'interior']],
      [new NaiveBernoulliTrajectory(3, 0.5, () => 1.5), ['survived', 'interior']],
      [new NaivePoissonTrajectory(3, 0.5, () => Number.NaN), ['value', 'survived']],
      [new NaivePoissonTrajectory(3, 0.5, () => -1), ['survived']],
      [new NaiveCategoricalTrajectory([1, 1], 3, () => [0, 0]), ['unique']],
      [new NaiveCategoricalTrajectory([1, 1], 3, () => [1, Number.NaN]), ['unique']],
      [
        new NaiveGaussianTrajectory({ n: 3, ddof: 1, mu0: 0, sigma0: 1 }, { estimate: () => ({ mean: Number.NaN, sd: Number.NaN }), equivariant: false }),
        ['mu', 'logSigma', 'collapsed'],
      ],
    ];
    for (const [trajectory, observables] of trajectories) {
      for (const generations of [1, 3]) {
        trajectory.advance(random(), generations);
        for (const observable of observables) expect(trajectory.observer(observable, { epsilon: 0.1 })!()).toBeNaN();
      }
    }
  });

  it('hand over the sample as it is to a Gaussian estimator that is not equivariant', () => {
    let seen: number[] = [];
    const shrunk = { estimate: (sample: Float64Array) => ({ mean: (seen = [...sample])[0]! / 2, sd: 1 }), equivariant: false };
    const trajectory = new NaiveGaussianTrajectory({ n: 3, ddof: 1, mu0: 1000, sigma0: 2 }, shrunk);
    trajectory.advance(random(), 1);
    expect(seen.every((x) => Math.abs(x - 1000) < 40)).toBe(true);
    expect(trajectory.observer('mu', {})!()).toBe(seen[0]! / 2);
    expect(trajectory.observer('stepRatio', {})!()).toBe(0.25);
  });
});

describe('sample moments', () => {
  it('keep their digits when the mean is far above the spread', () => {
    for (const mean of [0, 1e6, 1e12]) {
      const sample = Float64Array.of(mean + 1, mean + 2, mean + 3);
      expect(sampleMoments(sample, 1)).toEqual({ mean: mean + 2, sd: 1 });
      expect(Math.abs(sampleMoments(sample, 0).sd - Math.sqrt(2 / 3))).toBeLessThan(3e-16);
    }
    // What the textbook formula would have given: noise.
    const squares = [1, 2, 3].reduce((sum, x) => sum + (1e12 + x) * (1e12 + x), 0) - 3 * (1e12 + 2) * (1e12 + 2);
    expect(Math.sqrt(Math.max(0, squares / 2))).not.toBe(1);
  });

  it('have no spread to offer for a sample no larger than ddof', () => {
    expect(sampleMoments([5], 1)).toEqual({ mean: 5, sd: Number.NaN });
    expect(sampleMoments([5], 0)).toEqual({ mean: 5, sd: 0 });
  });
});
