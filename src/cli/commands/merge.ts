/** `merge`: shards of a run to one report, the same as that of the run in one piece. */
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Evidence } from '../../run/evidence.ts';
import type { Command, Context } from '../command.ts';
import { content } from '../content.ts';
import { exitCode } from '../exit-code.ts';
import { openFolder } from '../output.ts';
import { deliverReport, FOLDER, formatsOf, writeEvidence } from '../report-files.ts';

interface Blob {
  readonly file: string;
  readonly evidence: Evidence;
}

/** Parts of one run agree in everything that the report says of the run. */
function checkAgreement(blobs: readonly Blob[]): Blob {
  const [first, ...others] = blobs;
  if (first === undefined) throw new UsageError({ owner: 'merge', parameter: 'BLOB', condition: 'must be given', advice: 'such as reports/evidence-*.json' });
  const said = ({ evidence: { header } }: Blob): Record<string, unknown> => ({
    seed: header.seed, d: header.d, beta: header.beta, alpha: header.run.alpha, 'origin of d': header.run.deltaFrom, claims: header.run.selected.join(' '),
  });
  for (const other of others) {
    const [one, two] = [said(first), said(other)];
    const field = Object.keys(one).find((key) => one[key] !== two[key]);
    if (field !== undefined) {
      throw new UsageError({ owner: other.file, parameter: field, value: two[field], condition: `must be as in ${first.file}, ${String(one[field])}`, advice: 'merge shards of one run' });
    }
  }
  return first;
}

async function run(context: Context): Promise<number> {
  const { flags, complain, name } = context;
  const { readEvidence } = await import('../../run/evidence-file.ts');
  const blobs = [...new Set(context.arguments)].map((file): Blob => {
    const evidence = readEvidence(file);
    if (evidence === undefined) throw new UsageError({ owner: name, parameter: 'BLOB', value: file, condition: 'must be a file that exists', advice: 'check --shard i/n writes it' });
    return { file, evidence };
  });
  const { seed, d, beta, run: { alpha, deltaFrom, selected } } = checkAgreement(blobs).evidence.header;
  const { claims, properties, comparisons, bibliography, statements, errata } = await content();
  const formats = await formatsOf(context);
  const { check } = await import('../../run/check.ts');
  const withdraw = openFolder(flags.out ?? FOLDER, name);
  const start = context.clock();
  const stop = context.interruption();
  let gather: (() => Evidence) | undefined;
  const report = await check({
    claims, properties, comparisons, bibliography, statements, errata, select: ({ id }) => selected.includes(id),
    seed, alpha, beta, d, deltaFrom, jobs: flags.jobs, signal: stop,
    evidence: blobs.map(({ evidence }) => evidence),
    stored: true,
    onUnused: (reason) => complain(`${name}: evidence is not used where ${reason}`),
    onEvidence: (snapshot) => (gather = snapshot),
  }).catch((error: unknown) => {
    withdraw();
    throw error;
  });
  if (gather !== undefined) await writeEvidence(join(flags.out ?? FOLDER, 'evidence.json'), gather(), name);
  await deliverReport(context, report, formats, start);
  const missing = report.verdicts.filter(({ verdict }) => verdict === 'not-run').length;
  if (missing > 0) complain(`${name}: ${missing} points were not run; give the missing shards too, or run check --resume with this evidence`);
  return exitCode(report);
}

export const merge: Command = {
  name: 'merge',
  usage: '<blob...>',
  summary: 'shards of a run to one report, as if it had been run in one piece',
  options: [],
  flags: ['jobs', 'out', 'reporter', 'json', 'quiet', 'no-color'],
  refused: Object.fromEntries(['seed', 'alpha', 'beta', 'delta', 'budget', 'shard'].map((flag) => [flag, 'the blobs say it'])),
  examples: ['merge reports/evidence-*.json', 'merge a/evidence-1-of-2.json b/evidence-2-of-2.json --out merged'],
  notes: 'A blob is the evidence.json of any run or shard. The order of the blobs does not matter, and one given twice counts once.\n'
    + 'Nothing is drawn again; only counterexamples of refuted claims are searched, which shards leave out.\n'
    + 'Exit codes: as of check; 3 where shards are missing.',
  run,
};
