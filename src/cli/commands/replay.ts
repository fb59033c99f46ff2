/** `replay`: one cell of a report again, from its token, to the bit. */
import type { Claim } from '../../claim/claim.ts';
import { comparedText } from '../../report/compared-text.ts';
import { enumeratedText } from '../../report/enumerated-text.ts';
import type { Predicted, ReportVerdict } from '../../report/report.ts';
import { UsageError } from '../../errors.ts';
import type { Property } from '../../property/property.ts';
import type { Cell } from '../../run/token.ts';
import type { Command, Context } from '../command.ts';
import { aboutText, corpusCells } from '../corpus-cells.ts';
import { corpusOf } from '../corpus-check.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT, exitCode } from '../exit-code.ts';
import { predictionLine } from '../prediction-line.ts';
import { shown, table } from '../table.ts';
import { painter } from '../terminal.ts';

const number = (value: number | null): string => (value === null ? 'unknown' : shown(value));

function predictedText(predicted: Predicted): string {
  if (predicted === null || typeof predicted === 'number') return number(predicted);
  if ('law' in predicted) return predictionLine(predicted);
  return `[${number(predicted.lo)}, ${number(predicted.hi)}]`;
}

function* rowText(row: ReportVerdict, relation: string, paint: ReturnType<typeof painter>): Generator<string> {
  const { id, at, verdict, reason, predicted, estimate, interval, delta, replicates, logE, enumerated, compared } = row;
  const colour = verdict === 'refuted' || verdict === 'invalid' ? 'red' : verdict === 'inconclusive' || verdict === 'vacuous' ? 'yellow' : 'green';
  yield `${paint('bold', id)} at ${Object.entries(at).map(([name, value]) => `${name}=${value}`).join(',')}\n`;
  yield table([
    ['verdict', `${paint(colour, verdict)}${reason === '' ? '' : ` (${reason})`}`],
    ['predicted', `${relation} ${predictedText(predicted)}`],
    [compared === undefined ? 'estimate' : 'left side', `${number(estimate)}  [${number(interval[0])}, ${number(interval[1])}]`],
    ...(compared === undefined ? [['delta', number(delta)], ['replicates', String(replicates)], ['ln evidence against', number(logE)]] : [['compared', comparedText(compared)]]),
    ...(enumerated === undefined ? [] : [['enumerated', `${enumeratedText(enumerated)}; the claim says ${relation} ${enumerated.claimed}`]]),
  ]);
}

/** Where a cell is looked up. What only the demonstration claims, and what is about a text, is not loaded for anything else. */
async function propertiesFor(cell: Cell, own: readonly Property[], file: string | undefined): Promise<readonly Property[]> {
  if (aboutText(cell.id)) return corpusCells(cell, file);
  if (file !== undefined) throw new UsageError({ owner: cell.id, parameter: '--corpus', value: file, condition: 'must be left out: the cell is about no text' });
  return cell.id.startsWith('demo/') ? [...own, ...(await import('../demo-cells.ts')).demoProperties] : own;
}

async function run(context: Context): Promise<number> {
  const { decodeToken } = await import('../../run/token.ts');
  const cell = decodeToken(context.arguments[0] ?? '');
  const [{ properties: own, comparisons }, { replay: rerun }] = await Promise.all([import('../../../properties/index.ts'), import('../../run/replay.ts')]);
  const properties = await propertiesFor(cell, own, corpusOf(context)?.file);
  prepareDelivery(context);
  const stop = context.interruption();
  const bar = context.progress();
  bar.announce(`replaying ${cell.id}`);
  const row = await rerun(cell, properties, stop, comparisons).finally(() => bar.end());
  const claim: Claim | undefined = [...properties, ...comparisons].find(({ id }) => id === cell.id)?.claim;
  deliver(context, { schemaVersion, ...row }, () => rowText(row, claim?.relation ?? '', painter(context.terminal.color)));
  if (stop.aborted && (row.verdict === 'not-run' || row.reason === 'interrupted')) return EXIT.interrupted;
  return exitCode({ claims: [{ id: row.claim, verdict: row.verdict, expected: claim?.expected?.verdict ?? 'supported' }], verdicts: [row] });
}

export const replay: Command = {
  name: 'replay',
  usage: '<token>',
  summary: 'one cell of a report again, from the token that the report prints',
  options: [{ usage: '--corpus <file>', description: 'the text of a cell of check or reproduce --corpus' }],
  flags: ['json', 'out', 'no-color'],
  refused: { shard: 'there is one cell to replay', reporter: 'use --json' },
  examples: ['replay c1.WyJ...', 'replay c1.WyJ... --json'],
  notes: 'The token holds claim, simulator, point, seed and levels; flags that would change them are not needed.\n'
    + 'A token made with another version of the simulator is refused. Exit codes: 0 as expected, 1 refuted, 3 undecided.',
  run,
};
