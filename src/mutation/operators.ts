/**
 * The slips that authors make, as a fixed list: an index off by one, a constant that is one more or twice what it should be,
 * a sum for a difference, a factor or a term that was forgotten. The list is versioned, because a mutation score means
 * nothing unless the mutants are the same as last time.
 */
import { arithmetic, children, negate, number } from '../claim/tree.ts';
import type { ArithmeticOperator, Tree } from '../claim/tree.ts';

/** Version of the list below and of those in `slips.ts`: part of every mutation score. */
export const OPERATORS_VERSION = 2;

/** Turns one node of a formula into a wrong one, or answers undefined where it does not apply. */
export interface Operator {
  readonly name: string;
  apply(node: Tree, integers: ReadonlySet<string>): Tree | undefined;
}

function constant(name: string, change: (value: number) => number): Operator {
  return { name, apply: (node) => (node.kind === 'number' ? number(change(node.value)) : undefined) };
}

/** Symbols count generations and samples: only those are off by one. */
function index(name: string, operator: '+' | '-'): Operator {
  return { name, apply: (node, integers) => (node.kind === 'symbol' && integers.has(node.name) ? arithmetic(operator, node, number(1)) : undefined) };
}

const EXCHANGED: Readonly<Record<ArithmeticOperator, ArithmeticOperator>> = { '+': '-', '-': '+', '*': '/', '/': '*', '^': '*' };
const NEIGHBOURS: Readonly<Record<string, string>> = { floor: 'ceil', ceil: 'floor', min: 'max', max: 'min', digamma: 'log', log: 'digamma' };

/** The operators on formulas. */
export const operators: readonly Operator[] = Object.freeze([
  constant('constant-plus-one', (c) => c + 1),
  constant('constant-minus-one', (c) => c - 1),
  constant('constant-doubled', (c) => c * 2),
  constant('constant-halved', (c) => c / 2),
  index('index-plus-one', '+'),
  index('index-minus-one', '-'),
  { name: 'operator-exchanged', apply: (node) => (node.kind === 'arithmetic' ? arithmetic(EXCHANGED[node.operator], ...node.args) : undefined) },
  // a * b → a, a + b → a, a / b → a, a^b → a; a call with several arguments loses its last
  {
    name: 'right-dropped',
    apply: (node) => {
      if (node.kind === 'arithmetic') return node.args[0];
      return node.kind === 'call' && (node.name === 'min' || node.name === 'max') && node.args.length > 1 ? { ...node, args: node.args.slice(0, -1) } : undefined;
    },
  },
  // a * b → b, a + b → b, a − b → −b; what a quotient or a power loses on the left is no factor or term
  {
    name: 'left-dropped',
    apply: (node) => {
      if (node.kind === 'call' && (node.name === 'min' || node.name === 'max') && node.args.length > 1) return { ...node, args: node.args.slice(1) };
      if (node.kind !== 'arithmetic' || node.operator === '^' || node.operator === '/') return undefined;
      return node.operator === '-' ? negate(node.args[1]) : node.args[1];
    },
  },
  { name: 'sign-dropped', apply: (node) => (node.kind === 'negate' ? node.args[0] : undefined) },
  { name: 'neighbouring-function', apply: (node) => (node.kind === 'call' && node.name in NEIGHBOURS ? { ...node, name: NEIGHBOURS[node.name]! } : undefined) },
  { name: 'root-dropped', apply: (node) => (node.kind === 'call' && node.name === 'sqrt' ? node.args[0] : undefined) },
]);

/** A tree with one node changed. */
export interface Change {
  readonly operator: string;
  /** Position of the changed node in the tree, counted from the root downwards. */
  readonly node: number;
  readonly before: Tree;
  readonly after: Tree;
  readonly tree: Tree;
}

/**
 * Every tree that differs from the given one by one application of one operator, in a fixed order.
 *
 * @param integers - Names of the symbols that are integers.
 */
export function changes(tree: Tree, integers: ReadonlySet<string>): Change[] {
  const found: Change[] = [];
  let node = 0;
  const visit = (here: Tree, rebuild: (changed: Tree) => Tree): void => {
    const position = node++;
    for (const operator of operators) {
      const after = operator.apply(here, integers);
      if (after !== undefined) found.push({ operator: operator.name, node: position, before: here, after, tree: rebuild(after) });
    }
    const below = children(here);
    below.forEach((child, i) => visit(child, (changed) => rebuild({ ...here, args: below.map((other, j) => (j === i ? changed : other)) } as Tree)));
  };
  visit(tree, (changed) => changed);
  return found;
}
