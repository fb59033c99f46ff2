/** Reference values, as the independent script beside them wrote them. */
import { readFileSync } from 'node:fs';

/** Rows of one table of a family's file; numbers that were computed are decimal strings of twenty digits. */
export function reference<Row>(family: string, table: string): readonly Row[] {
  const url = new URL(`../reference/${family}.json`, import.meta.url);
  const rows = (JSON.parse(readFileSync(url, 'utf8')) as Record<string, Row[]>)[table];
  if (rows === undefined || rows.length === 0) throw new Error(`no table ${table} in ${url.pathname}`);
  return rows;
}

/** |actual/expected − 1|, or |actual| where the expected value is zero; Infinity where the actual value is no number. */
export function relativeError(actual: number, expected: string | number): number {
  const target = Number(expected);
  const error = target === 0 ? Math.abs(actual) : Math.abs(actual - target) / Math.abs(target);
  return Number.isNaN(error) ? Infinity : error;
}

/** The worst row, with its error: `{ error, row }` reads well when an expectation fails. */
export function worst<Row>(rows: readonly Row[], error: (row: Row) => number): { error: number; row: Row } {
  const errors = rows.map((row) => ({ error: error(row), row }));
  return errors.reduce((left, right) => (right.error > left.error ? right : left));
}
