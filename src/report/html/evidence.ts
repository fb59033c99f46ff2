import { besideInterval, grouped, significant, unknown } from '../number.ts';
import type { Writer } from '../number.ts';
import { comparedText } from '../compared-text.ts';
import { enumeratedText } from '../enumerated-text.ts';
import { pointText } from '../point-text.ts';
import { predictedNumbers, predictionText } from '../prediction-text.ts';
import { regressionLine } from '../regression-line.ts';
import type { ReportClaim, ReportCounterexample, ReportVerdict } from '../report.ts';
import { replayCommand } from '../replay-command.ts';
import { markup } from './markup.ts';
import type { Child, Markup } from './markup.ts';
import { typeset } from './typeset.ts';
import { pointMark, pointTone } from './verdict-mark.ts';

/** A writer with the decimals that show where prediction, estimate and interval part. */
export function writerOf(verdict: Pick<ReportVerdict, 'predicted' | 'estimate' | 'interval'>): Writer {
  return besideInterval(predictedNumbers(verdict.predicted), verdict.estimate, verdict.interval);
}

/** `[0.1, 0.2]`, or a dash where neither end is known. */
export function intervalText([lo, hi]: ReportVerdict['interval'], write: Writer): string {
  return lo === null && hi === null ? unknown : typeset(`[${write(lo)}, ${write(hi)}]`);
}

/** Where; a statement without parameters holds at no place in particular. */
function place(at: ReportVerdict['at']): Child {
  return Object.keys(at).length > 0 && markup` at <code>${pointText(at)}</code>`;
}

/** What to look at where a claim failed: the numbers that part, the evidence, and the command that brings it back. */
export function evidenceBlock(verdict: ReportVerdict, claim: Pick<ReportClaim, 'relation' | 'expected'>): Markup {
  const write = writerOf(verdict);
  const fact = (name: string, value: Child): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return markup`<div class="evidence ${pointTone(verdict.verdict, claim.expected)}"><p>${pointMark(verdict.verdict, claim.expected)}${place(verdict.at)} by <code>${verdict.simulator}</code>${verdict.reason !== '' && markup` <span class="soft">(${verdict.reason})</span>`}</p><dl>${fact('claim says', typeset(predictionText(verdict.predicted, claim.relation, write)))}${fact(verdict.compared === undefined ? 'estimate' : 'left side', typeset(write(verdict.estimate)))}${fact('interval', intervalText(verdict.interval, write))}${verdict.compared === undefined ? markup`${fact('log E against the claim', typeset(significant(verdict.logE)))}${fact(`δ (${verdict.deltaFrom})`, typeset(significant(verdict.delta, 3)))}${fact('replicates', grouped(verdict.replicates))}` : fact('compared', comparedText(verdict.compared))}${verdict.enumerated !== undefined && fact('enumeration', enumeratedText(verdict.enumerated))}${Object.entries(verdict.counts ?? {}).map(([name, count]) => fact(name, grouped(count)))}</dl><code>${replayCommand(verdict)}</code></div>`;
}

/** The simplest failing point, with the sample that confirmed it, and the line that keeps it as a regression point. */
export function counterexampleBlock(found: ReportCounterexample, relation: string): Markup {
  const write = writerOf(found);
  const fact = (name: string, value: Child): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return markup`<div class="evidence refuted"><p><b>Smallest counterexample</b>${place(found.at)} by <code>${found.simulator}</code> <span class="soft">(shrunk from ${pointText(found.from)} in ${found.taken} steps, ${found.tried} points tried)</span></p><dl>${fact('claim says', typeset(predictionText(found.predicted, relation, write)))}${fact('estimate, fresh sample', typeset(write(found.estimate)))}${fact('interval', intervalText(found.interval, write))}${fact('log E against the claim', typeset(significant(found.logE)))}${fact('error of this report', `at most ${significant(found.alpha)}`)}${fact('replicates', grouped(found.replicates))}</dl><code>${replayCommand(found)}</code>${found.replay === undefined && markup`<br><code>${regressionLine(found)}</code>`}</div>`;
}
