/**
 * The ancestral dual of Bernoulli retraining: A_0 = n, and A_{j+1} is the number of boxes occupied when A_j balls fall in n boxes. It
 * answers for every initial law at once: the n samples of generation k descend from A_{k−1} distinct samples of generation 1, a number
 * that does not depend on their values, and those are independent draws from the initial law.
 *
 * One ancestor is absorbing. The law is kept as P(A = 1), P(A ≥ 2) and the law given A ≥ 2, so that the probability of anything that needs
 * two ancestors keeps its relative accuracy however small it is.
 */
import { DomainError } from '../errors.ts';
import { exp } from '../elementary/exp.ts';
import { log1p } from '../elementary/log1p.ts';
import { NEGLIGIBLE, occupancy } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';

/** Beyond this sample size the table would take more than its answer is worth; bounds and the second order take over. */
export const LARGEST_SAMPLE = 2000;

/** The law of A_{k−1}. */
export interface AncestralLaw {
  /** P(A = 1): the whole generation descends from one sample. */
  readonly single: number;
  /** P(A ≥ 2). */
  readonly several: number;
  /** P(A = first + i | A ≥ 2), i = 0 …; first ≥ 2. */
  readonly first: number;
  readonly mass: Float64Array;
}

/** One generation further back. */
function step(law: AncestralLaw, { first, start, mass, boxes }: Occupancy): AncestralLaw {
  const next = new Float64Array(Math.min(boxes, law.first + law.mass.length - 1) + 1);
  for (let i = 0; i < law.mass.length; i++) {
    const weight = law.mass[i] as number;
    const a = law.first + i;
    const from = start[a] as number;
    const width = (start[a + 1] as number) - from;
    const base = first[a] as number;
    for (let j = 0; j < width; j++) next[base + j] = (next[base + j] as number) + weight * (mass[from + j] as number);
  }
  let stay = 0;
  for (let b = 2; b < next.length; b++) stay += next[b] as number;
  const merged = next[1] as number;
  let low = 2;
  let high = next.length - 1;
  while (low < high && (next[low] as number) < NEGLIGIBLE * stay) low++;
  while (high > low && (next[high] as number) < NEGLIGIBLE * stay) high--;
  const conditional = next.slice(low, high + 1);
  if (stay > 0) for (let i = 0; i < conditional.length; i++) conditional[i] = (conditional[i] as number) / stay;
  const single = law.single + (law.several * merged) / (merged + stay);
  const several = (law.several * stay) / (merged + stay);
  const total = single + several;
  return { single: single / total, several: several / total, first: low, mass: conditional };
}

/**
 * Two ancestors at most are left: from here on only their number counts. The chain never goes up, so every law ends here, and with
 * masses of 1e-24 dropped it does so after about 28 n generations.
 */
function settled({ several, first, mass }: AncestralLaw): boolean {
  return several === 0 || (first === 2 && mass.length === 1);
}

interface Dual {
  readonly table: Occupancy;
  /** By number of steps; never without its start. */
  readonly laws: Map<number, AncestralLaw>;
}

const duals = new Map<number, Dual>();
/** Numbers in all the tables that are kept, but for the last: 32 MB. Planning asks for the same few hundred n again and again. */
const KEPT_NUMBERS = 4_000_000;
let kept = 0;
const KEPT_LAWS = 256;

function dualOf(n: number): Dual {
  let dual = duals.get(n);
  if (dual === undefined) {
    const start: AncestralLaw =
      n === 1
        ? { single: 1, several: 0, first: 2, mass: new Float64Array(0) }
        : { single: 0, several: 1, first: n, mass: Float64Array.of(1) };
    dual = { table: occupancy(n), laws: new Map([[0, start]]) };
    kept += dual.table.mass.length;
    for (const [oldest, { table }] of duals) {
      if (kept <= KEPT_NUMBERS) break;
      kept -= table.mass.length;
      duals.delete(oldest);
    }
  } else duals.delete(n);
  duals.set(n, dual);
  return dual;
}

/**
 * The law of A_{k−1} for sample size n.
 *
 * Exact but for rounding: about 1e-14 relative for n ≤ 100, 1e-13 at n = 2000, in `several` too. The first call for an n tabulates the
 * occupancy law; further k resume from the nearest smaller k that is remembered.
 *
 * @param n integer in [1, 2000]; @param k generation, an integer ≥ 1.
 * @throws {DomainError} outside these.
 * @see derived here; the duality is that of Wright–Fisher resampling and its genealogy (Kingman 1982, The coalescent)
 */
export function ancestralLaw(n: number, k: number): AncestralLaw {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST_SAMPLE) {
    throw new DomainError({
      owner: 'ancestral dual',
      parameter: 'n',
      value: n,
      condition: `must be an integer from 1 to ${LARGEST_SAMPLE}`,
      advice: 'for larger samples use the bounds or secondOrderSurvival',
    });
  }
  if (!Number.isInteger(k) || k < 1) {
    throw new DomainError({ owner: 'ancestral dual', parameter: 'k', value: k, condition: 'must be an integer of at least 1' });
  }
  const { table, laws } = dualOf(n);
  const steps = k - 1;
  let at = 0;
  for (const known of laws.keys()) if (known <= steps && known > at) at = known;
  let law = laws.get(at) as AncestralLaw;
  for (; at < steps && !settled(law); at++) law = step(law, table);
  remember(laws, at, law);
  return merge(law, n, steps - at);
}

/** Keeps the latest laws and the start. */
function remember(laws: Map<number, AncestralLaw>, steps: number, law: AncestralLaw): void {
  if (steps === 0) return;
  laws.delete(steps);
  laws.set(steps, law);
  if (laws.size <= KEPT_LAWS) return;
  const [, oldest] = laws.keys();
  laws.delete(oldest as number);
}

/** Two ancestors stay apart for a generation with probability 1 − 1/n. */
function merge(law: AncestralLaw, n: number, steps: number): AncestralLaw {
  if (steps === 0) return law;
  const several = law.several * exp(steps * log1p(-1 / n));
  return { ...law, single: 1 - several, several };
}
