/** The law of a program of finite draws, exactly: no replicates, and no error level. */
import { Fraction } from '../elementary/fraction.ts';
import type { Draws } from '../protocol/draws.ts';
import { EnumeratingSource } from './enumerating-source.ts';
import { unrepeatable } from './unrepeatable.ts';

/** Paths that are walked for one world at most. */
export const MOST_PATHS = 100_000;
/** Paths are walked again until so many have been, and each at least once. */
const AGAIN = 64;
/** One path in so many is walked twice then: states of any period get out of step with the paths. */
const EXTRA = 8;

/** The law of a program of finite draws. */
export interface Enumeration<T> {
  /** Probability of each value that the program can return; they sum to 1. */
  readonly law: ReadonlyMap<T, Fraction>;
  /** Equally likely paths that the weights count: their common denominator. */
  readonly paths: bigint;
  /** Paths that were walked; fewer than `paths` where some end early and stand for many. */
  readonly walked: number;
}

/** Limits of an enumeration. */
export interface EnumerateOptions {
  /** Who is named in errors. */
  readonly owner?: string;
  /** Paths that may be walked, 1e5 by default. */
  readonly most?: number;
  /** Paths up to which all of them are walked again, `most` by default, to see whether the program is a function of its draws. */
  readonly repeated?: number;
}

/**
 * Runs a program for every outcome of its draws, and then again: it must do the same.
 *
 * The program may draw with `below`, and with whatever is made of it, such as `bernoulli` and `choice`. It must draw from its
 * argument alone and keep nothing from one call to the next.
 *
 * @param program - Returns a string, number, boolean or bigint: equal values are one outcome.
 * @throws {DeclarationError} if it draws a real number (`uniform`, or a sampler), walks more than `most` paths, or draws
 *   differently, or returns something else, after the same outcomes.
 * @see derived here: the paths of a program of finite draws are the leaves of a tree, each of probability 1 over the product of the totals on its way
 * @example enumerate((draws) => draws.below(6) + draws.below(6)).law.get(10)?.toString() // => '1/36'
 */
export function enumerate<T extends string | number | boolean | bigint>(
  program: (draws: Draws) => T,
  { owner = 'enumerate', most = MOST_PATHS, repeated = most }: EnumerateOptions = {},
): Enumeration<T> {
  const source = new EnumeratingSource(owner, most);
  /** By value, then by product of totals: how many paths of that weight. */
  const seen = new Map<T, Map<bigint, number>>();
  const values: T[] = [];
  do {
    const value = program(source);
    if (values.length <= repeated) values.push(value);
    let own = seen.get(value);
    if (own === undefined) seen.set(value, (own = new Map()));
    own.set(source.product, (own.get(source.product) ?? 0) + 1);
  } while (source.advance());
  for (let walked = 0; values.length <= repeated && walked < AGAIN; walked += values.length) walkAgain(program, values, owner, most);
  const law = new Map<T, Fraction>();
  for (const [value, weights] of seen) {
    law.set(value, [...weights].reduce((sum, [product, count]) => sum.add(Fraction.of(BigInt(count), product)), Fraction.zero));
  }
  const products = [...seen.values()].flatMap((weights) => [...weights.keys()]);
  return { law, paths: products.reduce(commonMultiple, 1n), walked: source.paths };
}

function commonMultiple(a: bigint, b: bigint): bigint {
  // a/b in lowest terms leaves b without the common divisor.
  return a * Fraction.of(a, b).denominator;
}

/** @throws {UnrepeatableError} unless every path ends as it did. */
function walkAgain<T>(program: (draws: Draws) => T, values: readonly T[], owner: string, most: number): void {
  // Twice the paths: the draws of those that are walked twice count, too.
  const source = new EnumeratingSource(owner, 2 * most);
  let path = 0;
  do {
    for (let time = path % EXTRA === 0 ? 2 : 1; time > 0; time--) {
      source.again();
      const value = program(source);
      if (!Object.is(value, values[path])) throw unrepeatable(owner, 'value', value, String(values[path]));
    }
    path++;
  } while (source.advance());
  if (path !== values.length) throw unrepeatable(owner, 'paths', path, String(values.length));
}
