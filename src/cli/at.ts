/** `--at n=100,p0=0.2,k=20`: a point on the command line. */
import { UsageError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { adviceFor, nearest } from './suggest.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * A finite decimal number, scientific notation allowed. Number() would also take "", " ", "0x10" and "Infinity".
 *
 * @throws {UsageError} naming owner and parameter.
 */
export function finite(text: string, owner: string, parameter: string): number {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) {
    throw new UsageError({ owner, parameter, value: text, condition: 'must be a number', advice: 'such as 100, 0.2 or 1e-3' });
  }
  const value = Number(trimmed);
  if (!Number.isFinite(value)) {
    throw new UsageError({ owner, parameter, value: text, condition: 'must be a finite number', advice: 'at most about 1.8e308' });
  }
  return value;
}

/**
 * The point that `--at` names. Given several times, the option continues the list.
 *
 * @param texts - One entry for each `--at`.
 * @param owner - Who is named in errors: the claim or the family.
 * @throws {UsageError} at a repeated key, a missing `=` or a value that is not a finite number.
 * @example parseAt(['n=100,p0=0.2', 'k=20'], 'predict') // => { n: 100, p0: 0.2, k: 20 }
 */
export function parseAt(texts: readonly string[], owner: string): Point {
  const point: Record<string, number> = {};
  for (const text of texts) {
    for (const pair of text.split(',')) {
      const cut = pair.indexOf('=');
      const name = pair.slice(0, cut).trim();
      if (cut < 0 || !NAME.test(name)) {
        throw new UsageError({ owner, parameter: '--at', value: pair, condition: 'must list name=value pairs', advice: 'as in --at n=100,p0=0.2' });
      }
      const value = finite(pair.slice(cut + 1), owner, name);
      if (Object.hasOwn(point, name)) {
        throw new UsageError({ owner, parameter: name, value, condition: 'must be given once in --at', advice: `it was ${point[name]} before` });
      }
      point[name] = value;
    }
  }
  return point;
}

/**
 * Refuses names that mean nothing to the owner, and required names that are absent.
 *
 * @param required - Names without a default.
 * @param allowed - All names.
 */
export function checkNames(point: Point, required: readonly string[], allowed: readonly string[], owner: string): void {
  for (const name of Object.keys(point)) {
    if (!allowed.includes(name)) {
      throw new UsageError({ owner, parameter: name, value: point[name], condition: 'is not a parameter here', advice: adviceFor(name, allowed) });
    }
  }
  checkPresent(point, required, owner);
}

/** Refuses a point that lacks a required name; a name that looks like a misspelling of it is named instead. */
export function checkPresent(point: Point, required: readonly string[], owner: string): void {
  const missing = required.filter((name) => !Object.hasOwn(point, name));
  if (missing.length === 0) return;
  const misspelt = Object.keys(point).find((name) => !required.includes(name) && nearest(name, missing) !== undefined);
  if (misspelt !== undefined) {
    throw new UsageError({
      owner, parameter: misspelt, value: point[misspelt], condition: 'is not a parameter here', advice: `did you mean ${nearest(misspelt, missing)}?`,
    });
  }
  throw new UsageError({
    owner, parameter: missing.join(', '), condition: `must be given with --at`,
    advice: `as in --at ${required.map((name) => `${name}=${Object.hasOwn(point, name) ? point[name] : '...'}`).join(',')}`,
  });
}
