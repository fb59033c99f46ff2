import type { Prediction } from '../claim/claim.ts';

/** A prediction with all its digits: 0.2, [0.1, 0.3], gamma(shape=4.5, scale=0.2). */
export function predictionLine(value: Prediction): string {
  if (typeof value === 'number') return String(value);
  if (!('law' in value)) return `[${value.lo}, ${value.hi}]`;
  return `${value.law}(${Object.entries(value.parameters).map(([name, number]) => `${name}=${number}`).join(', ')})`;
}
