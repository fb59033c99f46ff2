/**
 * The standard table: the functions that a formula may call without declaring them, each with its value, its number of
 * arguments and its LaTeX. A new special function is one entry here.
 */
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { tanh } from '../elementary/tanh.ts';
import type { Interval } from '../elementary/interval.ts';
import { digamma } from '../special/digamma.ts';
import { logGamma } from '../special/log-gamma.ts';
import { normalCdf } from '../special/normal-cdf.ts';
import { polygamma } from '../special/polygamma.ts';

/**
 * A function that a claim brings along. `tex` has #1, #2, … for its arguments: `'g_{#1}'`. `enclose`, where there is one,
 * contains every value that the function takes on its arguments: what enumeration compares a fraction with.
 */
export interface FormulaFunction {
  /** Its value; NaN where it has none. */
  (...x: number[]): number;
  /** LaTeX with #1, #2, … for the arguments. */
  readonly tex?: string;
  /** An interval that contains every value on the given intervals. */
  readonly enclose?: (...x: Interval[]) => Interval;
}

/**
 * Gives a function its LaTeX, for use under `where`.
 *
 * @param tex - LaTeX with #1, #2, … for the arguments.
 * @throws nothing
 * @example withTex('g_{#1}', (k: number) => 2 / k)(4) // => 0.5
 */
export function withTex<A extends number[]>(tex: string, f: (...x: A) => number): FormulaFunction {
  const named = (...x: number[]): number => f(...(x as A));
  Object.defineProperty(named, 'name', { value: f.name });
  Object.defineProperty(named, 'length', { value: f.length });
  return Object.assign(named, { tex });
}

/** An entry of the standard table. */
export interface TableEntry {
  readonly value: (...x: never[]) => number;
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** LaTeX with #1, #2, … for the arguments, or #* for all of them with commas; one for each number of arguments. */
  readonly tex: string | readonly string[];
}

const EULER = 0.5772156649015329;

/** Generalised harmonic number H_x^(r) = Σ_{i≤x} i^−r for r = 1, 2, 3, continued to real x by the polygamma functions. */
function harmonic(x: number, r = 1): number {
  if (r === 1) return digamma(x + 1) + EULER;
  if (r === 2) return polygamma(1, 1) - polygamma(1, x + 1);
  if (r === 3) return (polygamma(2, x + 1) - polygamma(2, 1)) / 2;
  return Number.NaN;
}

/** The table itself. */
export const functions = {
  exp: { value: exp, arity: [1, 1], tex: '\\exp\\left(#1\\right)' },
  log: { value: log, arity: [1, 1], tex: '\\ln\\left(#1\\right)' },
  log1p: { value: log1p, arity: [1, 1], tex: '\\ln\\left(1+#1\\right)' },
  expm1: { value: expm1, arity: [1, 1], tex: '\\operatorname{expm1}\\left(#1\\right)' },
  sqrt: { value: Math.sqrt, arity: [1, 1], tex: '\\sqrt{#1}' },
  abs: { value: Math.abs, arity: [1, 1], tex: '\\left|#1\\right|' },
  min: { value: Math.min, arity: [1, 9], tex: '\\min\\left\\{#*\\right\\}' },
  max: { value: Math.max, arity: [1, 9], tex: '\\max\\left\\{#*\\right\\}' },
  floor: { value: Math.floor, arity: [1, 1], tex: '\\left\\lfloor #1\\right\\rfloor' },
  ceil: { value: Math.ceil, arity: [1, 1], tex: '\\left\\lceil #1\\right\\rceil' },
  tanh: { value: tanh, arity: [1, 1], tex: '\\tanh\\left(#1\\right)' },
  gammaln: { value: logGamma, arity: [1, 1], tex: '\\ln\\Gamma\\left(#1\\right)' },
  digamma: { value: digamma, arity: [1, 1], tex: '\\psi\\left(#1\\right)' },
  trigamma: { value: (x: number) => polygamma(1, x), arity: [1, 1], tex: '\\psi_1\\left(#1\\right)' },
  polygamma: { value: (order: number, x: number) => polygamma(order as 1 | 2 | 3, x), arity: [2, 2], tex: '\\psi^{\\left(#1\\right)}\\left(#2\\right)' },
  harmonic: { value: harmonic, arity: [1, 2], tex: ['H_{#1}', 'H_{#1}^{\\left(#2\\right)}'] },
  normalCdf: { value: normalCdf, arity: [1, 1], tex: '\\Phi\\left(#1\\right)' },
} as const satisfies Readonly<Record<string, TableEntry>>;

/** Known names of a formula beyond its parameters: functions of the table and the constant pi. */
export type Functions = typeof functions & { readonly pi: number };
