import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const interiorUpper = claim({
  id: 'bernoulli/interior-upper',
  aliases: ['suresh2025/theorem-1-interior-upper'],
  title: 'Both outcomes survive k generations hardly more often than in the Poisson limit, while one is rare and k is small',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('interior', 'P_k \\notin \\{0, 1\\}'),
  relation: 'at-most',
  formula:
    '1 - (1 - min(1, 3*n*p0^2 + 3*k*p0)) * exp(-n * p0 * g(k)) - (1 - min(1, 3*n*(1-p0)^2 + 3*k*(1-p0))) * exp(-n * (1-p0) * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 1, extension to {0, 1}'),
  note: 'The upper bound of Theorem 1 for p0 and for 1 − p0; the losses of the two outcomes exclude each other. Brackets are clamped at 0. Informative only where one outcome is rare: with p0 = 1/2 both brackets are 0.',
});
