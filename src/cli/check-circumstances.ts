/** What a run of check begins with and leaves behind besides its report: resolution, earlier evidence, the way to go on, the baseline. */
import { availableParallelism } from 'node:os';
import { UsageError } from '../errors.ts';
import type { Report } from '../report/report.ts';
import type { Baseline } from '../run/baseline.ts';
import type { CheckOptions } from '../run/check-options.ts';
import type { Evidence } from '../run/evidence.ts';
import type { Context } from './command.ts';
import { time } from './flags.ts';
import { writeWhole } from './output.ts';

/** Options of check alone. */
export interface Options {
  readonly resume: boolean;
  readonly mutants: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: string | undefined;
  /** Seconds that the run may take at the finest resolution that they afford. */
  readonly fit: number | undefined;
  /** Seconds that a replicate may take. */
  readonly deadline: number | undefined;
}

/** @throws {UsageError} for an empty file name, or `--fit` beside what would contradict it. */
export function optionsOf({ options, name }: Context): Options {
  const file = (key: string, flag: string): string | undefined => {
    const value = options[key];
    if (value === '') throw new UsageError({ owner: name, parameter: flag, value, condition: 'must name a file' });
    return typeof value === 'string' ? value : undefined;
  };
  const fit = typeof options['fit'] === 'string' ? time(options['fit'], name, '--fit') : undefined;
  const clash = fit === undefined ? undefined : ['delta', 'resume', 'shard', 'budget'].find((flag) => options[flag] !== undefined);
  if (clash !== undefined) throw new UsageError({ owner: name, parameter: '--fit', condition: `cannot be given with --${clash}`, advice: 'plan --delta tells what a resolution takes' });
  const deadline = typeof options['deadline'] === 'string' ? time(options['deadline'], name, '--deadline') : undefined;
  return { fit, deadline, resume: options['resume'] === true, mutants: options['mutants'] === true, baseline: file('baseline', '--baseline'), updateBaseline: file('updateBaseline', '--update-baseline') };
}

/** The evidence of the run before, where `--resume` asks for it. */
export async function earlier({ complain, name }: Context, file: string, resume: boolean): Promise<Evidence[]> {
  if (!resume) return [];
  const { readEvidence } = await import('../run/evidence-file.ts');
  const found = readEvidence(file);
  if (found === undefined) complain(`${name}: no ${file} to resume from; starting anew`);
  return found === undefined ? [] : [found];
}

/** The command that goes on from here: as it was given, with --resume. */
export function onwards({ name, arguments: ids, options }: Context): string {
  const quoted = (text: string): string => (/^[\w./:@=,+-]+$/.test(text) ? text : `'${text}'`);
  const flags = Object.entries(options).flatMap(([key, value]) => {
    if (['resume', 'mutants', 'budget', 'color', 'baseline', 'updateBaseline'].includes(key)) return [];
    const flag = `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [flag] : typeof value === 'string' ? [flag, quoted(value)] : [];
  });
  return ['corroborate', name, ...ids.map(quoted), ...flags, '--resume'].join(' ');
}

/** The resolution of the run, and where it comes from. */
export async function resolutionOf({ flags, options, clock }: Context, fit: number | undefined, run: Pick<CheckOptions, 'claims' | 'properties' | 'select'>): Promise<Pick<CheckOptions, 'd' | 'deltaFrom'>> {
  if (fit === undefined) return { d: flags.delta, deltaFrom: options['delta'] === undefined ? 'default' : 'declared' };
  const { fitted } = await import('../run/plan-fit.ts');
  const { seed, alpha, beta, delta, jobs } = flags;
  const { d } = await fitted(fit, { ...run, seed, alpha, beta, d: delta, jobs, processors: availableParallelism(), clock });
  return { d, deltaFrom: 'fitted' };
}

/** Compares with the baseline and records the run. @returns Whether the run falls short. */
export async function held(context: Context, report: Report, evidence: Evidence, baseline: Baseline | undefined, { baseline: file, updateBaseline }: Options, known: readonly string[]): Promise<boolean> {
  const { readBaseline, baselineText, shortfalls, updated } = await import('../run/baseline.ts');
  const { claims } = evidence.header;
  const reasons = baseline === undefined ? [] : shortfalls(baseline, report, claims, known);
  for (const reason of reasons) context.complain(`${context.name}: baseline ${file}: ${reason}`);
  if (updateBaseline !== undefined) writeWhole(updateBaseline, [baselineText(updated(readBaseline(updateBaseline), report, claims))], context.name);
  return reasons.length > 0;
}
