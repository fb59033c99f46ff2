/**
 * Proves a bound on the probability that a symbol survives, on boxes that are stored: for every n and k of the claim's domain and every
 * p0 in [0, 1].
 */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepared.ts';
import { textOf } from '../claim/text.ts';
import { DeclarationError } from '../errors.ts';
import { checkIdentity, type Compared, type Comparison } from './comparison.ts';
import { factsOf, some, strayAt } from './dual-left.ts';
import { formulaOf, isAbout, relationOf } from './dual-statement.ts';
import { type DualBound, type DualVerdict, verifyDual } from './verify-dual.ts';
import { survivalWithin, witnessDual } from './witness-dual.ts';

/** What {@link dualBoxes} takes. */
export interface DualBoxesDeclaration {
  /** In n, k and p0; its left side is P(P_k ≠ 0). */
  readonly claim: Claim;
  /** Constants of the bound that the claim's formula states. */
  readonly bound: DualBound;
  /** One line for each n: n and the ends of its boxes, as multiples of 2^-30 to the base 36. */
  readonly certificate: string;
}

type DualPoint = { readonly n: number; readonly p0: number; readonly k: number };

/** The ends of the boxes of each n. @throws {DeclarationError} for what is no certificate */
export function endsOf(owner: string, certificate: string): ReadonlyMap<number, readonly number[]> {
  return new Map(certificate.trim().split('\n').map((line) => {
    const [n = '', ...ends] = line.trim().split(' ');
    const numbers = ends.map((end) => parseInt(end, 36) / 2 ** 30);
    if (!/^\d+$/.test(n) || numbers.some((end, i) => !(end > (numbers[i - 1] ?? 0) && end < 1))) {
      throw new DeclarationError({ owner, parameter: 'certificate', value: line, condition: 'must hold n and increasing ends in (0, 1)' });
    }
    return [Number(n), numbers];
  }));
}

/** One line of a certificate. */
export function lineOf(n: number, ends: readonly number[]): string {
  return [n, ...ends.map((end) => (end * 2 ** 30).toString(36))].join(' ');
}

/**
 * Declares that a bound on survival is proved on boxes, which an independent checker verifies each time.
 *
 * @returns A comparison with id `claim@boxes`.
 * @throws {DeclarationError} for another claim than one of n, k and p0 with a left side, or a certificate that leaves out an n.
 */
export function dualBoxes({ claim, bound, certificate }: DualBoxesDeclaration): Comparison {
  const id = `${claim.id}@boxes`;
  checkIdentity(claim, 'boxes');
  const { n, k, p0, ...others } = claim.parameters;
  if (n === undefined || k === undefined || p0 === undefined || Object.keys(others).length > 0) {
    throw new DeclarationError({ owner: id, parameter: 'parameters', value: Object.keys(claim.parameters), condition: 'must be n, k and p0' });
  }
  const ends = endsOf(id, certificate);
  for (let size = n.min; size <= n.max; size++) {
    if (!ends.has(size)) throw new DeclarationError({ owner: id, parameter: 'certificate', value: size, condition: 'must have a line for every n of the domain' });
  }
  return Object.freeze({
    id,
    claim,
    method: 'boxes' as const,
    over: `n = ${n.min}, …, ${n.max}; k = ${k.min}, …, ${k.max}; every p0 from ${p0.min} to ${p0.max}`,
    modules: [import.meta.url],
    facts: (prepared: Prepared) => factsOf(prepared),
    decide: (prepared: Prepared) => [proved(prepared, bound, ends)],
  });
}

function proved(prepared: Prepared, bound: DualBound, certificate: ReadonlyMap<number, readonly number[]>): Compared {
  const n = prepared.claim.parameters['n']!;
  const k = prepared.claim.parameters['k']!;
  let boxes = 0;
  const row = (at: DualPoint, verdict: Compared['verdict'], reason = ''): Compared => {
    const { lo, hi } = survivalWithin(at.n, at.k, at.p0);
    return { at, verdict, reason, left: prepared.left(at) ?? null, enclosure: [lo, hi], right: prepared.predict(at), count: boxes, equal: 0, margin: null };
  };
  if (!isAbout(prepared, bound)) return row({ n: n.min, p0: certificate.get(n.min)?.[0] ?? 0.5, k: k.min }, 'invalid', `the boxes are about another bound, ${relationOf(bound)} ${textOf(formulaOf(bound))}`);
  let open: Compared | undefined;
  for (let size = n.min; size <= n.max; size++) {
    const ends = certificate.get(size) ?? [];
    const stray = strayAt(prepared, size, ends);
    if (stray !== undefined) return row(stray, 'invalid', 'the boxes are about P(P_k ≠ 0) of the ancestral dual, which the left side is not here');
    const verdict = verifyDual(size, k.max, ends, bound);
    boxes += verdict.boxes;
    const { failed } = verdict;
    if (failed === undefined) continue;
    const box = `the box n = ${size}, k = ${failed.k}, p0 from ${failed.lo} to ${failed.hi}`;
    const violation = witnessAfter(size, failed, k.max, ends, bound);
    if (violation !== undefined) return row(violation, 'refuted', `certain here; ${box} cannot be verified`);
    // A bound that is too close at this n may be false at another.
    open ??= row({ n: size, p0: failed.hi < 1 ? failed.hi : failed.lo, k: failed.k }, 'inconclusive', `not verified on ${box}`);
  }
  return open === undefined ? row({ n: n.max, p0: certificate.get(n.max)?.[0] ?? 0.5, k: k.max }, 'proved') : { ...open, count: boxes };
}

/** Where the bound is false for certain: in the box that could not be verified or beyond it, or at a later generation, which was not looked at. */
function witnessAfter(n: number, { k, lo }: NonNullable<DualVerdict['failed']>, largest: number, ends: readonly number[], bound: DualBound): DualPoint | undefined {
  for (const at of [k, ...(k < largest ? some({ min: k + 1, max: largest }) : [])]) {
    const p0 = witnessDual(n, at, at === k ? lo : 0, bound, at === k ? ends.filter((end) => end >= lo) : ends);
    if (p0 !== undefined) return { n, p0, k: at };
  }
  return undefined;
}
