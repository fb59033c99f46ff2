/**
 * A formula over fractions. Where it holds nothing but + − × ÷, integer powers, comparisons and the like, its value in a small
 * world is a fraction, and theory and program can be compared without any rounding.
 */
import { Fraction } from '../elementary/fraction.ts';
import { DeclarationError } from '../errors.ts';
import type { World, WorldValue } from '../protocol/world.ts';
import type { ComparisonOperator, Tree } from './tree.ts';

/** Values of symbols. */
export type RationalPoint = Readonly<Record<string, Fraction>>;

/** Beyond this, a power has more digits than anybody can use. */
const LARGEST_POWER = 100_000;

/**
 * A world's number or ratio as a fraction.
 *
 * @throws {DeclarationError} for a list, or where the world does not give the value.
 * @throws {DomainError} for numbers that are not integers, or a total of 0.
 * @example fraction({ count: 1, total: 3 }).toString() // => '1/3'
 */
export function fraction(value: WorldValue | undefined): Fraction {
  if (typeof value === 'number') return Fraction.of(value);
  if (typeof value === 'object' && 'count' in value) return Fraction.of(value.count, value.total);
  throw new DeclarationError({ owner: 'world', value, condition: 'must give an integer or { count, total } here' });
}

/** The numbers and ratios of a world; lists are left out, since no formula speaks of them. */
export function rationalPoint(world: World): RationalPoint {
  const scalars = Object.entries(world).filter(([, value]) => typeof value === 'number' || 'count' in value);
  return Object.fromEntries(scalars.map(([name, value]) => [name, fraction(value)]));
}

/** The number that the author wrote: 0.1 is a tenth, not the double next to it. */
export function decimal(value: number): Fraction {
  const [, sign = '', whole = '', , part = '', exponent = '0'] = /^(-?)(\d+)(\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = Fraction.of(BigInt(`${sign}${whole}${part}`));
  const shift = Number(exponent) - part.length;
  const scale = Fraction.of(10).power(Math.abs(shift));
  return shift < 0 ? digits.divide(scale) : digits.multiply(scale);
}

/**
 * The value of a formula as a fraction; undefined if a function occurs whose value need not be one, such as exp, or a power
 * that is not an integer.
 *
 * @param point - The value of every symbol of the formula.
 * @throws {DeclarationError} for a symbol that the point does not give.
 * @throws {DomainError} for a division by 0.
 * @example exactValue(tree of 'p0 * (1 - 1/n)^k', { p0: 1/2, n: 3, k: 2 }) // => 2/9
 */
export function exactValue(tree: Tree, point: RationalPoint): Fraction | undefined {
  switch (tree.kind) {
    case 'number':
      return decimal(tree.value);
    case 'symbol':
      return tree.name === 'pi' && point['pi'] === undefined ? undefined : symbolIn(point, tree.name);
    default: {
      const args: Fraction[] = [];
      for (const arg of tree.args) {
        const value = exactValue(arg, point);
        if (value === undefined) return undefined;
        args.push(value);
      }
      return applied(tree, args);
    }
  }
}

function symbolIn(point: RationalPoint, name: string): Fraction {
  const value = point[name];
  if (value !== undefined) return value;
  throw new DeclarationError({ owner: 'world', parameter: name, condition: 'must be given: the formula depends on it' });
}

/** A node over fractions; undefined where its value need not be one. */
export function applied(tree: Exclude<Tree, { kind: 'number' | 'symbol' }>, args: readonly Fraction[]): Fraction | undefined {
  const [a, b] = args as readonly [Fraction, Fraction];
  switch (tree.kind) {
    case 'negate':
      return Fraction.zero.subtract(a);
    case 'arithmetic':
      if (tree.operator === '+') return a.add(b);
      if (tree.operator === '-') return a.subtract(b);
      if (tree.operator === '*') return a.multiply(b);
      return tree.operator === '/' ? a.divide(b) : power(a, b);
    case 'compare':
      return truth(compares(tree.operator, a.compare(b)));
    case 'logic':
      if (tree.operator === 'not') return truth(isZero(a));
      return truth(tree.operator === 'and' ? !args.some(isZero) : !args.every(isZero));
    case 'call':
      return called(tree.name, args);
  }
}

function called(name: string, args: readonly Fraction[]): Fraction | undefined {
  const [first, ...rest] = args as readonly [Fraction, ...Fraction[]];
  if (name === 'min') return rest.reduce((least, other) => (other.compare(least) < 0 ? other : least), first);
  if (name === 'max') return rest.reduce((most, other) => (other.compare(most) > 0 ? other : most), first);
  if (name === 'abs') return first.compare(Fraction.zero) < 0 ? Fraction.zero.subtract(first) : first;
  if (name === 'floor') return floor(first);
  if (name === 'ceil') return Fraction.zero.subtract(floor(Fraction.zero.subtract(first)));
  return undefined;
}

function power(base: Fraction, exponent: Fraction): Fraction | undefined {
  const whole = exponent.toNumber();
  if (exponent.denominator !== 1n || Math.abs(whole) > LARGEST_POWER) return undefined;
  return whole < 0 ? Fraction.one.divide(base.power(-whole)) : base.power(whole);
}

function floor({ numerator, denominator }: Fraction): Fraction {
  const quotient = numerator / denominator;
  return Fraction.of(numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient);
}

function compares(operator: ComparisonOperator, order: -1 | 0 | 1): boolean {
  switch (operator) {
    case '<': return order < 0;
    case '<=': return order <= 0;
    case '>': return order > 0;
    case '>=': return order >= 0;
    case '==': return order === 0;
    case '!=': return order !== 0;
  }
}

function isZero(value: Fraction): boolean {
  return value.equals(Fraction.zero);
}

function truth(holds: boolean): Fraction {
  return holds ? Fraction.one : Fraction.zero;
}
