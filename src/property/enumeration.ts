/**
 * Worlds small enough to walk every outcome: the law of the program is compared with the claim as fractions, or with an interval
 * that is certain to contain the claim's number. No replicates, no error level; what rounding leaves open is said to be open.
 */
import type { Prediction } from '../claim/claim.ts';
import { exactPrediction } from '../claim/enclosure.ts';
import { exactValue, rationalPoint } from '../claim/exact.ts';
import type { Prepared } from '../claim/prepare.ts';
import { Fraction } from '../elementary/fraction.ts';
import { DeclarationError } from '../errors.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { World } from '../protocol/world.ts';
import type { Enumeration } from './enumerate.ts';
import { compared, nearestTo, textOf } from './exact-comparison.ts';
import type { Subject } from './region.ts';
import type { Site } from './trial.ts';
import { NOT_A_FUNCTION, UnrepeatableError } from './unrepeatable.ts';
import type { Result } from './verdict.ts';
import { pointOf, probeIn, truthOf, worldLaw } from './world-law.ts';

/** What walking a world found. */
export interface Enumerated {
  /** Equally likely paths. */
  readonly paths: number;
  /** The estimand under the program, as a fraction; empty where some outcome has no value. */
  readonly value: string;
  /** The claim's number: a fraction, or an interval of doubles that contains it. */
  readonly claimed: string;
  readonly estimate: number | null;
  readonly predicted: Prediction;
}

/** A site whose outcomes are enumerated. */
export type WorldSite = Site & { readonly world: World };

/** The worlds of a property as sites. */
export function worldSites({ property, prepared }: Subject): WorldSite[] {
  const resolution = { informative: true, delta: null, planned: 0 };
  return property.worlds.map((world) => ({ property, prepared, point: pointOf(world), origin: 'enumerated', resolution, world }));
}

/** Sites of one simulator in one world, which one walk serves, in the order of their first. */
export function byWorld(sites: readonly WorldSite[]): WorldSite[][] {
  const groups = new Map<string, WorldSite[]>();
  for (const site of sites) {
    const name = `${site.property.simulator.name} ${JSON.stringify(site.world)}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [site]);
    else group.push(site);
  }
  return [...groups.values()];
}

/**
 * Decides sites of one world.
 *
 * @param sites - Of one simulator and one world, as {@link byWorld} returns them.
 * @throws {DeclarationError} if the simulator cannot be enumerated there, or a claim cannot be compared exactly.
 */
export function decideWorld(sites: readonly WorldSite[]): Result[] {
  const [first] = sites;
  if (first === undefined) return [];
  const probes: Probe[] = [];
  const places = sites.map(({ prepared, world }) => {
    const probe = probeIn(prepared, world);
    const known = probes.findIndex((other) => other.observable === probe.observable && other.k === probe.k);
    return known < 0 ? probes.push(probe) - 1 : known;
  });
  let law: Enumeration<string>;
  try {
    law = worldLaw(first.property.simulator, first.world, probes);
  } catch (error) {
    if (!(error instanceof UnrepeatableError)) throw error;
    return sites.map((site) => ({ site, verdict: 'invalid', reason: `${NOT_A_FUNCTION}: ${error.message}` }));
  }
  return sites.map((site, i) => ({ site, ...decided(site, law, places[i]!) }));
}

function decided({ prepared, world }: WorldSite, law: Enumeration<string>, place: number): Pick<Result, 'verdict' | 'reason' | 'enumerated'> {
  checkCondition(prepared, world);
  const claimed = exactPrediction(prepared, world);
  const truth = truthOf(prepared, world, law, place);
  const found = { paths: Number(law.paths), claimed: textOf(claimed), predicted: nearestTo(claimed) };
  if (!('value' in truth)) {
    return { verdict: 'invalid', reason: `undefined outcomes of probability ${truth.undefinedMass}`, enumerated: { ...found, value: '', estimate: null } };
  }
  const { value } = truth;
  const { verdict, reason } = compared(prepared.claim.relation, value, claimed, supportOf(prepared, world));
  return { verdict, reason, enumerated: { ...found, value: String(value), estimate: value.toNumber() } };
}

function checkCondition({ claim, trees }: Prepared, world: World): void {
  const holds = trees['requires'] === undefined ? Fraction.one : exactValue(trees['requires'], rationalPoint(world));
  if (holds !== undefined && !holds.equals(Fraction.zero)) return;
  throw new DeclarationError({ owner: claim.id, parameter: 'world', value: pointOf(world), condition: `must satisfy ${claim.requires}` });
}

/** The ends of what the estimand could be: 0 and 1 for a probability, what is declared for a mean. */
function supportOf({ claim, trees }: Prepared, world: World): readonly Fraction[] | undefined {
  if (claim.estimand.kind === 'probability') return [Fraction.zero, Fraction.one];
  const point = rationalPoint(world);
  const ends = ['support.lo', 'support.hi'].map((field) => (trees[field] === undefined ? undefined : exactValue(trees[field], point)));
  return ends.includes(undefined) ? undefined : (ends as Fraction[]);
}
