/** From what the tested points say of a mutant to its row in the report. */
import type { Prepared } from '../claim/prepare.ts';
import { textOf } from '../claim/text.ts';
import type { Mutant } from '../mutation/mutants.ts';
import { samplePoints } from '../mutation/sample.ts';
import { KILL_ALPHA, kills, statusOf, type Trace } from '../mutation/score.ts';
import { limits } from '../mutation/score-limits.ts';
import { kindOf } from '../property/kinds/index.ts';
import { refusing } from '../property/region.ts';
import type { Result } from '../property/verdict.ts';
import type { MutantPoint, ReportMutant } from '../report/mutation-report.ts';

/** What one point says of the mutants of its claim. */
export interface Reading {
  readonly result: Result;
  readonly traces: ReadonlyMap<Mutant, Trace>;
}

interface Seen {
  readonly result: Result;
  readonly trace: Trace;
}

/** Points of the domain among which the cheapest one for an equivalent mutant is looked up, besides the tested ones. */
const DOMAIN_POINTS = 64;

/** The row of one mutant. */
export function judge(mutant: Mutant, prepared: Prepared, readings: readonly Reading[]): ReportMutant {
  const seen = readings.flatMap(({ result, traces }): Seen[] => {
    const trace = traces.get(mutant);
    return trace === undefined ? [] : [{ result, trace }];
  });
  const status = statusOf(mutant.implied, seen.map(({ trace }) => trace));
  const telling = status === 'implied' ? undefined : mostTelling(seen);
  const needs = status === 'equivalent' ? cheapest(mutant, prepared, seen) : undefined;
  const { id, operator, description, relation, tex } = mutant;
  return {
    id,
    operator,
    field: fieldOf(mutant, prepared),
    description,
    relation,
    tex,
    status,
    reason: reasonOf(status, mutant, seen, needs?.replicates),
    ...(telling === undefined ? {} : { by: pointOf(telling) }),
    ...(needs === undefined ? {} : { needs }),
    killedUnchosen: seen.some(({ trace }) => kills(trace) && !trace.chosen),
  };
}

/** Where it died first; of one that lives, where the evidence against it is largest, of the points that claim and mutant disagree at. */
function mostTelling(seen: readonly Seen[]): Seen | undefined {
  const dead = seen.filter(({ trace }) => kills(trace));
  if (dead.length > 0) return dead.sort((x, y) => x.trace.replicates - y.trace.replicates)[0];
  return seen.filter(({ trace }) => trace.separation < Infinity).sort((x, y) => y.trace.logE - x.trace.logE)[0];
}

function pointOf({ result: { site }, trace }: Seen): MutantPoint {
  return { simulator: site.property.simulator.name, at: site.point, origin: site.origin, replicates: trace.replicates, logE: trace.logE };
}

/** The point, of those tested and of the whole domain, that tells claim from mutant with fewest replicates. */
function cheapest(mutant: Mutant, prepared: Prepared, seen: readonly Seen[]): ReportMutant['needs'] {
  if (mutant.relation !== prepared.claim.relation) return undefined;
  const kind = kindOf(prepared.claim);
  const tested = seen.map(({ result, trace }) => ({ at: result.site.point, replicates: trace.separation }));
  const elsewhere = samplePoints(prepared, DOMAIN_POINTS).map((at) => ({
    at,
    replicates: refusing(() => kind.separation(prepared, at, mutant.predict(at), KILL_ALPHA)) ?? Infinity,
  }));
  const [least] = [...tested, ...elsewhere].filter(({ replicates }) => replicates < Infinity).sort((x, y) => x.replicates - y.replicates);
  return least === undefined ? undefined : { at: least.at, replicates: Math.ceil(least.replicates) };
}

function reasonOf(status: ReportMutant['status'], mutant: Mutant, seen: readonly Seen[], needed: number | undefined): string {
  switch (status) {
    case 'killed':
      return 'refuted by the facts that decided the claim';
    case 'implied':
      return 'the claim implies it: no fact that agrees with the claim can kill it';
    case 'equivalent':
      return `not told from the claim at any of ${seen.length} tested points: ${needed === undefined ? 'it differs nowhere that was looked at' : `the cheapest point would take ${needed} replicates`}`;
    default: {
      if (seen.length === 0) return 'no tested point speaks of it';
      const disputed = seen.filter(({ trace }) => trace.separation <= trace.observed);
      const kept = disputed.filter(({ result }) => keeps(mutant, result)).length;
      return `agrees with the facts at all ${disputed.length} points where it contradicts the claim's number${kept === 0 ? '' : `; at ${kept} of them the interval lies within what it says: the claim is loose there`}`;
    }
  }
}

/** Whether the interval of what was seen lies wholly within what the mutant says. */
function keeps(mutant: Mutant, { site, outcome }: Result): boolean {
  const prediction = refusing(() => mutant.predict(site.point));
  const says = prediction === undefined ? undefined : limits(mutant.relation, prediction);
  const [lo, hi] = outcome?.interval ?? [null, null];
  if (says === undefined || lo === null || hi === null) return false;
  return (says.lower ?? -Infinity) <= lo && hi <= (says.upper ?? Infinity);
}

/** What is mutated, a line each. */
export function statementOf({ claim, trees }: Prepared): { field: string; text: string }[] {
  const formulas = Object.entries(trees).filter(([field]) => field === 'formula' || field === 'lo' || field === 'hi' || field.startsWith('law.'));
  const alternatives = Object.keys(claim.alternatives ?? {});
  return [
    { field: 'relation', text: claim.relation },
    ...formulas.map(([field, tree]) => ({ field, text: textOf(tree) })),
    { field: 'parameters', text: Object.keys(claim.parameters).join(', ') },
    ...(alternatives.length > 0 ? [{ field: 'alternatives', text: alternatives.join('; ') }] : []),
  ];
}

/** The line of {@link statementOf} that a mutant changed, from its id: `claim~operator@field.node`. */
function fieldOf({ id, operator }: Mutant, { trees }: Prepared): string {
  if (operator === 'relation-swapped') return 'relation';
  if (operator === 'alternative') return 'alternatives';
  const where = id.slice(id.indexOf('@') + 1);
  const field = where.slice(0, where.lastIndexOf('.'));
  return field in trees ? field : 'parameters';
}
