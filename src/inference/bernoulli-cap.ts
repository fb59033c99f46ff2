import { log } from '../elementary/log.ts';
import type { BernoulliSide } from './bernoulli-side.ts';
import { CHUNK } from './looks.ts';
import { reachable } from './resolution.ts';

/** Log levels of the exact final look: the tail that refutes a side, and the tail that excludes the deviation beyond it. */
export interface FinalLevels {
  readonly refute: number;
  readonly support: number;
}

const cache = new Map<string, number>();

/**
 * Where a probability test ends: a number of replicates at which every possible count either refutes or supports the
 * claim by an exact binomial tail, so that the final look there always decides.
 *
 * The condition is not monotone in n (integer counts make it a sawtooth), hence it is evaluated at the returned n
 * itself, a multiple of 64, and nowhere inferred from a neighbour; the final look happens at that n and at no other.
 * The search returns at most about 1 % more than the least such n.
 *
 * @param key identifies sides and levels; equal keys share the result.
 * @throws {DeclarationError} where it lies beyond 2^53 replicates: there n + 64 may be n, and no search would end.
 */
export function bernoulliCap(key: string, sides: readonly BernoulliSide[], levels: FinalLevels): number {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const start = guess(sides, levels);
  reachable(CHUNK * start);
  const cap = reachable(CHUNK * leastDeciding((chunks) => sides.every((side) => decides(side, chunks * CHUNK, levels)), start));
  if (cache.size >= 4096) cache.clear();
  cache.set(key, cap);
  return cap;
}

/**
 * Whether at n every count is beyond the side or excludes the deviation: the count next to the critical one must
 * exclude it.
 */
function decides(side: BernoulliSide, n: number, levels: FinalLevels): boolean {
  return side.vacuous || side.logTailWithin(side.critical(n, levels.refute) - side.outward, n) <= levels.support;
}

/** Chunks that the normal approximation asks for; only where the search starts depends on it. */
function guess(sides: readonly BernoulliSide[], levels: FinalLevels): number {
  let chunks = 1;
  for (const side of sides) {
    if (side.vacuous) continue;
    const sd = (p: number): number => Math.sqrt(p * (1 - p));
    const reach = quantile(levels.refute) * sd(side.at) + quantile(levels.support) * sd(side.excluded);
    const n = (reach / (side.excluded - side.at)) ** 2;
    chunks = Math.max(chunks, Math.ceil(n / CHUNK));
  }
  return chunks;
}

/**
 * The normal quantile of the upper tail with this logarithm, to a percent: z^2 + ln z^2 + ln 2 pi = -2 ln(tail), twice
 * substituted.
 */
function quantile(logTail: number): number {
  const a = -2 * logTail - 1.8378770664093453;
  const square = a - log(Math.max(a, 1));
  return Math.sqrt(Math.max(0.1, a - log(Math.max(square, 1))));
}

/** A number of chunks that decides, with one that does not at most 1 % below it; steps double until the two are found. */
function leastDeciding(decidesAt: (chunks: number) => boolean, start: number): number {
  let yes = start;
  let no = start;
  if (decidesAt(start)) {
    for (let step = Math.max(1, Math.floor(start / 64)); no >= yes; step *= 2) {
      no = Math.max(0, yes - step);
      if (no > 0 && decidesAt(no)) yes = no;
    }
  } else {
    for (let step = Math.max(1, Math.floor(start / 64)); yes <= no; step *= 2) {
      yes = no + step;
      if (!decidesAt(yes)) no = yes;
    }
  }
  while (yes - no > Math.max(1, yes / 100)) {
    const middle = Math.floor((yes + no) / 2);
    if (decidesAt(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
