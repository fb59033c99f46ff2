/** The ancestral dual over fractions: for worlds small enough to be enumerated, where theory and program must agree to the last digit. */
import { Fraction } from '../elementary/fraction.ts';
import { DomainError } from '../errors.ts';

function checkSize(parameter: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new DomainError({ owner: 'exact dual', parameter, value, condition: 'must be an integer of at least 1' });
}

/** P(b of n boxes are occupied | a balls) for a, b = 0 … n. */
function occupancyRows(n: number): Fraction[][] {
  const rows = [Array.from({ length: n + 1 }, (_, b) => (b === 0 ? Fraction.one : Fraction.zero))];
  for (let balls = 1; balls <= n; balls++) {
    const before = rows[balls - 1] as Fraction[];
    rows.push(
      before.map((stay, b) => {
        const kept = stay.multiply(Fraction.of(b, n));
        return b === 0 ? kept : kept.add((before[b - 1] as Fraction).multiply(Fraction.of(n - b + 1, n)));
      }),
    );
  }
  return rows;
}

/**
 * P(A_{k−1} = a) at index a = 0 … n: how many samples of generation 1 the n samples of generation k descend from.
 *
 * Trap: the denominators have about n·k·log n digits; meant for n·k of a hundred or so.
 *
 * @throws {DomainError} unless n and k are integers ≥ 1.
 */
export function exactAncestralLaw(n: number, k: number): Fraction[] {
  checkSize('n', n);
  checkSize('k', k);
  const rows = occupancyRows(n);
  let law: Fraction[] = Array.from({ length: n + 1 }, (_, a) => (a === n ? Fraction.one : Fraction.zero));
  for (let step = 1; step < k; step++) {
    const next = law.map(() => Fraction.zero);
    law.forEach((weight, a) => {
      if (weight.equals(Fraction.zero)) return;
      (rows[a] as Fraction[]).forEach((mass, b) => {
        next[b] = (next[b] as Fraction).add(weight.multiply(mass));
      });
    });
    law = next;
  }
  return law;
}

/**
 * P(P_k = 0) as a fraction.
 *
 * @param p0 initial probability, as a fraction in [0, 1].
 * @throws {DomainError} unless n and k are integers ≥ 1.
 * @example exactLoss(3, Fraction.of(1, 3), 2).toString() // '106/243'
 * @see derived here: E[(1 − p0)^{A_{k−1}}]
 */
export function exactLoss(n: number, p0: Fraction, k: number): Fraction {
  const q0 = Fraction.one.subtract(p0);
  return exactAncestralLaw(n, k).reduce((sum, weight, a) => sum.add(weight.multiply(q0.power(a))), Fraction.zero);
}

/**
 * E U_k, the mean number of surviving symbols, as a fraction.
 *
 * @param counts of the symbols in the real data, positive integers; the initial law is proportional to them.
 * @throws {DomainError} unless n and k are integers ≥ 1 and there is a symbol.
 * @see derived here: each symbol against all others is a Bernoulli model; an expectation is a sum, whatever depends on what
 */
export function exactSurvivingMean(counts: readonly number[], n: number, k: number): Fraction {
  checkSize('number of symbols', counts.length);
  counts.forEach((count) => checkSize('count', count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum.add(exactSurvival(n, Fraction.of(count, total), k)), Fraction.zero);
}

/** P(P_k ≠ 0) as a fraction. @throws {DomainError} as `exactLoss` does. */
export function exactSurvival(n: number, p0: Fraction, k: number): Fraction {
  return Fraction.one.subtract(exactLoss(n, p0, k));
}

/** P(P_k ∉ {0, 1}) as a fraction. @throws {DomainError} as `exactLoss` does. */
export function exactInterior(n: number, p0: Fraction, k: number): Fraction {
  return exactSurvival(n, p0, k).subtract(exactLoss(n, Fraction.one.subtract(p0), k));
}

/**
 * The law of the number of surviving symbols: P(U_k = u) at index u = 0 … m.
 *
 * @param counts of the symbols in the real data, positive integers; the initial law is proportional to them.
 * @throws {DomainError} unless n and k are integers ≥ 1 and there is a symbol.
 * @see derived here: U_k has the law of the number of distinct values among A_{k−1} draws from the initial law, counted symbol by symbol
 */
export function exactSurvivingLaw(counts: readonly number[], n: number, k: number): Fraction[] {
  checkSize('number of symbols', counts.length);
  counts.forEach((count) => checkSize('count', count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  // seen[u][a] = Σ over ways to give a labelled draws to the symbols so far, u of which occur
  let seen: Fraction[][] = [Array.from({ length: n + 1 }, (_, a) => (a === 0 ? Fraction.one : Fraction.zero))];
  for (const count of counts) {
    const p = Fraction.of(count, total);
    const next = Array.from({ length: seen.length + 1 }, () => Array.from({ length: n + 1 }, () => Fraction.zero));
    seen.forEach((row, u) => {
      row.forEach((ways, a) => {
        if (ways.equals(Fraction.zero)) return;
        let choose = Fraction.one;
        for (let more = 0; a + more <= n; more++) {
          const target = next[more === 0 ? u : u + 1] as Fraction[];
          target[a + more] = (target[a + more] as Fraction).add(ways.multiply(choose).multiply(p.power(more)));
          choose = choose.multiply(Fraction.of(a + more + 1, more + 1));
        }
      });
    });
    seen = next;
  }
  const ancestors = exactAncestralLaw(n, k);
  return seen.map((row) => row.reduce((sum, ways, a) => sum.add(ways.multiply(ancestors[a] as Fraction)), Fraction.zero));
}
