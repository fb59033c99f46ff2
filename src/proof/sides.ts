/** The two sides of a claim about numbers alone, each computed twice: in doubles, and as something that is certain to contain it. */
import { enclosure, type ExactNumber } from '../claim/enclosure.ts';
import { encloser, type Enclosure } from '../claim/encloser.ts';
import { compile } from '../claim/evaluate.ts';
import { decimal, type RationalPoint } from '../claim/exact.ts';
import type { Oracle } from '../claim/oracle.ts';
import type { Position } from '../claim/position.ts';
import type { Prepared } from '../claim/prepared.ts';
import type { Fraction } from '../elementary/fraction.ts';
import type { Interval } from '../elementary/interval.ts';
import { DeclarationError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import type { World } from '../protocol/world.ts';

/** One number of a claim. */
export interface Term {
  /** In doubles, the claim's own way. */
  double(x: Float64Array, point: () => Point): number;
  /** Certain to contain it. */
  certain(box: readonly Interval[], point: () => Point): ExactNumber;
  /** Sharper and slower, where there is a way. */
  exact(point: () => Point): ExactNumber | undefined;
}

/** A number that the left side is held against, and where the left side may lie beside it. */
export interface Bound extends Term {
  readonly allowed: readonly Position[];
}

export interface Sides {
  readonly left: Term;
  readonly bounds: readonly Bound[];
}

/** A point as numbers that are what they are written as: 0.1 is a tenth. */
function rational(point: Point): RationalPoint {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, decimal(value)]));
}

function worldOf(point: Point): World {
  const value = ({ numerator, denominator }: Fraction): number | { count: number; total: number } =>
    denominator === 1n ? Number(numerator) : { count: Number(numerator), total: Number(denominator) };
  return Object.fromEntries(Object.entries(rational(point)).map(([name, fraction]) => [name, value(fraction)]));
}

/** @throws {DeclarationError} for a function without an enclosure, or an oracle without an exact counterpart. */
export function sidesOf({ claim, trees }: Prepared): Sides {
  const { id, relation, formula, oracle, estimand, where = {} } = claim;
  const names = Object.keys(claim.parameters);
  const ofTree = (field: string): Term => {
    const tree = trees[field]!;
    const program = compile(tree, names, where);
    const enclosed: Enclosure = encloser(tree, names, where);
    return { double: (x) => program(x), certain: (box) => enclosed(box), exact: (point) => enclosure(tree, rational(point()), where) };
  };
  const ofOracle = ({ tex, evaluate, exact }: Oracle): Term => {
    if (exact === undefined) {
      throw new DeclarationError({ owner: id, parameter: 'oracle', value: tex, condition: 'must have an exact counterpart to be compared for certain', advice: 'give oracle() an `exact`' });
    }
    return { double: (_, point) => evaluate(point()), certain: (_, point) => exact(worldOf(point())), exact: () => undefined };
  };
  const term = (field: string, given: string | Oracle | undefined): Term => (typeof given === 'object' ? ofOracle(given) : ofTree(field));

  const left = term('left', estimand.kind === 'identity' ? estimand.left : undefined);
  if (relation === 'between') {
    const ends = typeof formula === 'object' ? formula : oracle !== undefined && 'lo' in oracle ? oracle : undefined;
    return { left, bounds: [{ ...term('lo', ends?.lo), allowed: ['at', 'above'] }, { ...term('hi', ends?.hi), allowed: ['at', 'below'] }] };
  }
  const allowed: readonly Position[] = relation === 'at-least' ? ['at', 'above'] : relation === 'at-most' ? ['at', 'below'] : ['at'];
  const right = term('formula', oracle !== undefined && 'kind' in oracle ? oracle : undefined);
  return { left, bounds: [{ ...right, allowed }] };
}
