import { grouped, significant, unknown } from '../number.ts';
import { comparedText } from '../compared-text.ts';
import { enumeratedText } from '../enumerated-text.ts';
import { predictionText } from '../prediction-text.ts';
import type { ReportClaim, ReportVerdict } from '../report.ts';
import { intervalText, writerOf } from './evidence.ts';
import { replayCommand } from '../replay-command.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { typeset } from './typeset.ts';
import { pointClass } from './verdict-mark.ts';

/**
 * Every tested point of a claim, one column for each parameter, with the command that replays it. A report has thousands of these
 * rows: what can be said once in the style sheet (glyph, colour, alignment) is not repeated in each.
 */
export function verdictTable(claim: Pick<ReportClaim, 'id' | 'relation' | 'expected'>, verdicts: readonly ReportVerdict[]): Markup | null {
  if (verdicts.length === 0) return null;
  const parameters = [...new Set(verdicts.flatMap(({ at }) => Object.keys(at)))];
  const several = new Set(verdicts.map(({ simulator }) => simulator)).size > 1;
  const rows = verdicts.map((verdict) => {
    const write = writerOf(verdict);
    return markup`<tr class="${pointClass(verdict.verdict, claim.expected)}"><td>${verdict.verdict}${verdict.reason !== '' && markup`<div class="why">${verdict.reason}</div>`}</td>${several && markup`<td class="t">${verdict.simulator}</td>`}${parameters.map((name) => markup`<td>${name in verdict.at ? typeset(significant(verdict.at[name]!, 5)) : unknown}</td>`)}<td>${verdict.origin}</td><td>${typeset(predictionText(verdict.predicted, claim.relation, write))}</td><td>${typeset(write(verdict.estimate))}${verdict.enumerated !== undefined && markup`<div class="why">${enumeratedText(verdict.enumerated)}</div>`}${verdict.compared !== undefined && markup`<div class="why">${comparedText(verdict.compared)}</div>`}</td><td>${intervalText(verdict.interval, write)}</td><td>${typeset(significant(verdict.delta, 2))}${verdict.deltaFrom === 'fitted' && ' fitted'}${verdict.deltaFrom === 'environment' && ' from the environment'}</td><td>${typeset(significant(verdict.logE, 3))}</td><td>${grouped(verdict.replicates)}</td><td>${replayCommand(verdict)}</td></tr>`;
  });
  // An uneventful claim is one line; where something needs reading, the table is open.
  const eventful = verdicts.some(({ verdict }) => verdict === 'invalid' || verdict === 'inconclusive' || verdict === 'refuted');
  return markup`<details class="points"${eventful && markup` open`}><summary>${verdicts.length === 1 ? 'The one point' : `All ${verdicts.length} points`} of ${claim.id}</summary><div class="scroll" role="region" aria-label="Points of ${claim.id}" tabindex="0"><table><thead><tr><th scope="col">Verdict</th>${several && markup`<th scope="col">Simulator</th>`}${parameters.map((name) => markup`<th scope="col" class="n"><code>${name}</code></th>`)}<th scope="col">Origin</th><th scope="col" class="n">Claim says</th><th scope="col" class="n">Estimate</th><th scope="col" class="n">Interval</th><th scope="col" class="n">δ</th><th scope="col" class="n">log E</th><th scope="col" class="n">Replicates</th><th scope="col">Replay</th></tr></thead><tbody>
${rows}</tbody></table></div></details>`;
}
