/** The mutants of a claim about numbers alone, held against its left side where that is known for certain: nothing is drawn. */
import type { Prepared } from '../claim/prepare.ts';
import type { Mutant } from '../mutation/mutants.ts';
import { statusOf, type Trace } from '../mutation/score.ts';
import { broken, contested, limits } from '../mutation/score-limits.ts';
import type { Comparison, Fact } from '../proof/comparison.ts';
import { refusing } from '../property/region.ts';
import type { ReportMutant } from '../report/mutation-report.ts';
import { fieldOf } from './mutate-statement.ts';

/** Left sides of a claim, and what found them. */
export interface KnownNumbers {
  readonly comparison: Comparison;
  readonly facts: readonly Fact[];
}

interface Seen {
  readonly fact: Fact;
  readonly trace: Trace;
}

/** The row of one mutant: killed where the left side breaks it by more than rounding, as a walked world does. */
export function judgeNumbers(mutant: Mutant, prepared: Prepared, { comparison, facts }: KnownNumbers): ReportMutant {
  const seen = facts.flatMap((fact): Seen[] => {
    const trace = traceOf(mutant, prepared, fact);
    return trace === undefined ? [] : [{ fact, trace }];
  });
  const found = statusOf(mutant.implied, seen.map(({ trace }) => trace));
  // A bound that forbids nothing more, but for rounding, says less or the same.
  const status = found === 'equivalent' && prepared.claim.relation !== 'equals' ? 'implied' : found;
  const killer = seen.find(({ trace }) => trace.logE === Infinity);
  const told = seen.filter(({ trace }) => trace.separation === 0).length;
  const { id, operator, description, relation, tex } = mutant;
  return {
    id, operator, field: fieldOf(mutant, prepared), description, relation, tex, status,
    reason: {
      killed: 'the number breaks it',
      implied: 'the claim implies it: no number that agrees with the claim can break it',
      equivalent: `differs from the claim by less than rounding at all ${seen.length} compared points`,
      survived: seen.length === 0 ? 'no compared point speaks of it' : `agrees with the number at all ${told} points where it contradicts the claim: the claim is loose there`,
    }[status],
    ...(killer === undefined ? {} : { by: { simulator: comparison.method, at: killer.fact.at, origin: 'compared', replicates: 0, logE: Infinity } }),
    killedUnchosen: killer !== undefined,
  };
}

/** What one left side says of a mutant; undefined where the mutant says nothing. */
function traceOf(mutant: Mutant, prepared: Prepared, { at, left: [lo, hi] }: Fact): Trace | undefined {
  const prediction = refusing(() => mutant.predict(at));
  const says = prediction === undefined ? undefined : limits(mutant.relation, prediction);
  const own = limits(prepared.claim.relation, prepared.predict(at));
  if (says === undefined || own === undefined) return undefined;
  const killed = broken(says, lo) && broken(says, hi);
  const told = killed || contested(own, says).some(({ side, at: limit, claimed }) => claimed === undefined || broken({ [side]: limit }, claimed));
  return { chosen: false, logE: killed ? Infinity : 0, replicates: 0, observed: 0, separation: told ? 0 : Infinity };
}
