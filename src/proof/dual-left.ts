/** The left side that boxes are about, P(P_k ≠ 0) by the ancestral dual, beside what a claim has for it. */
import type { Parameter } from '../claim/parameter.ts';
import type { Prepared } from '../claim/prepared.ts';
import type { Fact } from './comparison.ts';
import { listed, spaced, thinned, type Values } from './values.ts';
import { survivalsWithin } from './witness-dual.ts';

/** Sizes and generations at which facts are computed, and binary digits of p0. */
const SOME = 10;

/** Some of the integers from one to another, both included. */
export function some({ min, max }: { readonly min: number; readonly max: number }): readonly number[] {
  const values: Values = max === min ? listed(min) : thinned(spaced(min, max, 2 * SOME, true), SOME);
  return Array.from({ length: values.length }, (_, i) => values.at(i));
}

/** Left sides that are certain, at points spread over the domain. */
export function factsOf({ claim }: Prepared): Fact[] {
  return some(claim.parameters['n']!).flatMap((n) => some(claim.parameters['k']!).flatMap((k) => {
    const within = survivalsWithin(n, k);
    return Array.from({ length: 2 * SOME }, (_, i): Fact => {
      const p0 = (i % 2 === 0 ? 1 : 1.5) * 2 ** (Math.floor(i / 2) - SOME);
      const { lo, hi } = within(p0);
      return { at: { n, p0, k }, left: [lo, hi] };
    });
  }));
}

/** Doubles farther than this, relatively, from what contains their number are another number, whatever their rounding. */
const AGREEMENT = 1e-9;

/** Generations up to which every corner is compared; at most of the later ones it is one of them in turn, which tells numbers of another generation or size. */
const EARLY = 16;

/** Where the claim's left side is not the number that the boxes are about, at some k: at the ends of the boxes of one n or halfway between them. */
export function strayAt({ claim, left }: Prepared, n: number, ends: readonly number[]): { readonly n: number; readonly p0: number; readonly k: number } | undefined {
  const corners = [...ends, ...[...ends, 1].map((end, i) => Math.floor(((end + (ends[i - 1] ?? 0)) / 2) * 2 ** 30) / 2 ** 30)];
  const { n: sizes, k: generations } = claim.parameters as { readonly n: Parameter; readonly k: Parameter };
  const whole = new Set(some(sizes).includes(n) ? some(generations) : []);
  for (let k = generations.min; k <= generations.max; k++) {
    const within = survivalsWithin(n, k);
    for (const p0 of k <= EARLY || whole.has(k) ? corners : [corners[k % corners.length]!]) {
      const { lo, hi } = within(p0);
      const claimed = left({ n, p0, k }) ?? NaN;
      if (!(claimed >= lo * (1 - AGREEMENT) && claimed <= hi * (1 + AGREEMENT))) return { n, p0, k };
    }
  }
  return undefined;
}
