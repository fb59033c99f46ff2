/**
 * Corners: points of the tested region with one parameter at the very end of its domain. Off-by-one faults live at n = 1 and
 * k = 1, where random draws seldom go.
 */
import type { Point } from '../protocol/point.ts';
import { inDomain, inRegion, type Subject } from './region.ts';

/** Draws tried for each end before it is taken to lie outside the region. */
const TRIES = 32;

/** At most two points a parameter: the first draws of the sequence that, moved to an end of the domain, stay in the region. */
export function corners(subject: Subject, sequence: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (const [name, { min, max, openMin }] of Object.entries(subject.prepared.claim.parameters)) {
    if (min === max) continue;
    for (const end of openMin === true ? [max] : [min, max]) {
      for (const drawn of sequence.slice(0, TRIES)) {
        const point = inDomain(subject, { ...drawn, [name]: end });
        if (point === undefined || !inRegion(subject, point)) continue;
        found.push(point);
        break;
      }
    }
  }
  return found;
}
