/** Runs one cell of a report again, from its token alone. */
import { prepare } from '../claim/prepare.ts';
import { UsageError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { decideWorld, worldSites } from '../property/enumeration.ts';
import { execute, inline } from '../property/execute.ts';
import { kindOf } from '../property/kinds/index.ts';
import { batchOf } from '../property/plan.ts';
import type { Property } from '../property/property.ts';
import type { Subject } from '../property/region.ts';
import { resolutionFor, type Site } from '../property/trial.ts';
import { sampled, unsampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import type { Comparison } from '../proof/comparison.ts';
import { comparisonRow, verdictRow } from '../report/compile/verdict-row.ts';
import type { ReportVerdict } from '../report/report.ts';
import { codeHash } from './code-hash.ts';
import { comparisonHash } from './comparison-hash.ts';
import { type Cell, CERTAIN, encodeToken } from './token.ts';

/**
 * Replays a cell: the same replicates, the same looks, the same verdict to the bit.
 *
 * @param cell - What `decodeToken` reads from a report's token.
 * @param properties - Where the cell's property is looked up.
 * @param signal - Ends it early: 'not-run'.
 * @param comparisons - Where it is looked up if both sides of its claim are numbers.
 * @returns The row that the report had.
 * @throws {UsageError} if no property has the cell's id, or the simulator's code is not what it was.
 * @throws {DomainError} if the point is outside the claim's domain.
 * @see derived here: replicate i is a function of (seed, stream, i), so the evidence is one of the token and the code
 * @example
 * const report = await check({ claims: theory, properties, bibliography: sources, select: ({ id }) => id === 'poisson/survival-upper', seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0 });
 * const [row] = report.verdicts;
 * (await replay(decodeToken(row.token), properties)).logE === row.logE // => true
 */
export async function replay(cell: Cell, properties: readonly Property[], signal?: AbortSignal, comparisons: readonly Comparison[] = []): Promise<ReportVerdict> {
  const { id, at, seed, alpha, beta, d, code } = cell;
  const comparison = comparisons.find((one) => one.id === id);
  if (comparison !== undefined) return recompared(cell, comparison);
  const property = properties.find((one) => one.id === id);
  if (property === undefined) throw new UsageError({ owner: 'replay', parameter: 'token', value: id, condition: 'must name a property that is loaded' });
  const present = await codeHash(property.simulator);
  checkCode(code, present, property.simulator.name);
  const [prepared] = await prepare([property.claim]);
  if (prepared === undefined) throw new TypeError('a claim was lost on the way');
  const row = (result: Result): ReportVerdict => verdictRow(result, { deltaFrom: 'declared', tokenOf: () => encodeToken(cell) });
  if (alpha === CERTAIN.alpha) return row(walked({ property, prepared }, at));
  const levels = { alpha, beta };
  const point = prepared.complete(at);
  const resolution = kindOf(property.claim).resolve(prepared, point, resolutionFor(property.claim, d), beta);
  const site: Site = { property, prepared, point, origin: 'declared', resolution };
  return row(unsampled(site) ?? (await run(site, { seed, d, levels }, signal)));
}

function checkCode(code: string, present: string, name: string): void {
  if (present === code) return;
  throw new UsageError({
    owner: 'replay',
    parameter: 'token',
    value: code,
    condition: `must have been made with the present code of ${name}, ${present}`,
    advice: 'check out the version that wrote the report, or run check again',
  });
}

/** Compares the two sides once more, on all that the comparison covers: the row is the one that it shows. */
async function recompared(cell: Cell, comparison: Comparison): Promise<ReportVerdict> {
  const [prepared] = await prepare([comparison.claim]);
  if (prepared === undefined) throw new TypeError('a claim was lost on the way');
  const code = await comparisonHash(comparison, prepared);
  checkCode(cell.code, code, comparison.id);
  const found = comparison.decide(prepared).find(({ at }) => JSON.stringify(at) === JSON.stringify(cell.at));
  if (found === undefined) throw new UsageError({ owner: 'replay', parameter: 'token', value: cell.at, condition: `must name the point that ${comparison.id} shows` });
  return comparisonRow({ comparison, found, code }, { deltaFrom: 'declared', tokenOf: () => encodeToken(cell) });
}

/** Walks every outcome of the world that is shown as the given point. */
function walked(subject: Subject, at: Point): Result {
  const site = worldSites(subject).find(({ point }) => JSON.stringify(point) === JSON.stringify(at));
  const [result] = site === undefined ? [] : decideWorld([site]);
  if (result !== undefined) return result;
  throw new UsageError({ owner: 'replay', parameter: 'token', value: at, condition: `must name a world that ${subject.property.id} enumerates` });
}

async function run(site: Site, sharpness: Parameters<typeof batchOf>[1], signal: AbortSignal | undefined): Promise<Result> {
  const [course] = await execute([batchOf(site, sharpness)], inline, signal === undefined ? {} : { signal });
  const [outcome] = course?.outcomes.values() ?? [];
  if (outcome === undefined) return { site, verdict: 'not-run', reason: 'interrupted' };
  return sampled(site, outcome);
}
