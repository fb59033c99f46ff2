/** Facts of a stream kept while its trials are open, so that nobody has to draw them again, and their compressed form. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CHUNK } from '../inference/looks.ts';
import type { ProbeFacts } from '../property/block.ts';
import type { Probe, SimulationRequest } from '../protocol/simulator.ts';
import type { ProbeEvidence, StreamEvidence } from './evidence.ts';

/** Bytes of facts that are kept of one stream: what is beyond is sooner drawn again than stored. */
const MOST_OF_ONE = 4 * 2 ** 20;
/** Bytes of facts that are kept at one time. */
const MOST_OF_ALL = 2 ** 26;

/** What all recordings of a run share. */
export interface Room {
  used: number;
}

export function probeName({ observable, k, at }: Probe): string {
  return JSON.stringify([observable, k, at]);
}

/** Facts from `from` on, and up to `to`, in replicates. */
function sliced(facts: ProbeFacts, from: number, to: number): ProbeFacts {
  if (facts.kind === 'value') return { kind: 'value', values: facts.values.slice(from, to) };
  return { kind: 'indicator', lo: facts.lo.slice(from / CHUNK, to / CHUNK), hi: facts.hi.slice(from / CHUNK, to / CHUNK) };
}

/** One block after another. */
export function appended(blocks: readonly ProbeFacts[]): ProbeFacts {
  const [first] = blocks;
  if (blocks.length === 1 && first !== undefined) return first;
  const counts = (side: 'lo' | 'hi'): Uint8Array => Uint8Array.from(blocks.flatMap((block) => (block.kind === 'indicator' ? [...block[side]] : [])));
  if (first?.kind === 'indicator') return { kind: 'indicator', lo: counts('lo'), hi: counts('hi') };
  const values = new Float64Array(blocks.reduce((sum, block) => sum + (block.kind === 'value' ? block.values.length : 0), 0));
  let at = 0;
  for (const block of blocks) {
    if (block.kind !== 'value') continue;
    values.set(block.values, at);
    at += block.values.length;
  }
  return { kind: 'value', values };
}

interface Recorded {
  readonly probe: Probe;
  readonly blocks: ProbeFacts[];
  bytes: number;
}

/** Facts of the probes that are still asked for, from the first replicate on. */
export class Recording {
  /** Replicates recorded. */
  to = 0;
  readonly #probes = new Map<string, Recorded>();
  readonly #room: Room;
  #bytes = 0;
  #full = false;

  constructor(room: Room) {
    this.#room = room;
  }

  add({ from, to, probes }: SimulationRequest, facts: readonly ProbeFacts[]): void {
    if (from !== this.to || this.#full) return;
    const asked = new Set(probes.map(probeName));
    for (const name of this.#probes.keys()) if (!asked.has(name)) this.#drop(name);
    const taken = new Set<string>();
    probes.forEach((probe, p) => {
      const name = probeName(probe);
      const own = facts[p];
      if (own === undefined || taken.has(name)) return;
      taken.add(name);
      let entry = this.#probes.get(name);
      if (entry === undefined && from === 0) this.#probes.set(name, (entry = { probe, blocks: [], bytes: 0 }));
      if (entry === undefined) return;
      entry.blocks.push(own);
      const bytes = own.kind === 'value' ? own.values.byteLength : 2 * own.lo.byteLength;
      entry.bytes += bytes;
      this.#bytes += bytes;
      this.#room.used += bytes;
    });
    this.to = to;
    if (this.#bytes > MOST_OF_ONE || this.#room.used > MOST_OF_ALL) this.clear();
  }

  /** Forgets everything, for good. */
  clear(): void {
    for (const name of this.#probes.keys()) this.#drop(name);
    this.#full = true;
  }

  #drop(name: string): void {
    const bytes = this.#probes.get(name)?.bytes ?? 0;
    this.#probes.delete(name);
    this.#bytes -= bytes;
    this.#room.used -= bytes;
  }

  /** Undefined where there is nothing, or too much, to keep. */
  evidence(): StreamEvidence['facts'] {
    if (this.#probes.size === 0) return undefined;
    return { from: 0, to: this.to, probes: [...this.#probes.values()].map(({ probe, blocks }) => packed(probe, appended(blocks))) };
  }
}

function text(bytes: Uint8Array): string {
  return deflateRawSync(bytes, { level: 6 }).toString('base64');
}

function bytes(encoded: string): Uint8Array {
  return new Uint8Array(inflateRawSync(Buffer.from(encoded, 'base64')));
}

function packed(probe: Probe, facts: ProbeFacts): ProbeEvidence {
  if (facts.kind === 'value') {
    const { buffer, byteOffset, byteLength } = facts.values;
    return { probe, kind: 'value', values: text(new Uint8Array(buffer, byteOffset, byteLength)) };
  }
  const [lo, hi] = [text(facts.lo), text(facts.hi)];
  return { probe, kind: 'indicator', lo, ...(lo === hi ? {} : { hi }) };
}

function unpacked(evidence: ProbeEvidence): ProbeFacts {
  if (evidence.kind === 'value') return { kind: 'value', values: new Float64Array(bytes(evidence.values).buffer) };
  return { kind: 'indicator', lo: bytes(evidence.lo), hi: bytes(evidence.hi ?? evidence.lo) };
}

/** Answers requests from stored facts. */
export class Stored {
  /** Replicates stored. */
  readonly to: number;
  readonly #packed: ReadonlyMap<string, ProbeEvidence>;
  readonly #facts = new Map<string, ProbeFacts>();

  constructor({ to, probes }: NonNullable<StreamEvidence['facts']>) {
    this.to = to;
    this.#packed = new Map(probes.map((entry) => [probeName(entry.probe), entry]));
  }

  /** The facts of replicates [from, min(to, stored)); undefined where a probe was not recorded, or nothing as far out. */
  answer({ from, to, probes }: SimulationRequest): ProbeFacts[] | undefined {
    if (from >= this.to) return undefined;
    const found: ProbeFacts[] = [];
    for (const probe of probes) {
      const facts = this.#of(probeName(probe));
      if (facts === undefined) return undefined;
      found.push(sliced(facts, from, Math.min(to, this.to)));
    }
    return found;
  }

  #of(name: string): ProbeFacts | undefined {
    const entry = this.#packed.get(name);
    let facts = this.#facts.get(name);
    if (facts === undefined && entry !== undefined) this.#facts.set(name, (facts = unpacked(entry)));
    return facts;
  }
}
