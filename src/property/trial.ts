/** One claim at one point: what to observe, and the sequential test that will decide. */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import type { Levels } from '../inference/test.ts';
import type { Point } from '../protocol/point.ts';
import type { World } from '../protocol/world.ts';
import { kindOf } from './kinds/index.ts';
import type { Course, Resolution } from './kinds/kind.ts';
import type { Property } from './property.ts';
import { REGION_D } from './region.ts';

/** Why a point is tested. Only unbiased draws speak for the region. */
export type Origin = 'draw' | 'corner' | 'discriminating' | 'declared' | 'enumerated';

/** A point that a property is to be tested at. */
export interface Site {
  readonly property: Property;
  readonly prepared: Prepared;
  /** Complete, in the claim's parameters; those that the world gives where there is one. */
  readonly point: Point;
  readonly origin: Origin;
  /** What the claim says there at the run's resolution. */
  readonly resolution: Resolution;
  /** Where every outcome is walked instead of sampled: the exact world, of which `point` is a picture in doubles. */
  readonly world?: World;
}

/** A site with its test running. */
export interface Trial extends Course {
  readonly site: Site;
  readonly point: Point;
  /** Largest generation that the claim looks at. */
  readonly horizon: number;
}

/**
 * The resolution at which a claim is tested in a run of resolution d. What is known to be false is tested no coarser than its region:
 * at a larger δ it may be false by less than δ, and rightly pass.
 */
export function resolutionFor({ expected }: Claim, d: number): number {
  return expected === undefined ? d : Math.min(d, REGION_D);
}

/** Starts the test of an informative site. */
export function trialOf(site: Site, d: number, levels: Levels): Trial {
  const { prepared, point } = site;
  const kind = kindOf(prepared.claim);
  const { probes, test, absorb } = kind.course(prepared, point, resolutionFor(prepared.claim, d), levels);
  return { site, point, horizon: kind.horizon(prepared, point), probes, test, absorb };
}
