/** `test.stat` and `test.stat.prop`: tests whose time is bounded by their plan rather than by a clock. */
import fc from 'fast-check';
import { inject, test as base, type TestAPI, type TestContext, type TestOptions } from 'vitest';
import { streamKey } from '../random/stream-key.ts';
import { StatSetupError } from './stat-error.ts';
import { refuseRetry, stageOf } from './stage.ts';
import { priceOf } from './judge.ts';
import { type Stated, statementsOf } from './stated.ts';
import { statistical } from './statistical.ts';

/** Draws of a property that asks for no other number. */
const DRAWS = 20;
/** Share of a test's time after which drawing is interrupted. */
const SHARE = 0.85;

/** What a test does; vitest's own. */
type Body = (context: TestContext) => unknown;

/** Arbitraries in order. */
type Listed = readonly fc.Arbitrary<unknown>[];
/** Arbitraries by name. */
type Named = Readonly<Record<string, fc.Arbitrary<unknown>>>;
/** What values are drawn from: arbitraries by name, or in order. */
type Arbitraries = Named | Listed;
/** The values that arbitraries draw. */
type Drawn<A extends Arbitraries> = { -readonly [K in keyof A]: A[K] extends fc.Arbitrary<infer T> ? T : never };

/** What fast-check takes, but for what would hide a failure. */
export type PropParameters = Omit<fc.Parameters<never>, 'markInterruptAsFailure' | 'examples' | 'reporter' | 'asyncReporter'>;

/** Declares a property over drawn values: its name, and what holds for each; a list of arbitraries hands the body as many arguments. */
export type Declare<Values extends readonly unknown[]> = (name: string, body: (...values: Values) => Stated | Promise<Stated>, options?: TestOptions) => void;

/** `test.stat`: a test, and a property, with statistical assertions. */
export interface StatTest {
  /**
   * A test with statistical assertions. It has no timeout unless it is given one: a decision ends at its cap. `retry` is refused. A replicate that
   * never returns hangs the run, timeout or not: nothing else has its turn in its thread.
   *
   * @example
   * test.stat('a fair coin', async () => {
   *   await expect((random: Random) => random.uniform() < 0.5).toHaveProbability(0.5);
   * });
   */
  (name: string, body: Body, options?: TestOptions): void;
  (name: string, options: TestOptions, body: Body): void;
  /**
   * A statistical property over drawn values: 20 draws, unless `numRuns` says otherwise. Arbitraries by name hand the body one object, a list
   * of them as many arguments, as @fast-check/vitest does.
   *
   * @throws {StatSetupError} where it is called with anything else first, such as a name: the name comes in the second call; and unless
   *   `numRuns` is a positive integer. From the test, at its first draw, where that many need more than the alpha that the reporter was given.
   * @example
   * test.stat.prop({ p: fc.double({ min: 0.1, max: 0.9, noNaN: true }) })('a coin of any bias', ({ p }) =>
   *   holds((random) => random.uniform() < p, probability.equals(p)));
   * @example
   * test.stat.prop([fc.integer({ min: 2, max: 6 }), fc.integer({ min: 7, max: 9 })])('a die of so many sides', (few, many) =>
   *   holds((random) => random.below(few * many) === 0, probability.equals(1 / (few * many))));
   */
  prop<const A extends Listed>(arbitraries: A, parameters?: PropParameters): Declare<Drawn<A>>;
  prop<const A extends Named>(arbitraries: A, parameters?: PropParameters): Declare<[Drawn<A>]>;
  /** Runs this test alone. */
  readonly only: StatTest;
  /** Leaves this test out. */
  readonly skip: StatTest;
  /** Runs this test beside others. */
  readonly concurrent: StatTest;
}

/** No limit unless one is asked for, and no second chance. */
function optionsOf(name: string, { retry, ...options }: TestOptions = {}): TestOptions {
  const times = typeof retry === 'object' ? (retry.count ?? 0) : (retry ?? 0);
  if (times > 0) {
    throw new StatSetupError({ owner: name, parameter: 'retry', value: times, condition: 'must be 0 for a statistical test: every retry is one more chance for a wrong program to pass', advice: 'remove it' });
  }
  return { timeout: 0, ...options };
}

/** @throws {StatSetupError} unless these are arbitraries: a call that declares nothing would be a test that nobody misses. */
function checkArbitraries(arbitraries: unknown): void {
  const all = typeof arbitraries === 'object' && arbitraries !== null ? Object.values(arbitraries) : [undefined];
  if (all.every(isArbitrary) && !isArbitrary(arbitraries)) return;
  throw new StatSetupError({ owner: 'test.stat.prop', parameter: 'arbitraries', value: arbitraries, condition: 'must be a list of arbitraries, or an object of them', advice: "write test.stat.prop([fc.integer()])('name', (x) => holds(...)): the name comes in the second call" });
}

function isArbitrary(one: unknown): boolean {
  return typeof (one as Partial<fc.Arbitrary<unknown>> | undefined)?.generate === 'function';
}

/** @throws {StatSetupError} unless something is drawn: a property without draws would hold of anything. */
function checkDraws({ numRuns = DRAWS }: PropParameters): void {
  if (Number.isSafeInteger(numRuns) && numRuns > 0) return;
  throw new StatSetupError({ owner: 'test.stat.prop', parameter: 'numRuns', value: numRuns, condition: 'must be a positive integer', advice: `leave it out for ${DRAWS}` });
}

/** @throws {StatSetupError} where so many draws with these statements need more than the alpha of the suite. */
function checkPrice(name: string, stated: Stated, numRuns: number): void {
  const alpha = inject('corroborateAlpha');
  const price = statementsOf(stated).reduce((sum, one) => sum + priceOf(one), 0);
  if (alpha === undefined || numRuns * price <= alpha * (1 + 1e-9)) return;
  const most = Math.floor((alpha / price) * (1 + 1e-9));
  const enough = Number((numRuns * price * (1 + 1e-9)).toPrecision(6));
  const [runs, other] = [most > 0 ? `ask for at most ${most}, ` : '', enough < 1 ? `raise alpha in the reporter's options to ${enough}, ` : ''];
  throw new StatSetupError({ owner: name, parameter: 'numRuns', value: numRuns, condition: `must be paid for by the alpha of the suite, ${alpha}, at ${Number(price.toPrecision(6))} a draw`, advice: `${runs}${other}or lower that of the statements` });
}

/** @throws {StatSetupError} unless there is a name and a body. */
function checkBody(name: unknown, body: unknown): void {
  if (typeof name === 'string' && typeof body === 'function') return;
  throw new StatSetupError({ owner: 'test.stat.prop', parameter: typeof name === 'string' ? 'body' : 'name', value: typeof name === 'string' ? body : name, condition: 'must be given in the second call', advice: "write test.stat.prop([fc.integer()])('name', (x) => holds(...))" });
}

function arbitraryOf(arbitraries: Arbitraries): fc.Arbitrary<unknown> {
  return Array.isArray(arbitraries) ? fc.tuple(...(arbitraries as fc.Arbitrary<unknown>[])) : fc.record(arbitraries as Record<string, fc.Arbitrary<unknown>>);
}

function statTest(api: TestAPI | TestAPI['only'], variants: () => Pick<StatTest, 'only' | 'skip' | 'concurrent'>): StatTest {
  const declare = api as (name: string, options: TestOptions, body: Body) => void;
  const stat = (name: string, first: Body | TestOptions, second?: Body | TestOptions): void => {
    const [body, options] = typeof first === 'function' ? [first, second as TestOptions | undefined] : [second as Body, first];
    declare(name, optionsOf(name, options), (context) => {
      refuseRetry(context.task);
      return body(context);
    });
  };
  const propOf = (arbitraries: Arbitraries, parameters: PropParameters): Declare<never[]> => (name, body, options) => {
    checkBody(name, body);
    declare(name, optionsOf(name, options), async ({ task }) => {
      const stage = stageOf(task);
      // Hashed, because fast-check's first draws from consecutive seeds resemble each other.
      const { seed = streamKey(stage.seed, 'prop', stage.name)[0], numRuns = DRAWS, ...rest } = parameters;
      const limit = stage.timeout === undefined ? {} : { interruptAfterTimeLimit: Math.floor(SHARE * stage.timeout) };
      // A path into a draw runs no other.
      let due = !String(rest.path ?? '').includes(':');
      const stated = async (value: unknown): Promise<Stated> => {
        const all = await body(...((Array.isArray(arbitraries) ? value : [value]) as never[]));
        if (due) checkPrice(name, all, numRuns);
        due = false;
        return all;
      };
      const property = statistical(arbitraryOf(arbitraries), stated, () => stage);
      await fc.assert(property, { ...limit, ...(rest as object), seed, numRuns, markInterruptAsFailure: true });
    });
  };
  const prop = (arbitraries: Arbitraries, parameters: PropParameters = {}): Declare<never[]> => {
    checkArbitraries(arbitraries);
    checkDraws(parameters);
    return propOf(arbitraries, parameters);
  };
  const made = Object.assign(stat, { prop });
  for (const variant of ['only', 'skip', 'concurrent'] as const) Object.defineProperty(made, variant, { get: () => variants()[variant], enumerable: true });
  return made as unknown as StatTest;
}

function variantsOf(api: TestAPI): StatTest {
  const of = (one: TestAPI['only']): StatTest => statTest(one, () => ({ only: of(api.only), skip: of(api.skip), concurrent: of(api.concurrent) }));
  return statTest(api, () => ({ only: of(api.only), skip: of(api.skip), concurrent: of(api.concurrent) }));
}

/**
 * vitest's test, with statistical tests beside it: `test.stat(...)`, `test.stat.prop(...)(...)`.
 *
 * @throws {StatSetupError} where a statistical test asks for `retry`: every retry is one more chance for a wrong program to pass.
 * @throws {StatRefuted} from the test, as do StatInconclusive and StatInvalid, where its claim is not supported.
 * @see `statistical` for the error of a property
 * @example
 * test('a fair coin', async () => {
 *   await expect((random: Random) => random.uniform() < 0.5).toHaveProbability(0.5);
 * });
 */
export const test: TestAPI & { readonly stat: StatTest } = Object.assign(base.extend({}) as TestAPI, { stat: variantsOf(base) });
