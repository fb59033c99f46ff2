/**
 * The law of a count that a sampler by transformed rejection draws, mutated or not: not from draws, but from the sampler itself, which is
 * given every u on a fine grid and, by bisection, the largest v that it accepts there. A v below that is accepted, too, in this form of rejection.
 */
import { log } from '../../src/elementary/log.ts';
import { log1p } from '../../src/elementary/log1p.ts';

/** What a sampler asks of its source of randomness. */
export interface Source {
  open(): number;
}

/** Steps of the integral over the u of one count, between places where the sampler changes its rule. */
const NODES = 48;
/** Halvings that find a v, and the end of the u of one count. */
const HALVINGS = 44;
/** Where rules change, as distances from the ends of (0, 1). */
const RULES = [0.013, 0.07] as const;
const TINY = 1e-300;

class Rejected extends Error {}

/** The count that (u, v) gives, or undefined where the sampler would draw again; `uFirst` says in which order it asks. */
function given(sample: (source: Source) => number, uFirst: boolean, u: number, v: number): number | undefined {
  let asked = 0;
  const answers = uFirst ? [u, v] : [v, u];
  try {
    return sample({
      open: () => {
        if (asked === 2) throw new Rejected();
        return answers[asked++]!;
      },
    });
  } catch (error) {
    if (error instanceof Rejected) return undefined;
    throw error;
  }
}

/** Largest share of v that is accepted at u. */
function accepted(draw: (u: number, v: number) => number | undefined, u: number): number {
  if (draw(u, TINY) === undefined) return 0;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (draw(u, middle) === undefined) high = middle;
    else low = middle;
  }
  return low;
}

/** Where the count of u, which grows with u, first exceeds `count`. */
function border(countAt: (u: number) => number, count: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (countAt(middle) > count) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Probabilities of the counts `from` to `to` under the sampler; what lies beyond must be negligible. */
export function rejectionLaw(sample: (source: Source) => number, uFirst: boolean, from: number, to: number): Float64Array {
  const draw = (u: number, v: number): number | undefined => given(sample, uFirst, u, v);
  // Counts that are never accepted lie below `from` on the left and above `to` on the right.
  const countAt = (u: number): number => draw(u, TINY) ?? (u < 0.5 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  const mass = new Float64Array(to - from + 1);
  for (let count = from; count <= to; count++) {
    const [first, last] = [border(countAt, count - 1), border(countAt, count)];
    const ends = [first, ...[...RULES, 0.5, ...RULES.map((rule) => 1 - rule)].filter((place) => place > first && place < last).sort((a, b) => a - b), last];
    for (let piece = 1; piece < ends.length; piece++) {
      const width = (ends[piece]! - ends[piece - 1]!) / NODES;
      for (let node = 0; node < NODES; node++) mass[count - from]! += width * accepted(draw, ends[piece - 1]! + (node + 0.5) * width);
    }
  }
  const total = mass.reduce((sum, one) => sum + one, 0);
  return mass.map((one) => one / total);
}

/** How far a law is from the claimed one. */
export interface Distance {
  /** E ln q/p under q, the mutant's law, in nats a draw: no test gains more on average, whatever it bets on. */
  readonly divergence: number;
  /** sup|F − G|. */
  readonly sup: number;
}

export function distance(mutant: Float64Array, claimed: Float64Array): Distance {
  let [divergence, sup, gap] = [0, 0, 0];
  for (let i = 0; i < mutant.length; i++) {
    const [q, p] = [mutant[i]!, claimed[i]!];
    // q ln(q/p) + p − q is never negative and sums to the same: nothing cancels.
    divergence += q === 0 ? p : q * (q / p < 2 && q / p > 0.5 ? -log1p((p - q) / q) : log(q / p)) + p - q;
    gap += q - p;
    sup = Math.max(sup, Math.abs(gap));
  }
  return { divergence, sup };
}
