import { significant, unknown } from './number.ts';
import type { Writer } from './number.ts';
import type { Predicted } from './report.ts';

const symbols: Readonly<Record<string, string>> = { 'equals': '=', 'at-most': '≤', 'at-least': '≥' };

/**
 * What the claim says at a point, with its relation: `= 0.1216`, `in [0.1, 0.2]`, `gamma(shape=2, scale=0.5)`.
 * `write` is the writer of the estimate that it is read against.
 */
export function predictionText(predicted: Predicted, relation: string, write: Writer = significant): string {
  if (predicted === null) return unknown;
  if (typeof predicted === 'number') return `${symbols[relation] ?? relation} ${write(predicted)}`;
  if ('law' in predicted) {
    const parameters = Object.entries(predicted.parameters).map(([name, value]) => `${name}=${significant(value)}`);
    return `${predicted.law}(${parameters.join(', ')})`;
  }
  return `in [${write(predicted.lo)}, ${write(predicted.hi)}]`;
}

/** The numbers in a prediction, for choosing digits and axes. */
export function predictedNumbers(predicted: Predicted): readonly (number | null)[] {
  if (predicted === null || typeof predicted === 'number') return [predicted];
  return 'law' in predicted ? [] : [predicted.lo, predicted.hi];
}
