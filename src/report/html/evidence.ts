import { grouped, resolvingDigits, significant } from '../number.ts';
import { pointText } from '../point-text.ts';
import { predictedNumbers, predictionText } from '../prediction-text.ts';
import type { ReportVerdict } from '../report.ts';
import { markup } from './markup.ts';
import type { Child, Markup } from './markup.ts';
import { typeset } from './typeset.ts';
import { verdictMark } from './verdict-mark.ts';

/** Digits that show where prediction, estimate and interval part. */
export function digitsOf(verdict: ReportVerdict): number {
  return resolvingDigits([...predictedNumbers(verdict.predicted), verdict.estimate, ...verdict.interval]);
}

/** `[0.1, 0.2]`, or a dash where neither end is known. */
export function intervalText([lo, hi]: ReportVerdict['interval'], digits: number): string {
  return lo === null && hi === null ? '–' : typeset(`[${significant(lo, digits)}, ${significant(hi, digits)}]`);
}

/** What to look at where a claim failed: the numbers that part, the evidence, and the command that brings it back. */
export function evidenceBlock(verdict: ReportVerdict, relation: string): Markup {
  const digits = digitsOf(verdict);
  const fact = (name: string, value: Child): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return markup`<div class="evidence ${verdict.verdict}"><p>${verdictMark(verdict.verdict)} at <code>${pointText(verdict.at)}</code> by <code>${verdict.simulator}</code>${verdict.reason !== '' && markup` <span class="soft">(${verdict.reason})</span>`}</p><dl>${fact('claim says', typeset(predictionText(verdict.predicted, relation, digits)))}${fact('estimate', typeset(significant(verdict.estimate, digits)))}${fact('interval', intervalText(verdict.interval, digits))}${fact('log E against the claim', typeset(significant(verdict.logE)))}${fact(`δ (${verdict.deltaFrom})`, typeset(significant(verdict.delta, 3)))}${fact('replicates', grouped(verdict.replicates))}${Object.entries(verdict.counts ?? {}).map(([name, count]) => fact(name, grouped(count)))}</dl><code>npx corroborate replay ${verdict.token}</code></div>`;
}
