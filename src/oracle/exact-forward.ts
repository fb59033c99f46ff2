/** The forward chain over fractions, generation by generation: the witness that the ancestral dual is held against. */
import { Fraction } from '../elementary/fraction.ts';

/** P(j of n samples are the symbol | its probability is p), j = 0 … n. */
export function binomialRow(n: number, p: Fraction): Fraction[] {
  const q = Fraction.one.subtract(p);
  let choose = Fraction.one;
  return Array.from({ length: n + 1 }, (_, j) => {
    if (j > 0) choose = choose.multiply(Fraction.of(n - j + 1, j));
    return choose.multiply(p.power(j)).multiply(q.power(n - j));
  });
}

/**
 * P(P_k ≠ 0) as a fraction, from the binomial transitions. Costs n² products of fractions a generation: for n·k of a few dozen.
 *
 * @param n sample size, an integer ≥ 1; @param p0 in [0, 1]; @param k an integer ≥ 1.
 * @see Ewens 2004, Section 3.2, the Wright–Fisher model
 */
export function forwardSurvival(n: number, p0: Fraction, k: number): Fraction {
  let law = binomialRow(n, p0);
  const rows = Array.from({ length: n + 1 }, (_, j) => binomialRow(n, Fraction.of(j, n)));
  for (let step = 1; step < k; step++) {
    law = law.map((_, to) => law.reduce((sum, mass, from) => sum.add(mass.multiply(rows[from]![to]!)), Fraction.zero));
  }
  return Fraction.one.subtract(law[0]!);
}

/**
 * The trace of the k-th power of the transition matrix of the Bernoulli model, as a fraction: the sum of the k-th powers of its eigenvalues.
 *
 * @param n sample size, an integer ≥ 1; @param k an integer ≥ 1.
 */
export function forwardTrace(n: number, k: number): Fraction {
  const rows = Array.from({ length: n + 1 }, (_, j) => binomialRow(n, Fraction.of(j, n)));
  let power = rows;
  for (let step = 1; step < k; step++) power = power.map((row) => rows.map((_, to) => row.reduce((sum, mass, via) => sum.add(mass.multiply(rows[via]![to]!)), Fraction.zero)));
  return power.reduce((sum, row, j) => sum.add(row[j]!), Fraction.zero);
}

/**
 * Σ_j λ_j^k over λ_j = n(n − 1)…(n − j + 1)/n^j, j = 0 … n, as a fraction.
 *
 * @see Ewens 2004, Chapter 3: the eigenvalues of the Wright–Fisher model, found by Feller (1951)
 */
export function eigenvaluePowers(n: number, k: number): Fraction {
  let eigenvalue = Fraction.one;
  let sum = Fraction.one;
  for (let j = 1; j <= n; j++) {
    eigenvalue = eigenvalue.multiply(Fraction.of(n - j + 1, n));
    sum = sum.add(eigenvalue.power(k));
  }
  return sum;
}
