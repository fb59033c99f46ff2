/** Mean times of the forward chain over fractions, by the linear equations of its first step: the witness of absorption-time.ts. */
import { Fraction } from '../elementary/fraction.ts';
import { binomialRow } from './exact-forward.ts';

/** x = given + Q x by elimination; Q has row sums below one, so that no pivot vanishes. */
function solved(transient: readonly (readonly Fraction[])[], given: readonly Fraction[]): Fraction[] {
  const rows = transient.map((row, i) => [...row.map((value, j) => (i === j ? Fraction.one : Fraction.zero).subtract(value)), given[i]!]);
  rows.forEach((pivot, i) => {
    const scale = pivot[i]!;
    for (let j = i; j < pivot.length; j++) pivot[j] = pivot[j]!.divide(scale);
    rows.forEach((row, other) => {
      const factor = row[i]!;
      if (other === i || factor.equals(Fraction.zero)) return;
      for (let j = i; j < row.length; j++) row[j] = row[j]!.subtract(factor.multiply(pivot[j]!));
    });
  });
  return rows.map((row) => row[row.length - 1]!);
}

const solutions = new Map<string, Fraction[]>();

/**
 * E[T | end] with T the generation of absorption and `end` what it ends in: a loss, or either. Costs n³ operations with fractions of n² digits, once
 * for an n: for n up to 20.
 *
 * @param p0 in [0, 1), so that there is a loss to be seen.
 * @see derived here: w_i = E[T 1{end} | i of n] is u_i + Σ_j Q_ij w_j over the interior states j, with u_i = P(end | i of n), which is 1 or 1 − i/n
 */
export function exactAbsorption(n: number, p0: Fraction, end: 'either' | 'loss'): Fraction {
  const chance = (p: Fraction): Fraction => (end === 'either' ? Fraction.one : Fraction.one.subtract(p));
  const name = `${n} ${end}`;
  let left = solutions.get(name);
  if (left === undefined) {
    const states = Array.from({ length: n - 1 }, (_, i) => Fraction.of(i + 1, n));
    left = solved(states.map((p) => binomialRow(n, p).slice(1, n)), states.map(chance));
    solutions.set(name, left);
  }
  const first = binomialRow(n, p0).slice(1, n);
  return left.reduce((sum, time, i) => sum.add(first[i]!.multiply(time)), chance(p0)).divide(chance(p0));
}
