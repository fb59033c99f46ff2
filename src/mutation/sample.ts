/**
 * Points at which mutants are compared with each other and with their claim. Spread evenly over the logarithms of the
 * parameters by an additive recurrence, away from the values 0 and 1, which are blind to exponents.
 */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import type { Prepared } from '../claim/prepare.ts';
import type { Parameter } from '../claim/parameter.ts';
import type { Point } from '../protocol/point.ts';

/**
 * The root above 1 of x^(d+1) = x + 1, the plastic number for d = 2: its powers give an even additive recurrence in d dimensions.
 *
 * @see Roberts (2018), The unreasonable effectiveness of quasirandom sequences
 */
function plastic(d: number): number {
  let x = 1.5;
  for (let step = 0; step < 60; step++) x = exp(log(1 + x) / (d + 1));
  return x;
}

function at({ kind, min, max, openMin, sample: [lo, hi], default: standard }: Parameter, u: number): number {
  // A parameter that is never drawn would leave its exponent unseen.
  if (lo === hi && lo === 0 && standard === 0) return kind === 'integer' ? Math.min(max, 2) : Math.min(max, 0.5 + u);
  const top = kind === 'integer' ? hi + 1 : hi;
  const value = lo > 0 ? exp(log(lo) + u * (log(top) - log(lo))) : lo + u * (top - lo);
  if (kind === 'integer') return Math.max(min, Math.min(hi, Math.floor(value)));
  return openMin === true && value <= min ? hi : Math.max(min, Math.min(hi, value));
}

/** At most `count` points of the claim's domain; fewer where its condition excludes many. The same for the same claim. */
export function samplePoints(prepared: Prepared, count: number): Point[] {
  const parameters = Object.entries(prepared.claim.parameters);
  const root = plastic(parameters.length);
  const found: Point[] = [];
  for (let i = 1; found.length < count && i <= 50 * count; i++) {
    let step = 1;
    const point = Object.fromEntries(parameters.map(([name, parameter]) => {
      step /= root;
      const u = 0.5 + i * step;
      return [name, at(parameter, u - Math.floor(u))];
    }));
    try {
      prepared.predict(point);
      found.push(point);
    } catch {
      // Outside the condition that joins the parameters, or where the prediction overflows: not a point to compare at.
    }
  }
  return found;
}
