/** The formula strings of a claim, by the field that they come from. */
import type { Claim } from './claim.ts';

/**
 * Every formula of a claim: `formula`, or `lo` and `hi`; `law.shape` and the like; `alternatives.name.shape`; `of`, `sd`,
 * `support.lo`, `support.hi`, `left`, `horizon`; `requires`.
 */
export function formulasOf(claim: Claim): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const { formula, law, alternatives, estimand, requires } = claim;
  if (typeof formula === 'string') found['formula'] = formula;
  else if (formula !== undefined) Object.assign(found, { lo: formula.lo, hi: formula.hi });
  for (const [name, text] of Object.entries(law?.parameters ?? {})) found[`law.${name}`] = text;
  for (const [mutant, changed] of Object.entries(alternatives ?? {})) {
    for (const [name, text] of Object.entries(changed)) found[`alternatives.${mutant}.${name}`] = text;
  }
  if ((estimand.kind === 'expectation' || estimand.kind === 'law') && estimand.of !== undefined) found['of'] = estimand.of;
  if (estimand.kind === 'expectation') {
    if (typeof estimand.sd === 'string') found['sd'] = estimand.sd;
    if (estimand.support !== undefined) Object.assign(found, { 'support.lo': estimand.support[0], 'support.hi': estimand.support[1] });
  }
  if (estimand.kind === 'identity' && typeof estimand.left === 'string') found['left'] = estimand.left;
  if (estimand.kind === 'slope') found['horizon'] = estimand.horizon;
  if (requires !== undefined) found['requires'] = requires;
  return found;
}
