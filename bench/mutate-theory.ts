/**
 * Scores the mutants of the claims that are named, or of all, and records the scores in docs/mutation-of-theory.json, from which
 * `npm run documents` writes docs/mutation-of-theory.md. Run by `npm run mutate:theory -- [ID...]`; `--from FILE` takes what `mutate --json`
 * has written instead. A minute for a dozen claims, some four for all.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { comparisons, properties } from '../properties/index.ts';
import type { MutationReport } from '../src/report/mutation-report.ts';
import { mutate } from '../src/run/mutate.ts';
import { readRegressions, withRegressions } from '../src/run/regressions.ts';
import { theory } from '../theory/index.ts';
import { merged, type RecordedMutation, recordOf } from './documents/mutation-of-theory.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const RECORD = file('docs/mutation-of-theory.json');
const REGRESSIONS = file('properties/regressions.json');

async function scored(ids: readonly string[]): Promise<MutationReport> {
  const strange = ids.filter((id) => !theory.some((claim) => claim.id === id));
  if (strange.length > 0) throw new Error(`${strange.join(', ')} must be the id of a claim`);
  return mutate({
    claims: theory, properties: withRegressions(properties, readRegressions(REGRESSIONS), REGRESSIONS), comparisons,
    select: ({ id }) => ids.length === 0 || ids.includes(id), seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.02, jobs: 1,
  });
}

const given = process.argv.slice(2);
const report = given[0] === '--from' ? (JSON.parse(readFileSync(given[1] ?? '', 'utf8')) as MutationReport) : await scored(given);
const earlier = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as RecordedMutation) : undefined;
const record = merged(earlier, recordOf(report), theory.map(({ id }) => id));
writeFileSync(RECORD, `${JSON.stringify(record, undefined, 1)}\n`);
process.stdout.write(`${report.claims.length + report.unscored.length} claims scored, ${record.claims.length + record.unscored.length} recorded: npm run documents\n`);
