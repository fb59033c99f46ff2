import { gaussianAlone } from '../../src/process/gaussian-alone.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { oneSample } from '../../theory/gaussian/one-sample.ts';

const SPREADS = [1, 0.01];
/** Generations that are looked at: each for itself, and one on the way to another. */
const GENERATIONS = [[1], [2], [1, 2], [3]];
/** Replicates, from the first. */
const REPLICATES = 2;

function* left(run: (typeof gaussianAlone)['run']): Iterable<ComputedNumber> {
  for (const sigma0 of SPREADS) {
    for (const generations of GENERATIONS) {
      const probes = generations.map((k) => ({ observable: 'stepRatio', k, at: {} }));
      const ratios = run({ key: [1, 2, 3, 4], from: 0, to: REPLICATES, initial: { n: 1, ddof: 0, mu0: 0, sigma0 }, probes });
      for (const [row, k] of generations.entries()) {
        const own = ratios.subarray(row * REPLICATES, (row + 1) * REPLICATES);
        yield { at: { sigma0, k }, value: own.filter((ratio) => (k === 1 ? ratio !== 0 : !Number.isNaN(ratio))).length, error: 0 };
      }
    }
  }
}

export const oneSampleComparisons = [
  computed({ claim: oneSample, program: gaussianAlone, over: `σ0 = ${SPREADS.join(', ')}; generations ${GENERATIONS.map((ks) => ks.join(', ')).join('; ')}`, module: import.meta.url, left }),
];
