/**
 * Everything that a run will do, before it does any of it: the points of every property, the streams that serve them, and
 * the error budget that the decisions need.
 */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { UsageError } from '../errors.ts';
import type { Levels } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { Simulator } from '../protocol/simulator.ts';
import type { Batch } from './batch.ts';
import { Curve } from './curve.ts';
import { draws, space } from './draws.ts';
import { kindOf } from './kinds/index.ts';
import type { Property } from './property.ts';
import { inBox, inRegion, type Subject } from './region.ts';
import { DRAWS, type Plan, planProperty } from './sites.ts';
import { initialOf, type Role, simulatorKey, streamName } from './stream.ts';
import { type Site, type Trial, trialOf } from './trial.ts';

/** What decides how sharply a run tests. */
export interface Sharpness {
  readonly seed: number;
  /** Resolution in standard deviations of one replicate. */
  readonly d: number;
  /** Error levels of one decision. */
  readonly levels: Levels;
}

/** Length of a sequence of draws at first, and at most. */
const FIRST = 1024;
const MOST = 65_536;

/** The draws of one simulator: long enough that each of its claims finds its points, if they are to be found. */
async function sequenceOf(simulator: Simulator, subjects: readonly Subject[], seed: number): Promise<Point[]> {
  const ranges = space(subjects.map(({ prepared }) => prepared.claim.parameters));
  for (let count = FIRST; ; count *= 4) {
    const sequence = await draws(seed, simulator.name, ranges, count);
    const short = subjects.some((subject) => {
      let found = 0;
      for (const drawn of sequence) {
        const point = inBox(subject, drawn);
        if (point !== undefined && inRegion(subject, point) && ++found >= DRAWS) return false;
      }
      return true;
    });
    if (!short || count >= MOST) return sequence;
  }
}

/** Streams are named by their simulators. @throws {UsageError} if two simulators have one name. */
function checkNames(properties: readonly Property[]): void {
  const known = new Map<string, Simulator>();
  for (const { id, simulator } of properties) {
    const other = known.get(simulator.name);
    known.set(simulator.name, simulator);
    if (other === undefined || other.simulate === simulator.simulate) continue;
    throw new UsageError({ owner: id, parameter: 'simulator.name', value: simulator.name, condition: 'must belong to one simulator', advice: 'their replicates would be taken for each other; rename one' });
  }
}

/**
 * Plans the selected properties. The draws of a simulator depend on all properties given, selected or not, so that a run of
 * one claim tests the same points as a run of all.
 *
 * @param prepared - The claims of all properties, by id.
 * @param sequences - Draws of the simulators, of an earlier plan that differs in `d` alone; those that are missing are entered.
 * @throws {UsageError} if two simulators have one name.
 */
export async function plan(
  properties: readonly Property[],
  prepared: ReadonlyMap<string, Prepared>,
  selected: (claim: Claim) => boolean,
  { seed, d, levels }: Sharpness,
  sequences = new Map<string, readonly Point[]>(),
): Promise<Plan[]> {
  checkNames(properties);
  const subjects = properties.map((property): Subject => ({ property, prepared: prepared.get(property.claim.id) as Prepared }));
  const plans: Plan[] = [];
  for (const subject of subjects) {
    if (!selected(subject.property.claim)) continue;
    const { simulator, exhaustive, pointsOnly } = subject.property;
    if (exhaustive || pointsOnly) {
      plans.push(planProperty(subject, [], { d, beta: levels.beta, alpha: levels.alpha }));
      continue;
    }
    let sequence = sequences.get(simulator.name);
    if (sequence === undefined) {
      const served = subjects.filter(({ property }) => property.simulator.name === simulator.name && property.claim.expected === undefined && !property.exhaustive && !property.pointsOnly);
      sequence = await sequenceOf(simulator, served, seed);
      sequences.set(simulator.name, sequence);
    }
    plans.push(planProperty(subject, sequence, { d, beta: levels.beta, alpha: levels.alpha }));
  }
  return plans;
}

/** The site whose trajectories are drawn in a claim's picture: the unbiased draw that runs longest. */
function pictured({ sites }: Plan): Site | undefined {
  const length = ({ prepared, point }: Site): number => kindOf(prepared.claim).horizon(prepared, point);
  const drawn = sites.filter((site) => site.resolution.informative && site.origin === 'draw' && length(site) > 1);
  return drawn.sort((a, b) => length(b) - length(a))[0];
}

/** The streams that the informative sites need, in the order in which they first appear. */
export function batchesOf(plans: readonly Plan[], { seed, d, levels }: Sharpness, pictures = true): Batch[] {
  const batches = new Map<string, { simulator: Simulator; initial: Point; trials: Trial[]; curves: Curve[] }>();
  const at = ({ property: { simulator }, point }: Site): { trials: Trial[]; curves: Curve[] } => {
    const initial = initialOf(simulator, point);
    const name = streamName(simulator, initial, 'test');
    let batch = batches.get(name);
    if (batch === undefined) batches.set(name, (batch = { simulator, initial, trials: [], curves: [] }));
    return batch;
  };
  for (const one of plans) {
    for (const site of one.sites) if (site.resolution.informative) at(site).trials.push(trialOf(site, d, levels));
    const site = pictures ? pictured(one) : undefined;
    const curve = site === undefined ? undefined : new Curve(site, d, levels);
    // A time has no generations to be shown along.
    if (site !== undefined && curve !== undefined && curve.probes.length > 0) at(site).curves.push(curve);
  }
  return [...batches].map(([name, { simulator, initial, trials, curves }]) => ({
    name,
    simulator,
    initial,
    key: simulatorKey(seed, simulator, initial, 'test'),
    trials,
    curves,
  }));
}

/** The stream of one site alone, without a picture. */
export function batchOf(site: Site, { seed, d, levels }: Sharpness, role: Role = 'test', ordinal = 0): Batch {
  const { simulator } = site.property;
  const initial = initialOf(simulator, site.point);
  const name = streamName(simulator, initial, role);
  return { name, simulator, initial, key: simulatorKey(seed, simulator, initial, role, ordinal), trials: [trialOf(site, d, levels)], curves: [] };
}
