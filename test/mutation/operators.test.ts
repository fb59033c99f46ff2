import { describe, expect, it } from 'vitest';
import { loadParser } from '../../src/claim/parse.ts';
import { textOf } from '../../src/claim/text.ts';
import { changes } from '../../src/mutation/operators.ts';

const parse = await loadParser();
const mutated = (text: string): string[] => changes(parse(text, 'a/b', 'formula'), new Set(['n', 'k'])).map(({ operator, tree }) => `${operator}: ${textOf(tree)}`);

describe('every slip of the list, one at a time', () => {
  it.each([
    ['3', ['constant-plus-one: 4', 'constant-minus-one: 2', 'constant-doubled: 6', 'constant-halved: 1.5']],
    ['n', ['index-plus-one: n + 1', 'index-minus-one: n - 1']],
    ['p0', []],
    ['p0 + q', ['operator-exchanged: p0 - q', 'right-dropped: p0', 'left-dropped: q']],
    ['p0 - q', ['operator-exchanged: p0 + q', 'right-dropped: p0', 'left-dropped: -q']],
    ['p0 * q', ['operator-exchanged: p0 / q', 'right-dropped: p0', 'left-dropped: q']],
    ['p0 / q', ['operator-exchanged: p0 * q', 'right-dropped: p0']],
    ['p0 ^ q', ['operator-exchanged: p0 * q', 'right-dropped: p0']],
    ['-p0', ['sign-dropped: p0']],
    ['sqrt(p0)', ['root-dropped: p0']],
    ['floor(p0)', ['neighbouring-function: ceil(p0)']],
    ['max(p0, q)', ['right-dropped: max(p0)', 'left-dropped: max(q)', 'neighbouring-function: min(p0, q)']],
    ['g(k)', ['index-plus-one: g(k + 1)', 'index-minus-one: g(k - 1)']],
  ])('%s', (text, expected) => {
    expect(mutated(text)).toEqual(expected);
  });

  it('at every node, with the rest of the formula as it was', () => {
    expect(mutated('p0 * exp(-n)')).toEqual([
      'operator-exchanged: p0 / exp(-n)', 'right-dropped: p0', 'left-dropped: exp(-n)',
      'sign-dropped: p0 * exp(n)', 'index-plus-one: p0 * exp(-(n + 1))', 'index-minus-one: p0 * exp(-(n - 1))',
    ]);
  });
});
