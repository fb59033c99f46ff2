/**
 * From a point where a property was refuted to a simple one where it fails for certain. The search may err, because it only
 * proposes: it runs at a loose level. What it ends at is tested again on fresh streams, at a level that bounds the error of the
 * report whatever the search did, and where that test does not refute, the search goes on from the parent.
 */
import type { Levels, Outcome } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import { execute, type Executor } from './execute.ts';
import { kindOf } from './kinds/index.ts';
import { batchOf } from './plan.ts';
import { inDomain, refusing } from './region.ts';
import { candidates, type Latest } from './shrink-candidates.ts';
import type { Role } from './stream.ts';
import type { Site } from './trial.ts';

/** Levels of the search: a candidate is taken if it is refuted at this alpha. The same for each, so that a replay takes the same. */
export const SHRINK_LEVELS: Levels = { alpha: 1e-2, beta: 1e-2 };
/** P(the reported counterexample satisfies the claim) is at most this. */
export const CONFIRM_ALPHA = 1e-6;
/** Error with which a confirmation may miss a deviation of delta, and so send the search back. */
const CONFIRM_BETA = 1e-3;
/** A simpler neighbour that fails is passed over with chance beta. Those of the point where the search ends are heard again. */
const OPINIONS = 2;
/** The search may cost this many times what finding the failure did. */
export const SHRINK_FACTOR = 5;

/** A failing point, with the evidence of the confirming sample alone: what led to it is selected, and would flatter. */
export interface Counterexample {
  readonly site: Site;
  readonly outcome: Outcome;
  /** Level at which it was confirmed. */
  readonly alpha: number;
  /** The point where the search began. */
  readonly from: Point;
  /** Candidates that were taken on the way, and that were tried. */
  readonly taken: number;
  readonly tried: number;
}

export interface ShrinkOptions {
  readonly seed: number;
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** What the search may cost, in replicate-generations; confirmations come on top. */
  readonly budget: number;
  readonly executor: Executor;
  readonly confirmAlpha?: number;
  /** Level at which the search takes a candidate; by default that of {@link SHRINK_LEVELS}. */
  readonly searchAlpha?: number;
  readonly signal?: AbortSignal;
}

/** The level of the j-th confirmation, j ≥ 1: over all j they sum to `alpha`, so that their number needs no bound. */
export function confirmationLevel(alpha: number, j: number): number {
  return alpha / (j * (j + 1));
}

interface Step {
  readonly site: Site;
  readonly latest?: Latest;
}

class Search {
  readonly #options: ShrinkOptions;
  readonly #start: Site;
  /** From the refuted point to the simplest failing one so far. */
  readonly #chain: Step[];
  /** Opinions heard on each point that passed. */
  readonly #passed = new Map<string, number>();
  #left: number;
  #tried = 0;
  #confirmations = 0;

  constructor(start: Site, options: ShrinkOptions) {
    this.#start = start;
    this.#options = options;
    this.#chain = [{ site: start }];
    this.#left = options.budget;
  }

  async run(): Promise<Counterexample | undefined> {
    for (let step = this.#chain.at(-1); step !== undefined; step = this.#chain.at(-1)) {
      const simpler = (await this.#descend(step, 1)) ?? (await this.#descend({ site: step.site }, OPINIONS));
      if (this.#options.signal?.aborted) return undefined;
      if (simpler !== undefined) {
        this.#chain.push(simpler);
        continue;
      }
      const found = await this.#confirm(step);
      if (found !== undefined) return found;
      this.#passed.set(nameOf(step.site.point), OPINIONS);
      this.#chain.pop();
    }
    return undefined;
  }

  /** The first candidate that fails, among those on which fewer than so many opinions were heard. */
  async #descend({ site, latest }: Step, opinions: number): Promise<Step | undefined> {
    for (const { point, latest: after } of candidates(site.prepared.claim.parameters, site.point, latest)) {
      const name = nameOf(point);
      const next = this.#siteAt(point);
      for (let heard = this.#passed.get(name) ?? 0; heard < opinions; heard++) {
        if (this.#left <= 0 || this.#options.signal?.aborted) return undefined;
        if (next !== undefined && (await this.#fails(next, heard))) return { site: next, latest: after };
        // Undecided counts as passed, and so does a point outside the domain: a counterexample is one that fails.
        this.#passed.set(name, heard + 1);
      }
    }
    return undefined;
  }

  #siteAt(candidate: Point): Site | undefined {
    const { property, prepared } = this.#start;
    const point = inDomain({ prepared }, candidate);
    if (point === undefined) return undefined;
    const resolution = refusing(() => kindOf(prepared.claim).resolve(prepared, point, this.#options.d, SHRINK_LEVELS.beta));
    return resolution?.informative === true ? { property, prepared, point, origin: 'declared', resolution } : undefined;
  }

  async #fails(site: Site, opinion: number): Promise<boolean> {
    this.#tried++;
    const levels = { ...SHRINK_LEVELS, ...(this.#options.searchAlpha === undefined ? {} : { alpha: this.#options.searchAlpha }) };
    const outcome = await this.#test(site, levels, 'shrink', opinion, this.#left);
    this.#left -= (outcome?.replicates ?? 0) * Math.max(1, kindOf(site.prepared.claim).horizon(site.prepared, site.point));
    return outcome?.verdict === 'refuted';
  }

  async #confirm({ site }: Step): Promise<Counterexample | undefined> {
    const j = ++this.#confirmations;
    const alpha = confirmationLevel(this.#options.confirmAlpha ?? CONFIRM_ALPHA, j);
    const outcome = await this.#test(site, { alpha, beta: CONFIRM_BETA }, 'confirm', j);
    if (outcome?.verdict !== 'refuted') return undefined;
    return { site, outcome, alpha, from: this.#start.point, taken: this.#chain.length - 1, tried: this.#tried };
  }

  async #test(site: Site, levels: Levels, role: Role, ordinal: number, budget?: number): Promise<Outcome | undefined> {
    const { seed, d, executor, signal } = this.#options;
    const batch = refusing(() => batchOf(site, { seed, d, levels }, role, ordinal));
    if (batch === undefined) return undefined;
    const [run] = await execute([batch], executor, { ...(budget === undefined ? {} : { budget }), ...(signal === undefined ? {} : { signal }) });
    return run?.outcomes.values().next().value;
  }
}

function nameOf(point: Point): string {
  return JSON.stringify(point);
}

/**
 * Shrinks a refuted site.
 *
 * Deterministic: the same site, seed, d and budget give the same counterexample on any executor.
 *
 * @returns The counterexample; undefined if no point on the way could be confirmed, or the run was interrupted.
 * @see The error of the report: each confirmation uses a stream of its own, and their levels sum to `confirmAlpha`; that the
 *   points were selected by other streams does not matter (derived here: union bound, conditionally on the search).
 */
export function shrink(refuted: Site, options: ShrinkOptions): Promise<Counterexample | undefined> {
  return new Search(refuted, options).run();
}
