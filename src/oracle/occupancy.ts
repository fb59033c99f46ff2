/**
 * The occupancy law: how many of n boxes are occupied after a balls. Rows are stored as bands, since each is concentrated within
 * about √n of its mean and what lies outside is negligible.
 */

/** P(b boxes occupied | a balls in n boxes) for 1 ≤ a ≤ n: row a starts at box count `first[a]` and ends before `start[a + 1]`. */
export interface Occupancy {
  readonly boxes: number;
  readonly first: Int32Array;
  readonly start: Int32Array;
  readonly mass: Float64Array;
}

/** Masses below this are dropped: rows sum to one and are at most a few thousand wide, so it is below 1e-20 of any row. */
export const NEGLIGIBLE = 1e-24;

/**
 * Tabulates the occupancy law of n boxes for up to n balls, about n^1.5 numbers.
 *
 * One more ball keeps b with probability b/n and adds one with probability (n−b)/n: sums of positive terms, no cancellation. Each row is
 * normalised, so that rounding does not drift over n balls.
 *
 * @see Feller, An Introduction to Probability Theory and Its Applications I, II.5 (occupancy)
 */
export function occupancy(boxes: number): Occupancy {
  const n = boxes;
  const row = new Float64Array(n + 2);
  const first = new Int32Array(n + 1);
  const start = new Int32Array(n + 2);
  let mass = new Float64Array(128 * n);
  let used = 0;
  let low = 1;
  let high = 1;
  row[1] = 1;
  for (let balls = 1; balls <= n; balls++) {
    if (balls > 1) {
      high++;
      let total = 0;
      for (let b = high; b >= low; b--) {
        const value = ((row[b] as number) * b + (row[b - 1] as number) * (n - b + 1)) / n;
        row[b] = value;
        total += value;
      }
      const scale = 1 / total;
      for (let b = low; b <= high; b++) row[b] = (row[b] as number) * scale;
      while ((row[low] as number) < NEGLIGIBLE) row[low++] = 0;
      while ((row[high] as number) < NEGLIGIBLE) row[high--] = 0;
    }
    const width = high - low + 1;
    if (used + width > mass.length) {
      const larger = new Float64Array(2 * mass.length + width);
      larger.set(mass);
      mass = larger;
    }
    mass.set(row.subarray(low, high + 1), used);
    first[balls] = low;
    start[balls] = used;
    used += width;
    start[balls + 1] = used;
  }
  return { boxes: n, first, start, mass: mass.slice(0, used) };
}
