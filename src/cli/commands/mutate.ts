/** `mutate`: deliberately wrong versions of every claim, on the facts that decide the claim. */
import { join } from 'node:path';
import type { Claim } from '../../claim/claim.ts';
import { UsageError } from '../../errors.ts';
import type { MutationReport } from '../../report/mutation-report.ts';
import { finite } from '../at.ts';
import type { Command, Context } from '../command.ts';
import { deliver, prepareDelivery } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { openFolder, writeWhole } from '../output.ts';
import { amount } from '../progress.ts';
import { select } from '../select.ts';
import { table } from '../table.ts';
import { painter } from '../terminal.ts';

const FOLDER = 'reports';
const REGRESSIONS = 'properties/regressions.json';
const COUNTS = [2, 3, 4, 5, 6, 7] as const;
const LONGEST_TIMER = 2 ** 31 - 1;

function threshold(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const value = finite(text, 'mutate', '--threshold');
  if (!(value >= 0 && value <= 1)) throw new UsageError({ owner: 'mutate', parameter: '--threshold', value: text, condition: 'must be a share from 0 to 1', advice: 'such as 0.95' });
  return value;
}

const SHARP: readonly string[] = ['equals', 'follows'];

/**
 * Why the mutants that live are too many; undefined where they are not. An equality or a law leaves nothing to a mutant that differs, so
 * by default none may survive. A bound that is true and loose agrees with stricter ones, which may be true as well: a survivor there is no
 * fault of the test, so bounds are measured and by default not judged.
 */
function shortfall({ claims, totals }: MutationReport, least: number | undefined): string | undefined {
  if (totals.score === null) return 'no mutant was scored';
  if (least !== undefined) return totals.score < least ? `the score is below ${least}; the survivors are listed, and --threshold sets what is asked for` : undefined;
  const alive = claims.filter(({ relation, survived }) => SHARP.includes(relation) && survived > 0);
  return alive.length === 0 ? undefined : `mutants of ${alive.map(({ id }) => id).join(', ')} survive; nothing that differs from an equality or a law should`;
}

async function run(context: Context): Promise<number> {
  const { flags, options } = context;
  const least = threshold(options['threshold']);
  const [{ theory }, { comparisons, properties }] = await Promise.all([import('../../../theory/index.ts'), import('../../../properties/index.ts')]);
  const chosen = new Set(select(context.arguments, theory as readonly Claim[], 'mutate'));
  const [{ mutate }, { readRegressions, withRegressions }, { mutationSchema }, text] = await Promise.all([
    import('../../run/mutate.ts'), import('../../run/regressions.ts'), import('../../report/mutation-schema.ts'), import('../../report/mutation-text.ts'),
  ]);
  const tested = withRegressions(properties, readRegressions(REGRESSIONS), REGRESSIONS);
  prepareDelivery(context);
  const folder = flags.out ?? FOLDER;
  const withdraw = openFolder(folder, 'mutate');
  const stop = context.interruption();
  const bar = context.progress();
  bar.announce(`planning ${chosen.size} claims and their mutants`);
  const timer = flags.budget !== undefined && 'seconds' in flags.budget ? AbortSignal.timeout(Math.min(LONGEST_TIMER, Math.ceil(flags.budget.seconds * 1000))) : undefined;
  const report = await mutate({
    claims: theory, properties: tested, comparisons, select: (claim) => chosen.has(claim),
    seed: flags.seed, alpha: flags.alpha, beta: flags.beta, d: flags.delta, jobs: flags.jobs,
    ...(flags.budget !== undefined && 'draws' in flags.budget ? { budget: flags.budget.draws } : {}),
    signal: timer === undefined ? stop : AbortSignal.any([stop, timer]),
    onProgress: ({ claim, decided, points, replicates, verdicts, share }) =>
      bar.update({ label: claim, done: decided, total: points, unit: 'points', share, detail: `${amount(replicates)} replicates`, verdicts }),
  }).catch((error: unknown) => {
    withdraw();
    throw error;
  }).finally(() => bar.end());

  writeWhole(join(folder, 'mutation.json'), [mutationSchema(report)], 'mutate');
  deliver(context, { ...report }, () => {
    const [head = [], ...rows] = text.mutationRows(report);
    const paint = painter(context.terminal.color);
    return [table([head.map((name) => paint('bold', name)), ...rows], COUNTS), text.mutationDetails(report)];
  });
  if (stop.aborted) return EXIT.interrupted;
  const short = shortfall(report, least);
  if (short !== undefined) context.complain(`mutate: ${short}`);
  if (report.claims.some(({ verdict }) => verdict === 'refuted')) return EXIT.refuted;
  return short === undefined ? EXIT.met : EXIT.undecided;
}

export const mutate: Command = {
  name: 'mutate',
  usage: '[id...]',
  summary: 'mutation score of the theory: wrong versions of each claim, on the facts that decide it',
  options: [{ usage: '--threshold <share>', description: 'least score over all claims that is accepted (default: no survivor of an equality or a law)' }],
  flags: ['seed', 'budget', 'jobs', 'out', 'json', 'alpha', 'beta', 'delta', 'quiet', 'no-color'],
  refused: { shard: 'a mutant is scored over all points of its claim', reporter: 'use --json; mutation.json is always written' },
  examples: ['mutate', "mutate 'bernoulli/*' --threshold 0.95", 'mutate poisson/survival --json'],
  notes: 'Mutants take no replicates of their own: they are read against those that decide the claim.\n'
    + 'Writes mutation.json (mutation-testing-report-schema 2, for viewers) into --out, by default reports/.\n'
    + 'A bound that is true and loose agrees with stricter ones: its survivors are listed, and judged only where --threshold asks for a score.\n'
    + 'Exit codes: 0 nothing survived that should not, 1 a claim itself was refuted, 3 otherwise.',
  run,
};
