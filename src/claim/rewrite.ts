/**
 * Rewrites of a formula tree before evaluation. The formula stays as the paper has it; what would cancel in floating point is
 * computed another way:
 *
 *   1 − exp(u) → −expm1(u);  exp(u) − 1 → expm1(u)
 *   (1 − a)^b → exp(b·log1p(−a));  1 − (1 − a)^b → −expm1(b·log1p(−a))
 *   log(1 + u) → log1p(u)
 *   1 − f·h → (1 − h) + h·(1 − f), where f and h have complements by these rules, such as 1 − (1 − a)·exp(u)
 *   1 − f − h: subtracts from the smaller of the complements of f and h
 *   ψ(x) − ln y → (ψ(x) − ln x) + log1p((x − y)/y)
 *
 * a may be a sum: 1 − b − c is the complement of b + c. Powers are decided at evaluation, where the size of a is known.
 * Unrewritten, 1 − exp(−n·p0·g_k) errs by 9e-7 at n·p0 = 1e-9, k = 50.
 */
import { arithmetic, call, children, negate, withChildren } from './tree.ts';
import type { ArithmeticOperator, CallNode, Tree } from './tree.ts';

/** A tree of equal value that does not cancel where the rules above apply; it may call the functions of `stable`. */
export function rewrite(tree: Tree): Tree {
  if (isCalled(tree, 'log')) {
    const a = complementOf(tree.args[0]!);
    if (a !== undefined) return call('log of complement', rewrite(a), rewrite(tree.args[0]!));
  }
  if (tree.kind === 'arithmetic') return rewriteArithmetic(tree.operator, tree.args[0], tree.args[1]);
  return descend(tree);
}

function rewriteArithmetic(operator: ArithmeticOperator, left: Tree, right: Tree): Tree {
  if (operator === '-') {
    if (isOne(left)) return deficit(right) ?? descend(arithmetic('-', left, right));
    if (isOne(right)) {
      const below = deficit(left);
      if (below !== undefined) return negate(below);
    }
    if (isCalled(left, 'digamma') && isCalled(right, 'log')) return digammaMinusLog(left, right);
    if (isCalled(left, 'log') && isCalled(right, 'digamma')) return negate(digammaMinusLog(right, left));
    // 1 − f − h, which is read as (1 − f) − h
    if (left.kind === 'arithmetic' && left.operator === '-' && isOne(left.args[0])) {
      const f = left.args[1];
      const belowF = deficit(f);
      const belowH = deficit(right);
      if (belowF !== undefined && belowH !== undefined) return call('complement of two', rewrite(f), belowF, rewrite(right), belowH);
      if (belowH !== undefined) return arithmetic('-', belowH, rewrite(f));
    }
  }
  if (operator === '^' && !isSmallPower(right)) {
    const a = complementOf(left);
    if (a !== undefined) return call('power of complement', rewrite(a), rewrite(right), rewrite(left));
  }
  return descend(arithmetic(operator, left, right));
}

/** 1 − tree, rewritten, where that can be said without a subtraction that cancels. */
function deficit(tree: Tree): Tree | undefined {
  if (isCalled(tree, 'exp')) return negate(call('expm1', rewrite(tree.args[0]!)));
  const a = complementOf(tree);
  if (a !== undefined) return rewrite(a);
  if (tree.kind !== 'arithmetic') return undefined;
  const [left, right] = tree.args;
  if (tree.operator === '^') {
    const below = complementOf(left);
    return below === undefined ? undefined : call('deficit of power', rewrite(below), rewrite(right), rewrite(left));
  }
  if (tree.operator === '*') {
    // The factor that multiplies should be the one that is not itself a difference.
    const [f, h] = complementOf(right) === undefined ? [left, right] : [right, left];
    const belowF = deficit(f);
    const belowH = deficit(h);
    if (belowF !== undefined && belowH !== undefined) return arithmetic('+', belowH, arithmetic('*', rewrite(h), belowF));
  }
  return undefined;
}

/** a, where the tree is written as 1 − a. */
function complementOf(tree: Tree): Tree | undefined {
  if (tree.kind !== 'arithmetic') return undefined;
  const [left, right] = tree.args;
  if (tree.operator === '-') {
    if (isOne(left)) return right;
    const a = complementOf(left);
    return a === undefined ? undefined : arithmetic('+', a, right);
  }
  if (tree.operator === '+') {
    if (isOne(left)) return negate(right);
    if (isOne(right)) return negate(left);
    const a = complementOf(left);
    return a === undefined ? undefined : arithmetic('-', a, right);
  }
  return undefined;
}

function descend(tree: Tree): Tree {
  return withChildren(tree, children(tree).map(rewrite));
}

function digammaMinusLog(psi: CallNode, ln: CallNode): Tree {
  return call('digamma minus log', rewrite(psi.args[0]!), rewrite(ln.args[0]!));
}

function isOne(tree: Tree): boolean {
  return tree.kind === 'number' && tree.value === 1;
}

function isCalled(tree: Tree, name: string): tree is CallNode {
  return tree.kind === 'call' && tree.name === name && tree.args.length === 1;
}

/** Powers that a few products compute: a rounding of the base is repeated no more than four times. */
function isSmallPower(tree: Tree): boolean {
  return tree.kind === 'number' && Number.isInteger(tree.value) && Math.abs(tree.value) <= 4;
}
