/** A token names one cell of a report completely, so that anybody can run it again: `replay TOKEN`. */
import { UsageError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';

/** Raised when tokens of earlier versions can no longer be replayed to the bit. */
export const TOKEN_VERSION = 1;

/** One point of one property, and the sharpness with which it was decided. */
export interface Cell {
  /** The verdict's id, `claim@simulator`. */
  readonly id: string;
  /** The complete point. */
  readonly at: Point;
  /** Of the run. */
  readonly seed: number;
  /** P(refuted | claim true) of the decision. */
  readonly alpha: number;
  /** P(supported | a deviation of delta or more). */
  readonly beta: number;
  /** Resolution d, in standard deviations of one replicate. */
  readonly d: number;
  /** Hash of the simulator's code. */
  readonly code: string;
}

/** Levels of a cell whose outcomes are enumerated: it errs with probability 0, at any resolution. */
export const CERTAIN = { alpha: 0, beta: 0, d: 0 } as const;

/** One word, safe in a shell and in a URL. */
export function encodeToken({ id, at, seed, alpha, beta, d, code }: Cell): string {
  const json = JSON.stringify([id, at, seed, alpha, beta, d, code]);
  return `c${TOKEN_VERSION}.${Buffer.from(json, 'utf8').toString('base64url')}`;
}

/**
 * Reads the token that a report prints with every verdict.
 *
 * @throws {UsageError} if the word is no token of this version.
 * @example
 * const report = await check({ claims: theory, properties, bibliography: sources, select: ({ id }) => id === 'poisson/survival-upper', seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0 });
 * decodeToken(report.verdicts[0].token).id // => 'poisson/survival-upper@poisson'
 */
export function decodeToken(token: string): Cell {
  const refuse = (condition: string): never => {
    throw new UsageError({ owner: 'replay', parameter: 'TOKEN', value: token, condition, advice: 'copy it whole from the report' });
  };
  const [, version, body] = /^c(\d+)\.([A-Za-z0-9_-]+)$/.exec(token.trim()) ?? refuse('must look like c1.… as the report prints it');
  if (Number(version) !== TOKEN_VERSION) refuse(`must be of version ${TOKEN_VERSION}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(body as string, 'base64url').toString('utf8'));
  } catch {
    refuse('is damaged');
  }
  if (!Array.isArray(parsed) || parsed.length !== 7) refuse('is damaged');
  const [id, at, seed, alpha, beta, d, code] = parsed as unknown[];
  const numbers = [seed, alpha, beta, d].every((value) => typeof value === 'number');
  const point = typeof at === 'object' && at !== null && Object.values(at).every((value) => typeof value === 'number');
  if (typeof id !== 'string' || typeof code !== 'string' || !numbers || !point) refuse('is damaged');
  return { id: id as string, at: at as Point, seed: seed as number, alpha: alpha as number, beta: beta as number, d: d as number, code: code as string };
}
