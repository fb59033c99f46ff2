/**
 * Points where a property once failed, kept in a file and tested by every run. A draw would not find them again; a declared point is
 * tested whatever the seed is.
 */
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { Property } from '../property/property.ts';
import type { Point } from '../protocol/point.ts';

/** One entry of the file: a property's id, a point, and a note for people. */
export interface Regression {
  readonly property: string;
  readonly at: Point;
  readonly note?: string;
}

function isRegression(value: unknown): value is Regression {
  if (typeof value !== 'object' || value === null) return false;
  const { property, at } = value as Partial<Regression>;
  return typeof property === 'string' && typeof at === 'object' && at !== null && Object.values(at).every((x) => typeof x === 'number');
}

/**
 * Reads a file of regression points: a JSON array of `{"property": "claim@simulator", "at": {"n": 2, "k": 1}}`.
 *
 * @returns The entries; none if there is no such file.
 * @throws {UsageError} if the file is something else.
 */
export function readRegressions(file: string): Regression[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError({ owner: file, condition: 'must be one JSON document' });
  }
  if (!Array.isArray(value)) throw new UsageError({ owner: file, condition: 'must be an array of regression points' });
  const bad = value.find((entry) => !isRegression(entry));
  if (bad !== undefined) {
    throw new UsageError({ owner: file, parameter: 'entry', value: bad, condition: 'must have a property and a point', advice: '{"property": "claim@simulator", "at": {"n": 2}}' });
  }
  return value;
}

/**
 * The properties with their regression points declared, in the order of the file.
 *
 * @param owner - Where the points come from, for the message.
 * @throws {UsageError} for a property that does not exist: a regression that is silently dropped guards nothing.
 */
export function withRegressions(properties: readonly Property[], regressions: readonly Regression[], owner: string): Property[] {
  const stray = regressions.find((entry) => properties.every(({ id }) => id !== entry.property));
  if (stray !== undefined) {
    throw new UsageError({ owner, parameter: 'property', value: stray.property, condition: 'must be the id of a property', advice: 'remove the entry if the property is gone' });
  }
  return properties.map((one) => {
    const points = regressions.filter(({ property }) => property === one.id).map(({ at }) => at);
    return points.length === 0 ? one : Object.freeze({ ...one, points: Object.freeze([...one.points, ...points]) });
  });
}
