/** Mutants that are left out of the score, each with its reason: they do not change the law of what is simulated. */
import { readFileSync } from 'node:fs';
import type { Mutant } from './mutant.ts';

/** Those of a file; or of one function in it, one line of it, one edit of that line. */
export interface Equivalence {
  readonly file: string;
  readonly within?: string;
  readonly line?: string;
  readonly edit?: string;
  readonly reason: string;
}

export const equivalences: readonly Equivalence[] = JSON.parse(
  readFileSync(new URL('../../../bench/mutate-code/equivalent.json', import.meta.url), 'utf8'),
) as readonly Equivalence[];

/** Why mutants that do change a law survive: the same form, but they count. */
export const survivors: readonly Equivalence[] = JSON.parse(
  readFileSync(new URL('../../../bench/mutate-code/survivors.json', import.meta.url), 'utf8'),
) as readonly Equivalence[];

/** Whether an entry is about a mutant. */
export function concerns(entry: Equivalence, mutant: Mutant): boolean {
  return (['file', 'within', 'line', 'edit'] as const).every((field) => entry[field] === undefined || entry[field] === mutant[field]);
}

/** The entry about a mutant, if there is one. */
export function equivalenceOf(mutant: Mutant): Equivalence | undefined {
  return equivalences.find((entry) => concerns(entry, mutant));
}

/** Why a mutant that is not equivalent survives, where that is known. */
export function argumentOf(mutant: Mutant): string | undefined {
  return survivors.find((entry) => concerns(entry, mutant))?.reason;
}
