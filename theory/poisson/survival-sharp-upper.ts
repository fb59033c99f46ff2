import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const survivalSharpUpper = claim({
  id: 'poisson/survival-sharp-upper',
  title: 'An upper bound on survival in the Poisson model that is sharp for the first and for late generations',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'at-most',
  formula: '1 - exp(-2 * n * lambda0 / (k + 1))',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 2, upper bound'),
  note: 'With x_k = 1/g_k the recursion adds more than 1/2 a generation, since coth z > 1/z, and x_1 = 1; so x_k ≥ (k + 1)/2. Exact at k = 1, and at most 6.9 % too large in the exponent; the published 3/k is 53 % too large and more.',
});
