import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { exponent, generation, offset, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { survivingLowerBound } from '../../src/oracle/surviving-bounds.ts';
import { survivingLowerEnclosure } from '../../src/oracle/surviving-enclosures.ts';
import { initialLaw, survivingSpread } from './law.ts';

export const survivingLower = claim({
  id: 'categorical/surviving-lower',
  aliases: ['suresh2025/corollary-1-lower'],
  title: 'At least as many symbols survive on average as in the Poisson limit',
  parameters: { n: sampleSize(), m: symbols('m', { sample: [2, 200] }), a: exponent(), b: offset(), k: generation() },
  estimand: expectationOf('unique', 'U_k', { support: ['1', 'min(m, n)'], sd: survivingSpread }),
  relation: 'at-least',
  oracle: oracle({
    tex: '\\sum_{i=1}^{m} \\left(1 - e^{-n p_i g_k}\\right)',
    evaluate: (point) => survivingLowerBound(initialLaw(point), point['n'] as number, point['k'] as number),
    exact: ({ n, k, c }) => survivingLowerEnclosure(c as readonly number[], n as number, k as number),
  }),
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Corollary 1, lower bound'),
  note: 'Theorem 1, lower bound, summed over the symbols.',
});
