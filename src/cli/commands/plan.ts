/** `plan`: what check will take, before it is run. */
import { availableParallelism } from 'node:os';
import type { PlannedClaim, RunPlan } from '../../run/plan-forecast.ts';
import type { Command, Context } from '../command.ts';
import { content } from '../content.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { amount } from '../progress.ts';
import { select } from '../select.ts';
import { table } from '../table.ts';
import { painter } from '../terminal.ts';

const time = (seconds: number): string => (seconds < 9.95 ? seconds.toFixed(1) : String(Math.round(seconds)));

function row({ id, points, worlds, replicates, seconds, reason }: PlannedClaim): string[] {
  return [id, String(points), String(worlds), amount(replicates), time(seconds), reason];
}

function* text({ d, claims, totals, reason }: RunPlan, jobs: number, paint: ReturnType<typeof painter>): Generator<string> {
  yield table([['claim', 'points', 'worlds', 'replicates', 'seconds', ''].map((title) => paint('bold', title)), ...claims.map(row)], [1, 2, 3, 4]);
  const { decisions, streams, replicates, seconds, planning } = totals;
  yield `\nd = ${d}: ${decisions} decisions on ${streams} streams, ${amount(replicates)} replicates\n`;
  yield `about ${time(seconds)} s with ${jobs} jobs, ${time(planning)} s of it planning; seconds of a claim are of one processor\n`;
  if (reason !== '') yield `${paint('yellow', 'not affordable')}: ${reason}\n`;
}

async function run(context: Context): Promise<number> {
  const { flags, clock } = context;
  const { claims, properties, comparisons } = await content();
  const chosen = new Set(select(context.arguments, claims, 'plan'));
  const { planRun } = await import('../../run/plan-forecast.ts');
  prepareDelivery(context);
  const bar = context.progress();
  bar.announce(`planning ${chosen.size} claims, with a pilot of each stream`);
  const found = await planRun({
    claims, properties, comparisons, select: (claim) => chosen.has(claim),
    seed: flags.seed, alpha: flags.alpha, beta: flags.beta, d: flags.delta,
    jobs: flags.jobs, processors: availableParallelism(), clock,
    ...(flags.budget === undefined ? {} : { budget: flags.budget }),
  }).finally(() => bar.end());
  const { d, ...rest } = found;
  const { seed, alpha, beta, jobs } = flags;
  deliver(context, { schemaVersion, seed, alpha, beta, delta: d, jobs, ...rest }, () => text(found, jobs, painter(context.terminal.color)));
  return found.affordable && found.claims.every(({ affordable, reason }) => affordable || reason === 'no property tests it') ? EXIT.met : EXIT.undecided;
}

export const plan: Command = {
  name: 'plan',
  usage: '[id...]',
  summary: 'replicates and seconds that check will need, before running it',
  options: [],
  flags: ['seed', 'budget', 'jobs', 'out', 'json', 'alpha', 'beta', 'delta', 'quiet', 'no-color'],
  refused: { shard: 'plan the whole, a shard takes its part', reporter: 'use --json' },
  examples: ['plan', "plan 'gaussian/*' --delta 0.005", 'plan --budget 60s --json'],
  notes: 'Runs a short pilot of each stream to see what it costs here and now. Replicates are those of a run in which every claim is true,\n'
    + 'in the mean: one decision may take twice as many or half. Seconds are of this machine as it is: pilots are timed, and the median counts.\n'
    + 'What is compared or walked to the last outcome takes no replicates, and its seconds, some 10 in all, are not foretold.\n'
    + 'With --budget it says which claims the budget cannot pay for. check --fit TIME chooses the finest resolution that a time affords.\n'
    + 'Exit codes: 0 affordable, 3 not.',
  run,
};
