/** What the multinomial theory says of the words of a text that runs through its m words in turn. */
import { oracle } from '../../src/claim/oracle.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { survivingMean } from '../../src/oracle/surviving-symbols.ts';
import { survivingSd } from '../../src/oracle/surviving-spread.ts';
import { symbolGroups, type SymbolGroup } from '../../src/oracle/symbol-law.ts';
import { SENTENCE } from './parameters.ts';

function law(length: number, m: number): SymbolGroup[] {
  return symbolGroups(Array.from({ length: m }, (_, word) => Math.max(0, Math.ceil((length - word) / m))));
}

/** Expected number of different words left, were words drawn independently. */
export const wordsLeft = oracle({
  tex: '\\sum_{i=1}^{m} \\left(1 - \\mathbb{E}\\left[(1 - p_i)^{A_{k-1}}\\right]\\right), \\quad n = 50 s',
  evaluate: ({ s = NaN, m = NaN, k = NaN }) => survivingMean(law(SENTENCE * s, m), ancestralLaw(SENTENCE * s, k)),
});

/** Its standard deviation. */
export const wordsLeftSpread = oracle({
  tex: '\\sqrt{\\operatorname{Var} U_k}',
  evaluate: ({ s = NaN, m = NaN, k = NaN }) => survivingSd(law(SENTENCE * s, m), SENTENCE * s, k),
});
