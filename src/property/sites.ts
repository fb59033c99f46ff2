/**
 * Where a property is tested: declared points, corners, points that tell mutants apart, unbiased draws, and small worlds whose
 * outcomes are enumerated. Only the draws speak for the region, so they alone are counted for it and everything else is shown apart.
 */
import { discriminating } from '../mutation/discriminating.ts';
import { type Mutant, mutants } from '../mutation/mutants.ts';
import type { Point } from '../protocol/point.ts';
import { corners } from './corners.ts';
import { type WorldSite, worldSites } from './enumeration.ts';
import { kindOf } from './kinds/index.ts';
import type { Resolution } from './kinds/kind.ts';
import { falsifiableAt, inBox, inRegion, refusing, type Subject } from './region.ts';
import { type Origin, resolutionFor, type Site } from './trial.ts';

/** Informative unbiased draws of a claim. */
export const DRAWS = 20;
/** Fewer informative draws than this leave a claim inconclusive. */
export const ENOUGH = 12;
/** Points for telling mutants apart, and the draws among which they are chosen. */
const DISCRIMINATING = 4;
const CANDIDATES = 40;
/** A mutant that takes more replicates than this is not told apart at a point: greens are planned with fewer. */
const MOST_TO_TELL = 100_000;
/** Draws of the domain from which the falsifiable share is estimated. */
const SURVEY = 400;

/** Where a property is tested, and how much of its domain the claim says anything about. */
export interface Plan extends Subject {
  readonly sites: readonly Site[];
  /** Worlds in which every outcome is walked; they take no replicates and no part of the error. */
  readonly worlds: readonly WorldSite[];
  /** Share of the domain, by unbiased draws, where the claim excludes something at the run's resolution; NaN if none was drawn. */
  readonly falsifiable: number;
  /** Whether the property draws points at all: an `expected: 'refuted'` claim is tested at its declared points only, an exhaustive property in its worlds, one of points alone at those. */
  readonly drawn: boolean;
}

interface Levels {
  readonly d: number;
  readonly beta: number;
  readonly alpha: number;
}

/** How many points of the region hold enough informative ones: at a coarser resolution than the region's own some are vacuous. */
function drawsNeeded(region: readonly Point[], informative: (point: Point) => boolean): number {
  let found = 0;
  const last = region.findIndex((point) => informative(point) && ++found === DRAWS);
  return last < 0 ? region.length : last + 1;
}

/** @param sequence - Unbiased draws of the simulator, long enough that rejection leaves {@link DRAWS}. */
export function planProperty(subject: Subject, sequence: readonly Point[], { d, beta, alpha }: Levels): Plan {
  const { property, prepared } = subject;
  const kind = kindOf(prepared.claim);
  const sites: Site[] = [];
  const seen = new Set<string>();
  const add = (origin: Origin, points: readonly Point[]): void => {
    for (const point of points) {
      const name = JSON.stringify(point);
      if (seen.has(name)) continue;
      seen.add(name);
      const resolution: Resolution = kind.resolve(prepared, point, resolutionFor(prepared.claim, d), beta);
      sites.push({ property, prepared, point, origin, resolution });
    }
  };

  const worlds = worldSites(subject);
  const { expected } = prepared.claim;
  add('declared', [...property.points, ...(expected?.at ?? [])].map((point) => prepared.complete(point)));
  add('discriminating', property.telling.map((point) => prepared.complete(point)));
  if (expected !== undefined || property.exhaustive || property.pointsOnly) return { ...subject, sites, worlds, falsifiable: NaN, drawn: false };

  const inside = sequence.map((drawn) => inBox(subject, drawn)).filter((point) => point !== undefined);
  const region: Point[] = [];
  for (const point of inside) {
    if (region.length >= DRAWS + CANDIDATES) break;
    if (inRegion(subject, point)) region.push(point);
  }
  const taken = drawsNeeded(region, (point) => falsifiableAt(subject, point, d));
  add('draw', region.slice(0, taken));
  add('corner', corners(subject, sequence));
  const separation = (point: Point, mutant: Mutant): number =>
    // Another relation with the same number cannot be told by the number.
    mutant.relation === prepared.claim.relation ? (refusing(() => kind.separation(prepared, point, mutant.predict(point), alpha)) ?? Infinity) : Infinity;
  const candidates = region.slice(taken);
  add('discriminating', discriminating(candidates, mutants(prepared, candidates), separation, { affordable: MOST_TO_TELL, limit: DISCRIMINATING }).points);
  // A claim that excludes nothing anywhere must say so at points, rather than have none.
  if (sites.every(({ resolution }) => !resolution.informative && resolution.impossible === undefined)) add('draw', inside.slice(0, DRAWS));

  const survey = inside.slice(0, SURVEY);
  const falsifiable = survey.filter((point) => falsifiableAt(subject, point, d)).length / survey.length;
  return { ...subject, sites, worlds, falsifiable, drawn: true };
}
