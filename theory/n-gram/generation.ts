/** What one generation of an n-gram model of at least two words leaves of a text that runs through its m words in turn. */
import { integer, generation, type Parameter, symbols } from '../../src/claim/parameter.ts';
import { type Oracle, oracle } from '../../src/claim/oracle.ts';
import { type LeftInText, leftInText } from '../../src/oracle/n-gram-generation.ts';
import type { Point } from '../../src/protocol/point.ts';
import { SENTENCE } from './parameters.ts';

export const generationParameters = (): Record<'s' | 'm' | 'order' | 'k', Parameter> => ({
  s: integer({ min: 1, max: 4, tex: 's', meaning: 'length of the text, in units of 50 words' }),
  m: symbols('m', { min: 2, max: 50, sample: [2, 50] }),
  order: integer({ min: 2, max: 16, sample: [2, 4], tex: 'N', meaning: 'order of the model: words in an n-gram' }),
  k: generation('k', { max: 1 }),
});

const known = new Map<string, LeftInText>();

function leftAt(kind: 'words' | 'grams', { s = NaN, m = NaN, order = NaN }: Point): LeftInText {
  const name = `${kind} ${s} ${m} ${order}`;
  const left = known.get(name) ?? leftInText(Array.from({ length: SENTENCE * s }, (_, i) => i % m), order, kind);
  known.set(name, left);
  return left;
}

/** Expected number of them and its standard deviation. */
export function leftAfterOne(kind: 'words' | 'grams', tex: string): { readonly mean: Oracle; readonly sd: Oracle } {
  return {
    mean: oracle({ tex: `\\sum_i \\left(1 - \\mathbb{P}(\\text{no sentence shows } i)\\right)`, evaluate: (point) => leftAt(kind, point).mean }),
    sd: oracle({ tex: `\\sqrt{\\operatorname{Var} ${tex}}`, evaluate: (point) => leftAt(kind, point).sd }),
  };
}
