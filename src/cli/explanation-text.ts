/** The document of `explain` for people. */
import type { Prediction } from '../claim/claim.ts';
import type { SymbolRow } from '../claim/prepare.ts';
import type { Assumptions } from '../protocol/assumptions.ts';
import type { Point } from '../protocol/point.ts';
import type { LastVerdict } from './last-verdict.ts';
import { plainMath } from './plain-math.ts';
import { predictionLine } from './prediction-line.ts';
import type { Sensitivity } from './sensitivity.ts';
import { shown, table } from './table.ts';
import { painter, type Terminal } from './terminal.ts';

export interface Explanation {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly tex: string;
  readonly relation: string;
  readonly status: string;
  readonly expected: string;
  readonly reason: string | undefined;
  readonly assumes: Assumptions;
  readonly source: string;
  readonly parameters: readonly SymbolRow[];
  readonly requires: string | undefined;
  readonly simulators: readonly string[];
  readonly note: string | undefined;
  readonly at: Point | undefined;
  readonly value: Prediction | undefined;
  readonly sensitivity: readonly Sensitivity[];
  readonly last: LastVerdict | undefined;
}

const number = (value: number | null): string => (value === null ? '-' : shown(value));

function lastLine(last: LastVerdict | undefined): string {
  if (last === undefined) return 'none yet (corroborate check)';
  const points = Object.entries(last.points).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`).join(', ');
  return `${last.verdict}${last.reason === undefined || last.reason === '' ? '' : ` (${last.reason})`}; points: ${points === '' ? 'none' : points}; seed ${last.seed}; ${last.file}`;
}

/** The text that is printed. */
export function* explanationText({ color }: Pick<Terminal, 'color'>, content: Explanation): Generator<string> {
  const paint = painter(color);
  const { id, aliases, title, tex, assumes, simulators, at } = content;
  yield `${paint('bold', id)}${aliases.length > 0 ? `  (${aliases.join(', ')})` : ''}\n${title}\n\n`;
  yield `  ${plainMath(tex)}\n\n`;
  yield table([
    ['statement', tex],
    ['relation', content.relation],
    ['assumes', `family ${assumes.family}, protocol ${assumes.protocol}, estimator ${assumes.estimator}`],
    ['source', content.source],
    ['status', content.expected === 'refuted' ? `${content.status}; expected to be refuted: ${content.reason ?? ''}` : content.status],
    ['tested by', simulators.length > 0 ? simulators.join(', ') : 'no simulator yet (open)'],
    ['last verdict', lastLine(content.last)],
    ...(content.requires === undefined ? [] : [['where', content.requires]]),
  ]);
  yield `\n${paint('bold', 'Parameters')}\n`;
  yield table(content.parameters.map(({ name, tex: symbol, domain, meaning, default: standard }) =>
    [`  ${name}`, plainMath(symbol), plainMath(domain), standard === undefined ? meaning : `${meaning} (default ${standard})`]));
  if (content.note !== undefined) yield `\n${paint('bold', 'Note')}\n  ${content.note}\n`;
  if (at === undefined || content.value === undefined) return;
  const point = Object.entries(at).map(([name, value]) => `${name}=${value}`).join(',');
  yield `\n${paint('bold', 'Sensitivity')} at ${point}, where the prediction is ${predictionLine(content.value)}\n`;
  yield table([['  parameter', 'derivative', '% per %'], ...content.sensitivity.map(({ parameter, derivative, elasticity }) =>
    [`  ${parameter}`, number(derivative), number(elasticity)])], [1, 2]);
}
