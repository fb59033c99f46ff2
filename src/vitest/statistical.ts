/**
 * A statistical property for fast-check: `fc.assert(statistical(arb, body), { numRuns })`. fast-check draws and shrinks; each value is
 * decided by a sequential test on streams that depend on the value's own root and on what is tested, so that a seed and a path bring
 * back the same numbers to the bit.
 *
 * A drawn value is decided at the statement's levels. Its shrunk descendants are decided at a loose level, because they only propose;
 * the last of them is confirmed on a fresh stream at a strict one, or its parent is, and only the confirming sample is reported.
 */
import fc from 'fast-check';
import { CorroborateError } from '../errors.ts';
import type { Finding } from '../property/finding.ts';
import { SHRINK_FACTOR } from '../property/shrink.ts';
import { continues, indexOf, type Node, pointOf } from './drawn-value.ts';
import { type Circumstances, decisionOf, judge, occasionOf } from './judge.ts';
import { settleRuns } from './settle-plugin.ts';
import { type Stage, stageOf } from './stage.ts';
import { type Settled, settlement } from './settlement.ts';
import { statError, StatInconclusive, StatSetupError } from './stat-error.ts';
import { type Stated, statementsOf } from './stated.ts';
import type { Statement } from './statement.ts';

/** Levels of a shrunk value. fast-check asks once about each and never goes back, so both errors must be rare along a whole path. */
const CANDIDATE = { alpha: 1e-4, beta: 1e-4 } as const;
/** Draws for which the shrinking of a failure may count, however early it was found. */
const DRAWS = 20;

/** What `statistical` makes: a property that fast-check runs, and that a user need not call. */
export class StatisticalProperty<T> implements fc.IRawProperty<[T], true> {
  readonly #inner: fc.IAsyncProperty<[T]>;
  readonly #body: (value: T) => Stated | Promise<Stated>;
  readonly #stageOf: () => Stage;
  readonly #nodes = new WeakMap<object, Node>();
  #stage: Stage | undefined;
  #abort = new AbortController();
  /** Replicates of the drawn values, of the dearest of them, and of the shrunk ones; candidates tried. */
  #searched = 0;
  #dearest = 0;
  #shrunk = 0;
  #tried = 0;

  constructor(arbitrary: fc.Arbitrary<T>, body: (value: T) => Stated | Promise<Stated>, stage: () => Stage) {
    this.#body = body;
    this.#stageOf = stage;
    this.#inner = fc.asyncProperty<[T]>(arbitrary, async () => {});
  }

  /** Of fast-check's protocol. */
  isAsync(): true {
    // A run that draws nothing asks for nothing else.
    settleRuns.ask(this);
    return true;
  }

  /** Of fast-check's protocol. */
  runBeforeEach = (): Promise<void> => {
    // Nothing was awaited yet: the run that is being executed is this one's.
    settleRuns.claim(this);
    return this.#inner.runBeforeEach();
  };

  /** Of fast-check's protocol. */
  runAfterEach = (): Promise<void> => this.#inner.runAfterEach();

  /** Draws a value and names its streams. */
  generate(mrng: fc.Random, runId?: number): fc.Value<[T]> {
    settleRuns.claim(this);
    // The value first: what is drawn does not depend on there being streams.
    const drawn = this.#inner.generate(mrng, runId);
    // 128 bits: roots of 32 would collide after some thousand draws.
    const root = [mrng.nextInt(), mrng.nextInt(), mrng.nextInt(), mrng.nextInt()].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    this.#nodes.set(drawn.value_, { root, depth: 0, value: drawn.value_ });
    return drawn;
  }

  /** Simpler values, on the streams of the value's root. */
  shrink(value: fc.Value<[T]>): fc.Stream<fc.Value<[T]>> {
    const parent = this.#nodeOf(value.value_);
    // Undecided is a matter of budget, and a simpler value that fails for the same reason would say nothing more.
    if (parent.failure?.error instanceof StatInconclusive) return fc.Stream.nil();
    return this.#inner.shrink(value).map((child) => {
      this.#nodes.set(child.value_, { root: parent.root, depth: parent.depth + 1, parent, value: child.value_ });
      return child;
    });
  }

  /** Decides what is stated of a value. */
  async run(value: [T]): Promise<fc.PreconditionFailure | fc.PropertyFailure | null> {
    this.#stage ??= this.#stageOf();
    const node = this.#nodeOf(value);
    try {
      const statements = statementsOf(await this.#body(value[0]));
      for (const [index, statement] of statements.entries()) {
        const finding = node.depth === 0 ? await this.#draw(node, statement, index) : await this.#candidate(node, statement, index);
        const failed = node.depth === 0 ? finding.verdict !== 'supported' && finding.verdict !== 'exact' : finding.verdict === 'refuted' || finding.verdict === 'invalid';
        if (!failed || !continues(node, finding.verdict)) continue;
        const error = statError(finding, { ...occasionOf(finding, statement, this.#stage), drawn: { value: fc.stringify(value[0]) } });
        node.failure = { error, statement: index, finding };
        return { error };
      }
      return null;
    } catch (error) {
      if (fc.PreconditionFailure.isFailure(error)) return error;
      // The test is at fault, not the value.
      if (error instanceof StatSetupError) throw error;
      // A simpler value that no claim can be made about is outside the domain, not a counterexample.
      if (node.depth > 0 && (error instanceof CorroborateError || !continues(node, 'thrown'))) return null;
      node.failure = { error };
      return { error };
    }
  }

  /**
   * Ends a run: confirms the failure, or goes back to a parent that can be confirmed.
   *
   * @returns What fast-check is to report instead; undefined where nothing is to be changed.
   */
  async settle(details: fc.RunDetails<[T]>): Promise<Settled<T> | undefined> {
    // A body that was raced out by a time limit runs on, and must not.
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#stage?.skip(details.numSkips);
    try {
      if (!details.failed || details.counterexample === null) return undefined;
      return await settlement(this.#nodes.get(details.counterexample), details, {
        stage: this.#stage!,
        tried: this.#tried,
        statementAt: async (node) => statementsOf(await this.#body(node.value[0] as T))[indexOf(node)]!,
        streamsOf: (node) => this.#streams(node, 'confirm', indexOf(node)),
        refuted: (root) => this.#refuted(root),
      });
    } finally {
      this.#stage = undefined;
      [this.#searched, this.#dearest, this.#shrunk, this.#tried] = [0, 0, 0, 0];
    }
  }

  /** Decides a draw that was not run because a path enters below it; on the streams that the draw had. */
  async #refuted(root: Node): Promise<Finding | undefined> {
    const failure = root.failure;
    if (failure !== undefined) return 'finding' in failure && failure.finding.verdict === 'refuted' ? failure.finding : undefined;
    for (const [index, statement] of statementsOf(await this.#body(root.value[0] as T)).entries()) {
      const finding = await judge(statement, this.#stage!, this.#streams(root, 'test', index));
      if (finding.verdict !== 'refuted') continue;
      root.failure = { error: statError(finding), statement: index, finding };
      return finding;
    }
    return undefined;
  }

  #nodeOf(value: [T]): Node {
    let node = this.#nodes.get(value);
    // Examples come without being generated: they are their own roots.
    if (node === undefined) this.#nodes.set(value, (node = { root: 'example', depth: 0, value }));
    return node;
  }

  #streams(node: Node, role: string, index = 0): Circumstances {
    const stage = this.#stage?.signal;
    const signal = stage === undefined ? this.#abort.signal : AbortSignal.any([stage, this.#abort.signal]);
    return { stream: [node.root, fc.stringify(node.value[0]), role, index].join(' '), signal };
  }

  async #draw(node: Node, statement: Statement, index: number): Promise<Finding> {
    const stage = this.#stage!;
    const finding = await judge(statement, stage, this.#streams(node, 'test', index));
    const cost = Math.max(finding.replicates, Number.isFinite(finding.planned) ? finding.planned : 0);
    this.#searched += cost;
    this.#dearest = Math.max(this.#dearest, cost);
    const place = { statement: index, at: pointOf(node.value[0]), origin: 'draw', expected: 'supported' } as const;
    stage.record(decisionOf(finding, statement, place, stage));
    return finding;
  }

  async #candidate(node: Node, statement: Statement, index: number): Promise<Finding> {
    this.#tried++;
    // A path enters below the draws, and then nothing was spent on them; what it leads to was within the budget.
    const left = this.#searched === 0 ? Infinity : Math.max(1, SHRINK_FACTOR * Math.max(this.#searched, DRAWS * this.#dearest) - this.#shrunk);
    const finding = await judge(statement, this.#stage!, { ...this.#streams(node, 'shrink', index), ...CANDIDATE, budget: left });
    this.#shrunk += finding.replicates;
    return finding;
  }
}

/**
 * A property over drawn values, each of which states a claim that is decided with a guaranteed error.
 *
 * `numRuns` is part of the error budget: each draw is one decision. Undecided, by budget, cap or interruption, is never a pass, and
 * `fc.pre` is for values that no claim is made about, never for undecided ones; the evidence and every failure say how many draws it ruled out, and
 * more than `maxSkipsPerRun` for each draw are a failure; so is a run without any draw. A `reporter` hears of a failure, and cannot silence it.
 *
 * @param arbitrary - Draws the values that the claim is quantified over.
 * @param body - States what holds for a value; see `holds`. It runs nothing itself.
 * @param stage - Where evidence is left; the running test by default.
 * @throws nothing; `fc.assert` rejects with StatRefuted, StatInconclusive or StatInvalid
 * @see derived here: draws are decided at the statement's alpha, which sums over `numRuns`; a shrunk value is reported only if a fresh sample confirms it
 * @example
 * const coins = statistical(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (p) => holds((random) => random.uniform() < p, probability.equals(p)));
 * await fc.assert(coins, { numRuns: 3 });
 */
export function statistical<T>(arbitrary: fc.Arbitrary<T>, body: (value: T) => Stated | Promise<Stated>, stage: () => Stage = () => stageOf()): StatisticalProperty<T> {
  settleRuns.install();
  return new StatisticalProperty(arbitrary, body, stage);
}
