/** Errors in units of the last place against values that carry more digits than a double. */
import { readFileSync } from 'node:fs';

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The next double away from zero. */
export function nextAway(x: number): number {
  double[0] = x;
  bits[0] = bits[0]! + 1n;
  return double[0]!;
}

/** Spacing of doubles at |x|. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  return size < 1e308 ? nextAway(size) - size : 2 ** 971;
}

/** |value - (high + low)| in ulps of high; Infinity where the value is no number. */
export function errorInUlps(value: number, high: number, low: number): number {
  const error = Math.abs(value - high - low) / ulp(high);
  return Number.isNaN(error) ? Infinity : error;
}

/** |value - (high + low)| relative to high. */
export function relativeError(value: number, high: number, low: number): number {
  const error = Math.abs((value - high - low) / high);
  return Number.isNaN(error) ? Infinity : error;
}

/** A table of the independent script: arguments, then the value as [high, low]. */
export function table(file: 'elementary' | 'special', name: string): number[][] {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  const rows = (JSON.parse(readFileSync(url, 'utf8')) as Record<string, number[][]>)[name];
  if (rows === undefined || rows.length < 8) throw new Error(`no table ${name} in ${url.pathname}`);
  return rows;
}

/** The row with the largest error, so that a failure shows where. */
export function worst(
  rows: readonly number[][],
  f: (...x: number[]) => number,
  measure: (value: number, high: number, low: number) => number,
): { error: number; row: number[]; value: number } {
  let found = { error: -1, row: [] as number[], value: NaN };
  for (const row of rows) {
    const value = f(...row.slice(0, -2));
    const error = measure(value, row.at(-2)!, row.at(-1)!);
    if (error > found.error) found = { error, row, value };
  }
  return found;
}

/** A small generator of test inputs, the same on every engine: 32-bit xorshift. */
export function inputs(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
