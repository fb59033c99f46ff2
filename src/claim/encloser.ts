/**
 * A formula as nested closures over intervals: the counterpart of `compile`, whose every result is certain to contain the value. It
 * follows the same rewrites, since what cancels in doubles makes an interval wide.
 */
import { Interval } from '../elementary/interval.ts';
import { DeclarationError } from '../errors.ts';
import { exactValue } from './exact.ts';
import type { FormulaFunction } from './functions.ts';
import { intervalFunctions, PI, raised } from './interval-functions.ts';
import { rewrite } from './rewrite.ts';
import type { Tree } from './tree.ts';

/** Intervals of the parameters, in the order of the slots, to an interval that contains every value of the formula on them. */
export type Enclosure = (box: readonly Interval[]) => Interval;

/**
 * Compiles a formula to intervals.
 *
 * @param slots - Symbols, in the order of the boxes. Every symbol of the tree but pi is among them.
 * @param where - Functions beyond the standard table; each needs an `enclose`.
 * @throws {DeclarationError} for a function that has no enclosure.
 */
export function encloser(tree: Tree, slots: readonly string[], where: Readonly<Record<string, FormulaFunction>> = {}): Enclosure {
  return build(rewrite(tree), slots, where);
}

function build(tree: Tree, slots: readonly string[], where: Readonly<Record<string, FormulaFunction>>): Enclosure {
  if (isConstant(tree)) {
    const exact = exactValue(tree, {});
    if (exact !== undefined) {
      const value = Interval.of(exact);
      return () => value;
    }
  }
  if (tree.kind === 'symbol') {
    const slot = slots.indexOf(tree.name);
    return slot < 0 ? () => PI : (box) => box[slot]!;
  }
  if (tree.kind === 'number') throw new TypeError('a number is a fraction');
  const args = tree.args.map((arg) => build(arg, slots, where));
  const [a, b] = args as [Enclosure, Enclosure];
  if (tree.kind === 'negate') return (box) => a(box).negate();
  if (tree.kind === 'arithmetic') {
    switch (tree.operator) {
      case '+': return (box) => a(box).add(b(box));
      case '-': return (box) => a(box).subtract(b(box));
      case '*': return (box) => a(box).multiply(b(box));
      case '/': return (box) => a(box).divide(b(box));
      case '^': return (box) => raised(a(box), b(box));
    }
  }
  const name = tree.kind === 'call' ? tree.name : tree.operator;
  const f = tree.kind !== 'call' ? undefined : Object.hasOwn(where, name) ? where[name]?.enclose : intervalFunctions[name];
  if (f === undefined) {
    throw new DeclarationError({ owner: 'enclosure', parameter: name, condition: 'has no enclosure, so nothing can be compared with it for certain', advice: 'give the function an `enclose` over intervals' });
  }
  if (args.length === 1) return (box) => f(a(box));
  if (args.length === 2) return (box) => f(a(box), b(box));
  return (box) => f(...args.map((arg) => arg(box)));
}

function isConstant(tree: Tree): boolean {
  return tree.kind === 'number' || (tree.kind !== 'symbol' && tree.args.every(isConstant));
}
