/**
 * Our own tree of a formula: plain JSON, so that it can be hashed, shown, mutated and sent to a worker without the parser.
 */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type LogicOperator = 'and' | 'or' | 'not';

export interface NumberNode { readonly kind: 'number'; readonly value: number }
export interface SymbolNode { readonly kind: 'symbol'; readonly name: string }
export interface CallNode { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
export interface NegateNode { readonly kind: 'negate'; readonly args: readonly [Tree] }
export interface ArithmeticNode { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly args: readonly [Tree, Tree] }
export interface ComparisonNode { readonly kind: 'compare'; readonly operator: ComparisonOperator; readonly args: readonly [Tree, Tree] }
export interface LogicNode { readonly kind: 'logic'; readonly operator: LogicOperator; readonly args: readonly Tree[] }
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
