import type { Random } from '../../random/random.ts';
import { initialParameter, integerBetween } from '../initial/parameter.ts';
import { distinctNGrams, LONGEST, NGramModel, oneSentence, type Sentences } from '../n-gram.ts';
import { simulator } from '../training.ts';
import type { Reading, Trajectory } from '../trajectory.ts';

/** Longest text, in units of {@link LONGEST} words, that is kept in memory. */
const LARGEST_TEXT = 1e5;

/** Recursive training of a word n-gram model on the texts that the last one wrote. */
export class NGramTrajectory implements Trajectory<Random> {
  readonly #initial: Sentences;
  readonly #order: number;
  #text: Sentences;

  constructor(initial: Sentences, order: number) {
    this.#initial = initial;
    this.#order = order;
    this.#text = initial;
  }

  restart(): void {
    this.#text = this.#initial;
  }

  advance(random: Random, generations: number): void {
    for (let left = generations; left > 0; left--) {
      this.#text = new NGramModel(this.#text, this.#order).generate(random, this.#initial.tokens.length);
    }
  }

  observer(observable: string): Reading | undefined {
    if (observable === 'words') return () => distinctNGrams(this.#text, 1);
    if (observable === 'grams') return () => distinctNGrams(this.#text, this.#order);
    return undefined;
  }
}

/**
 * A model of `order` words fitted to a text of 50 `s` words, which runs through `m` words in turn: 0, 1, …, m − 1, 0, 1, …. Observables: `words` and
 * `grams`, the number of different words and n-grams in the text of a generation.
 */
export const nGram = simulator({
  name: 'n-gram',
  module: import.meta.url,
  exportName: 'nGram',
  assumptions: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['s', 'm', 'order'],
  observables: { words: 'value', grams: 'value' },
  // Fitting and counting go through the text as often as there are words in an n-gram.
  cost: ({ s = 1, order = 1, k = 0 }) => 2 * LONGEST * s * order * k,
  trajectory: (initial) => {
    const m = initialParameter('n-gram', initial, 'm', integerBetween(1, 1e7));
    const length = LONGEST * initialParameter('n-gram', initial, 's', integerBetween(1, LARGEST_TEXT));
    const order = initialParameter('n-gram', initial, 'order', integerBetween(1, 16));
    return new NGramTrajectory(oneSentence(Int32Array.from({ length }, (_, i) => i % m)), order);
  },
});
