/** `replay`: one cell of a report again, from its token, to the bit. */
import type { Claim } from '../../claim/claim.ts';
import { pointText } from '../../report/point-text.ts';
import { predictedNumbers, predictionText } from '../../report/prediction-text.ts';
import { resolvingDigits, significant } from '../../report/number.ts';
import type { ReportVerdict } from '../../report/report.ts';
import type { Command, Context } from '../command.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT, exitCode } from '../exit-code.ts';
import { table } from '../table.ts';
import { painter } from '../terminal.ts';

function* rowText({ id, at, verdict, reason, predicted, estimate, interval, delta, replicates, logE }: ReportVerdict, relation: string, paint: ReturnType<typeof painter>): Generator<string> {
  const digits = resolvingDigits([...predictedNumbers(predicted), estimate, ...interval]);
  const colour = verdict === 'refuted' || verdict === 'invalid' ? 'red' : verdict === 'inconclusive' || verdict === 'vacuous' ? 'yellow' : 'green';
  yield `${paint('bold', id)} at ${pointText(at)}\n`;
  yield table([
    ['verdict', `${paint(colour, verdict)}${reason === '' ? '' : ` (${reason})`}`],
    ['predicted', predictionText(predicted, relation, digits)],
    ['estimate', `${significant(estimate, digits)}  [${significant(interval[0], digits)}, ${significant(interval[1], digits)}]`],
    ['delta', significant(delta)],
    ['replicates', String(replicates)],
    ['ln evidence against', significant(logE)],
  ]);
}

async function run(context: Context): Promise<number> {
  const { decodeToken } = await import('../../run/token.ts');
  const cell = decodeToken(context.arguments[0] ?? '');
  const [{ properties }, { replay: rerun }] = await Promise.all([import('../../../properties/index.ts'), import('../../run/replay.ts')]);
  prepareDelivery(context);
  const stop = context.interruption();
  const row = await rerun(cell, properties, stop);
  const claim: Claim | undefined = properties.find(({ id }) => id === cell.id)?.claim;
  deliver(context, { schemaVersion, ...row }, () => rowText(row, claim?.relation ?? '', painter(context.terminal.color)));
  if (stop.aborted && (row.verdict === 'not-run' || row.reason === 'interrupted')) return EXIT.interrupted;
  return exitCode({ claims: [{ id: row.claim, verdict: row.verdict, expected: claim?.expected?.verdict ?? 'supported' }], verdicts: [row] });
}

export const replay: Command = {
  name: 'replay',
  usage: '<token>',
  summary: 'one cell of a report again, from the token that the report prints',
  options: [],
  flags: ['json', 'out', 'no-color'],
  refused: { shard: 'there is one cell to replay', reporter: 'use --json' },
  examples: ['replay c1.WyJ...', 'replay c1.WyJ... --json'],
  notes: 'The token holds claim, simulator, point, seed and levels; flags that would change them are not needed.\n'
    + 'A token made with another version of the simulator is refused. Exit codes: 0 as expected, 1 refuted, 3 undecided.',
  run,
};
