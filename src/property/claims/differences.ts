import type { DifferenceTotals } from '../../inference/ternary-mixture.ts';

/** Pairs in which the first value is the larger one, and the smaller one; a pair with an undefined value may be anything. */
export function differencesOf(first: Float64Array, second: Float64Array): DifferenceTotals {
  let wins = 0;
  let losses = 0;
  let open = 0;
  for (let i = 0; i < first.length; i++) {
    const x = first[i]!;
    const y = second[i]!;
    if (x > y) wins += 1;
    else if (x < y) losses += 1;
    else if (x !== y) open += 1;
  }
  return { n: first.length, wins, losses, open };
}
