/**
 * Any stochastic program as something that a claim can be held against: one function that makes one replicate from a source of
 * randomness. Nothing here knows what the program is about.
 */
import { DeclarationError } from '../errors.ts';
import type { FiniteDraws } from '../protocol/draws.ts';
import type { StreamKey } from '../protocol/simulator.ts';
import { HandedRandom } from '../random/handed-random.ts';
import type { Random } from '../random/random.ts';
import { streamKey } from '../random/stream-key.ts';
import { DuplicateStreamError } from './duplicate-stream.ts';

export { decide, decideAtOnce, type DecideOptions } from './decide.ts';
export type { Finding } from './finding.ts';

/** Makes one replicate, with no randomness but that of its argument, and nothing kept from one call to the next. */
export type Run<Value> = (random: Random, replicate: number) => Value;

/** What an experiment may be told. */
export interface ExperimentOptions {
  /** What streams and messages call it; by default the function's own name. */
  readonly name?: string;
  /**
   * For a program that seeds itself: the seed that replicate i uses. Two replicates with one seed are one replicate counted
   * twice, and an error.
   */
  readonly seeds?: (replicate: number) => number | string;
  /** Decisions walk every outcome instead of sampling; for programs of finite draws. */
  readonly exhaustive?: false;
}

/** What an experiment of finite draws may be told. */
export interface ExhaustiveExperimentOptions {
  /** What messages call it; by default the function's own name. */
  readonly name?: string;
  /** Every outcome is walked: see `DecideOptions.exhaustive`. */
  readonly exhaustive: true;
}

/** The values of one replicate: one for each arm, `undefined` being the mark of a throw. */
export interface Arms<Value> {
  /** Streams of the arms, for messages and replay. */
  readonly keys: readonly StreamKey[];
  /** Calls `take(arm, value)` for each arm of the replicate; `failed(arm, error)` where it threw. */
  each(replicate: number, take: (arm: number, value: Value) => void, failed: (arm: number, error: unknown) => void): void;
  /** Whether a program moved the generator that it was handed. */
  sought(): boolean;
  /** Whether an arm drew from a generator that belongs to an earlier chunk. Asked once a chunk, which it ends. */
  kept(): boolean;
}

/** A program under test; independent replicates of it, or of several programs side by side. */
export interface Experiment<Value> {
  /** What messages call it, and a part of its streams' names. */
  readonly name: string;
  /** How many programs run side by side. */
  readonly arms: number;
  /** The one program where there is one and it draws from its argument: what can be enumerated. */
  readonly program?: Run<Value>;
  /** Whether `decide` walks every outcome unless it is told otherwise. */
  readonly exhaustive?: boolean;
  /** Starts at replicate 0 of the streams that belong to this seed. */
  start(seed: number | string): Arms<Value>;
}

/**
 * An experiment from a function that makes one replicate.
 *
 * The function must be synchronous and must draw from its argument only. NaN, an infinite value and a throw are outcomes like
 * others: they count against both readings of a claim, and are never drawn again.
 *
 * With `exhaustive: true` every outcome is walked instead of sampled. TypeScript then lets the function draw with `below` only, and with what
 * is made of it (`bernoulliDraw`, `choice`); a draw of a real number that it cannot see is refused by name when the claim is decided.
 *
 * @throws {DeclarationError} unless `run` is a function that is neither async nor a class; for options that are none, and `seeds` with `exhaustive`.
 * @example
 * const dice = experiment((draws) => draws.below(6) + draws.below(6) === 10, { exhaustive: true });
 * (await decide(dice, claims.probability.equals(1 / 36), { seed: 1 })).verdict // => 'exact'
 * @example
 * const coin = experiment((random) => random.uniform() < 0.5);
 * (await decide(coin, claims.probability.equals(0.5, { within: 0.05 }), { seed: 1 })).verdict // => 'supported'
 */
export function experiment<Value extends boolean | number>(run: (draws: FiniteDraws) => Value, options: ExhaustiveExperimentOptions): Experiment<Value>;
export function experiment<Value>(run: Run<Value>, options?: ExperimentOptions): Experiment<Value>;
export function experiment<Value>(run: Run<Value>, options: Omit<ExperimentOptions, 'exhaustive'> & { readonly exhaustive?: boolean } = {}): Experiment<Value> {
  if (typeof options !== 'object' || options === null) {
    throw new DeclarationError({ owner: 'experiment', parameter: 'options', value: options, condition: 'must be an object', advice: 'such as { name }, or leave them out' });
  }
  const { name, seeds, exhaustive = false } = options;
  const called = name ?? (typeof run === 'function' && run.name !== '' ? run.name : 'experiment');
  checkRun(called, run);
  if (exhaustive && seeds !== undefined) {
    throw new DeclarationError({ owner: called, parameter: 'seeds', condition: 'must be absent where every outcome is walked', advice: 'a program that seeds itself has no draws to walk' });
  }
  const start = (seed: number | string): Arms<Value> => arms([{ name: called, run, seeds }], (part) => streamKey(seed, 'experiment', part));
  return { name: called, arms: 1, ...(seeds === undefined ? { program: run } : {}), exhaustive, start };
}

/**
 * Several programs on common random numbers: replicate i of each starts from the same place of the same stream. For
 * `beats` and `notWorse`, which compare them replicate by replicate.
 *
 * @throws {DeclarationError} unless each is a function that is neither async nor a class.
 * @example paired((random) => random.uniform() ** 2, (random) => random.uniform()).arms // => 2
 */
export function paired<Value>(...parts: readonly Run<Value>[]): Experiment<Value> {
  const named = parts.map((run, index) => partOf('paired', run, index));
  const name = named.map((part) => part.name).join(' and ');
  return { name, arms: parts.length, start: (seed) => arms(named, () => streamKey(seed, 'paired', name)) };
}

/**
 * Several programs on independent streams. For claims that compare laws, probabilities or means of two implementations.
 *
 * @throws {DeclarationError} unless each is a function that is neither async nor a class.
 * @example apart((random) => random.below(6), (random) => Math.floor(6 * random.uniform())).arms // => 2
 */
export function apart<Value>(...parts: readonly Run<Value>[]): Experiment<Value> {
  const named = parts.map((run, index) => partOf('apart', run, index));
  const name = named.map((part) => part.name).join(' and ');
  return { name, arms: parts.length, start: (seed) => arms(named, (_, index) => streamKey(seed, 'apart', name, index)) };
}

interface Part<Value> {
  readonly name: string;
  readonly run: Run<Value>;
  readonly seeds: ((replicate: number) => number | string) | undefined;
}

function partOf<Value>(owner: string, run: Run<Value>, index: number): Part<Value> {
  checkRun(owner, run);
  return { name: run.name === '' ? `arm ${index}` : run.name, run, seeds: undefined };
}

/** @throws {DeclarationError} for what cannot be called for one replicate. */
function checkRun(owner: string, run: unknown): void {
  const advice = 'pass (random) => one replicate';
  if (typeof run !== 'function') throw new DeclarationError({ owner, parameter: 'run', value: run, condition: 'must be a function', advice });
  if (run.constructor.name === 'AsyncFunction' || run.constructor.name.endsWith('GeneratorFunction')) {
    throw new DeclarationError({ owner, parameter: 'run', value: run, condition: 'must be synchronous', advice: 'return the value itself, not a promise or an iterator' });
  }
  if (/^class\b/.test(Function.prototype.toString.call(run))) {
    throw new DeclarationError({ owner, parameter: 'run', value: run, condition: 'must be a function that is called without new, and is a class', advice });
  }
}

function arms<Value>(parts: readonly Part<Value>[], keyOf: (name: string, index: number) => StreamKey): Arms<Value> {
  const keys = parts.map(({ name }, index) => keyOf(name, index));
  const sources = parts.map(({ name, run, seeds }, index) => ({ run, seeds, name, key: keys[index]!, used: new Set<number | string>() }));
  // Two generators take turns, a chunk each. One that moves while it rests has been kept from an earlier replicate.
  let active = parts.map(() => new HandedRandom());
  let resting = parts.map(() => new HandedRandom());
  let rest = resting.map((random) => random.state.join());
  return {
    keys,
    each(replicate, take, failed) {
      for (let arm = 0; arm < sources.length; arm++) {
        const { run, key, seeds, used, name } = sources[arm]!;
        if (seeds !== undefined) {
          const seed = seeds(replicate);
          if (used.has(seed)) throw new DuplicateStreamError(name, seed, replicate);
          used.add(seed);
        }
        let value: Value;
        try {
          value = run(active[arm]!.place(key, replicate), replicate);
        } catch (error) {
          failed(arm, error);
          continue;
        }
        take(arm, value);
      }
    },
    sought: () => active.some(({ moved }) => moved),
    kept() {
      const moved = resting.some((random, index) => random.state.join() !== rest[index]);
      [active, resting] = [resting, active];
      rest = resting.map((random) => random.state.join());
      return moved;
    },
  };
}
