/**
 * The tested region of a property: where every side of the claim excludes something and green verdicts are affordable. It is
 * computed at a fixed resolution, so that a coarser or finer run tests the same region.
 */
import type { Prepared } from '../claim/prepare.ts';
import { CorroborateError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { kindOf } from './kinds/index.ts';
import { remembered } from './kinds/reading.ts';
import type { Property } from './property.ts';

/** Resolution at which the region is computed, in standard deviations of one replicate. */
export const REGION_D = 0.02;
/** Error of a green at which the region is computed. */
export const REGION_BETA = 1e-3;
/** Sampler calls that a point may be planned to need. */
export const AFFORDABLE = 1e7;

/** A property with its claim ready. */
export interface Subject {
  readonly property: Property;
  readonly prepared: Prepared;
}

/** The claim's own coordinates of a drawn point, defaults filled in; undefined outside the claim's domain. */
export function inDomain({ prepared }: Pick<Subject, 'prepared'>, drawn: Point): Point | undefined {
  const own: Record<string, number> = {};
  for (const name of Object.keys(prepared.claim.parameters)) {
    const value = drawn[name];
    if (value !== undefined) own[name] = value;
  }
  return refusing(() => prepared.complete(own));
}

/** As `inDomain`, for a draw: also within the ranges from which the claim has its points drawn. */
export function inBox({ prepared }: Subject, drawn: Point): Point | undefined {
  return boxed(prepared, drawn);
}

/** One point for one draw, so that what is remembered of it serves a second plan. */
const boxed = remembered((prepared, drawn) => {
  const within = Object.entries(prepared.claim.parameters).every(([name, { sample: [lo, hi] }]) => {
    const value = drawn[name];
    return value === undefined || (value >= lo && value <= hi);
  });
  return within ? inDomain({ prepared }, drawn) : undefined;
});

/** Whether the property is tested at a point of its claim's domain. */
export function inRegion({ property: { simulator }, prepared }: Subject, point: Point): boolean {
  const kind = kindOf(prepared.claim);
  if (simulator.cost({ ...point, k: point['k'] ?? 1 }) * kind.least(REGION_D, REGION_BETA) > AFFORDABLE) return false;
  const planned = refusing(() => {
    const { informative, impossible, planned: replicates } = kind.resolve(prepared, point, REGION_D, REGION_BETA);
    return informative || impossible !== undefined ? replicates * Math.max(1, simulator.cost({ ...point, k: kind.horizon(prepared, point) })) : Infinity;
  });
  return planned !== undefined && planned <= AFFORDABLE;
}

/** Whether the claim excludes something at a point at resolution d, whatever that costs. */
export function falsifiableAt({ prepared }: Subject, point: Point, d: number): boolean {
  return refusing(() => kindOf(prepared.claim).emptiness(prepared, point, d) === undefined) ?? false;
}

/** The attempt's result; undefined where a claim or an oracle refuses the point. */
export function refusing<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof CorroborateError) return undefined;
    throw error;
  }
}
