/** `check`: the main job. Verdicts for the claims, progress while it runs, and the report. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Claim } from '../../claim/claim.ts';
import type { Format } from '../../report/formats/format.ts';
import type { Footer, Report } from '../../report/report.ts';
import type { ProgressEvent } from '../../run/progress.ts';
import { today } from '../clock.ts';
import type { Command, Context } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { chunked, documentPieces, openFolder, writeWhole } from '../output.ts';
import { amount, type Step } from '../progress.ts';
import { select } from '../select.ts';

const FOLDER = 'reports';
/** Counterexamples of the past, tested again by every run that is started where this file is. */
const REGRESSIONS = 'properties/regressions.json';
const LONGEST_TIMER = 2 ** 31 - 1;

function step({ claim, decided, points, replicates, verdicts, share }: ProgressEvent): Step {
  return { label: claim, done: decided, total: points, unit: 'points', share, detail: `${amount(replicates)} replicates`, verdicts };
}

/** Points that the run was stopped before, or in the middle of. What other shards run is not this one's to count. */
function unfinished({ verdicts }: Report, sharded: boolean): number {
  return verdicts.filter(({ verdict, reason }) => (verdict === 'not-run' && !sharded) || reason === 'interrupted' || reason === 'budget').length;
}

async function write(context: Context, report: Report, formats: readonly Format[], footer: Footer): Promise<void> {
  const { flags, terminal, print } = context;
  const folder = flags.out ?? FOLDER;
  for (const format of formats) {
    if (format.name === 'text') continue;
    writeWhole(join(folder, `report.${format.extension}`), [await format.render(report, { footer })], 'check');
  }
  writeWhole(join(folder, 'run.json'), documentPieces({ ...footer }), 'check');
  const { loadFormat } = await import('../../report/formats/index.ts');
  if (flags.json) {
    for (const piece of chunked([await (await loadFormat('json')).render(report)])) print(piece);
  } else {
    const text = formats.find(({ name }) => name === 'text');
    if (text !== undefined) print(await text.render(report, { footer, colour: terminal.color }));
    const page = formats.find(({ name }) => name === 'html') ?? formats.find(({ name }) => name === 'json');
    if (page !== undefined) print(`report: ${join(folder, `report.${page.extension}`)}\n`);
  }
}

async function run(context: Context): Promise<number> {
  const { flags } = context;
  const [{ theory }, { sources }, { properties }, { loadFormat }] = await Promise.all([
    import('../../../theory/index.ts'), import('../../../theory/sources.ts'), import('../../../properties/index.ts'), import('../../report/formats/index.ts'),
  ]);
  const chosen = new Set(select(context.arguments, theory as readonly Claim[], 'check'));
  const formats = await Promise.all((flags.reporter ?? ['text', 'json', 'html']).map(loadFormat));
  const { check } = await import('../../run/check.ts');
  const { readRegressions, withRegressions } = await import('../../run/regressions.ts');
  const tested = withRegressions(properties, readRegressions(REGRESSIONS), REGRESSIONS);
  const withdraw = openFolder(flags.out ?? FOLDER, 'check');

  const start = context.clock();
  const stop = context.interruption();
  const bar = context.progress();
  bar.announce(`planning ${chosen.size} claims`);
  const timer = flags.budget !== undefined && 'seconds' in flags.budget ? AbortSignal.timeout(Math.min(LONGEST_TIMER, Math.ceil(flags.budget.seconds * 1000))) : undefined;
  const report = await check({
    claims: theory, properties: tested, bibliography: sources, select: (claim) => chosen.has(claim),
    seed: flags.seed, alpha: flags.alpha, beta: flags.beta, d: flags.delta,
    deltaFrom: context.options['delta'] === undefined ? 'default' : 'declared',
    jobs: flags.jobs,
    ...(flags.shard === undefined ? {} : { shard: { index: flags.shard.index, of: flags.shard.count }, shrink: false }),
    ...(flags.budget !== undefined && 'draws' in flags.budget ? { budget: flags.budget.draws } : {}),
    signal: timer === undefined ? stop : AbortSignal.any([stop, timer]),
    onProgress: (event) => bar.update(step(event)),
  }).catch((error: unknown) => {
    withdraw();
    throw error;
  }).finally(() => bar.end());

  const seconds = Math.round((context.clock() - start) * 10) / 10;
  await write(context, report, formats, { date: today(), host: hostname(), node: process.version, jobs: flags.jobs, seconds });
  const left = unfinished(report, flags.shard !== undefined);
  const interrupted = stop.aborted && left > 0;
  if (left > 0) {
    const why = interrupted ? 'interrupted' : 'the budget was used up';
    context.complain(`check: ${why}, ${left} points undecided; what was decided is in ${flags.out ?? FOLDER}, and the same command with --seed ${flags.seed} decides the same again`);
  }
  return exitCode(report, { interrupted, sharded: flags.shard !== undefined });
}

export const check: Command = {
  name: 'check',
  usage: '[id...]',
  summary: 'verdicts for all claims, or those named (ids, aliases, globs), and the report',
  options: [],
  flags: ['seed', 'budget', 'jobs', 'shard', 'out', 'reporter', 'json', 'alpha', 'beta', 'delta', 'quiet', 'no-color'],
  examples: ['check', "check 'bernoulli/*' suresh2025/theorem-3", 'check --delta 0.1 --budget 60s', 'check --seed 7 --json > report.json'],
  notes: 'Writes report.json, report.html and run.json (date, host, seconds) into --out, by default reports/; --reporter chooses among text, json, html.\n'
    + 'Points in properties/regressions.json, where there is one, are tested besides the others; a counterexample is printed as a line for that file.\n'
    + 'Exit codes: 0 all as expected, 1 a claim refuted against expectation, 3 undecided.',
  run,
};
