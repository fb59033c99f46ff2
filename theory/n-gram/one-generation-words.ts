import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { generationParameters, leftAfterOne } from './generation.ts';

const left = leftAfterOne('words', 'W_k');

export const oneGenerationWords = claim({
  id: 'n-gram/one-generation-words',
  title: 'Expected number of different words that one generation of an n-gram model leaves',
  parameters: generationParameters(),
  estimand: expectationOf('words', 'W_k', { support: ['1', 'm'], sd: left.sd }),
  relation: 'equals',
  oracle: left.mean,
  independentOf: ['k'],
  assumes: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'a recursion over the words written'),
  note: 'Sentences are independent until the text is long enough, so what is missing from the text is missing from each of them: the probability of that follows from the law of the length of a sentence that does not show it. Exact for every order, where n-gram/multinomial-words is a heuristic.',
});
