/** The table of the published slips, as text. */
import { meanLimit, mostLimit, SLIP_LEVELS, type SlipCost } from './slip-costs.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/**
 * Prints a line for each slip, with `ok` or `MISSED`.
 *
 * @returns How many cost more than they may, or are not refuted.
 */
export async function printSlips(costs: AsyncIterable<SlipCost>, print: (line: string) => void): Promise<number> {
  const columns = (slip: string, ...cells: readonly string[]): void => print(`${slip.padEnd(58)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  columns('slip', 'fixed size', 'mean', 'at most', 'largest', 'at most', 'seeds', '');
  let missed = 0;
  for await (const { slip, replicates, refuted, mean, most, seeds } of costs) {
    const kept = refuted > 1 - SLIP_LEVELS.beta && mean <= meanLimit(replicates) && most <= mostLimit(replicates);
    if (!kept) missed += 1;
    columns(slip, whole(replicates), whole(mean), whole(meanLimit(replicates)), whole(most), whole(mostLimit(replicates)), seeds === undefined ? 'exact' : String(seeds), kept ? 'ok' : 'MISSED');
  }
  return missed;
}
