import { generation, integer, type Parameter, symbols } from '../../src/claim/parameter.ts';

/** Words that a sentence of the unigram model has, always, and of any other model at most after its context. */
export const SENTENCE = 50;

/** A text of so many words of 50 a sentence that runs through its m words in turn, and the generations after it. */
export const textParameters = (mostWords: number): { s: Parameter; m: Parameter; k: Parameter } => ({
  s: integer({ min: 1, max: 40, sample: [1, 2], tex: 's', meaning: 'length of the text, in units of 50 words' }),
  m: symbols('m', { min: 2, max: mostWords, sample: [2, Math.min(40, mostWords)] }),
  k: generation('k', { sample: [1, 3] }),
});
