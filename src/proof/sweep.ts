/**
 * Decides a claim about numbers alone at every point of a grid.
 *
 * At each point both sides are enclosed by arithmetic that is rounded outwards, or computed over fractions where that leaves the order
 * open; 'checked' means that the order is certain at every point, never that two doubles were close. The doubles that the claim itself
 * predicts come from other code (closed forms, series), so the two are held against each other as well.
 */
import type { Claim } from '../claim/claim.ts';
import { compile } from '../claim/evaluate.ts';
import type { Prepared } from '../claim/prepared.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { type At, compareAt, disagreement, lower, upper } from './compare-at.ts';
import { checkIdentity, type Compared, type Comparison, type Fact } from './comparison.ts';
import { checkOver, Grid, type Over } from './grid.ts';
import { sidesOf } from './sides.ts';
import { listed, thinned } from './values.ts';

/** So many points are computed in doubles as well, and of those after them one in a hundred. */
const EVERY_DOUBLE = 10_000;

/** What {@link sweep} takes. */
export interface SweepDeclaration {
  readonly claim: Claim;
  /**
   * Values of each parameter; every combination that meets the claim's condition is compared. To be left out where the claim is
   * expected to be refuted, which is decided at its declared points.
   */
  readonly over?: Over;
}

/**
 * Declares that a claim about numbers alone is decided at every point of a grid.
 *
 * @returns A comparison with id `claim@sweep`. A violation is reported at the first point of the walk, the last parameter moving first.
 * @throws {DeclarationError} for a claim that is not an identity with a left side, or unless values are given for each parameter.
 * @example sweep({ claim: exponentUpper, over: { k: every(1, 1e6) } })
 */
export function sweep({ claim, over }: SweepDeclaration): Comparison {
  const id = `${claim.id}@sweep`;
  checkIdentity(claim, 'sweep');
  if ((over === undefined) !== (claim.expected !== undefined)) {
    throw new DeclarationError({ owner: id, parameter: 'over', value: over, condition: 'must be given, unless the claim is expected to be refuted at its declared points' });
  }
  if (over !== undefined) checkOver(id, claim.parameters, over);
  return Object.freeze({
    id,
    claim,
    method: 'sweep' as const,
    over: over === undefined ? 'the declared points' : Object.keys(claim.parameters).map((name) => `${name} = ${over[name]!.text}`).join('; '),
    modules: [import.meta.url],
    facts: (prepared: Prepared) => (over === undefined ? [] : factsOf(prepared, over)),
    decide: (prepared: Prepared) => (over === undefined ? (claim.expected?.at ?? []).map((at) => alone(prepared, at)) : [walk(prepared, over)]),
  });
}

function alone(prepared: Prepared, at: Point): Compared {
  return walk(prepared, Object.fromEntries(Object.entries(prepared.complete(at)).map(([name, value]) => [name, listed(value)])));
}

function walk(prepared: Prepared, over: Over): Compared {
  const { claim, trees } = prepared;
  const names = Object.keys(claim.parameters);
  const sides = sidesOf(prepared);
  const requires = trees['requires'] === undefined ? undefined : compile(trees['requires'], names, claim.where);
  const grid = new Grid(names, over);
  const here = { box: grid.box, point: () => grid.point() };
  let [count, equal] = [0, 0];
  let closest: { readonly at: Point; readonly found: At } | undefined;
  let trouble: Compared | undefined;
  const row = (at: Point, { left, margin }: At, verdict: Compared['verdict'], reason: string): Compared =>
    ({ at, verdict, reason, left: prepared.left(at) ?? null, enclosure: [lower(left), upper(left)], right: prepared.predict(at), count, equal, margin });
  while (grid.next()) {
    if (requires !== undefined && requires(grid.x) === 0) continue;
    count++;
    const found = compareAt(sides, here);
    if (found.verdict === 'refuted') return row(grid.point(), found, 'refuted', '');
    if (found.verdict === 'equal') equal++;
    if (trouble === undefined) {
      const apart = count <= EVERY_DOUBLE || count % 100 === 0 ? disagreement(sides, grid.x, here) : undefined;
      if (apart !== undefined) trouble = row(grid.point(), found, 'invalid', apart);
      else if (found.verdict === 'open') trouble = row(grid.point(), found, 'inconclusive', 'the order of the two sides is within their rounding');
    }
    if (closest === undefined || nearer(found, closest.found)) closest = { at: grid.point(), found };
  }
  if (closest === undefined) throw new DeclarationError({ owner: `${claim.id}@sweep`, parameter: 'over', condition: `must hold a point where ${claim.requires ?? 'anything is'}` });
  return trouble === undefined ? row(closest.at, closest.found, 'checked', '') : { ...trouble, count, equal };
}

/** So many points, about, are enough for facts. */
const FACTS = 2000;

function factsOf(prepared: Prepared, over: Over): Fact[] {
  const { claim, trees } = prepared;
  const names = Object.keys(claim.parameters);
  const { left } = sidesOf(prepared);
  const requires = trees['requires'] === undefined ? undefined : compile(trees['requires'], names, claim.where);
  // Lists that are short leave their share to the others.
  const byLength = [...names].sort((x, y) => over[x]!.length - over[y]!.length);
  let rest = FACTS;
  const few = Object.fromEntries(byLength.map((name, i) => {
    const values = thinned(over[name]!, Math.max(2, Math.floor(exp(log(rest) / (names.length - i)))));
    rest /= values.length;
    return [name, values];
  }));
  const grid = new Grid(names, few);
  const found: Fact[] = [];
  while (grid.next()) {
    if (requires !== undefined && requires(grid.x) === 0) continue;
    const number = left.certain(grid.box, () => grid.point());
    found.push({ at: grid.point(), left: [lower(number), upper(number)] });
  }
  return found;
}

/** Points at which both sides are one number are counted; what is shown is where they are closest without being equal. */
function nearer({ margin }: At, shown: At): boolean {
  return margin !== null && margin > 0 && !(shown.margin !== null && shown.margin > 0 && shown.margin <= margin);
}
