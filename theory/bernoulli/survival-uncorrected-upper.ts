import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const survivalUncorrectedUpper = claim({
  id: 'bernoulli/survival-uncorrected-upper',
  aliases: ['suresh2025/erratum-1'],
  title: 'A symbol survives at most as often as in the Poisson limit, without any correction',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-most',
  formula: '1 - exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: {
    verdict: 'refuted',
    reason: 'the Poisson limit bounds survival from below; a symbol that cannot exceed n copies is kept longer, in the end with probability p0',
    at: [{ n: 10, p0: 0.5, k: 20 }, { n: 100, p0: 0.2, k: 50 }],
  },
  source: cite('suresh2025', 'Theorem 1, upper bound, with its correction 3 n p0² + 3 k p0 taken for zero'),
  note: 'At n = 10, p0 = 1/2 and k = 20 the truth is 0.581, and this says 0.368. The constants 3 may be lowered to 1 and further (bernoulli/survival-poisson-upper), but not to 0.',
});
