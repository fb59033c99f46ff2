/** What a generation of a bigram model leaves, against a walk over all states of the writing, in which what has been shown is remembered. */
import { describe, expect, it } from 'vitest';
import { leftInText } from '../../src/oracle/n-gram-generation.ts';

interface Writing {
  readonly written: number;
  /** Words that the sentence has after its first; undefined between sentences. */
  readonly continued?: number;
  readonly word: number;
  readonly shown: readonly string[];
}

/** Every state that may come next, with its probability. */
function next(text: readonly number[], kind: 'words' | 'grams', { written, continued, word, shown }: Writing): [Writing, number][] {
  const showing = (thing: string): string[] => [...new Set([...shown, thing])].sort();
  const named = (i: number): string => (kind === 'words' ? `${text[i]}` : `${text[i - 1]} ${text[i]}`);
  if (continued === undefined) return text.map((first) => [{ written: written + 1, continued: 0, word: first, shown: kind === 'words' ? showing(`${first}`) : shown }, 1 / text.length]);
  const rest: Writing = { written, word, shown };
  if (continued === 50) return [[rest, 1]];
  const places = text.flatMap((other, i) => (other === word ? [i + 1] : []));
  return places.map((i) => [i === text.length ? rest : { written: written + 1, continued: continued + 1, word: text[i]!, shown: showing(named(i)) }, 1 / places.length]);
}

function walked(text: readonly number[], kind: 'words' | 'grams'): { mean: number; variance: number } {
  let states = new Map<string, readonly [Writing, number]>([['', [{ written: 0, word: -1, shown: [] }, 1]]]);
  let mean = 0;
  let square = 0;
  while (states.size > 0) {
    const later = new Map<string, readonly [Writing, number]>();
    for (const [state, weight] of states.values()) {
      if (state.continued === undefined && state.written >= text.length) {
        mean += weight * state.shown.length;
        square += weight * state.shown.length ** 2;
      } else {
        for (const [other, share] of next(text, kind, state)) {
          const name = JSON.stringify(other);
          later.set(name, [other, (later.get(name)?.[1] ?? 0) + weight * share]);
        }
      }
    }
    states = later;
  }
  return { mean, variance: square - mean * mean };
}

describe('what one generation of a bigram model leaves', () => {
  it.each([[[0, 1, 2]], [[0, 1, 2, 3]], [[0, 1, 0, 2]], [[3, 3, 1, 2]], [[5, 4, 5]]])('after %j is what all texts have in the mean, with their spread', (text) => {
    for (const kind of ['words', 'grams'] as const) {
      const { mean, variance } = walked(text, kind);
      const left = leftInText(text, 2, kind);
      expect(Math.abs(left.mean - mean)).toBeLessThan(1e-12);
      expect(Math.abs(left.sd ** 2 - variance)).toBeLessThan(1e-11);
    }
  });
});
