/** Corollary 1, the exact mean and the variance for the words of one text: the claims about a law that is given by its counts. */
import { claim, type Claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { survivingLowerBound, survivingUpperBound } from '../../src/oracle/surviving-bounds.ts';
import { survivingExpectation, survivingSpread } from '../../src/oracle/surviving-expectation.ts';
import { symbolGroups } from '../../src/oracle/symbol-law.ts';
import type { Point } from '../../src/protocol/point.ts';

export interface CorpusClaims {
  readonly mean: Claim;
  readonly variance: Claim;
  readonly lower: Claim;
  readonly upper: Claim;
}

const assumes = { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' } as const;

/** Values by sample size and generation: an oracle over thousands of words is asked the same many times. */
function kept(evaluate: (n: number, k: number) => number): (n: number, k: number) => number {
  const known = new Map<string, number>();
  return (n, k) => {
    const key = `${n} ${k}`;
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = evaluate(n, k)));
    return value;
  };
}

/**
 * The claims about the number of different words that are left of a text.
 *
 * @param counts - Of the different words, at least two positive ones.
 * @param digest - Names the counts.
 * @param size - The sample size that the text is tested at.
 */
export function corpusClaims(counts: readonly number[], digest: string, size: number): CorpusClaims {
  const groups = symbolGroups(counts);
  const symbols = groups.reduce((sum, { count }) => sum + count, 0);
  const mean = kept((n, k) => survivingExpectation(groups, n, k)?.value ?? NaN);
  const variance = kept((n, k) => survivingSpread(groups, n, k));
  const parameters = { n: sampleSize('n', { sample: [size, size] }), k: generation() };
  const words = `The text: ${counts.reduce((sum, count) => sum + count, 0)} words, ${symbols} of them different.`;
  const number = (tex: string, evaluate: (n: number, k: number) => number): ReturnType<typeof oracle> => oracle({ tex: `${tex}\\ \\text{(${digest})}`, evaluate: ({ n, k }: Point) => evaluate(n as number, k as number) });
  const sd = number('\\sqrt{\\operatorname{Var} U_k}', (n, k) => Math.sqrt(variance(n, k)));
  const estimand = expectationOf('unique', 'U_k', { support: ['1', `min(${symbols}, n)`], bySpread: true, step: 1, sd });
  // Exact for a sum of independent indicators, which symbols nearly are; the test watches the bound.
  const squares = number('\\sqrt{3 V_k^2 + V_k}', (n, k) => Math.sqrt(3 * variance(n, k) * variance(n, k) + variance(n, k)));
  const expected = Object.assign((n: number, k: number): number => mean(n, k), { tex: '\\mathbb{E}U_{#2}' });
  return {
    mean: claim({
      id: 'corpus/surviving', title: 'Expected number of different words of the text after k generations', parameters, estimand, relation: 'equals',
      oracle: number('\\sum_i \\left(1 - \\mathbb{E}[(1 - p_i)^{A_{k-1}}]\\right)', mean),
      assumes, status: 'derived-here', source: cite('corroborate', 'ancestral dual, after kingman1982'),
      note: `categorical/surviving for the law of the text. Exact for samples up to 2000; beyond to second order in 1/n, with a relative error of about 0.2 (k/n)² + 12/n². ${words}`,
    }),
    variance: claim({
      id: 'corpus/surviving-variance', title: 'Variance of the number of different words of the text after k generations', parameters,
      estimand: expectationOf('unique', '(U_k - \\mathbb{E}U_k)^2', { of: '(unique - expected(n, k))^2', step: 1 / 2, sd: squares }), relation: 'equals', where: { expected },
      oracle: number('\\operatorname{Var} U_k', variance),
      assumes, status: 'derived-here', source: cite('corroborate', 'ancestral dual, after kingman1982'),
      note: `Two words taken for one follow the Bernoulli model, which gives the covariance of their losses. ${words}`,
    }),
    lower: claim({
      id: 'corpus/surviving-lower', aliases: ['corpus/corollary-1-lower'], title: 'At least as many different words of the text are left on average as in the Poisson limit', parameters, estimand, relation: 'at-least',
      oracle: number('\\sum_i \\left(1 - e^{-n p_i g_k}\\right)', (n, k) => survivingLowerBound(groups, n, k)),
      assumes, status: 'proved', source: cite('suresh2025', 'Corollary 1, lower bound'), note: `Theorem 1, lower bound, summed over the words. ${words}`,
    }),
    upper: claim({
      id: 'corpus/surviving-upper', aliases: ['corpus/corollary-1-upper'], title: 'Hardly more different words of the text are left on average than in the Poisson limit, while all are rare and k is small', parameters, estimand, relation: 'at-most',
      oracle: number('\\sum_i \\left(1 - \\max\\{0, 1 - 3 n p_i^2 - 3 k p_i\\} e^{-n p_i g_k}\\right)', (n, k) => survivingUpperBound(groups, n, k)),
      assumes, status: 'proved', source: cite('suresh2025', 'Corollary 1, upper bound'), note: `Theorem 1, upper bound, summed over the words and clamped, word by word, at what is possible. ${words}`,
    }),
  };
}
