/**
 * What one generation of a word n-gram model leaves of a text, exactly: the number of different words or n-grams that the written text shows.
 *
 * A text is written sentence by sentence, so what no sentence shows is missing: a recursion over the words written so far, with the law of one
 * sentence's length on the event that it does not show what is asked about.
 */

/** Longest continuation of a context, in words. */
const LONGEST = 50;

/** A context, what may follow it and how often it did; its own place in the text is forgotten. */
interface Context {
  readonly words: readonly number[];
  /** How often a sentence begins with it. */
  count: number;
  /** Next context by next word, and how often. */
  readonly successors: Map<number, { readonly to: string; count: number }>;
  /** How often the text ends there. */
  ends: number;
}

const nameOf = (words: readonly number[]): string => words.join(' ');

function contextsOf(text: readonly number[], order: number): Map<string, Context> {
  const contexts = new Map<string, Context>();
  for (let end = order - 1; end <= text.length; end++) {
    const words = text.slice(end - order + 1, end);
    const name = nameOf(words);
    const context = contexts.get(name) ?? { words, count: 0, successors: new Map(), ends: 0 };
    contexts.set(name, context);
    context.count++;
    const next = text[end];
    if (next === undefined) {
      context.ends++;
      continue;
    }
    const successor = context.successors.get(next) ?? { to: nameOf([...words.slice(1), next]), count: 0 };
    context.successors.set(next, successor);
    successor.count++;
  }
  return contexts;
}

/** P(a sentence has so many words and shows nothing that is `hidden`), by its number of words. */
function sentenceWithout(contexts: ReadonlyMap<string, Context>, order: number, hidden: { readonly word: (word: number) => boolean; readonly gram: (context: string, next: number) => boolean }): Float64Array {
  const law = new Float64Array(order + LONGEST);
  const places = [...contexts.values()].reduce((sum, { count }) => sum + count, 0);
  let now = new Map<string, number>();
  for (const [name, { words, count }] of contexts) if (!words.some(hidden.word)) now.set(name, count / places);
  for (let length = order - 1; length < order - 1 + LONGEST; length++) {
    const next = new Map<string, number>();
    for (const [name, weight] of now) {
      const { count, ends, successors } = contexts.get(name)!;
      law[length]! += (weight * ends) / count;
      for (const [word, { to, count: seen }] of successors) {
        if (!hidden.word(word) && !hidden.gram(name, word)) next.set(to, (next.get(to) ?? 0) + (weight * seen) / count);
      }
    }
    now = next;
  }
  for (const weight of now.values()) law[order - 1 + LONGEST]! += weight;
  return law;
}

/** P(no sentence of a text of at least `size` words is of another kind), from the law of the length of one that is of the kind. */
function always(law: Float64Array, size: number): number {
  const from = new Float64Array(size);
  for (let written = size - 1; written >= 0; written--) {
    for (let length = 1; length < law.length; length++) from[written]! += law[length]! * (written + length >= size ? 1 : from[written + length]!);
  }
  return from[0]!;
}

/** Mean and standard deviation of a number of different things in a text. */
export interface LeftInText {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Words, or n-grams, left in the text that a model of some order writes after one text without a division into sentences.
 *
 * @param text - Word numbers; at least as many as the order.
 * @param order - n ≥ 2.
 * @see derived here: inclusion and exclusion over pairs of what may be missing; the writing is that of the published script of Suresh et al. (2025)
 */
export function leftInText(text: readonly number[], order: number, kind: 'words' | 'grams'): LeftInText {
  const contexts = contextsOf(text, order);
  const things: readonly string[] = kind === 'words' ? [...new Set(text)].map(String) : [...contexts].flatMap(([name, { successors }]) => [...successors.keys()].map((next) => `${name}|${next}`));
  const missing = (...lost: readonly string[]): number =>
    always(sentenceWithout(contexts, order, { word: (word) => kind === 'words' && lost.includes(String(word)), gram: (context, next) => kind === 'grams' && lost.includes(`${context}|${next}`) }), text.length);
  let mean = 0;
  let square = 0;
  things.forEach((one, i) => {
    const alone = missing(one);
    mean += alone;
    square += alone;
    for (const other of things.slice(i + 1)) square += 2 * missing(one, other);
  });
  return { mean: things.length - mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
}
