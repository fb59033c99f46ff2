/** What only a longer pilot can tell. */
import { CHUNK, nextLook } from '../inference/looks.ts';
import type { Batch } from '../property/batch.ts';
import { observe, type ProbeFacts } from '../property/block.ts';
import type { Trial } from '../property/trial.ts';
import type { StreamKey } from '../protocol/simulator.ts';

/** What a plan cannot foretell is watched until it is decided, or for this share of what was planned, within so many calls. */
const WATCHED = 1 / 2;
export const WATCHED_CALLS = 4_000_000;

function part(fact: ProbeFacts, chunk: number): ProbeFacts {
  if (fact.kind === 'indicator') return { kind: 'indicator', lo: fact.lo.slice(chunk, chunk + 1), hi: fact.hi.slice(chunk, chunk + 1) };
  return { kind: 'value', values: fact.values.slice(chunk * CHUNK, (chunk + 1) * CHUNK) };
}

/** The facts of a block, one by one. */
export function inChunks(facts: readonly ProbeFacts[], chunks: number): (readonly ProbeFacts[])[] {
  return Array.from({ length: chunks }, (_, chunk) => facts.map((fact) => part(fact, chunk)));
}

/** A trial and what was seen of it so far. */
export interface Watched {
  readonly trial: Trial;
  readonly chunks: (readonly ProbeFacts[])[];
}

/** Goes on with some trials of a stream, each until it is decided or enough of it was seen. */
export function watch({ simulator, initial }: Batch, key: StreamKey, trials: readonly Watched[], from: number): void {
  const enough = ({ trial: { test, point, horizon } }: Watched): number => Math.min(test.planned * WATCHED, from + WATCHED_CALLS / Math.max(1, simulator.cost({ ...point, k: horizon })));
  for (let [n, open] = [from, trials]; ; ) {
    open = open.filter((one) => n < enough(one) && (n === from || one.trial.test.look() === undefined));
    if (open.length === 0) return;
    const to = nextLook(n);
    const facts = observe(simulator, { key, initial, from: n, to, probes: open.flatMap(({ trial }) => trial.probes) });
    const cut = inChunks(facts, (to - n) / CHUNK);
    let at = 0;
    for (const { trial, chunks } of open) {
      const own = cut.map((all) => all.slice(at, at + trial.probes.length));
      at += trial.probes.length;
      for (const chunk of own) trial.absorb(chunk, 0);
      chunks.push(...own);
    }
    n = to;
  }
}
