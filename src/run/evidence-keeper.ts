/** Goes along with a run: hands out what is already known, and takes down what is new. */
import { createHash } from 'node:crypto';
import type { Outcome } from '../inference/test.ts';
import type { Batch, BatchRun } from '../property/batch.ts';
import type { Executor } from '../property/execute.ts';
import type { Site, Trial } from '../property/trial.ts';
import type { StreamKey } from '../protocol/simulator.ts';
import { type CurveEvidence, type Evidence, type Header, joined, placeOf, type StreamEvidence, type TrialEvidence } from './evidence.ts';
import { appended, Recording, type Room, Stored } from './evidence-facts.ts';

/** Reasons of an outcome that more replicates, or more patience, could change. */
const CUT_SHORT = /^(interrupted|budget|deadline: .*)$/;

function keyText(key: StreamKey): string {
  return key.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const nonFinite = (_: string, value: unknown): unknown => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

/** Hash of a claim and of every number that a test at the point takes from it: an oracle that changed there is another claim. */
function printOf({ prepared, point, resolution }: Site, claimHash: string): string {
  const numbers = [prepared.predict(point), prepared.sd(point), prepared.support(point), prepared.alternatives(point), resolution.delta, resolution.planned];
  return createHash('sha256').update(JSON.stringify([claimHash, point, numbers], nonFinite)).digest('hex').slice(0, 12);
}

export class Keeper {
  readonly #header: Header;
  readonly #prior: ReadonlyMap<string, StreamEvidence>;
  readonly #stored = new Map<string, Stored>();
  readonly #recordings = new Map<string, Recording>();
  readonly #room: Room = { used: 0 };
  readonly #runs = new Map<string, BatchRun>();
  /** Prints are asked for twice of each trial, and an oracle may be slow. */
  readonly #prints = new WeakMap<Site, string>();

  /** @param prior - Earlier evidence that is of use to a run with this header. */
  constructor(header: Header, prior: readonly StreamEvidence[] = []) {
    this.#header = header;
    this.#prior = new Map(prior.map((stream) => [stream.key, stream]));
    for (const { key, facts } of prior) if (facts !== undefined) this.#stored.set(key, new Stored(facts));
  }

  /**
   * Outcomes of a batch that are settled. None where its picture would end elsewhere than it does in a run without them: a picture
   * shows all replicates of its stream, up to the last decision.
   */
  settled(batch: Batch): ReadonlyMap<Trial, Outcome> {
    const known = this.#known(batch, ({ settled }) => settled);
    if (batch.curves.length === 0) return known;
    const end = Math.max(0, ...[...known.values()].map(({ replicates }) => replicates));
    if (known.size === batch.trials.length) return this.#drawCurves(batch, ({ replicates }) => replicates === end) ? known : new Map();
    // What was open at the last decision of the others is decided later than they were.
    const later = this.#known(batch, ({ settled, outcome }) => !settled && outcome.replicates >= end);
    return known.size + later.size === batch.trials.length ? known : new Map();
  }

  /** Everything that is known of a batch, settled or not, for a report that draws nothing. */
  recall(batch: Batch): ReadonlyMap<Trial, Outcome> {
    this.#drawCurves(batch, () => true);
    return this.#known(batch, () => true);
  }

  /** An executor that draws only what is not known, and remembers what it returned. */
  executor(inner: Executor): Executor {
    return {
      size: inner.size,
      run: async (simulator, request) => {
        const key = keyText(request.key);
        const known = this.#stored.get(key);
        const answer = known?.answer(request);
        const end = answer === undefined ? request.from : Math.min(request.to, known?.to ?? 0);
        const rest = end < request.to ? await inner.run(simulator, { ...request, from: end }) : [];
        const facts = answer === undefined ? rest : end < request.to ? answer.map((own, p) => appended([own, rest[p]!])) : answer;
        let recording = this.#recordings.get(key);
        if (recording === undefined) this.#recordings.set(key, (recording = new Recording(this.#room)));
        recording.add(request, facts);
        return facts;
      },
    };
  }

  /** To be told of every batch that has moved. */
  note(run: BatchRun): void {
    const key = keyText(run.batch.key);
    this.#runs.set(key, run);
    const open = run.batch.trials.some((trial) => !isSettled(run.outcomes.get(trial)));
    if (open) return;
    this.#recordings.get(key)?.clear();
    this.#recordings.delete(key);
    this.#stored.delete(key);
  }

  /** All that is known now, earlier evidence included. */
  snapshot(): Evidence {
    const present = [...this.#runs].map(([key, run]) => this.#streamOf(key, run));
    return joined(this.#header, [[...this.#prior.values()], present]);
  }

  #known(batch: Batch, wanted: (trial: TrialEvidence) => boolean): Map<Trial, Outcome> {
    const prior = this.#prior.get(keyText(batch.key));
    const byPlace = new Map(prior?.trials.map((trial) => [placeOf(trial), trial]));
    const found = new Map<Trial, Outcome>();
    for (const trial of batch.trials) {
      const entry = byPlace.get(placeOf({ property: trial.site.property.id, at: trial.point }));
      if (entry !== undefined && wanted(entry) && entry.print === this.#printOf(trial.site)) found.set(trial, entry.outcome);
    }
    return found;
  }

  /** @returns Whether every picture of the batch was found. */
  #drawCurves({ key, curves }: Batch, wanted: (curve: CurveEvidence) => boolean): boolean {
    const prior = this.#prior.get(keyText(key));
    const found = curves.map(({ site }) => prior?.curves.find((curve) => placeOf(curve) === placeOf({ property: site.property.id, at: site.point }) && wanted(curve)));
    if (found.some((curve) => curve === undefined)) return false;
    curves.forEach((curve, i) => curve.restore(found[i]!.rows, found[i]!.alive));
    return true;
  }

  #streamOf(key: string, run: BatchRun): StreamEvidence {
    const { batch, outcomes, replicates } = run;
    const trials = batch.trials.map((trial): TrialEvidence => {
      const { property } = trial.site;
      const outcome = outcomes.get(trial) ?? trial.test.stop('interrupted');
      return { property: property.id, claim: property.claim.id, at: trial.point, print: this.#printOf(trial.site), settled: isSettled(outcome), outcome };
    });
    const ended = Math.max(replicates, ...trials.map(({ outcome }) => outcome.replicates));
    const curves = batch.curves.map((curve): CurveEvidence => ({
      property: curve.site.property.id,
      at: curve.site.point,
      replicates: ended,
      rows: curve.points().map(({ estimate, interval: [lo, hi] }) => [estimate, lo, hi] as const),
      ...(curve.alive === undefined ? {} : { alive: curve.alive }),
    }));
    const facts = this.#recordings.get(key)?.evidence();
    return { key, simulator: batch.simulator.name, trials, curves, ...(facts === undefined ? {} : { facts }) };
  }

  #printOf(site: Site): string {
    let print = this.#prints.get(site);
    if (print === undefined) this.#prints.set(site, (print = printOf(site, this.#header.claims[site.property.claim.id] ?? '')));
    return print;
  }
}

function isSettled(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && !CUT_SHORT.test(outcome.reason ?? '');
}
