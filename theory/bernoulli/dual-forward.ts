import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { decimal, fraction } from '../../src/claim/exact.ts';
import { bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { exactSurvival } from '../../src/oracle/exact-dual.ts';
import { forwardSurvival } from '../../src/oracle/exact-forward.ts';

const forward = oracle({
  tex: '\\mathbb{P}(P_k \\neq 0)',
  evaluate: ({ n, p0, k }) => forwardSurvival(n as number, decimal(p0 as number), k as number).toNumber(),
  exact: ({ n, p0, k }) => forwardSurvival(n as number, fraction(p0), k as number),
});

export const dualForward = claim({
  id: 'bernoulli/dual-forward',
  title: 'The ancestral dual and the forward chain give one probability of survival',
  parameters: { n: sampleSize('n', { max: 6 }), p0: probability(), k: generation('k', { max: 6 }) },
  estimand: identity('\\mathbb{P}(P_k \\neq 0)', forward),
  relation: 'equals',
  oracle: oracle({
    tex: '1 - \\mathbb{E}\\left[(1-p_0)^{A_{k-1}}\\right]',
    evaluate: ({ n, p0, k }) => bernoulliSurvival(n as number, p0 as number, k as number),
    exact: ({ n, p0, k }) => exactSurvival(n as number, fraction(p0), k as number),
  }),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'equality of two closed forms'),
  note: 'Equal as fractions, digit for digit: sampling generation j + 1 from generation j is a choice of n parents, so that those of generation k descend from A_{k−1} samples of generation 1, whose types are independent draws from p0.',
});
