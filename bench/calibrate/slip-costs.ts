/** What the published slips cost to refute, row by row, against what a test of fixed size takes: `npm run slips` prints it. */
import { probabilityDelta } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { diploidRefuted } from './diploid-slip.ts';
import { operating } from './operating.ts';
import { meanSlips, probabilitySlips, refuted, type ProbabilitySlip } from './published-slips.ts';

export const SLIP_LEVELS = { alpha: 1e-10, beta: 1e-3 } as const;

/** "Never" is a probability below this where the law of the cost is known. */
const NEVER = 1e-9;

export interface SlipCost {
  readonly slip: string;
  /** Of a test of fixed size. */
  readonly replicates: number;
  /** Probability, or share of the seeds, with which the slip is refuted. */
  readonly refuted: number;
  readonly mean: number;
  /** What is exceeded with a probability below 1e-9, or in none of the seeds. */
  readonly most: number;
  /** Seeds; undefined where the law was computed. */
  readonly seeds?: number;
}

/** The mean that is asked for. */
export const meanLimit = (replicates: number): number => Math.max(128, 2 * replicates);
/** What is never to be exceeded. */
export const mostLimit = (replicates: number): number => Math.max(256, 4 * replicates);

/** Exact: the law of the count is carried from look to look. */
export function probabilitySlipCost({ slip, relation, truth, claimed, replicates }: ProbabilitySlip): SlipCost {
  // At the resolution of a check, or at the size of the slip where that is smaller.
  const found = operating(sides(relation, claimed, Math.min(probabilityDelta(0.02, claimed), Math.abs(truth - claimed))), SLIP_LEVELS, truth);
  let left = 1;
  const last = found.looks.find(({ decided }) => (left -= decided) < NEVER);
  return { slip, replicates, refuted: found.refuted, mean: found.replicates, most: last?.n ?? Infinity };
}

/** A slip in a mean, whose cost is measured. */
export interface SampledSlip {
  readonly slip: string;
  readonly replicates: number;
  cost(seed: number): number | Promise<number>;
}

export const sampledSlips: readonly SampledSlip[] = [
  ...meanSlips.map((slip) => ({ slip: slip.slip, replicates: slip.replicates, cost: async (seed: number): Promise<number> => refuted(slip, seed, SLIP_LEVELS) })),
  { slip: '48: the diffusion of a diploid population', replicates: 100, cost: (seed) => diploidRefuted(seed, SLIP_LEVELS) },
];

export async function sampledSlipCost({ slip, replicates, cost }: SampledSlip, seeds: number): Promise<SlipCost> {
  const costs: number[] = [];
  for (let seed = 0; seed < seeds; seed++) costs.push(await cost(seed));
  return { slip, replicates, refuted: costs.filter((n) => n < Infinity).length / seeds, mean: costs.reduce((a, b) => a + b) / seeds, most: Math.max(...costs), seeds };
}

/** Every slip, a mean at so many seeds; at one where refutation takes more than fifty thousand replicates. */
export async function* slipCosts(seeds: number): AsyncGenerator<SlipCost> {
  for (const slip of probabilitySlips) yield probabilitySlipCost(slip);
  for (const slip of sampledSlips) yield await sampledSlipCost(slip, slip.replicates > 50_000 ? 1 : seeds);
}
