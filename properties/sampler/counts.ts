/** The law of a sampler of counts, count by count, at several points. */
import type { ComputedNumber } from '../../src/proof/computed.ts';
import { attempt, type OpenSource, rejectionLaw } from '../../src/proof/rejection-law.ts';
import type { Point } from '../../src/protocol/point.ts';

/** Counts that are compared: so many standard deviations about the mean, and all of the small ones. */
const REACH = 8;

/** Where this is found, for whatever hashes what decides. */
export const module = import.meta.url;

/**
 * @param points - Parameters of the law, with its mean.
 * @param heightFirst - Whether the sampler asks for a height before a place.
 */
export function* lawOf(run: (source: OpenSource, at: Point) => number, heightFirst: boolean, points: readonly { readonly at: Point; readonly mean: number; readonly most?: number }[]): Iterable<ComputedNumber> {
  for (const { at, mean, most = Infinity } of points) {
    const reach = REACH * Math.sqrt(mean);
    const { from, mass, error } = rejectionLaw(attempt((source) => run(source, at), heightFirst), Math.max(0, Math.floor(mean - reach)), Math.min(most, Math.ceil(mean + reach)));
    for (let count = from; count < from + mass.length; count++) yield { at: { ...at, j: count }, value: mass[count - from]!, error };
  }
}
