import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { exponent, generation, offset, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { survivingUpperBound } from '../../src/oracle/surviving-bounds.ts';
import { survivingUpperEnclosure } from '../../src/oracle/surviving-enclosures.ts';
import { initialLaw, survivingSpread } from './law.ts';

export const survivingUpper = claim({
  id: 'categorical/surviving-upper',
  aliases: ['suresh2025/corollary-1-upper'],
  title: 'Hardly more symbols survive on average than in the Poisson limit, while all are rare and k is small',
  parameters: { n: sampleSize(), m: symbols('m', { sample: [2, 200] }), a: exponent(), b: offset(), k: generation() },
  estimand: expectationOf('unique', 'U_k', { support: ['1', 'min(m, n)'], sd: survivingSpread }),
  relation: 'at-most',
  oracle: oracle({
    tex: '\\sum_{i=1}^{m} \\left(1 - \\max\\left\\{0, 1 - 3 n p_i^2 - 3 k p_i\\right\\} e^{-n p_i g_k}\\right)',
    evaluate: (point) => survivingUpperBound(initialLaw(point), point['n'] as number, point['k'] as number),
    exact: ({ n, k, c }) => survivingUpperEnclosure(c as readonly number[], n as number, k as number),
  }),
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Corollary 1, upper bound'),
  note: 'Theorem 1, upper bound, summed over the symbols. The published summand is not clamped: it counts a symbol more than once where 3 n p_i² + 3 k p_i > 1. Clamped it is smaller and still true.',
});
