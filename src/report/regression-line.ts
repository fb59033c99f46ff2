import type { ReportCounterexample } from './report.ts';

/** A counterexample as an entry of the file of regression points, ready to be pasted there. */
export function regressionLine({ id, at }: Pick<ReportCounterexample, 'id' | 'at'>): string {
  return JSON.stringify({ property: id, at });
}
