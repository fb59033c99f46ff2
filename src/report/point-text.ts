import type { Point } from '../protocol/point.ts';
import { significant } from './number.ts';

/** A point as it is typed after `--at`, to six digits: `n=100, p0=0.2, k=20`. The token carries the exact one. */
export function pointText(at: Point): string {
  return Object.entries(at).map(([name, value]) => `${name}=${significant(value, 6)}`).join(', ');
}
