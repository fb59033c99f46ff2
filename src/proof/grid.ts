/** A walk over every combination of the parameters' values, the last parameter first. */
import { decimal } from '../claim/exact.ts';
import type { Parameter } from '../claim/parameter.ts';
import { Interval } from '../elementary/interval.ts';
import { DeclarationError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import type { Values } from './values.ts';

/** Values of each parameter, by name. */
export type Over = Readonly<Record<string, Values>>;

/** @throws {DeclarationError} unless there are values of each parameter and of nothing else, all in its range. */
export function checkOver(owner: string, parameters: Readonly<Record<string, Parameter>>, over: Over): void {
  const names = Object.keys(parameters);
  if (names.some((name) => over[name] === undefined) || Object.keys(over).some((name) => !names.includes(name))) {
    throw new DeclarationError({ owner, parameter: 'over', value: Object.keys(over), condition: `must give values of each parameter: ${names.join(', ')}` });
  }
  for (const [name, { min, max, openMin, kind }] of Object.entries(parameters)) {
    const values = over[name]!;
    const [first, last] = [values.at(0), values.at(values.length - 1)];
    const whole = kind === 'real' || [first, last].every(Number.isInteger);
    if (first >= min && last <= max && whole && !(openMin === true && first === min)) continue;
    throw new DeclarationError({ owner, parameter: name, value: values.text, condition: `must stay within its range, ${min} to ${max}` });
  }
}

export class Grid {
  /** The present values, in the order of the parameters, and intervals that contain what they are written as: 0.1 is a tenth. */
  readonly x: Float64Array;
  readonly box: Interval[];
  private readonly names: readonly string[];
  private readonly lists: readonly Values[];
  private readonly index: number[];
  private started = false;

  constructor(names: readonly string[], over: Over) {
    this.names = names;
    this.lists = names.map((name) => over[name]!);
    this.index = names.map(() => 0);
    this.x = new Float64Array(names.length);
    this.box = names.map(() => Interval.all);
  }

  /** Goes to the first or next combination; false after the last. */
  next(): boolean {
    let moved = 0;
    if (this.started) {
      moved = this.names.length - 1;
      while (moved >= 0 && ++this.index[moved]! >= this.lists[moved]!.length) this.index[moved--] = 0;
      if (moved < 0) return false;
    }
    this.started = true;
    for (let i = moved; i < this.names.length; i++) {
      const value = this.lists[i]!.at(this.index[i]!);
      this.x[i] = value;
      this.box[i] = Number.isSafeInteger(value) ? Interval.between(value, value) : Interval.of(decimal(value));
    }
    return true;
  }

  point(): Point {
    return Object.fromEntries(this.names.map((name, i) => [name, this.x[i]!]));
  }
}
