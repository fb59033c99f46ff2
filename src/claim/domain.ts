/**
 * The domain of a claim: the range of each parameter, and the condition that joins them. Every refusal names the claim, the
 * parameter, the value and the condition, so that nobody has to guess which of twelve claims disliked which number.
 */
import { DomainError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { nearest } from './nearest.ts';
import type { Parameter } from './parameter.ts';
import { numberTex } from './tex.ts';

/** The parameters of a claim, by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The condition that a parameter's value must meet, as a phrase. @example 'must be an integer from 1 to 1000000' */
export function condition(parameter: Parameter): string {
  const kind = parameter.kind === 'integer' ? 'an integer' : 'a number';
  if (parameter.openMin === true) return `must be ${kind} above ${parameter.min} and at most ${parameter.max}`;
  return `must be ${kind} from ${parameter.min} to ${parameter.max}`;
}

/** LaTeX of the set of a parameter's values. */
export function domainTex(parameter: Parameter): string {
  const [lo, hi] = [numberTex(parameter.min), numberTex(parameter.max)];
  if (parameter.kind === 'real') return `${parameter.openMin === true ? '(' : '['}${lo}, ${hi}]`;
  return parameter.max - parameter.min === 1 ? `\\{${lo}, ${hi}\\}` : `\\{${lo}, \\dots, ${hi}\\}`;
}

/**
 * Writes the values of a point into `slots`, in the order of the parameters, with defaults filled in.
 *
 * @throws {DomainError} for a name that is no parameter, a parameter without a value, or a value outside its range.
 */
export function fill(owner: string, parameters: Parameters, point: Point, slots: Float64Array): void {
  let given = 0;
  let i = 0;
  for (const name in parameters) {
    const parameter = parameters[name]!;
    let value = point[name];
    if (value === undefined) {
      value = parameter.default;
      if (value === undefined) throw missing(owner, parameters, point);
      if (name in point) given++;
    } else {
      given++;
    }
    if (!allowed(parameter, value)) throw new DomainError({ owner, parameter: name, value, condition: condition(parameter), advice: parameter.meaning });
    slots[i++] = value;
  }
  for (const _ in point) given--;
  if (given !== 0) throw unknown(owner, parameters, point);
}

function allowed({ kind, min, max, openMin }: Parameter, value: unknown): value is number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) return false;
  if (openMin === true && value === min) return false;
  return kind === 'real' ? Number.isFinite(value) : Number.isInteger(value);
}

function missing(owner: string, parameters: Parameters, point: Point): DomainError {
  const absent = Object.keys(parameters).filter((name) => point[name] === undefined && parameters[name]!.default === undefined);
  const stranger = Object.keys(point).find((name) => !Object.hasOwn(parameters, name));
  if (stranger !== undefined) return unknown(owner, parameters, point);
  const listed = absent.map((name) => `${name}, the ${parameters[name]!.meaning}`).join('; ');
  return new DomainError({ owner, parameter: absent.join(', '), condition: 'must be given', value: point, advice: `add ${listed}` });
}

function unknown(owner: string, parameters: Parameters, point: Point): DomainError {
  const stranger = Object.keys(point).find((name) => !Object.hasOwn(parameters, name)) ?? '';
  const names = Object.keys(parameters);
  const near = nearest(stranger, names);
  const advice = near === undefined ? `its parameters are ${names.join(', ')}` : `did you mean ${near}? its parameters are ${names.join(', ')}`;
  return new DomainError({ owner, parameter: stranger, condition: 'must be one of its parameters', value: point[stranger], advice });
}
