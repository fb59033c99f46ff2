/** The n-gram simulator of one text, known by the URL of this module as in corpus-simulator.ts. */
import { DomainError } from '../errors.ts';
import { NGramTrajectory } from '../process/families/n-gram.ts';
import { initialParameter, integerBetween } from '../process/initial/parameter.ts';
import { simulator } from '../process/training.ts';
import { countsOf, digestOf, sentenceSource } from './corpus-source.ts';

/** Of the figure's models. */
const LARGEST_ORDER = 3;

const text = await sentenceSource(import.meta.url);
export const counts = countsOf(text);
const longest = text.starts.reduce((most, start, i) => Math.max(most, start - (text.starts[i - 1] ?? start)), 0);
if (longest < LARGEST_ORDER) {
  throw new DomainError({ owner: new URL(import.meta.url).searchParams.get('file') ?? 'generated text', parameter: 'words of the longest sentence', value: longest, condition: `must be at least ${LARGEST_ORDER}`, advice: 'the n-gram figure has models of three words' });
}
export const digest = digestOf(counts);

/** Models of `order` words, fitted first to the text and then to what the last one wrote, as long; `n` is its number of words. Observables: `words`, `grams`. */
export const nGramCorpus = simulator({
  name: `n-gram-corpus-${digest}`,
  module: import.meta.url,
  exportName: 'nGramCorpus',
  assumptions: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['order'],
  observables: { words: 'value', grams: 'value' },
  cost: ({ order = 1, k = 0 }) => 2 * text.tokens.length * order * k,
  trajectory: (initial) => new NGramTrajectory(text, initialParameter('n-gram', initial, 'order', integerBetween(1, 16))),
});
