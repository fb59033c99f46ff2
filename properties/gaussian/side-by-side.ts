import { gaussianSideBySide } from '../../src/process/side-by-side.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import type { Probe } from '../../src/protocol/simulator.ts';
import { sideBySide } from '../../theory/gaussian/side-by-side.ts';

const SIZES = [2, 10, 1000];
const GENERATIONS = [[1], [1, 2], [1, 5, 20]];
/** Replicates, from the first. */
const REPLICATES = 2;

/** How many values of the pair are not those of the same method alone: ln Σ of both at some generations, one after the other. */
function differing({ pair, alone }: (typeof gaussianSideBySide)['run'], n: number, generations: readonly number[]): number {
  const stream = { key: [1, 2, 3, 4], from: 0, to: REPLICATES } as const;
  const initial: Record<string, number> = { n, mu0: 0, sigma0: 1 };
  const probe = (observable: string, k: number): Probe => ({ observable, k, at: {} });
  // The pair is given what it declares to take, and nothing else.
  const declared = Object.fromEntries(pair.initial.map((parameter) => [parameter, initial[parameter]!]));
  const both = pair.simulate({ ...stream, initial: declared, probes: generations.flatMap((k) => [probe('biasedLogSigma', k), probe('unbiasedLogSigma', k)]) });
  const each = [0, 1].map((ddof) => alone({ ...stream, initial: { ...initial, ddof }, probes: generations.map((k) => probe('logSigma', k)) }));
  let count = 0;
  for (let row = 0; row < 2 * generations.length; row++) {
    for (let i = 0; i < REPLICATES; i++) if (both[row * REPLICATES + i] !== each[row % 2]![(row >> 1) * REPLICATES + i]) count++;
  }
  return count;
}

function* left(run: (typeof gaussianSideBySide)['run']): Iterable<ComputedNumber> {
  for (const n of SIZES) for (const generations of GENERATIONS) yield { at: { n, k: generations.at(-1)! }, value: differing(run, n, generations), error: 0 };
}

export const sideBySideComparisons = [
  computed({ claim: sideBySide, program: gaussianSideBySide, over: `n = ${SIZES.join(', ')}; generations ${GENERATIONS.map((ks) => ks.join(', ')).join('; ')}`, module: import.meta.url, left }),
];
