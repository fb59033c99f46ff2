import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { distinctNGrams, LONGEST, NGramModel, oneSentence, type Sentences } from '../../src/process/n-gram.ts';
import { nGram, NGramTrajectory } from '../../src/process/families/n-gram.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';

const random = (i = 0): Random => new Random().seek(streamKey(1, 'n-gram'), i);
const TEXT: Sentences = { tokens: Int32Array.of(0, 1, 2, 0, 1, 3, 4, 0, 1, 2, 2), starts: Int32Array.of(0, 5, 7, 11) };

/** Every n-gram as a string, by slicing. */
function grams({ tokens, starts }: Sentences, order: number): Set<string> {
  const found = new Set<string>();
  for (let s = 0; s + 1 < starts.length; s++) for (let i = starts[s]!; i + order <= starts[s + 1]!; i++) found.add(tokens.slice(i, i + order).join(' '));
  return found;
}

/** Words and n-grams left in each generation of one trajectory. */
function generations(draws: Random, text: Sentences, order: number, most: number): { words: number[]; grams: number[] } {
  const trajectory = new NGramTrajectory(text, order);
  const words = trajectory.observer('words')!;
  const left = trajectory.observer('grams')!;
  const found = { words: [words()], grams: [left()] };
  for (let k = 1; k <= most; k++) {
    trajectory.advance(draws, 1);
    found.words.push(words());
    found.grams.push(left());
  }
  return found;
}

describe('an n-gram model', () => {
  it.each([1, 2, 3, 4])('of order %d makes nothing but n-grams that it has seen, and at least as many words as asked', (order) => {
    const seen = grams(TEXT, order);
    const made = new NGramModel(TEXT, order).generate(random(), 500);
    expect(made.tokens.length).toBeGreaterThanOrEqual(500);
    expect(made.tokens.length).toBeLessThan(500 + LONGEST + order);
    for (const gram of grams(made, order)) expect(seen).toContain(gram);
    for (let s = 0; s + 1 < made.starts.length; s++) expect(made.starts[s + 1]! - made.starts[s]!).toBeLessThanOrEqual(LONGEST + order - 1);
  });

  it('counts distinct n-grams as slicing does', () => {
    for (const order of [1, 2, 3, 4, 5]) expect(distinctNGrams(TEXT, order)).toBe(grams(TEXT, order).size);
  });

  it('draws successors as often as they were seen', () => {
    // After 0 1 come 2, the end, and 2 again.
    const made = new NGramModel(TEXT, 3).generate(random(1), 60_000);
    let after = 0;
    let twos = 0;
    for (let s = 0; s + 1 < made.starts.length; s++) {
      const from = made.starts[s]!;
      if (made.tokens[from] !== 0 || made.tokens[from + 1] !== 1) continue;
      after++;
      if (made.starts[s + 1]! > from + 2) twos++;
    }
    expect(after).toBeGreaterThan(1000);
    // Hoeffding: a deviation of 4 % has chance below 2 exp(−2·after·0.0016).
    expect(Math.abs(twos / after - 2 / 3)).toBeLessThan(Math.sqrt(Math.log(2e9) / (2 * after)));
  });

  it('loses words from one generation to the next, and gains none', () => {
    const text = oneSentence(Array.from({ length: 2000 }, (_, i) => (i * i) % 397));
    for (const order of [1, 2, 3]) {
      const { words, grams: left } = generations(random(2), text, order, 6);
      for (let k = 1; k <= 6; k++) {
        expect(words[k]!).toBeLessThanOrEqual(words[k - 1]!);
        expect(left[k]!).toBeLessThanOrEqual(left[k - 1]!);
      }
      expect(words[6]!).toBeLessThan(words[0]!);
    }
  });

  it('keeps the one word of a text of one word', () => {
    expect(generations(random(), oneSentence([7, 7, 7]), 2, 3)).toEqual({ words: [1, 1, 1, 1], grams: [1, 1, 1, 1] });
  });

  it('refuses a text shorter than the order, an order that is none, and words without numbers', () => {
    expect(() => new NGramModel(oneSentence([1, 2]), 3)).toThrow(DomainError);
    expect(() => new NGramModel(oneSentence([]), 1)).toThrow(DomainError);
    expect(() => new NGramModel(oneSentence([1, 2]), 0)).toThrow(DomainError);
    expect(() => new NGramModel(oneSentence([1, -2]), 1)).toThrow(DomainError);
    expect(() => new NGramModel(oneSentence([1, 2]), 1).generate(random(), 0)).toThrow(DomainError);
  });
});

describe('the simulator of n-gram training', () => {
  const words = (initial: { s: number; m: number; order: number }, k: number): number[] =>
    [...nGram.simulate({ initial, key: streamKey(1, 'cycle'), from: 0, to: 20, probes: [{ observable: 'words', k, at: {} }] })];

  it('starts from a text that runs through its words, of which a bigram model keeps all for a generation and a unigram model does not', () => {
    expect(words({ s: 4, m: 50, order: 2 }, 0)).toEqual(Array.from({ length: 20 }, () => 50));
    expect(words({ s: 4, m: 50, order: 2 }, 1)).toEqual(Array.from({ length: 20 }, () => 50));
    // 20 (50 − 49.12) are lost in the mean.
    expect(words({ s: 4, m: 50, order: 1 }, 1).filter((left) => left < 50).length).toBeGreaterThan(3);
  });
});
