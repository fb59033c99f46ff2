/**
 * The mutation report in the shape that viewers of mutation reports read. The "file" of a claim is its statement, one line for each
 * thing that can be changed; a mutant that no tested point can tell from the claim is ignored, with the reason.
 *
 * @see mutation-testing-report-schema, version 2
 */
import type { MutantStatus, MutatedClaim, MutationReport, ReportMutant } from './mutation-report.ts';
import { pointText } from './point-text.ts';
import { encode } from './formats/json.ts';

const STATUS: Readonly<Record<MutantStatus, string>> = { killed: 'Killed', survived: 'Survived', equivalent: 'Ignored', implied: 'Ignored' };

const lineOf = ({ field, text }: MutatedClaim['statement'][number]): string => `${field}: ${text}`;

function reason({ reason: why, by, needs }: ReportMutant): string {
  if (needs !== undefined) return `${why}, at ${pointText(needs.at)}`;
  if (by === undefined) return why;
  const evidence = by.logE === Infinity ? 'impossible' : `log E = ${by.logE.toFixed(1)}`;
  return `${why}: ${evidence}${by.replicates > 0 ? ` after ${by.replicates} replicates` : ''} at ${pointText(by.at)} (${by.origin}, ${by.simulator})`;
}

function mutantResult(mutant: ReportMutant, { id, statement }: MutatedClaim): object {
  const line = Math.max(0, statement.findIndex(({ field }) => field === mutant.field));
  return {
    id: mutant.id,
    mutatorName: mutant.operator,
    description: mutant.description,
    location: { start: { line: line + 1, column: 1 }, end: { line: line + 1, column: lineOf(statement[line]!).length + 1 } },
    status: STATUS[mutant.status],
    statusReason: reason(mutant),
    ...(mutant.status === 'killed' && mutant.by !== undefined ? { killedBy: [testOf(id, mutant.by.simulator)] } : {}),
  };
}

const testOf = (claim: string, simulator: string): string => `${claim}@${simulator}`;

/** One JSON document of schema version 2, ending in a newline. */
export function mutationSchema(report: MutationReport): string {
  const files = Object.fromEntries(
    report.claims.map((claim) => [claim.id, { language: 'text', source: claim.statement.map(lineOf).join('\n'), mutants: claim.mutants.map((mutant) => mutantResult(mutant, claim)) }]),
  );
  const tests = new Set(report.claims.flatMap(({ id, mutants }) => mutants.flatMap(({ status, by }) => (status === 'killed' && by !== undefined ? [testOf(id, by.simulator)] : []))));
  const { operators, seed, alpha, beta, delta } = report;
  return `${encode({
    schemaVersion: '2',
    thresholds: { high: 95, low: 80 },
    framework: { name: 'corroborate' },
    config: { operators, seed, alpha, beta, delta },
    files,
    testFiles: { properties: { tests: [...tests].map((id) => ({ id, name: id })) } },
  })}\n`;
}
