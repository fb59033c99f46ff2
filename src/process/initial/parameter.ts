import { DomainError } from '../../errors.ts';
import type { Point } from '../../protocol/point.ts';

/** What a parameter must be, as a phrase for the error and as a test. */
export interface Condition {
  readonly phrase: string;
  readonly holds: (value: number) => boolean;
}

/** An integer between two bounds, both included. */
export function integerBetween(min: number, max: number): Condition {
  return {
    phrase: `must be an integer in [${min}, ${max}]`,
    holds: (value) => Number.isInteger(value) && value >= min && value <= max,
  };
}

/** A real number between two bounds, both included. */
export function realBetween(min: number, max: number): Condition {
  return { phrase: `must be a number in [${min}, ${max}]`, holds: (value) => value >= min && value <= max };
}

/** A real number above 0 and at most a bound. */
export function positiveUpTo(max: number): Condition {
  return { phrase: `must be a number in (0, ${max}]`, holds: (value) => value > 0 && value <= max };
}

/**
 * One initial parameter of a process, checked.
 *
 * @throws {DomainError}, on behalf of the simulator named by `owner`, if it is missing without a default or breaks the condition.
 */
export function initialParameter(owner: string, initial: Point, parameter: string, condition: Condition, otherwise?: number): number {
  const value = initial[parameter] ?? otherwise;
  if (value === undefined || !condition.holds(value)) {
    throw new DomainError({ owner, parameter, condition: condition.phrase, value });
  }
  return value;
}
