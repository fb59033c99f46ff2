/** Reading a prepared claim at a point: its number and what to observe. */
import type { Prepared } from '../../claim/prepare.ts';
import type { Point } from '../../protocol/point.ts';
import type { Probe } from '../../protocol/simulator.ts';

/** Oracles are pure but may be costly, and planning asks the same of the same point many times over. */
export function remembered<T>(read: (prepared: Prepared, point: Point) => T): (prepared: Prepared, point: Point) => T {
  const known = new WeakMap<Prepared, WeakMap<Point, { readonly value: T }>>();
  return (prepared, point) => {
    let own = known.get(prepared);
    if (own === undefined) known.set(prepared, (own = new WeakMap()));
    let entry = own.get(point);
    if (entry === undefined) own.set(point, (entry = { value: read(prepared, point) }));
    return entry.value;
  };
}

const predictionAt = remembered((prepared, point) => prepared.predict(point));

/** Standard deviation of one replicate's value, or a bound on it. */
export const spreadAt = remembered((prepared, point) => prepared.sd(point) ?? 0);

/** The claim's number, or the ends of its interval. */
export function numberAt(prepared: Prepared, point: Point): number | { readonly lo: number; readonly hi: number } {
  const prediction = predictionAt(prepared, point);
  if (typeof prediction === 'object' && 'law' in prediction) throw new TypeError(`${prepared.claim.id} predicts a law, not a number`);
  return prediction;
}

/** The claim's observable at generation k; all parameters of the point are at the observable's disposal. */
export function probeAt({ claim: { estimand } }: Prepared, point: Point, k: number): Probe {
  if (estimand.kind === 'identity') throw new TypeError('an identity has no observable');
  return { observable: estimand.observable, k, at: point };
}
