/** The Bernoulli model forwards, state by state: a second witness that shares nothing with the ancestral dual. */

/** Binomial(n, p) masses by repeated convolution with one draw: positive terms, no special function. */
function binomialRow(n: number, p: number): number[] {
  let row = [1];
  for (let draw = 0; draw < n; draw++) {
    row = Array.from({ length: row.length + 1 }, (_, i) => (row[i] ?? 0) * (1 - p) + (row[i - 1] ?? 0) * p);
  }
  return row;
}

/** Law of n P_k on 0 … n. */
export function forwardLaw(n: number, p0: number, k: number): number[] {
  const rows = Array.from({ length: n + 1 }, (_, j) => binomialRow(n, j / n));
  let law = binomialRow(n, p0);
  for (let generation = 1; generation < k; generation++) {
    const next = Array.from({ length: n + 1 }, () => 0);
    law.forEach((weight, j) => rows[j]!.forEach((mass, i) => (next[i]! += weight * mass)));
    law = next;
  }
  return law;
}
