import { gaussianAlone } from '../../src/process/gaussian-alone.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { settled } from '../../theory/gaussian/settled.ts';

/** Where Σ is gone at once, and where Σ² falls by 150 orders of magnitude within the generations that are compared, or before them. */
const POINTS = [{ n: 1, k: 1 }, { n: 2, k: 100 }, { n: 2, k: 200 }, { n: 5, k: 400 }];
/** Replicates, from the first. */
const REPLICATES = 8;
/** In units of σ0: what counts as gone, and as a move. */
const GONE = 1e-20;
const FAR = 1e-10;

function* left(run: (typeof gaussianAlone)['run']): Iterable<ComputedNumber> {
  for (const { n, k } of POINTS) {
    const probes = [{ observable: 'mu', k, at: {} }, { observable: 'mu', k: 2 * k, at: {} }, { observable: 'collapsed', k, at: { epsilon: GONE } }];
    const values = run({ key: [1, 2, 3, 4], from: 0, to: REPLICATES, initial: { n, ddof: 0, mu0: 0, sigma0: 1 }, probes });
    const [before, after, gone] = [0, 1, 2].map((row) => values.subarray(row * REPLICATES, (row + 1) * REPLICATES)) as [Float64Array, Float64Array, Float64Array];
    const moved = before.filter((mu, i) => gone[i] === 1 && !(Math.abs(after[i]! - mu) <= FAR));
    yield { at: { n, k }, value: moved.length, error: 0 };
  }
}

export const settledComparisons = [
  computed({ claim: settled, program: gaussianAlone, over: POINTS.map(({ n, k }) => `n = ${n}, k = ${k}`).join('; '), module: import.meta.url, left }),
];
