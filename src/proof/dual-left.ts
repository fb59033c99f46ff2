/** The left side that boxes are about, P(P_k ≠ 0) by the ancestral dual, beside what a claim has for it. */
import type { Parameter } from '../claim/parameter.ts';
import type { Prepared } from '../claim/prepared.ts';
import type { Fact } from './comparison.ts';
import { listed, spaced, thinned, type Values } from './values.ts';
import { survivalsWithin } from './witness-dual.ts';

/** Sizes and generations at which facts are computed, and binary digits of p0. */
const SOME = 10;

/** Some of the integers from one to another, both included. */
function some({ min, max }: { readonly min: number; readonly max: number }): readonly number[] {
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

/** Generations up to which every n is compared; later ones take as long as the boxes themselves, and some n stand for all. */
const EARLY = 16;

/** Where the claim's left side is not the number that the boxes are about: at the ends of the boxes of one n and halfway between them, for some k. */
export function strayAt(prepared: Prepared, n: number, ends: readonly number[]): { readonly n: number; readonly p0: number; readonly k: number } | undefined {
  const corners = [...ends, ...[...ends, 1].map((end, i) => Math.floor(((end + (ends[i - 1] ?? 0)) / 2) * 2 ** 30) / 2 ** 30)];
  const { n: sizes, k: generations } = prepared.claim.parameters as { readonly n: Parameter; readonly k: Parameter };
  const { min, max } = generations;
  for (const k of some(some(sizes).includes(n) ? generations : { min, max: Math.max(min, Math.min(max, EARLY)) })) {
    const within = survivalsWithin(n, k);
    for (const p0 of corners) {
      const { lo, hi } = within(p0);
      const left = prepared.left({ n, p0, k }) ?? NaN;
      if (!(left >= lo * (1 - AGREEMENT) && left <= hi * (1 + AGREEMENT))) return { n, p0, k };
    }
  }
  return undefined;
}
