/** The flags that mean the same on every command, and what their values must be. */
import { availableParallelism } from 'node:os';
import { UsageError } from '../errors.ts';
import { LEAST_LEVEL } from '../inference/levels.ts';
import type { Shard } from '../run/shard.ts';
import { finite } from './at.ts';

/** What interrupts a run: seconds, or replicate-generations (which, unlike seconds, are the same everywhere). */
export type Budget = { readonly seconds: number } | { readonly draws: number };

/** The shared flags as values. Absent means that the user said nothing. */
export interface Flags {
  readonly seed: number;
  readonly budget?: Budget;
  readonly jobs: number;
  readonly shard?: Shard;
  readonly out?: string;
  readonly reporter?: readonly string[];
  readonly json: boolean;
  readonly alpha: number;
  readonly beta: number;
  readonly delta: number;
  readonly quiet: boolean;
}

export const DEFAULTS = { seed: 1, alpha: 1e-6, beta: 1e-3, delta: 0.02 } as const;

/** One shared flag: how it is written, what it does. */
export interface FlagDeclaration {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
}

export const FLAGS: readonly FlagDeclaration[] = [
  { name: 'seed', usage: '--seed <integer>', description: `seed of all randomness (default ${DEFAULTS.seed})` },
  { name: 'budget', usage: '--budget <60s|1e8>', description: 'interrupt after this time, or this many replicate-generations' },
  { name: 'jobs', usage: '--jobs <integer>', description: 'worker threads (default: the processors); results do not depend on it' },
  { name: 'shard', usage: '--shard <i/n>', description: 'run the i-th of n parts' },
  { name: 'out', usage: '--out <dir>', description: 'folder that receives the results as files' },
  { name: 'reporter', usage: '--reporter <a,b>', description: 'report formats to write' },
  { name: 'json', usage: '--json', description: 'print one JSON document' },
  { name: 'alpha', usage: '--alpha <number>', description: `error level of false alarms for the whole run (default ${DEFAULTS.alpha})` },
  { name: 'beta', usage: '--beta <number>', description: `error level of one support (default ${DEFAULTS.beta})` },
  { name: 'delta', usage: '--delta <number>', description: `resolution d, in standard deviations of one replicate (default ${DEFAULTS.delta})` },
  { name: 'quiet', usage: '--quiet', description: 'no progress' },
  { name: 'no-color', usage: '--no-color', description: 'no colour (also: NO_COLOR=1)' },
];

const UNITS: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, m: 60, min: 60, h: 3600 };

function integer(text: string, owner: string, parameter: string, min: number, max: number): number {
  const value = finite(text, owner, parameter);
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    const top = max === Number.MAX_SAFE_INTEGER ? '2^53 - 1' : String(max);
    throw new UsageError({ owner, parameter, value: text, condition: `must be an integer from ${min} to ${top}` });
  }
  return value;
}

/** The finest resolution: at a tenth of it tests come to 2^53 replicates, beyond which they are refused one by one. */
const FINEST = 1e-6;

function between(text: string, owner: string, parameter: string, top: number, { advice, least }: { readonly advice?: string; readonly least: number }): number {
  const value = finite(text, owner, parameter);
  if (value > 0 && value < least) {
    throw new UsageError({ owner, parameter, value: text, condition: `must be at least ${least}`, ...(parameter === '--delta' ? { advice: 'replicates grow as 1/delta^2' } : {}) });
  }
  if (!(value > 0 && value < top)) {
    throw new UsageError({ owner, parameter, value: text, condition: `must be greater than 0 and less than ${top}`, ...(advice === undefined ? {} : { advice }) });
  }
  return value;
}

function budget(text: string, owner: string): Budget {
  const [, number = '', unit = ''] = /^(.*?)([a-z]*)$/i.exec(text.trim()) ?? [];
  const scale = UNITS[unit];
  const advice = 'such as 60s, 5m or 1e8';
  if (unit !== '' && scale === undefined) {
    throw new UsageError({ owner, parameter: '--budget', value: text, condition: 'must be a time or a number of replicate-generations', advice });
  }
  const value = finite(number, owner, '--budget');
  if (!(value > 0)) throw new UsageError({ owner, parameter: '--budget', value: text, condition: 'must be greater than 0', advice });
  return scale === undefined ? { draws: value } : { seconds: value * scale };
}

/** A time such as `60s`, in seconds. @throws {UsageError} naming the option. */
export function time(text: string, owner: string, parameter: string): number {
  const found = /[a-z]\s*$/i.test(text) ? budget(text, owner) : undefined;
  if (found === undefined || !('seconds' in found)) throw new UsageError({ owner, parameter, value: text, condition: 'must be a time', advice: 'such as 60s or 5m' });
  return found.seconds;
}

function shard(text: string, owner: string): Shard {
  const match = /^(\d{1,7})\/(\d{1,7})$/.exec(text.trim());
  const index = Number(match?.[1] ?? 0);
  const of = Number(match?.[2] ?? 0);
  if (match === null || index < 1 || index > of) {
    throw new UsageError({ owner, parameter: '--shard', value: text, condition: 'must be i/n with 1 <= i <= n', advice: 'such as 1/4' });
  }
  return { index, of };
}

/** What the parser of the command line hands over: texts and switches by name. */
export type RawFlags = Readonly<Record<string, unknown>>;

/** An integer option of a command's own, such as `--generations`. */
export function count(text: string, owner: string, parameter: string, max = 1e9): number {
  return integer(text, owner, parameter, 1, max);
}

/**
 * The shared flags as values.
 *
 * @param owner - The command, named in errors.
 * @throws {UsageError} naming the flag, the value and what it must be.
 * @example parseFlags({ seed: '7' }, 'check').seed // => 7
 */
export function parseFlags(raw: RawFlags, owner: string): Flags {
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
  const read = <T>(name: string, parse: (value: string) => T): T | undefined => {
    const value = text(name);
    return value === undefined ? undefined : parse(value);
  };
  const optional = {
    budget: read('budget', (value) => budget(value, owner)),
    shard: read('shard', (value) => shard(value, owner)),
    out: read('out', (value) => {
      if (value.trim() === '') throw new UsageError({ owner, parameter: '--out', value, condition: 'must name a folder' });
      return value;
    }),
    reporter: read('reporter', (value) => {
      const names = value.split(',').map((name) => name.trim()).filter((name) => name !== '');
      if (names.length === 0) throw new UsageError({ owner, parameter: '--reporter', value, condition: 'must name a format', advice: 'text, json, html' });
      return names;
    }),
  };
  return {
    seed: read('seed', (value) => integer(value, owner, '--seed', 0, Number.MAX_SAFE_INTEGER)) ?? DEFAULTS.seed,
    jobs: read('jobs', (value) => integer(value, owner, '--jobs', 1, 1024)) ?? availableParallelism(),
    alpha: read('alpha', (value) => between(value, owner, '--alpha', 1, { least: LEAST_LEVEL })) ?? DEFAULTS.alpha,
    beta: read('beta', (value) => between(value, owner, '--beta', 0.5, { least: LEAST_LEVEL, advice: 'a support that is wrong as often as right supports nothing; 0.001 is the default' })) ?? DEFAULTS.beta,
    delta: read('delta', (value) => between(value, owner, '--delta', 1, { least: FINEST })) ?? DEFAULTS.delta,
    json: raw['json'] === true,
    quiet: raw['quiet'] === true,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Flags>),
  };
}
