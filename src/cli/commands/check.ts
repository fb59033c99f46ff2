/** `check`: the main job. Verdicts for the claims, progress while it runs, the report, and the evidence to go on from. */
import type { Report } from '../../report/report.ts';
import type { Evidence } from '../../run/evidence.ts';
import type { ProgressEvent } from '../../run/progress.ts';
import type { Claim } from '../../claim/claim.ts';
import { UsageError } from '../../errors.ts';
import { earlier, held, onwards, optionsOf, resolutionOf } from '../check-circumstances.ts';
import type { Command, Context } from '../command.ts';
import { content } from '../content.ts';
import { CORPUS_D, corpusContent, corpusOf, withCorpus } from '../corpus-check.ts';
import { EXIT, exitCode } from '../exit-code.ts';
import { openFolder } from '../output.ts';
import { amount, type Step } from '../progress.ts';
import { deliverReport, evidenceFile, FOLDER, formatsOf, writeEvidence } from '../report-files.ts';
import { select } from '../select.ts';

const LONGEST_TIMER = 2 ** 31 - 1;
/** A run that is killed loses at most this much, in seconds. */
const CHECKPOINT = 60;

function step({ claim, decided, points, replicates, verdicts, share }: ProgressEvent): Step {
  return { label: claim, done: decided, total: points, unit: 'points', share, detail: `${amount(replicates)} replicates`, verdicts };
}

/** Points that the run was stopped before, or in the middle of. What other shards run is not this one's to count. */
function unfinished({ verdicts }: Report, sharded: boolean): number {
  return verdicts.filter(({ verdict, reason }) => (verdict === 'not-run' && !sharded) || reason === 'interrupted' || reason === 'budget').length;
}

async function run(context: Context): Promise<number> {
  const { flags, complain, name } = context;
  const options = optionsOf(context);
  const corpus = corpusOf(context);
  const { claims, properties, comparisons, bibliography, statements, errata } = corpus === undefined ? await content() : await corpusContent(corpus);
  const chosen = new Set(select(context.arguments, claims, name));
  const formats = await formatsOf(context);
  const [{ check }, { readBaseline }] = await Promise.all([import('../../run/check.ts'), import('../../run/baseline.ts')]);
  const file = evidenceFile(context);
  const evidence = await earlier(context, file, options.resume);
  const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
  if (options.baseline !== undefined && baseline === undefined) {
    throw new UsageError({ owner: options.baseline, condition: 'must be a file that exists', advice: `write it with --update-baseline ${options.baseline}` });
  }
  if (options.updateBaseline !== undefined) readBaseline(options.updateBaseline);
  const withdraw = openFolder(flags.out ?? FOLDER, name);

  const start = context.clock();
  const stop = context.interruption();
  const bar = context.progress();
  bar.announce(`planning ${chosen.size} claims`);
  const timer = flags.budget !== undefined && 'seconds' in flags.budget ? AbortSignal.timeout(Math.min(LONGEST_TIMER, Math.ceil(flags.budget.seconds * 1000))) : undefined;
  const scope = { claims, properties, select: (claim: Claim) => chosen.has(claim) };
  const resolution = corpus !== undefined && options.fit === undefined && context.options['delta'] === undefined ? ({ d: CORPUS_D, deltaFrom: 'default' } as const) : await resolutionOf(context, options.fit, scope).catch((error: unknown) => {
    bar.end();
    withdraw();
    throw error;
  });
  if (options.fit !== undefined) complain(`${name}: ${options.fit} s afford d = ${resolution.d}; --delta ${resolution.d} gives the same report again`);
  let gather: (() => Evidence) | undefined;
  let saved = start;
  const found = await check({
    ...scope, comparisons, bibliography, statements, errata, ...resolution,
    seed: flags.seed, alpha: flags.alpha, beta: flags.beta,
    jobs: flags.jobs, evidence,
    ...(options.deadline === undefined ? {} : { deadline: options.deadline * 1000 }),
    onUnused: (reason) => complain(`${name}: ${file} is not used where ${reason}`),
    onEvidence: (snapshot) => {
      gather = snapshot;
      if (context.clock() - saved < CHECKPOINT) return;
      saved = context.clock();
      void writeEvidence(file, snapshot(), name);
    },
    ...(options.mutants ? { mutants: true } : {}),
    ...(flags.shard === undefined ? {} : { shard: flags.shard }),
    // A text has one law: there is no simpler point to shrink to.
    ...(flags.shard === undefined && corpus === undefined ? {} : { shrink: false }),
    ...(flags.budget !== undefined && 'draws' in flags.budget ? { budget: flags.budget.draws } : {}),
    signal: timer === undefined ? stop : AbortSignal.any([stop, timer]),
    onProgress: (event) => bar.update(step(event)),
  }).catch((error: unknown) => {
    withdraw();
    throw error;
  }).finally(() => bar.end());
  const report = corpus === undefined ? found : { ...found, verdicts: found.verdicts.map((verdict) => withCorpus(verdict, corpus.file)) };

  const known = gather?.();
  if (known !== undefined) await writeEvidence(file, known, name);
  await deliverReport(context, report, formats, start);
  const sharded = flags.shard !== undefined;
  const left = unfinished(report, sharded);
  const interrupted = stop.aborted && left > 0;
  if (left > 0) complain(`${name}: ${interrupted ? 'interrupted' : 'the budget was used up'}, ${left} points undecided; to go on from here: ${onwards(context)}`);
  const short = known !== undefined && !interrupted && (await held(context, report, known, baseline, options, claims.map(({ id }) => id)));
  const code = exitCode(report, { interrupted, sharded });
  return code === EXIT.met && short ? EXIT.undecided : code;
}

export const check: Command = {
  name: 'check',
  usage: '[id...]',
  summary: 'verdicts for all claims, or those named (ids, aliases, globs), and the report',
  options: [
    { usage: '--fit <time>', description: 'test at the finest resolution d that the time affords, such as 60s; recorded as fitted' },
    { usage: '--mutants', description: 'score wrong versions of each claim on the same replicates, in the report; needs a run without --resume and --shard' },
    { usage: '--deadline <time>', description: 'what one replicate may take before its points are invalid, such as 5m (default 30s)' },
    { usage: '--resume', description: 'go on from the evidence in --out where a run was interrupted or its budget used up' },
    { usage: '--corpus <file>', description: `test Corollary 1, the exact mean and the variance on the words of a text, and nothing else; at d = ${CORPUS_D} unless --delta says otherwise` },
    { usage: '--size <integer>', description: 'with --corpus: samples a generation (default: the words of the text)' },
    { usage: '--baseline <file>', description: 'fail (3) where a claim falls short of what the file recorded' },
    { usage: '--update-baseline <file>', description: 'record verdicts, resolution and attempts in the file' },
  ],
  flags: ['seed', 'budget', 'jobs', 'shard', 'out', 'reporter', 'json', 'alpha', 'beta', 'delta', 'quiet', 'no-color'],
  examples: [
    'check', "check 'bernoulli/*' suresh2025/theorem-3", 'check --delta 0.1 --budget 60s', 'check --budget 60s --resume', 'check --corpus book.txt',
    'check --seed 7 --json > report.json', 'check --shard 1/2', 'check --baseline reports/baseline.json',
  ],
  notes: 'Writes report.json, report.html, run.json (date, host, seconds) and evidence.json into --out, by default reports/; --reporter chooses among text, json, html.\n'
    + '--resume draws only what evidence.json lacks and ends at the same report as a run without a break. Evidence of another seed, resolution,\n'
    + 'level, claim or simulator is not used. Without --resume earlier evidence is neither read nor kept. A shard writes evidence-i-of-n.json for merge.\n'
    + '--baseline fails where a claim that was as expected no longer is, is gone, or was refuted and is tested more coarsely without having changed.\n'
    + 'Points in properties/regressions.json, where there is one, are tested besides the others; a counterexample is printed as a line for that file.\n'
    + 'Exit codes: 0 all as expected, 1 a claim refuted against expectation, 3 undecided or short of the baseline.',
  run,
};
