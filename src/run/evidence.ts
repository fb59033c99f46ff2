/**
 * What a run has learnt, as plain data: the blob of a shard, an interrupted run and stored evidence are all this. It is keyed by
 * stream and by the range of replicates, and says of which simulator, claim, seed, resolution and levels it speaks. Going on from it
 * is legal because the tests are valid at any stopping time, and changes nothing because a replicate is a function of its key.
 */
import type { Outcome } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { DeltaFrom } from '../report/report.ts';

/** Raised when evidence of earlier versions cannot be read any more. */
export const EVIDENCE_VERSION = 1;

/** Of what the evidence speaks. Evidence of another seed, resolution, level, engine, simulator or claim is of no use. */
export interface Header {
  /** Of the run. */
  readonly seed: number;
  /** Resolution. */
  readonly d: number;
  /** P(refuted | claim true) of one decision. */
  readonly alpha: number;
  /** P(supported | a deviation of delta or more) of one decision. */
  readonly beta: number;
  /** Hash of the code that plans and decides. */
  readonly engine: string;
  /** Hash of each simulator's code, by name. */
  readonly simulators: Readonly<Record<string, string>>;
  /** Hash of each claim, by id. */
  readonly claims: Readonly<Record<string, string>>;
  /** What a merged report must say besides: the alpha of the run, where d came from, which claims were asked for. */
  readonly run: { readonly alpha: number; readonly deltaFrom: DeltaFrom; readonly selected: readonly string[] };
}

/** One claim at one point of a stream. */
export interface TrialEvidence {
  /** `claim@simulator`. */
  readonly property: string;
  /** Id of the claim. */
  readonly claim: string;
  /** The complete point. */
  readonly at: Point;
  /** Hash of the claim and of all its numbers at the point. */
  readonly print: string;
  /** Whether more replicates could not change the outcome; false where the run was cut short. */
  readonly settled: boolean;
  /** What was decided, or the evidence so far. */
  readonly outcome: Outcome;
}

/** A picture's numbers after so many replicates: estimate and interval at each of its generations. */
export interface CurveEvidence {
  /** `claim@simulator`. */
  readonly property: string;
  /** The complete point. */
  readonly at: Point;
  /** So many were seen. */
  readonly replicates: number;
  /** Estimate, lower and upper end at each generation. */
  readonly rows: readonly (readonly [number | null, number | null, number | null])[];
  /** Of a claim about a time: replicates alive after each generation of its survival curve, for certain and possibly, of n. */
  readonly alive?: { readonly n: number; readonly lo: readonly number[]; readonly hi: readonly number[] };
}

/** What one probe saw in replicates [0, to): counts or values, compressed, as base64. */
export type ProbeEvidence =
  | { readonly probe: Probe; readonly kind: 'indicator'; readonly lo: string; /** Absent where it equals `lo`. */ readonly hi?: string }
  | { readonly probe: Probe; readonly kind: 'value'; readonly values: string };

/** One stream: outcomes of what is decided, facts for what is not. */
export interface StreamEvidence {
  /** The stream's key, 32 hexadecimal digits. */
  readonly key: string;
  /** Name of the simulator. */
  readonly simulator: string;
  /** One for each claim and point. */
  readonly trials: readonly TrialEvidence[];
  /** Pictures' numbers. */
  readonly curves: readonly CurveEvidence[];
  /** Absent where all is decided, and where they would take more room than drawing them again is worth. */
  readonly facts?: { readonly from: 0; readonly to: number; readonly probes: readonly ProbeEvidence[] };
}

/** What a run, a shard or an interrupted run has learnt. */
export interface Evidence {
  /** Of what it speaks. */
  readonly header: Header;
  /** One for each stream. */
  readonly streams: readonly StreamEvidence[];
}

/** Identifies a trial or a curve within a stream. */
export function placeOf({ property, at }: { readonly property: string; readonly at: Point }): string {
  return `${property} ${JSON.stringify(at)}`;
}

/** Whether the first knows at least as much: what is settled is known whole, else the longer look knows more. */
function knowsMore(a: TrialEvidence, b: TrialEvidence): boolean {
  return a.settled || (!b.settled && a.outcome.replicates >= b.outcome.replicates);
}

function joinedBy<T>(a: readonly T[], b: readonly T[], name: (item: T) => string, better: (a: T, b: T) => boolean): T[] {
  const found = new Map<string, T>(a.map((item) => [name(item), item]));
  for (const item of b) {
    const other = found.get(name(item));
    if (other === undefined || !better(other, item)) found.set(name(item), item);
  }
  return [...found.values()];
}

function joinedStream(a: StreamEvidence, b: StreamEvidence): StreamEvidence {
  const trials = joinedBy(a.trials, b.trials, placeOf, knowsMore);
  const curves = joinedBy(a.curves, b.curves, placeOf, (one, other) => one.replicates >= other.replicates);
  const facts = (a.facts?.to ?? 0) >= (b.facts?.to ?? 0) ? a.facts : b.facts;
  const open = trials.some(({ settled }) => !settled);
  return { key: a.key, simulator: a.simulator, trials, curves, ...(facts === undefined || !open ? {} : { facts }) };
}

/**
 * The union of what several runs of one header know. Idempotent: a part that is given twice counts once, because a stream's
 * replicates are the same whoever drew them.
 */
export function joined(header: Header, parts: readonly (readonly StreamEvidence[])[]): Evidence {
  const streams = new Map<string, StreamEvidence>();
  for (const stream of parts.flat()) {
    const known = streams.get(stream.key);
    streams.set(stream.key, known === undefined ? stream : joinedStream(known, stream));
  }
  return { header, streams: [...streams.values()] };
}

/**
 * What is left of earlier evidence for a run with the given header.
 *
 * @returns The streams that are of use, and, for people, why others are not.
 */
export function usable(evidence: Evidence, header: Header): { readonly streams: readonly StreamEvidence[]; readonly unused: readonly string[] } {
  for (const field of ['seed', 'd', 'alpha', 'beta', 'engine'] as const) {
    const [was, is] = [evidence.header[field], header[field]];
    if (was !== is) return { streams: [], unused: [`it is of ${field === 'engine' ? 'another version of the tests' : `${field} ${was}, and this run is of ${is}`}`] };
  }
  const changed = (kind: 'simulators' | 'claims', name: string): boolean => evidence.header[kind][name] !== header[kind][name];
  const names = evidence.streams.flatMap(({ simulator, trials }) => [
    ...(changed('simulators', simulator) ? [`simulator ${simulator}`] : []),
    ...trials.filter(({ claim }) => changed('claims', claim)).map(({ claim }) => `claim ${claim}`),
  ]);
  const streams = evidence.streams
    .filter(({ simulator }) => !changed('simulators', simulator))
    .flatMap((stream): StreamEvidence[] => {
      const trials = stream.trials.filter(({ claim }) => !changed('claims', claim));
      if (trials.length === stream.trials.length) return [stream];
      const curves = stream.curves.filter((curve) => trials.some((trial) => placeOf(trial) === placeOf(curve)));
      return trials.length === 0 ? [] : [{ key: stream.key, simulator: stream.simulator, trials, curves }];
    });
  return { streams, unused: [...new Set(names)].map((name) => `${name} has changed since`) };
}
