import { DomainError } from '../errors.ts';
import type { Draws } from '../random/draws.ts';

/** A text as sentences of word numbers: sentence s is `tokens[starts[s]]` up to but without `tokens[starts[s + 1]]`. */
export interface Sentences {
  readonly tokens: Int32Array;
  /** One more than there are sentences; the last is the number of tokens. */
  readonly starts: Int32Array;
}

/** Most words that are generated after the context of a sentence, as in the published script. */
export const LONGEST = 50;
/** Successor that ends a sentence. */
const END = -1;
/** Numbers of contexts and pairs are kept below 2⁵³. */
const MOST_WORDS = 0x7fff_ffff;

/** One text without a division into sentences. @example sentencesOf([0, 1, 0, 2]) */
export function oneSentence(tokens: ArrayLike<number>): Sentences {
  return { tokens: Int32Array.from(tokens), starts: Int32Array.of(0, tokens.length) };
}

/** Numbers for pairs of integers, in the order in which they are first seen. Open addressing over typed arrays: a Map of strings is ten times slower. */
class Pairs {
  #size = 0;
  #mask: number;
  #first: Int32Array;
  #second: Int32Array;
  #number: Int32Array;

  constructor(expected: number) {
    let room = 16;
    while (room < 2 * expected) room *= 2;
    this.#mask = room - 1;
    this.#first = new Int32Array(room);
    this.#second = new Int32Array(room);
    this.#number = new Int32Array(room).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  of(a: number, b: number): number {
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const number = this.#number[slot]!;
      if (number < 0) {
        this.#first[slot] = a;
        this.#second[slot] = b;
        this.#number[slot] = this.#size;
        return this.#size++;
      }
      if (this.#first[slot] === a && this.#second[slot] === b) return number;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Word numbers up to here may index a table. */
const MOST_TABLED = 1e7;

/** One more than the largest word number; 0 for no word. */
function vocabularyOf(tokens: Int32Array): number {
  let most = -1;
  for (let i = 0; i < tokens.length; i++) if (tokens[i]! > most) most = tokens[i]!;
  return most + 1;
}

/**
 * The number of the `length`-gram that ends at each place; −1 where the sentence does not reach so far back. Length 0 is the empty one everywhere.
 * `distinct` bounds the numbers; it counts the grams from length 2 on.
 */
function numbered({ tokens, starts }: Sentences, length: number): { numbers: Int32Array; distinct: number } {
  let numbers = new Int32Array(tokens.length);
  let distinct = tokens.length > 0 ? 1 : 0;
  const vocabulary = length > 0 ? vocabularyOf(tokens) : 0;
  // A word is its own number; some may then stand for nothing.
  const own = vocabulary <= MOST_TABLED;
  if (length > 0 && own) {
    numbers = Int32Array.from(tokens);
    distinct = vocabulary;
  }
  for (let l = own ? 2 : 1; l <= length; l++) {
    const pairs = new Pairs(tokens.length);
    const longer = new Int32Array(tokens.length).fill(-1);
    for (let s = 0; s + 1 < starts.length; s++) {
      for (let i = starts[s]! + l - 1; i < starts[s + 1]!; i++) longer[i] = pairs.of(l === 1 ? 0 : numbers[i - 1]!, tokens[i]!);
    }
    numbers = longer;
    distinct = pairs.size;
  }
  return { numbers, distinct };
}

/**
 * How many different n-grams a text has; n-grams do not cross the end of a sentence.
 *
 * @param order n ≥ 1; 1 counts the words.
 * @example distinctNGrams(oneSentence([0, 1, 0, 1]), 2) // => 2
 */
export function distinctNGrams(text: Sentences, order: number): number {
  checkOrder('distinctNGrams', order);
  const { tokens, starts } = text;
  const vocabulary = vocabularyOf(tokens);
  if (vocabulary > MOST_TABLED) return numbered(text, order).distinct;
  // The last words of the n-grams, gathered by their contexts: within one context a word counts at its first stamp.
  const { numbers, distinct } = numbered(text, order - 1);
  const ends = new Int32Array(distinct + 1);
  const back = order - 1;
  for (let s = 0; s + 1 < starts.length; s++) for (let i = starts[s]! + back; i < starts[s + 1]!; i++) ends[numbers[back === 0 ? i : i - 1]! + 1]!++;
  for (let c = 0; c < distinct; c++) ends[c + 1]! += ends[c]!;
  const last = new Int32Array(ends[distinct]!);
  const fill = ends.slice();
  for (let s = 0; s + 1 < starts.length; s++) for (let i = starts[s]! + back; i < starts[s + 1]!; i++) last[fill[numbers[back === 0 ? i : i - 1]!]!++] = tokens[i]!;
  const stamp = new Int32Array(vocabulary).fill(-1);
  let count = 0;
  for (let c = 0; c < distinct; c++) {
    for (let i = ends[c]!; i < ends[c + 1]!; i++) {
      if (stamp[last[i]!] !== c) count++;
      stamp[last[i]!] = c;
    }
  }
  return count;
}

function checkOrder(owner: string, order: number): void {
  if (!(Number.isInteger(order) && order >= 1 && order <= 16)) throw new DomainError({ owner, parameter: 'order', condition: 'must be an integer in [1, 16]', value: order });
}

/**
 * A word n-gram model by maximum likelihood: the next word is drawn from the successors of the last n − 1 words, each as often as it was seen.
 *
 * Successors are stored as they occur, context after context, so that a draw is one index: `below(how many)`, exact and unbiased. The end of a
 * sentence is a successor for n ≥ 2; with n = 1 words are independent and a sentence ends at its longest.
 *
 * @see the published script of Suresh et al. (2025): a random context of n − 1 words, then at most 50 words, until the text has at least as many words as
 *   the one it was fitted to. The script writes and re-reads text; here words stay what they are, and sentences stay apart
 */
export class NGramModel {
  readonly order: number;
  readonly #tokens: Int32Array;
  /** Places of the text where a context ends: the contexts of sentences are drawn from these. */
  readonly #contexts: Int32Array;
  readonly #context: Int32Array;
  /** Successors of context c are `#next[#first[c]]` up to `#next[#first[c + 1]]`: places of the text, or END. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  /**
   * @throws {DomainError} if the order is not an integer in [1, 16], if a token is not a word number ≥ 0, or if no sentence has n words.
   */
  constructor(text: Sentences, order: number) {
    checkOrder('NGramModel', order);
    const { tokens, starts } = text;
    for (let i = 0; i < tokens.length; i++) {
      if (!(tokens[i]! >= 0 && tokens[i]! <= MOST_WORDS)) throw new DomainError({ owner: 'NGramModel', parameter: 'tokens', condition: 'must be word numbers of at least 0', value: tokens[i] });
    }
    let longest = 0;
    for (let s = 0; s + 1 < starts.length; s++) longest = Math.max(longest, starts[s + 1]! - starts[s]!);
    if (longest < order) {
      throw new DomainError({ owner: 'NGramModel', parameter: 'text', condition: `must have a sentence of at least ${order} words`, value: longest, advice: 'take a longer text or a lower order' });
    }
    this.order = order;
    this.#tokens = tokens;
    const length = order - 1;
    const { numbers, distinct } = numbered(text, length);
    this.#context = numbers;
    const counts = new Int32Array(distinct + 1);
    // A context ends at each place from `length − 1` words into its sentence on; of length 0 it stands before each word.
    const successor = (i: number, to: number): number => (length === 0 ? i : i + 1 < to ? i + 1 : END);
    const back = Math.max(0, length - 1);
    let places = 0;
    for (let s = 0; s + 1 < starts.length; s++) {
      for (let i = starts[s]! + back; i < starts[s + 1]!; i++) counts[numbers[i]! + 1]!++;
      places += Math.max(0, starts[s + 1]! - starts[s]! - back);
    }
    for (let c = 0; c < distinct; c++) counts[c + 1]! += counts[c]!;
    this.#first = counts.slice();
    this.#next = new Int32Array(places);
    this.#contexts = new Int32Array(length === 0 ? 0 : places);
    let place = 0;
    for (let s = 0; s + 1 < starts.length; s++) {
      const to = starts[s + 1]!;
      for (let i = starts[s]! + back; i < to; i++) {
        this.#next[counts[numbers[i]!]!++] = successor(i, to);
        if (length > 0) this.#contexts[place++] = i;
      }
    }
  }

  /**
   * A text of sentences from the model, of at least `tokens` words: the last sentence is not cut.
   *
   * @throws {DomainError} if `tokens` is not a positive integer.
   */
  generate(draws: Draws, tokens: number): Sentences {
    if (!(Number.isSafeInteger(tokens) && tokens >= 1 && tokens <= MOST_WORDS - 1000)) {
      throw new DomainError({ owner: 'NGramModel.generate', parameter: 'tokens', condition: 'must be a positive integer', value: tokens });
    }
    const length = this.order - 1;
    const out = new Int32Array(tokens + length + LONGEST);
    const starts = [0];
    let size = 0;
    while (size < tokens) {
      let at = -1;
      if (length > 0) {
        at = this.#contexts[draws.below(this.#contexts.length)]!;
        for (let i = at - length + 1; i <= at; i++) out[size++] = this.#tokens[i]!;
      }
      for (let word = 0; word < LONGEST; word++) {
        // A drawn successor is a place of the text, and the context that ends there is the next one: nothing is looked up.
        const context = length === 0 ? 0 : this.#context[at]!;
        const first = this.#first[context]!;
        at = this.#next[first + draws.below(this.#first[context + 1]! - first)]!;
        if (at === END) break;
        out[size++] = this.#tokens[at]!;
      }
      starts.push(size);
    }
    return { tokens: out.subarray(0, size), starts: Int32Array.from(starts) };
  }
}
