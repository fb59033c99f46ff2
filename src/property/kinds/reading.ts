/** Reading a prepared claim at a point: its number and what to observe. */
import type { Prepared } from '../../claim/prepare.ts';
import type { Point } from '../../protocol/point.ts';
import type { Probe } from '../../protocol/simulator.ts';

/** The claim's number, or the ends of its interval. */
export function numberAt(prepared: Prepared, point: Point): number | { readonly lo: number; readonly hi: number } {
  const prediction = prepared.predict(point);
  if (typeof prediction === 'object' && 'law' in prediction) throw new TypeError(`${prepared.claim.id} predicts a law, not a number`);
  return prediction;
}

/** The claim's observable at generation k; all parameters of the point are at the observable's disposal. */
export function probeAt({ claim: { estimand } }: Prepared, point: Point, k: number): Probe {
  if (estimand.kind === 'identity') throw new TypeError('an identity has no observable');
  return { observable: estimand.observable, k, at: point };
}
