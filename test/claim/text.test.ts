import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParser } from '../../src/claim/parse.ts';
import { textOf } from '../../src/claim/text.ts';
import { trees } from './trees.ts';

const parse = await loadParser();

describe('formula text', () => {
  it('reads back as the tree that it was written from', () => {
    fc.assert(fc.property(trees, (tree) => {
      expect(parse(textOf(tree), 'a/b', 'formula')).toEqual(tree);
    }), { seed: 1, numRuns: 500 });
  });

  it('reads back for conditions', () => {
    for (const text of ['n > 2 and not (k == 1 or p0 <= 0.5)', 'n + 1 != k * 2', '(n > 1 or k > 1) and p0 < 1']) {
      const tree = parse(text, 'a/b', 'requires');
      expect(parse(textOf(tree), 'a/b', 'requires')).toEqual(tree);
    }
  });

  it.each(['1 - exp(-n * p0 * g(k))', '(1 - 1 / n)^k', 'a - (b - c)', 'a / (b * c)', '-(a + b)', '(-a)^2', 'a^b^c', '(a^b)^c', '2 * -a'])('keeps %s as it is', (text) => {
    expect(textOf(parse(text, 'a/b', 'formula'))).toBe(text);
  });
});
