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
