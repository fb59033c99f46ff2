import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { g } from '../../src/oracle/g.ts';

export const exponentClosedForm = claim({
  id: 'poisson/exponent-closed-form',
  title: 'From k = 100 on 2/(k + ln(k/2)/3 + 1.0292972) is the survival exponent to four digits',
  parameters: { k: generation('k', { min: 100 }) },
  estimand: identity('g_k', 'g(k)'),
  relation: 'between',
  formula: { lo: '2 * (1 - 1e-4) / (k + log(k / 2) / 3 + 1.0292972144180361)', hi: '2 * (1 + 1e-4) / (k + log(k / 2) / 3 + 1.0292972144180361)' },
  where: { g },
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'evaluates suresh2025, Theorem 2'),
  note: 'The first terms of the Abel function, see poisson/exponent-evaluation: the error is 7e-5 at k = 100 and 1e-6 at k = 1000.',
});
