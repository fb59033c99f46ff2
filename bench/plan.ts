/**
 * What `plan` foretells of each claim beside what a run takes: replicates, and seconds of the processor, both of this process. Run by
 * `npm run bench:plan`, in some minutes; `npm run bench:plan -- 7 'gaussian/*'` for another seed and some claims. Replicates are the same on
 * every machine; seconds are of this one as it is. Marked is what is more than 30 % from what was taken, and of seconds by more than
 * {@link COMPILING}, too.
 *
 * One decision takes by chance 0.5 times more or less than its mean, sqrt(2/ln(1/beta)), and a refutation 0.3, sqrt(2/ln(1/alpha)): a claim
 * with few points is as uncertain, and only the mean over seeds is foretold.
 */
import { content } from '../src/cli/content.ts';
import { DEFAULTS } from '../src/cli/flags.ts';
import { select } from '../src/cli/select.ts';
import { planRun, type PlanOptions } from '../src/run/plan-forecast.ts';
import { measured } from './plan/measured.ts';

const WITHIN = 0.3;
/** Seconds that code takes to be compiled, for whichever claim is the first to run it. */
const COMPILING = 0.05;
const [seed = '1', ...patterns] = process.argv.slice(2);
/** Of all threads: the compiler's and the collector's work is done for the run. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const { claims, properties, comparisons } = await content();
const chosen = new Set(select(patterns, claims, 'bench:plan'));
const { alpha, beta, delta: d } = DEFAULTS;
const options: PlanOptions = { claims, properties, comparisons, select: (claim) => chosen.has(claim), seed: Number(seed), alpha, beta, d, jobs: 1, processors: 1, clock };

const begin = clock();
const foretold = await planRun(options);
const planning = clock() - begin;
const taken = await measured(options);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const missed = { replicates: 0, seconds: 0 };
const ratio = (kind: keyof typeof missed, plan: number, run: number): string => {
  const off = Math.abs(plan - run) > WITHIN * run + (kind === 'seconds' ? COMPILING : 0);
  if (off) missed[kind]++;
  return `${(plan / run).toFixed(2).padStart(8)} ${off ? '!' : ' '}`;
};
const header = ['replicates', 'taken', 'ratio  ', 'seconds', 'taken', 'ratio  '].map((title) => title.padStart(11));
print(`${'claim'.padEnd(44)}${header.join('')}`);
const sampled = foretold.claims.filter(({ points }) => points > 0);
for (const { id, replicates, seconds } of sampled) {
  const run = taken.get(id)!;
  const counts = `${String(replicates).padStart(11)}${String(run.replicates).padStart(11)} ${ratio('replicates', replicates, run.replicates)}`;
  print(`${id.padEnd(44)}${counts}${seconds.toFixed(3).padStart(11)}${run.seconds.toFixed(3).padStart(11)} ${ratio('seconds', seconds, run.seconds)}`);
}
const sum = (kind: keyof typeof missed): string => {
  const total = (values: Iterable<{ readonly replicates: number; readonly seconds: number }>): number => [...values].reduce((all, one) => all + one[kind], 0);
  return `${total(foretold.claims).toFixed(1)} for ${total(taken.values()).toFixed(1)}`;
};
print(`\n${sampled.length} claims that are sampled, seed ${seed}; further than ${100 * WITHIN} %: replicates ${missed.replicates}, seconds ${missed.seconds}`);
print(`in all: replicates ${sum('replicates')}, seconds ${sum('seconds')}; foretelling took ${planning.toFixed(1)} s`);
