import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const survivalSharpLower = claim({
  id: 'poisson/survival-sharp-lower',
  title: 'A lower bound on survival in the Poisson model that is sharp for late generations',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'at-least',
  formula: '1 - exp(-2 * n * lambda0 / (k + 1 + log(k) / 3))',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'sharpens suresh2025, Theorem 2, lower bound'),
  note: 'With x_k = 1/g_k the recursion reads x_{k+1} = x_k + 1/2 + r(x_k), where 0 < r(x) ≤ 1/(12x), because coth z − 1/z lies between 0 and z/3. Since x_i ≥ (i + 1)/2, summing gives x_k ≤ (k + 1)/2 + (H_k − 1)/6 ≤ (k + 1)/2 + ln(k)/6. The exponent is at most 2.1 % too small, where the published 1/k ends up at half.',
});
