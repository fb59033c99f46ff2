import { describe, expect, it } from 'vitest';
import { loadParser } from '../../src/claim/parse.ts';
import { arithmetic, call, negate, number, symbol } from '../../src/claim/tree.ts';
import { DeclarationError } from '../../src/errors.ts';

const parse = await loadParser();
const read = (text: string) => parse(text, 'a/b', 'formula');

describe('a formula is read', () => {
  it('as a tree of plain JSON', () => {
    const tree = read('1 - exp(-n * g(k))');
    expect(tree).toEqual(arithmetic('-', number(1), call('exp', arithmetic('*', negate(symbol('n')), call('g', symbol('k'))))));
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it('with powers before signs, from the right, and quotients from the left', () => {
    expect(read('-n^2')).toEqual(negate(arithmetic('^', symbol('n'), number(2))));
    expect(read('a^b^c')).toEqual(arithmetic('^', symbol('a'), arithmetic('^', symbol('b'), symbol('c'))));
    expect(read('a/b/c')).toEqual(arithmetic('/', arithmetic('/', symbol('a'), symbol('b')), symbol('c')));
  });

  it('with symbols that are letters, never units or the imaginary unit', () => {
    expect(read('2*t + i')).toEqual(arithmetic('+', arithmetic('*', number(2), symbol('t')), symbol('i')));
  });

  it('with chained comparisons as conjunctions', () => {
    expect(read('0 < x <= 1')).toEqual(read('0 < x and x <= 1'));
  });
});

describe('a formula is refused', () => {
  it.each([
    ['2n', /write every product with \*/], ['n (k)(k)', /write every product with \*|only named/], ['n!', /the operator ! is not available/],
    ['n % 2', /the operator % is not available/], ['a ? b : c', /conditional syntax/], ['[1, 2]', /array syntax/], ['a = 2', /assignment syntax/],
    ['f(x) = x', /functionassignment syntax/], ['a; b', /block syntax/], ['a.b', /accessor syntax/], ['"n"', /must be a finite number, not n/], ['true', /must be a finite number, not true/],
    ['1e999', /must be a finite number/], ['a xor b', /the operator xor/], ['1 +', /Unexpected end/], ['', /undefined/], ['a to b', /the operator to/], ['a.b(c)', /only named functions/],
  ])('%s', (text, advice) => {
    expect(() => read(text)).toThrow(DeclarationError);
    expect(() => read(text)).toThrow(advice);
    expect(() => read(text)).toThrow(/^a\/b: formula must be a formula, got "/);
  });
});
