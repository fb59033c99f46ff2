/** What the evidence of a run is of, by hashes, and how much of earlier evidence that leaves. */
import { createHash } from 'node:crypto';
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { DECISION_ALPHA } from '../inference/ledger.ts';
import type { Property } from '../property/property.ts';
import type { DeltaFrom } from '../report/report.ts';
import { codeHash, moduleHash } from './code-hash.ts';
import { type Evidence, type Header, joined, type StreamEvidence, usable } from './evidence.ts';

/** What plans and what conducts: they reach every test and nothing of the content. */
const ENGINE = ['../property/plan.js', '../property/execute.js'];

interface Described {
  readonly properties: readonly Property[];
  readonly seed: number;
  readonly alpha: number;
  readonly beta: number;
  readonly d: number;
  readonly deltaFrom: DeltaFrom;
}

/** Twelve hexadecimal digits that change when what the claim says does, and not when its words do. */
export function claimHash({ canonical }: Prepared): string {
  return createHash('sha256').update(canonical).digest('hex').slice(0, 12);
}

/** The header of a run. The claims' own functions are told by their numbers. */
export async function headerOf(
  { properties, seed, alpha, beta, d, deltaFrom }: Described, prepared: ReadonlyMap<string, Prepared>, selected: readonly Claim[],
): Promise<Header> {
  const simulators: Record<string, string> = {};
  for (const { simulator } of properties) simulators[simulator.name] = await codeHash(simulator);
  return {
    seed, d, alpha: DECISION_ALPHA, beta,
    engine: (await Promise.all(ENGINE.map((module) => moduleHash(new URL(module, import.meta.url).href)))).join('-'),
    simulators,
    claims: Object.fromEntries([...prepared].map(([id, one]) => [id, claimHash(one)])),
    run: { alpha, deltaFrom, selected: selected.map(({ id }) => id) },
  };
}

/** The streams of earlier evidence that a run with the header may use; why others are not is told once for each reason. */
export function priorOf(
  { evidence = [], onUnused }: { readonly evidence?: readonly Evidence[]; readonly onUnused?: (reason: string) => void }, header: Header,
): readonly StreamEvidence[] {
  const found = evidence.map((one) => usable(one, header));
  for (const reason of new Set(found.flatMap(({ unused }) => unused))) onUnused?.(reason);
  return joined(header, found.map(({ streams }) => streams)).streams;
}
