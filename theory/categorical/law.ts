/** The initial law p_i ∝ (i + b)^−a at a point, and how the number of surviving symbols scatters under it. */
import { oracle } from '../../src/claim/oracle.ts';
import { survivingSd } from '../../src/oracle/surviving-spread.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { survivingMean } from '../../src/oracle/surviving-symbols.ts';
import { powerLaw } from '../../src/oracle/symbol-law.ts';
import type { SymbolGroup } from '../../src/oracle/symbol-law.ts';
import type { Point } from '../../src/protocol/point.ts';

/** The initial law at a point of a claim with parameters m, a and b. */
export function initialLaw({ m, a, b }: Point): SymbolGroup[] {
  return powerLaw(m as number, a as number, b as number);
}

/** Standard deviation of U_k, exact or a bound. */
export const survivingSpread = oracle({
  tex: '\\sqrt{\\operatorname{Var} U_k}',
  evaluate: (point) => survivingSd(initialLaw(point), point['n'] as number, point['k'] as number),
});

/** E U_k, remembered for the last point: it is asked for with every replicate. */
let last: { readonly name: string; readonly value: number } | undefined;

/** E U_k as a function of the parameters of a claim, with its LaTeX. */
export const expected = Object.assign(
  (n: number, m: number, a: number, b: number, k: number): number => {
    const name = `${n} ${m} ${a} ${b} ${k}`;
    if (last?.name !== name) last = { name, value: survivingMean(powerLaw(m, a, b), ancestralLaw(n, k)) };
    return last.value;
  },
  { tex: '\\mathbb{E}\\,U_{#5}' },
);
