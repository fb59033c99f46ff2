/**
 * Somebody else's code under test: confidence intervals of jStat, on normal samples of ours. The samplers of jStat are not used, as they
 * share one generator. Importing this file loads jStat; nothing but the demonstration does.
 */
import type { SimulationRequest, Simulator } from '../protocol/simulator.ts';
import { normal } from '../random/normal.ts';
import { Random } from '../random/random.ts';

const { default: { jStat } } = await import('jstat');

type Interval = (value: number, alpha: number, sample: readonly number[]) => readonly [number, number];

const intervals: Readonly<Record<string, Interval>> = {
  tCovers: (value, alpha, sample) => jStat.tci(value, alpha, sample),
  normalCovers: (value, alpha, sample) => jStat.normalci(value, alpha, sample),
};

function simulate({ initial, key, from, to, probes }: SimulationRequest): Float64Array {
  const sample = Array.from({ length: initial['n'] ?? 0 }, () => 0);
  const size = to - from;
  const covered = new Float64Array(probes.length * size);
  const random = new Random();
  for (let i = 0; i < size; i++) {
    random.seek(key, from + i);
    let sum = 0;
    for (let j = 0; j < sample.length; j++) sum += sample[j] = normal(random);
    probes.forEach(({ observable, at }, p) => {
      const [lo, hi] = intervals[observable]!(sum / sample.length, 1 - (at['level'] ?? NaN), sample);
      covered[p * size + i] = lo <= 0 && 0 <= hi ? 1 : 0;
    });
  }
  return covered;
}

/** `n` standard normal numbers, whose mean is 0, and whether an interval around their average contains it. */
export const jstatIntervals = {
  name: 'jstat',
  module: import.meta.url,
  exportName: 'jstatIntervals',
  assumptions: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  initial: ['n'],
  observables: { tCovers: 'indicator', normalCovers: 'indicator' },
  cost: ({ n = 1 }) => n,
  simulate,
} as const satisfies Simulator;
