/** `demo`: five seconds, five verdicts, each announced before it is reached and each replayable. */
import { enumeratedText } from '../../report/enumerated-text.ts';
import type { ReportVerdict } from '../../report/report.ts';
import { grouped, significant } from '../../report/number.ts';
import { pointText } from '../../report/point-text.ts';
import { predictionText } from '../../report/prediction-text.ts';
import type { Command, Context } from '../command.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import type { DemoCell } from '../demo-cells.ts';
import { EXIT } from '../exit-code.ts';
import { painter, type Style } from '../terminal.ts';

const COLOUR: Readonly<Record<string, Style>> = { supported: 'green', exact: 'green', refuted: 'red', invalid: 'red' };

/** What was seen, in one line. */
function seen({ enumerated, estimate, interval: [lo, hi], replicates, reason, verdict, logE, delta, predicted }: ReportVerdict, relation: string): string {
  if (enumerated !== undefined) return `${enumeratedText(enumerated)}; the claim says ${predictionText(predicted, relation)}`;
  if (verdict === 'vacuous') return reason;
  const evidence = verdict === 'supported' ? `a deviation of ${significant(delta, 2)} is excluded` : `evidence against it 1e${Math.floor((logE ?? 0) / Math.LN10)} to 1`;
  const number = estimate === null ? '' : `${significant(estimate)} in [${significant(lo, 3)}, ${significant(hi, 3)}], `;
  return `${number}${grouped(replicates)} replicates, ${evidence}`;
}

async function run(context: Context): Promise<number> {
  const { flags, terminal, print } = context;
  prepareDelivery(context);
  const stop = context.interruption();
  const start = context.clock();
  const paint = painter(terminal.color);
  const say = (text: string): void => {
    if (!flags.json) print(text);
  };
  say('Five claims, each with the verdict that it will get.\n');
  const [{ demoCells, demoProperties, demoToken }, { properties }, { replay }, { decodeToken }] = await Promise.all([
    import('../demo-cells.ts'), import('../../../properties/index.ts'), import('../../run/replay.ts'), import('../../run/token.ts'),
  ]);
  const all = [...demoProperties, ...properties];
  const rows: (ReportVerdict & Pick<DemoCell, 'announced' | 'says' | 'because'> & { readonly met: boolean })[] = [];
  for (const [i, cell] of demoCells.entries()) {
    if (stop.aborted) return EXIT.interrupted;
    const { id, at, announced, says, because } = cell;
    say(`\n${i + 1}  ${paint('bold', says)}\n   ${paint('dim', `${id} at ${pointText(at)}`)}\n   announced  ${announced}\n`);
    const token = await demoToken(cell, flags.seed, all);
    const row = await replay(decodeToken(token), all, stop);
    const met = row.verdict === announced;
    rows.push({ ...row, announced, met, says, because });
    say(`   verdict    ${paint(COLOUR[row.verdict] ?? 'yellow', row.verdict)}: ${seen(row, all.find((one) => one.id === id)?.claim.relation ?? '')}\n   ${met ? because : 'not as announced'}\n   ${paint('dim', `corroborate replay ${token}`)}\n`);
  }
  if (stop.aborted) return EXIT.interrupted;
  const met = rows.filter((row) => row.met).length;
  say(`\n${met} of ${rows.length} as announced, ${(context.clock() - start).toFixed(1)} s\n`);
  deliver(context, { schemaVersion, seed: flags.seed, met: met === rows.length, verdicts: rows }, () => []);
  return met === rows.length ? EXIT.met : EXIT.refuted;
}

export const demo: Command = {
  name: 'demo',
  usage: '',
  summary: 'five seconds, five verdicts: supported, refuted, vacuous, a refuted headline, exact',
  options: [],
  flags: ['seed', 'json', 'out', 'no-color'],
  refused: { shard: 'there are five verdicts', reporter: 'use --json' },
  examples: ['demo', 'demo --seed 7', 'demo --json'],
  notes: 'Every verdict is announced before it is reached and can be replayed by the token below it.\n'
    + 'Exit codes: 0 the five verdicts are the announced ones, 1 they are not.',
  run,
};
