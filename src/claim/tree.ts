/**
 * Our own tree of a formula: plain JSON, so that it can be hashed, shown, mutated and sent to a worker without the parser.
 */
/** Operators of numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
/** Operators from numbers to truth values, 0 or 1. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';
/** Operators of truth values. */
export type LogicOperator = 'and' | 'or' | 'not';

/** A number, such as 2. */
export interface NumberNode {
  readonly kind: 'number';
  /** Any finite double. */
  readonly value: number;
}

/** A parameter, the observable, or pi. */
export interface SymbolNode {
  readonly kind: 'symbol';
  /** As the formula writes it. */
  readonly name: string;
}

/** A function of the table or of `where`, on its arguments. */
export interface CallNode {
  readonly kind: 'call';
  /** As the formula writes it. */
  readonly name: string;
  /** Its arguments, in order. */
  readonly args: readonly Tree[];
}

/** Minus its argument. */
export interface NegateNode {
  readonly kind: 'negate';
  /** The argument. */
  readonly args: readonly [Tree];
}

/** An operation on two numbers. */
export interface ArithmeticNode {
  readonly kind: 'arithmetic';
  /** Which. */
  readonly operator: ArithmeticOperator;
  /** Left and right operand. */
  readonly args: readonly [Tree, Tree];
}

/** A comparison of two numbers. */
export interface ComparisonNode {
  readonly kind: 'compare';
  /** Which. */
  readonly operator: ComparisonOperator;
  /** Left and right operand. */
  readonly args: readonly [Tree, Tree];
}

/** An operation on truth values: two, or one under `not`. */
export interface LogicNode {
  readonly kind: 'logic';
  /** Which. */
  readonly operator: LogicOperator;
  /** Its operands, in order. */
  readonly args: readonly Tree[];
}

/** A formula. */
export type Tree = NumberNode | SymbolNode | CallNode | NegateNode | ArithmeticNode | ComparisonNode | LogicNode;

export function number(value: number): Tree {
  return { kind: 'number', value };
}

export function symbol(name: string): Tree {
  return { kind: 'symbol', name };
}

export function call(name: string, ...args: Tree[]): Tree {
  return { kind: 'call', name, args };
}

export function negate(arg: Tree): Tree {
  return { kind: 'negate', args: [arg] };
}

export function arithmetic(operator: ArithmeticOperator, left: Tree, right: Tree): Tree {
  return { kind: 'arithmetic', operator, args: [left, right] };
}

/** The subtrees directly below a node. */
export function children(tree: Tree): readonly Tree[] {
  return tree.kind === 'number' || tree.kind === 'symbol' ? [] : tree.args;
}

/** The same node over other subtrees, as many as it had. */
export function withChildren(tree: Tree, args: readonly Tree[]): Tree {
  return tree.kind === 'number' || tree.kind === 'symbol' ? tree : ({ ...tree, args } as Tree);
}

/** Whether two trees are the same, node for node. */
export function same(a: Tree, b: Tree): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'number') return a.value === (b as typeof a).value;
  if (a.kind === 'symbol') return a.name === (b as typeof a).name;
  if (a.kind === 'call' && a.name !== (b as typeof a).name) return false;
  if ('operator' in a && a.operator !== (b as typeof a).operator) return false;
  const left = children(a);
  const right = children(b);
  return left.length === right.length && left.every((child, i) => same(child, right[i]!));
}

/** Names of the symbols of a tree, without functions; each once. */
export function symbolsOf(tree: Tree, found: Set<string> = new Set()): Set<string> {
  if (tree.kind === 'symbol') found.add(tree.name);
  for (const child of children(tree)) symbolsOf(child, found);
  return found;
}
