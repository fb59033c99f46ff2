/** The statement that boxes prove, as a formula: what a claim has to say, node for node. */
import type { Prepared } from '../claim/prepared.ts';
import { arithmetic, call, negate, number, same, symbol, type Tree } from '../claim/tree.ts';
import { expm1 } from '../elementary/expm1.ts';
import type { DualBound } from './verify-dual.ts';

/** By so much, relatively, two hundred steps of the recursion of g may err. */
const ROUNDING = 1e-12;

/** Whether the claim is the statement that the boxes are about, node for node: at points alone another formula can agree. */
export function isAbout({ claim, trees }: Prepared, bound: DualBound): boolean {
  const claimed = claim.where?.['g'];
  if (claim.relation !== relationOf(bound) || claimed === undefined || trees['formula'] === undefined || !same(trees['formula'], formulaOf(bound))) return false;
  // What the formula calls g is that function at every generation of the domain.
  for (let k = 1, g = 1; k <= claim.parameters['k']!.max; k++, g = -expm1(-g)) if (!(Math.abs(claimed(k) / g - 1) <= ROUNDING)) return false;
  return true;
}

/** On which side of the bound the probability lies. */
export function relationOf(bound: DualBound): 'at-least' | 'at-most' {
  return 'theta' in bound ? 'at-least' : 'at-most';
}

/**
 * The formula that a claim has to have for a bound; a factor of 1 is not written.
 *
 * @example textOf(formulaOf({ a: 3, b: 1 })) // => '1 - (1 - min(1, 3 * n * p0^2 + k * p0)) * exp(-n * p0 * g(k))'
 */
export function formulaOf(bound: DualBound): Tree {
  const [n, p0, k, one] = [symbol('n'), symbol('p0'), symbol('k'), number(1)];
  const product = (...factors: Tree[]): Tree => factors.reduce((left, right) => arithmetic('*', left, right));
  const scaled = (factor: number, ...rest: Tree[]): Tree[] => (factor === 1 ? rest : [number(factor), ...rest]);
  const decay = (factor: number): Tree => {
    const [first, ...rest] = scaled(factor, n, p0, call('g', k));
    return call('exp', product(negate(first!), ...rest));
  };
  if ('theta' in bound) return arithmetic('-', one, decay(bound.theta));
  const added = arithmetic('+', product(...scaled(bound.a, n, arithmetic('^', p0, number(2)))), product(...scaled(bound.b, k, p0)));
  return arithmetic('-', one, product(arithmetic('-', one, call('min', one, added)), decay(1)));
}
