/** Claims about numbers alone, decided: what each comparison found, and the hash of what decided it. */
import type { Prepared } from '../claim/prepare.ts';
import type { Comparison } from '../proof/comparison.ts';
import type { Finding } from '../report/compile/verdict-row.ts';
import { comparisonHash } from './comparison-hash.ts';

/** Every finding of the comparisons, in their order. */
export async function compare(comparisons: readonly Comparison[], prepared: ReadonlyMap<string, Prepared>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const comparison of comparisons) {
    const of = prepared.get(comparison.claim.id) as Prepared;
    const code = await comparisonHash(comparison, of);
    findings.push(...comparison.decide(of).map((found) => ({ comparison, found, code })));
  }
  return findings;
}
