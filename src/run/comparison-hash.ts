/** The hash of what decides a claim about numbers alone: the code that compares, what the claim says, and what is compared. */
import { createHash } from 'node:crypto';
import type { Prepared } from '../claim/prepare.ts';
import type { Comparison } from '../proof/comparison.ts';
import { moduleHash } from './code-hash.ts';
import { claimHash } from './evidence-header.ts';

/** Twelve hexadecimal digits, as of a simulator's code. */
export async function comparisonHash({ modules, over }: Comparison, prepared: Prepared): Promise<string> {
  const parts = await Promise.all(modules.map(moduleHash));
  return createHash('sha256').update([...parts, claimHash(prepared), over].join(' ')).digest('hex').slice(0, 12);
}
