import type { ClaimVerdict, ReportClaim } from '../report.ts';
import { expectation, verdictText, verdictWords } from '../verdict-word.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** Glyph and word in the colour of the verdict. The glyph is for the eye; a screen reader hears the word. */
export function verdictMark(verdict: ClaimVerdict, words: string = verdict): Markup {
  return markup`<span class="verdict ${verdict}"><i aria-hidden="true">${verdictWords[verdict].glyph}</i>${words}</span>`;
}

/** The verdict of a claim. A refutation that was expected is good news and not painted as an alarm. */
export function claimMark(claim: ReportClaim): Markup {
  if (claim.expected === 'supported') return verdictMark(claim.verdict);
  const { glyph } = verdictWords[claim.verdict];
  const tone = { met: 'supported', against: 'refuted', undecided: claim.verdict }[expectation(claim)];
  return markup`<span class="verdict ${tone}"><i aria-hidden="true">${glyph}</i>${verdictText(claim)}</span>`;
}
