/** What the multinomial theory says of the n-gram models of one text: true for single words, a heuristic for more. */
import { claim, type Claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, integer, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { survivingExpectation, survivingSpread } from '../../src/oracle/surviving-expectation.ts';
import { symbolGroups } from '../../src/oracle/symbol-law.ts';
import type { Point } from '../../src/protocol/point.ts';

export interface NGramCorpusClaims {
  readonly unigram: Claim;
  readonly multinomial: Claim;
}

/** Spreads of n-gram texts in units of those of independent words; the test watches it. */
const WIDER = 3;

/**
 * The claims about the number of different words left of a text by its n-gram models.
 *
 * @param counts - Of the different words of the text, whose sum is a multiple of the 50 words of a sentence.
 * @param at - Generation at which the multinomial claim is known to be false, by order.
 */
export function nGramCorpusClaims(counts: readonly number[], digest: string, at: readonly { readonly order: number; readonly k: number }[]): NGramCorpusClaims {
  const groups = symbolGroups(counts);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const order = (min: number, max: number): ReturnType<typeof integer> => integer({ min, max, sample: [min, Math.min(max, 3)], tex: 'N', meaning: 'order of the model: words in an n-gram' });
  const spread = (factor: number): ReturnType<typeof oracle> => oracle({ tex: `${factor}\\sqrt{\\operatorname{Var} U_k}\\ \\text{(${digest})}`, evaluate: ({ n: size, k }: Point) => factor * Math.sqrt(survivingSpread(groups, size as number, k as number)) });
  const mean = oracle({ tex: `\\sum_i \\left(1 - \\mathbb{E}[(1 - p_i)^{A_{k-1}}]\\right)\\ \\text{(${digest})}`, evaluate: ({ n: size, k }: Point) => survivingExpectation(groups, size as number, k as number)?.value ?? NaN });
  const common = { relation: 'equals', oracle: mean, assumes: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' } } as const;
  const parameters = (min: number, max: number): { n: ReturnType<typeof sampleSize>; order: ReturnType<typeof order>; k: ReturnType<typeof generation> } => ({ n: sampleSize('n', { sample: [n, n] }), order: order(min, max), k: generation() });
  return {
    unigram: claim({
      ...common, id: 'corpus/unigram-words', title: 'A unigram model of the text loses words as multinomial resampling does', parameters: parameters(1, 1),
      estimand: expectationOf('words', 'U_k', { step: 1, sd: spread(1) }), status: 'derived-here', source: cite('corroborate', 'n-gram/unigram-words for one text'),
    }),
    multinomial: claim({
      ...common, id: 'corpus/multinomial-words', title: 'An n-gram model of the text loses words as multinomial resampling does', parameters: parameters(2, 16),
      estimand: expectationOf('words', 'U_k', { step: 1, sd: spread(WIDER) }), status: 'known-false',
      expected: { verdict: 'refuted', reason: 'words of an n-gram text are not drawn independently', at: at.map((point) => ({ n, ...point })) },
      source: cite('suresh2025', 'the n-gram figure, read through Corollary 1'),
    }),
  };
}
