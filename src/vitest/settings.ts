/** What a suite may be told from outside: a seed and a resolution, by the environment, so that a nightly run needs no edit. */
import { UsageError } from '../errors.ts';

/** Seed of a suite that was given none. Fixed: a suite that changes by itself cannot be bisected. */
export const DEFAULT_SEED = 1;
/** Resolution of a suite that was given none, in standard deviations of one replicate: five times coarser than `check`. */
export const DEFAULT_D = 0.1;
/** P(refuted | claim true) of one decision. */
export const ALPHA = 1e-10;
/** P(supported | a deviation of delta or more) of one decision. */
export const BETA = 1e-3;

const SEED = 'CORROBORATE_SEED';
const DELTA = 'CORROBORATE_DELTA';

/** The seed: as given, else CORROBORATE_SEED, else 1. A number in the environment is a number here. */
export function seedOf(given?: number | string): number | string {
  if (given !== undefined) return given;
  const text = process.env[SEED];
  if (text === undefined || text === '') return DEFAULT_SEED;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** The resolution of a suite, and whether somebody chose it. */
export interface SuiteResolution {
  /** What is excluded: relative to a probability, in standard deviations of one replicate for a mean. */
  readonly d: number;
  /** Whether CORROBORATE_DELTA says so. */
  readonly deltaFrom: 'environment' | 'default';
}

/** CORROBORATE_DELTA, else 0.1. @throws {UsageError} for a variable that is no resolution. */
export function resolutionOf(): SuiteResolution {
  const text = process.env[DELTA];
  if (text === undefined || text === '') return { d: DEFAULT_D, deltaFrom: 'default' };
  const d = Number(text);
  if (!(d > 0 && d < 1)) throw new UsageError({ owner: 'corroborate/vitest', parameter: DELTA, value: text, condition: 'must lie strictly between 0 and 1' });
  return { d, deltaFrom: 'environment' };
}

/** The assignments that make a command see the same numbers. */
export function environmentOf(seed: number | string, d: number): string {
  const word = (value: number | string): string => (/^[\w.+-]+$/.test(String(value)) ? String(value) : `'${String(value).replaceAll("'", "'\\''")}'`);
  return `${SEED}=${word(seed)}${d === DEFAULT_D ? '' : ` ${DELTA}=${d}`}`;
}
