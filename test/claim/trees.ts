import fc from 'fast-check';
import { arithmetic, call, negate, number, symbol } from '../../src/claim/tree.ts';
import type { Tree } from '../../src/claim/tree.ts';

/** Trees as the parser makes them: no negative constants. */
export const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.constantFrom(1, 2, 0.5, 1e-9, 3e7).map(number), fc.constantFrom('n', 'k', 'p0').map(symbol)),
    fc.tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'), tie('tree')).map(([operator, a, b]) => arithmetic(operator, a, b)),
    tie('tree').map(negate),
    fc.tuple(fc.constantFrom('exp', 'g'), tie('tree')).map(([name, a]) => call(name, a)),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => call('max', a, b)),
  ),
})).tree;
