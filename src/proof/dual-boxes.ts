/**
 * Proves a bound on the probability that a symbol survives, on boxes that are stored: for every n and k of the claim's domain and every
 * p0 in [0, 1].
 */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepared.ts';
import { exp } from '../elementary/exp.ts';
import { DeclarationError } from '../errors.ts';
import { checkIdentity, type Compared, type Comparison } from './comparison.ts';
import { type DualBound, verifyDual } from './verify-dual.ts';
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
  for (let size = n.min; size <= n.max; size++) {
    const ends = certificate.get(size) ?? [];
    // At three generations and two p0 the formula is one with the bound that the boxes are about, or it is another.
    for (const generation of [1, 2, k.max, -1, -2, -k.max]) {
      const at: DualPoint = { n: size, p0: generation > 0 ? (ends[0] ?? 0.5) : 1 / 128, k: Math.abs(generation) };
      if (Math.abs((prepared.predict(at) as number) - stated(bound, at)) > 1e-9) return row(at, 'invalid', `the boxes are about another bound, ${stated(bound, at)}`);
    }
    const verdict = verifyDual(size, k.max, ends, bound);
    boxes += verdict.boxes;
    if (verdict.failed === undefined) continue;
    const { k: generation, lo, hi } = verdict.failed;
    const p0 = witnessDual(size, generation, lo, bound);
    const box = `the box n = ${size}, k = ${generation}, p0 from ${lo} to ${hi}`;
    return p0 === undefined ? row({ n: size, p0: hi < 1 ? hi : lo, k: generation }, 'inconclusive', `not verified on ${box}`) : row({ n: size, p0, k: generation }, 'refuted', `certain here; ${box} cannot be verified`);
  }
  return row({ n: n.max, p0: certificate.get(n.max)?.[0] ?? 0.5, k: k.max }, 'proved');
}

/** The bound in doubles: what the claim's formula has to be. */
function stated(bound: DualBound, { n, p0, k }: DualPoint): number {
  let g = 1;
  for (let step = 1; step < k; step++) g = 1 - exp(-g);
  if ('theta' in bound) return 1 - exp(-bound.theta * n * p0 * g);
  return 1 - (1 - Math.min(1, bound.a * n * p0 * p0 + bound.b * k * p0)) * exp(-n * p0 * g);
}
