/**
 * Points chosen by the mutants: of the points that could be tested, the few that tell the claim from most of its slips. In the
 * literature's words a discriminating, or T-optimal, design; random points waste their replicates where all slips agree.
 */
import type { Point } from '../protocol/point.ts';
import type { Mutant } from './mutants.ts';

/** Replicates needed to tell claim from mutant at a point; Infinity where they cannot be told apart there. */
export type Separation = (point: Point, mutant: Mutant) => number;

/** Where a mutant is to be killed. */
export interface Assignment {
  readonly mutant: Mutant;
  /** The chosen point where it is cheapest to kill, and the replicates that takes. */
  readonly point: Point;
  readonly replicates: number;
}

/** The chosen points, and what they are for. */
export interface Design {
  readonly points: readonly Point[];
  readonly assignments: readonly Assignment[];
  /** Mutants that no candidate separates within the affordable number of replicates: equivalent at this resolution. */
  readonly equivalent: readonly Mutant[];
  /** Mutants that some candidate separates, but none of the chosen points: the cap left them out. */
  readonly uncovered: readonly Mutant[];
}

/**
 * Chooses at most `limit` of the candidates, greedily: each time the point that separates most of the mutants not yet
 * separated, and of equals the one that does so with fewest replicates. Ties go to the earlier candidate.
 *
 * Mutants that the claim implies are passed over: data that agree with the claim cannot kill them.
 *
 * @param affordable - Replicates that one point may take. A mutant that needs more counts as not separated there.
 */
export function discriminating(
  candidates: readonly Point[],
  mutants: readonly Mutant[],
  separation: Separation,
  { affordable = Infinity, limit = 4 }: { readonly affordable?: number; readonly limit?: number } = {},
): Design {
  const killable = mutants.filter(({ implied }) => !implied);
  const costs = candidates.map((point) => killable.map((mutant) => {
    const replicates = separation(point, mutant);
    return replicates <= affordable && replicates < Infinity ? replicates : Infinity;
  }));
  const open = new Set(killable.keys());
  for (const m of open) if (costs.every((row) => row[m] === Infinity)) open.delete(m);
  const separable = new Set(open);

  const chosen: number[] = [];
  while (open.size > 0 && chosen.length < limit) {
    let best = -1;
    let most = 0;
    let cheapest = Infinity;
    costs.forEach((row, c) => {
      let covered = 0;
      let total = 0;
      for (const m of open) {
        if (row[m]! === Infinity) continue;
        covered++;
        total += row[m]!;
      }
      if (covered > most || (covered === most && covered > 0 && total < cheapest)) [best, most, cheapest] = [c, covered, total];
    });
    if (best < 0) break;
    chosen.push(best);
    for (const m of open) if (costs[best]![m]! < Infinity) open.delete(m);
  }

  const assignments = killable.flatMap((mutant, m): Assignment[] => {
    const cheapest = chosen.reduce<number | undefined>((least, c) => (least === undefined || costs[c]![m]! < costs[least]![m]! ? c : least), undefined);
    if (cheapest === undefined || costs[cheapest]![m] === Infinity) return [];
    return [{ mutant, point: candidates[cheapest]!, replicates: costs[cheapest]![m]! }];
  });
  return {
    points: chosen.map((c) => candidates[c]!),
    assignments,
    equivalent: killable.filter((_, m) => !separable.has(m)),
    uncovered: killable.filter((_, m) => open.has(m)),
  };
}
