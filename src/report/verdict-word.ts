import type { ClaimVerdict, ReportClaim } from './report.ts';

/** How a verdict looks without colour and what it means in one sentence. */
export interface VerdictWord {
  readonly glyph: string;
  readonly meaning: string;
}

/** Every verdict a reader can meet, in the order of the legend: worst news first, then green, then what is not known. */
export const verdictWords: Readonly<Record<ClaimVerdict, VerdictWord>> = {
  'refuted': { glyph: '✗', meaning: 'The claim is contradicted: by simulation, with evidence that would almost never arise were it true, or by numbers whose order is certain.' },
  'invalid': { glyph: '!', meaning: 'An assumption of the test failed or the simulator misbehaved, so nothing is said about the claim.' },
  'inconclusive': { glyph: '?', meaning: 'The budget ended before the evidence decided either way.' },
  'supported': { glyph: '✓', meaning: 'A deviation of δ or more is excluded, with error at most β.' },
  'exact': { glyph: '≡', meaning: 'Every outcome was enumerated with exact arithmetic; no sampling error remains.' },
  'proved': { glyph: '∎', meaning: 'Certified on a whole box of parameters by outward-rounded arithmetic.' },
  'checked': { glyph: '=', meaning: 'Two numbers were compared at every point of a grid, each enclosed so that their order is certain; no sampling was involved.' },
  'vacuous': { glyph: '∅', meaning: 'The claim excludes nothing here at this resolution; never counted as green.' },
  'open': { glyph: '○', meaning: 'The statement is recorded, but no property tests it yet.' },
  'not-applicable': { glyph: '–', meaning: 'The assumptions of the claim are not those of the simulator.' },
  'not-run': { glyph: '·', meaning: 'Planned but not simulated in this run.' },
};

/** Whether a claim's verdict is the declared one, goes against it, or decides neither way. */
export function expectation(claim: Pick<ReportClaim, 'verdict' | 'expected'>): 'met' | 'against' | 'undecided' {
  const green = ['supported', 'exact', 'proved', 'checked'].includes(claim.verdict);
  if (!green && claim.verdict !== 'refuted') return 'undecided';
  return green === (claim.expected === 'supported') ? 'met' : 'against';
}

/** The verdict in words: `refuted, as expected`, `supported, against expectation`. */
export function verdictText(claim: Pick<ReportClaim, 'verdict' | 'expected'>): string {
  if (claim.expected !== 'refuted') return claim.verdict;
  const standing = expectation(claim);
  if (standing === 'met') return 'refuted, as expected';
  return standing === 'against' ? `${claim.verdict}, against expectation` : claim.verdict;
}
