/**
 * Decides a claim about numbers of which a program of ours computes the left side: a sampler's law, integrated over its own draws; the words of a
 * generator; the answer of a check.
 *
 * What the program computes may err by a stated amount, which counts against the claim: 'checked' means that the order is the claimed one wherever in
 * that range the number lies. Nothing is drawn, and no error level is spent.
 */
import type { Claim, Prediction } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepared.ts';
import { DeclarationError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import type { Program } from '../protocol/program.ts';
import type { Compared, Comparison, Fact } from './comparison.ts';

/** The left side at one point, as it was computed. */
export interface ComputedNumber {
  readonly at: Point;
  readonly value: number;
  /** By so much it may be off; 0 for what is exact. */
  readonly error: number;
}

/** What {@link computed} takes. */
export interface ComputedDeclaration<F> {
  /** An identity whose left side is left out. */
  readonly claim: Claim;
  readonly program: Program<F>;
  /** What is compared, in words. */
  readonly over: string;
  /** `import.meta.url` of what turns the program into numbers. */
  readonly module: string;
  /** The left side at each point that is compared. */
  readonly left: (run: F) => Iterable<ComputedNumber>;
}

/**
 * Declares that a claim is decided by numbers that a program computes.
 *
 * @returns A comparison with id `claim@program`. A violation is reported at the first point.
 * @throws {DeclarationError} for a claim that is no identity, has a left side of its own, or assumes what the program does not provide.
 */
export function computed<F>({ claim, program: own, over, module, left }: ComputedDeclaration<F>): Comparison {
  const id = `${claim.id}@${own.name}`;
  const { estimand, assumes } = claim;
  if (estimand.kind !== 'identity' || estimand.left !== undefined) {
    throw new DeclarationError({ owner: id, parameter: 'estimand', value: estimand.kind, condition: 'must be an identity without a left side', advice: 'the program computes it' });
  }
  for (const key of ['family', 'protocol', 'estimator'] as const) {
    if (own.assumptions[key] !== assumes[key]) throw new DeclarationError({ owner: id, parameter: key, value: own.assumptions[key], condition: `must be what the claim assumes, ${assumes[key]}` });
  }
  return Object.freeze({
    id,
    claim,
    method: own.name,
    over,
    modules: [import.meta.url, module, own.module],
    program: own,
    facts: () => Array.from(left(own.run), ({ at, value, error }): Fact => ({ at, left: [value - error, value + error] })),
    decide: (prepared: Prepared, program: Program = own) => [walk(prepared, left, program.run as F)],
  });
}

function walk<F>(prepared: Prepared, left: ComputedDeclaration<F>['left'], run: F): Compared {
  let [count, equal] = [0, 0];
  let closest: Compared | undefined;
  let open: Compared | undefined;
  for (const { at, value, error } of left(run)) {
    count++;
    const right = prepared.predict(at);
    const [lo, hi] = endsOf(prepared.claim, right);
    const [from, to] = [value - error, value + error];
    const row = (verdict: Compared['verdict'], margin: number | null, reason = ''): Compared => ({ at, verdict, reason, left: value, enclosure: [from, to], right, count, equal, margin });
    const scale = Math.max(...[value, lo, hi].filter(Number.isFinite).map(Math.abs), Number.MIN_VALUE);
    const gap = Math.min(from - lo, hi - to) / scale;
    if (!Number.isFinite(value)) return row('invalid', null, `the program computes ${value}`);
    if (to < lo || from > hi) return row('refuted', -Math.max(lo - to, from - hi) / scale);
    if (gap < 0) open ??= row('inconclusive', null, `computed to ${error} only`);
    else if (lo === hi) equal++;
    else if (closest === undefined || closest.margin === null || gap < closest.margin) closest = row('checked', gap);
    closest ??= row('checked', 0);
  }
  const shown = open ?? closest;
  if (shown === undefined) throw new DeclarationError({ owner: prepared.claim.id, parameter: 'left', condition: 'must give a point' });
  return { ...shown, count, equal };
}

/** Where the left side may lie. */
function endsOf({ id, relation }: Claim, right: Prediction): readonly [number, number] {
  if (typeof right === 'object') {
    if ('law' in right) throw new DeclarationError({ owner: id, parameter: 'relation', value: relation, condition: 'must be about one number' });
    return [right.lo, right.hi];
  }
  return [relation === 'at-most' ? -Infinity : right, relation === 'at-least' ? Infinity : right];
}
