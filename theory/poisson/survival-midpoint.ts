import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const survivalMidpoint = claim({
  id: 'poisson/survival-midpoint',
  aliases: ['suresh2025/erratum-14'],
  title: 'Survival is halfway between the bounds: the exponent is 2/k per expected copy',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'equals',
  formula: '1 - exp(-2 * n * lambda0 / k)',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'g_k is at most 2/(k + 1), twice as small as 2/k at first and below it for ever',
    at: [{ n: 1, lambda0: 1, k: 1 }, { n: 10, lambda0: 1, k: 5 }],
  },
  source: cite('suresh2025', 'Theorem 2, the middle of its interval [1/k, 3/k] for g_k'),
  note: 'One expected copy survives its first generation with probability 1 − 1/e = 0.632, and this says 0.865. In the limit 2/k is right: poisson/survival-sharp-lower and poisson/survival-sharp-upper enclose g_k to 2.1 % below and 7 % above.',
});
