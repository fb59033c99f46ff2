/** From what the tested points say of a mutant to its row in the report. */
import type { Prepared } from '../claim/prepare.ts';
import type { Mutant } from '../mutation/mutants.ts';
import { samplePoints } from '../mutation/sample.ts';
import { KILL_ALPHA, kills, statusOf, type Trace } from '../mutation/score.ts';
import { limits } from '../mutation/score-limits.ts';
import { kindOf } from '../property/kinds/index.ts';
import { inRegion, refusing } from '../property/region.ts';
import { resolutionFor } from '../property/trial.ts';
import type { Result } from '../property/verdict.ts';
import type { MutantPoint, ReportMutant } from '../report/mutation-report.ts';
import { fieldOf } from './mutate-statement.ts';

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

/** How sharply the claims of the run are decided. */
export interface Sharpness {
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** P(supported | a deviation of delta or more). */
  readonly beta: number;
}

/**
 * The row of one mutant. What no tested point tells from the claim is equivalent only if no point would at this resolution. It survived where
 * the claim was seen to be loose at a tested point before the mutant could be told from it, and where a point that could be tested tells it
 * with the replicates that a green takes there: that point is missing.
 */
export function judge(mutant: Mutant, prepared: Prepared, readings: readonly Reading[], sharpness: Sharpness): ReportMutant {
  const seen = readings.flatMap(({ result, traces }): Seen[] => {
    const trace = traces.get(mutant);
    return trace === undefined ? [] : [{ result, trace }];
  });
  const found = statusOf(mutant.implied, seen.map(({ trace }) => trace));
  const told = found === 'equivalent' && seen.some((one) => disputed(mutant, one)) ? 'survived' : found;
  const elsewhere = told === 'equivalent' ? untested(mutant, prepared) : [];
  const missing = elsewhere.find((need) => testable(need, prepared, readings, sharpness));
  const best = told === 'equivalent' ? (tested(seen) ?? elsewhere[0]) : undefined;
  // What differs nowhere in what it forbids is no slip.
  const status = missing !== undefined ? 'survived' : told === 'equivalent' && best === undefined ? 'implied' : told;
  const telling = status === 'implied' ? undefined : mostTelling(seen);
  const needs = missing ?? best;
  const { id, operator, description, relation, tex } = mutant;
  return {
    id,
    operator,
    field: fieldOf(mutant, prepared),
    description,
    relation,
    tex,
    status,
    reason: reasonOf(status, mutant, seen, needs),
    ...(telling === undefined ? {} : { by: pointOf(telling) }),
    ...(needs === undefined ? {} : { needs: { at: needs.at, replicates: Math.ceil(needs.replicates) } }),
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

/** A point, and the replicates at which claim and mutant would be told apart there. */
type Need = NonNullable<ReportMutant['needs']>;

const byReplicates = (x: Need, y: Need): number => x.replicates - y.replicates;

/** The tested point that tells claim from mutant with fewest replicates; undefined where they agree at all of them. */
function tested(seen: readonly Seen[]): Need | undefined {
  return seen.map(({ result, trace }) => ({ at: result.site.point, replicates: trace.separation })).filter(({ replicates }) => replicates < Infinity).sort(byReplicates)[0];
}

/** Points spread over the domain at which claim and mutant differ, the most telling first. */
function untested(mutant: Mutant, prepared: Prepared): Need[] {
  const kind = kindOf(prepared.claim);
  return samplePoints(prepared, DOMAIN_POINTS)
    .map((at) => ({ at, replicates: refusing(() => kind.separation(prepared, at, mutant.predict(at), KILL_ALPHA)) ?? Infinity }))
    .filter(({ replicates }) => replicates < Infinity)
    .sort(byReplicates);
}

/** Whether some property of the claim could be tested at the point, and a green there takes the replicates that kill the mutant. */
function testable({ at, replicates }: Need, prepared: Prepared, readings: readonly Reading[], { d, beta }: Sharpness): boolean {
  const resolution = refusing(() => kindOf(prepared.claim).resolve(prepared, at, resolutionFor(prepared.claim, d), beta));
  if (resolution?.informative !== true || resolution.planned < replicates) return false;
  const properties = new Set(readings.map(({ result: { site } }) => site.property));
  return [...properties].some((property) => property.exhaustive === false && inRegion({ property, prepared }, at));
}

function reasonOf(status: ReportMutant['status'], mutant: Mutant, seen: readonly Seen[], needs: Need | undefined): string {
  switch (status) {
    case 'killed':
      return 'refuted by the facts that decided the claim';
    case 'implied':
      return 'the claim implies it: no fact that agrees with the claim can kill it';
    case 'equivalent':
      return `not told from the claim at any of ${seen.length} tested points: ${seen.some(({ trace }) => trace.separation < Infinity) ? 'the cheapest of them' : 'they imply it, and the cheapest point beyond the tested region'} would take ${Math.ceil(needs!.replicates)} replicates`;
    default: {
      if (seen.length === 0) return 'no tested point speaks of it';
      if (needs !== undefined) return `not told from the claim at any of ${seen.length} tested points, and another would with ${Math.ceil(needs.replicates)} replicates: a point is missing`;
      const contradicted = seen.filter((one) => disputed(mutant, one));
      const kept = contradicted.filter(({ result }) => keeps(mutant, result)).length;
      return `agrees with the facts at all ${contradicted.length} points where it contradicts the claim's number${kept === 0 ? '' : `; at ${kept} of them the interval lies within what it says: the claim is loose there`}`;
    }
  }
}

/**
 * Whether claim and mutant contradict each other at a point by as much as the replicates there tell: those that were drawn or, where they were
 * few because the claim is loose and what was seen is what the mutant says, those that a green would have taken had the claim's number been true.
 */
function disputed(mutant: Mutant, { result, trace: { separation, observed } }: Seen): boolean {
  const estimate = result.outcome?.estimate ?? null;
  return separation <= observed || (separation <= result.site.resolution.planned && within(mutant, result, estimate, estimate));
}

/** Whether the interval of what was seen lies wholly within what the mutant says. */
function keeps(mutant: Mutant, result: Result): boolean {
  return within(mutant, result, ...(result.outcome?.interval ?? [null, null]));
}

function within(mutant: Mutant, { site }: Result, lo: number | null, hi: number | null): boolean {
  const prediction = refusing(() => mutant.predict(site.point));
  const says = prediction === undefined ? undefined : limits(mutant.relation, prediction);
  if (says === undefined || lo === null || hi === null) return false;
  return (says.lower ?? -Infinity) <= lo && hi <= (says.upper ?? Infinity);
}
