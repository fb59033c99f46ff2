import { BinomialRows } from '../../random/binomial-rows.ts';

/** Up to here a table for each count is two to four times as fast; at about 1,000 the tables outgrow the processor's caches. */
export const LARGEST_TABLED = 512;
/** Tables outlive a block of replicates; the last few sample sizes are kept. What is kept never changes what is drawn. */
const KEPT = 4;
const tables = new Map<number, BinomialRows>();

/** The tables for a sample size, built once while it is in use. */
export function rowsOf(n: number): BinomialRows {
  let rows = tables.get(n);
  if (rows === undefined) {
    rows = new BinomialRows(n);
    if (tables.size >= KEPT) tables.delete(tables.keys().next().value!);
    tables.set(n, rows);
  }
  return rows;
}
