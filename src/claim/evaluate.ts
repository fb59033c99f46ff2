/**
 * A formula tree as nested closures over an array of parameter values: no parser, no code generation (a page with a strict
 * content policy forbids it), and well under a microsecond a call.
 */
import { pow } from '../elementary/pow.ts';
import { functions } from './functions.ts';
import type { FormulaFunction } from './functions.ts';
import { rewrite } from './rewrite.ts';
import { stable } from './stable.ts';
import type { ArithmeticOperator, ComparisonOperator, Tree } from './tree.ts';

/** A formula ready to run: values of the parameters in the order of the slots, to a number; true is 1, false is 0. */
export type Program = (x: Float64Array) => number;

/**
 * Compiles a formula.
 *
 * @param slots - Symbols, in the order of the array that the program reads. Every symbol of the tree but pi is among them.
 * @param where - Functions beyond the standard table.
 */
export function compile(tree: Tree, slots: readonly string[], where: Readonly<Record<string, FormulaFunction>> = {}): Program {
  return build(rewrite(tree), slots, where);
}

function build(tree: Tree, slots: readonly string[], where: Readonly<Record<string, FormulaFunction>>): Program {
  const down = (child: Tree): Program => build(child, slots, where);
  switch (tree.kind) {
    case 'number':
      return constant(tree.value);
    case 'symbol': {
      const slot = slots.indexOf(tree.name);
      return slot < 0 && tree.name === 'pi' ? constant(Math.PI) : (x) => x[slot]!;
    }
    case 'negate': {
      const a = down(tree.args[0]);
      return (x) => -a(x);
    }
    case 'arithmetic':
      return arithmetic(tree.operator, down(tree.args[0]), down(tree.args[1]), tree.args[1]);
    case 'compare':
      return comparison(tree.operator, down(tree.args[0]), down(tree.args[1]));
    case 'logic': {
      const parts = tree.args.map(down);
      if (tree.operator === 'not') return (x) => (parts[0]!(x) === 0 ? 1 : 0);
      if (tree.operator === 'and') return (x) => (parts.every((part) => part(x) !== 0) ? 1 : 0);
      return (x) => (parts.some((part) => part(x) !== 0) ? 1 : 0);
    }
    case 'call':
      return application(resolve(tree.name, where), tree.args.map(down));
  }
}

function resolve(name: string, where: Readonly<Record<string, FormulaFunction>>): (...x: number[]) => number {
  if (Object.hasOwn(where, name)) return where[name]!;
  if (Object.hasOwn(functions, name)) return functions[name as keyof typeof functions].value as (...x: number[]) => number;
  return stable[name as keyof typeof stable] as (...x: number[]) => number;
}

function constant(value: number): Program {
  return () => value;
}

function arithmetic(operator: ArithmeticOperator, a: Program, b: Program, right: Tree): Program {
  switch (operator) {
    case '+': return (x) => a(x) + b(x);
    case '-': return (x) => a(x) - b(x);
    case '*': return (x) => a(x) * b(x);
    case '/': return (x) => a(x) / b(x);
    case '^': return right.kind === 'number' && right.value === 2 ? (x) => square(a(x)) : (x) => pow(a(x), b(x));
  }
}

function square(x: number): number {
  return x * x;
}

function comparison(operator: ComparisonOperator, a: Program, b: Program): Program {
  switch (operator) {
    case '<': return (x) => (a(x) < b(x) ? 1 : 0);
    case '<=': return (x) => (a(x) <= b(x) ? 1 : 0);
    case '>': return (x) => (a(x) > b(x) ? 1 : 0);
    case '>=': return (x) => (a(x) >= b(x) ? 1 : 0);
    case '==': return (x) => (a(x) === b(x) ? 1 : 0);
    case '!=': return (x) => (a(x) !== b(x) ? 1 : 0);
  }
}

/** Calls without the cost of a spread for the usual numbers of arguments. */
function application(f: (...x: number[]) => number, args: readonly Program[]): Program {
  const [a, b, c, d] = args;
  if (args.length === 1) return (x) => f(a!(x));
  if (args.length === 2) return (x) => f(a!(x), b!(x));
  if (args.length === 3) return (x) => f(a!(x), b!(x), c!(x));
  if (args.length === 4) return (x) => f(a!(x), b!(x), c!(x), d!(x));
  return (x) => f(...args.map((arg) => arg(x)));
}
