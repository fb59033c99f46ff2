/**
 * Simpler points next to a failing one, simplest first. Integers go to their default or least value, then half the way back,
 * then by one; reals go to values that are shorter to write, of the order of magnitude of 1 if they may.
 */
import type { Parameters } from '../claim/domain.ts';
import type { Parameter } from '../claim/parameter.ts';
import type { Point } from '../protocol/point.ts';

/** The parameter that was simplified last, and its simpler value that was passed over just before, if any was. */
export interface Latest {
  readonly name: string;
  readonly floor?: number;
}

/** A simpler point, and how it came about. */
export interface Candidate {
  readonly point: Point;
  readonly latest: Latest;
}

/** Significant digits that a real may be rounded to, tried in this order. */
const DIGITS = [1, 2, 3] as const;
/** What is tried before anything else. */
const ROUND = [0, 1, 0.5, 0.1] as const;

/** How long a real is to write: digits, then distance of the exponent from 0, then the digits themselves. */
function length(value: number): readonly [number, number, number] {
  if (value === 0) return [0, 0, 0];
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  return [digits.length, Math.abs(Number(exponent)), Number(mantissa)];
}

function shorter(a: number, b: number): boolean {
  const [x, y] = [length(a), length(b)];
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return x[i]! < y[i]!;
  return false;
}

function* integers(from: number, target: number, floor: number | undefined): Generator<number> {
  let step = floor === undefined ? from - target : Math.trunc((from - floor) / 2);
  for (; step !== 0; step = Math.trunc(step / 2)) yield from - step;
}

/** Powers of ten on the way to 1: by half of the exponent, a quarter of it, ..., and the value's own. */
function powers(value: number): number[] {
  const exponent = Number(Math.abs(value).toExponential().split('e')[1]);
  return [...integers(exponent, 0, undefined), exponent].map((e) => Math.sign(value) * Number(`1e${e}`));
}

function* reals(from: number, target: number | undefined): Generator<number> {
  const rounded = DIGITS.map((digits) => Number(from.toPrecision(digits)));
  const tried = new Set<number>();
  for (const value of [...(target === undefined ? [] : [target]), ...ROUND, ...powers(from), ...rounded]) {
    if (tried.has(value) || value === from || !(value === target || shorter(value, from))) continue;
    tried.add(value);
    yield value;
  }
}

function values(parameter: Parameter, from: number, floor: number | undefined): Generator<number> {
  const { kind, min, default: target } = parameter;
  if (kind === 'real') return reals(from, from === target ? undefined : target);
  return integers(from, target ?? min, floor);
}

/**
 * The candidates of a point, parameter by parameter in the order of their declaration, but the one simplified last goes first: it is
 * brought down all the way before the others are tried again. None is the point itself, and every chain of candidates is finite. They
 * may lie outside the claim's domain: the caller has the claim.
 *
 * An integer's candidates lie above the simpler value that was last passed over for it, so that a descent is a bisection. A floor is
 * forgotten when another parameter moves: it was found at another point.
 */
export function* candidates(parameters: Parameters, point: Point, latest?: Latest): Generator<Candidate> {
  const names = Object.keys(parameters);
  const ordered = latest === undefined ? names : [latest.name, ...names.filter((name) => name !== latest.name)];
  for (const name of ordered) {
    const parameter = parameters[name];
    const from = point[name];
    if (parameter === undefined || from === undefined || from === parameter.default) continue;
    let floor = name === latest?.name ? latest.floor : undefined;
    for (const value of values(parameter, from, floor)) {
      yield { point: { ...point, [name]: value }, latest: floor === undefined ? { name } : { name, floor } };
      floor = value;
    }
  }
}
