import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { exponent, generation, offset, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { survivingAncestralBound } from '../../src/oracle/surviving-ancestral-bound.ts';
import { initialLaw, survivingSpread } from './law.ts';

export const survivingSharpUpper = claim({
  id: 'categorical/surviving-sharp-upper',
  title: 'No more symbols survive on average than a fixed number of ancestors would show',
  parameters: { n: sampleSize(), m: symbols('m', { sample: [2, 200] }), a: exponent(), b: offset(), k: generation() },
  estimand: expectationOf('unique', 'U_k', { support: ['1', 'min(m, n)'], sd: survivingSpread }),
  relation: 'at-most',
  oracle: oracle({
    tex: '\\sum_{i=1}^{m} \\left(1 - (1 - p_i)^{a_k}\\right)',
    evaluate: (point) => survivingAncestralBound(initialLaw(point), point['n'] as number, point['k'] as number),
  }),
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Corollary 1, upper bound'),
  note: 'bernoulli/survival-sharp-upper, summed over the symbols. Above the mean by 0.03 % at k = 5 and 0.4 % at k = 50 for Zipf laws of a thousand symbols, where Corollary 1 is above by 4 % and by a factor of four.',
});
