import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survivalShifted = claim({
  id: 'poisson/survival-shifted',
  aliases: ['suresh2025/erratum-12'],
  title: 'The recursion for survival is one generation further than Theorem 2 says',
  parameters: { n: sampleSize(), lambda0: rate(), k: generation() },
  estimand: probabilityOf('survived', '\\Lambda_k \\neq 0'),
  relation: 'equals',
  formula: '1 - exp(-n * lambda0 * g(k + 1))',
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'an array that starts at 0 holds g of generation k + 1 in place k, so the code already agrees with the text',
    at: [{ n: 10, lambda0: 1, k: 1 }, { n: 1, lambda0: 1, k: 2 }],
  },
  source: cite('suresh2025', 'companion notebook, its array of g read with the index of the text'),
  note: 'At k = 2 and one expected copy the truth is 1 − exp(−g_2) = 0.4685, and this says 0.3740. Nothing published is wrong here; repairing it would be.',
});
