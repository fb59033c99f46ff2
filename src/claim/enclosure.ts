/**
 * A formula that no fraction equals, such as a bound with exp, as an interval that is certain to contain it. What is rational
 * inside it is computed over fractions first, so that the interval is a few units in the last place wide.
 */
import { Fraction } from '../elementary/fraction.ts';
import { Interval } from '../elementary/interval.ts';
import { DeclarationError } from '../errors.ts';
import type { World } from '../protocol/world.ts';
import { applied, exactValue, rationalPoint, type RationalPoint } from './exact.ts';
import type { FormulaFunction } from './functions.ts';
import { intervalFunctions, PI, raised } from './interval-functions.ts';
import type { Oracle } from './oracle.ts';
import type { Prepared } from './prepared.ts';
import type { Tree } from './tree.ts';

/** A number that is known exactly, or to lie in an interval. */
export type ExactNumber = Fraction | Interval;

/** The claim's number in a world, or the ends of what it allows. */
export type ExactPrediction = ExactNumber | { readonly lo: ExactNumber; readonly hi: ExactNumber };

/**
 * The value of a formula: a fraction where it is known to be one, else an interval that contains it.
 *
 * @param where - Functions beyond the standard table; each needs an `enclose`.
 * @throws {DeclarationError} for a function that has no enclosure.
 * @example enclosure(tree of '1 - exp(-n * p0)', { n: 3, p0: 1/3 }, {}) // => about [0.6321205588285576, 0.6321205588285578]
 */
export function enclosure(tree: Tree, point: RationalPoint, where: Readonly<Record<string, FormulaFunction>> = {}): ExactNumber {
  if (tree.kind === 'number' || tree.kind === 'symbol') return exactValue(tree, point) ?? PI;
  const parts = tree.args.map((arg) => enclosure(arg, point, where));
  const exact = parts.every((part) => part instanceof Fraction) ? applied(tree, parts) : undefined;
  return exact ?? asFraction(enclosed(tree, parts.map((part) => (part instanceof Fraction ? Interval.of(part) : part)), where));
}

/** An interval of one number is that number: ln 1 is 0. */
function asFraction(value: Interval): ExactNumber {
  return value.lo === value.hi && Number.isFinite(value.lo) ? Fraction.fromNumber(value.lo) : value;
}

function enclosed(tree: Exclude<Tree, { kind: 'number' | 'symbol' }>, args: readonly Interval[], where: Readonly<Record<string, FormulaFunction>>): Interval {
  const [a, b] = args as [Interval, Interval];
  if (tree.kind === 'negate') return a.negate();
  if (tree.kind === 'call') {
    const f = Object.hasOwn(where, tree.name) ? where[tree.name]?.enclose : intervalFunctions[tree.name];
    if (f !== undefined) return f(...args);
  }
  if (tree.kind === 'arithmetic') {
    switch (tree.operator) {
      case '+': return a.add(b);
      case '-': return a.subtract(b);
      case '*': return a.multiply(b);
      case '/': return a.divide(b);
      case '^': return raised(a, b);
    }
  }
  const what = tree.kind === 'call' ? tree.name : tree.operator;
  throw new DeclarationError({ owner: 'enumeration', parameter: what, condition: 'has no enclosure, so nothing can be compared with it exactly', advice: 'give the function an `enclose` over intervals' });
}

/**
 * What a claim says in a world: a fraction where its formula is rational, else an interval that contains it.
 *
 * @throws {DeclarationError} for a claim whose prediction has neither, such as a law or an oracle without `exact`.
 */
export function exactPrediction({ claim, trees }: Prepared, world: World): ExactPrediction {
  const point = rationalPoint(world);
  const { formula, oracle, where = {} } = claim;
  const ofTree = (field: string): ExactNumber => enclosure(trees[field]!, point, where);
  const ofOracle = ({ tex, exact }: Oracle): ExactNumber => {
    if (exact !== undefined) return exact(world);
    throw new DeclarationError({ owner: claim.id, parameter: 'oracle', value: tex, condition: 'must have an exact counterpart to be compared with an enumeration', advice: 'give oracle() an `exact` over fractions' });
  };
  if (typeof formula === 'string') return ofTree('formula');
  if (formula !== undefined) return { lo: ofTree('lo'), hi: ofTree('hi') };
  if (oracle === undefined) throw new DeclarationError({ owner: claim.id, parameter: 'relation', value: claim.relation, condition: 'must compare with a number to be decided by enumeration' });
  return 'kind' in oracle ? ofOracle(oracle) : { lo: ofOracle(oracle.lo), hi: ofOracle(oracle.hi) };
}
