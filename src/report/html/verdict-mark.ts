import type { ClaimVerdict, PointVerdict, ReportClaim } from '../report.ts';
import { expectation, verdictText, verdictWords } from '../verdict-word.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** Glyph and word. The glyph is for the eye; a screen reader hears the word. */
function mark(verdict: ClaimVerdict, tone: ClaimVerdict, words: string): Markup {
  return markup`<span class="verdict ${tone}"><i aria-hidden="true">${verdictWords[verdict].glyph}</i>${words}</span>`;
}

/** The verdict of a claim. A refutation that was expected is good news and not painted as an alarm. */
export function claimMark(claim: Pick<ReportClaim, 'verdict' | 'expected' | 'quantifier'>): Markup {
  const tone = claim.expected === 'supported' ? claim.verdict : ({ met: 'supported', against: 'refuted', undecided: claim.verdict } as const)[expectation(claim)];
  const word = mark(claim.verdict, tone, verdictText(claim));
  return claim.quantifier === undefined ? word : markup`${word} <span class="small soft">${claim.quantifier}</span>`;
}

/** The colour of a point's verdict: an expected refutation is not an alarm. */
export function pointTone(verdict: PointVerdict, expected: ReportClaim['expected']): PointVerdict {
  return expected === 'refuted' && verdict === 'refuted' ? 'supported' : verdict;
}

/** Class of a row of points: glyph and colour come from the style sheet. */
export function pointClass(verdict: PointVerdict, expected: ReportClaim['expected']): string {
  return pointTone(verdict, expected) === verdict ? verdict : `${verdict} expected`;
}

/** Style of those rows. The glyph has an empty alternative, so that a screen reader hears the word alone. */
export const pointStyle = Object.entries(verdictWords)
  .map(([verdict, { glyph }]) => `.points tr.${verdict}>:first-child::before{content:"${glyph}";content:"${glyph}"/""}`)
  .join('\n');

/** The verdict at a point of a claim. */
export function pointMark(verdict: PointVerdict, expected: ReportClaim['expected']): Markup {
  return mark(verdict, pointTone(verdict, expected), verdict);
}
