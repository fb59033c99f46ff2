import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { generationParameters, leftAfterOne } from './generation.ts';

const left = leftAfterOne('grams', 'G_k');

export const oneGenerationGrams = claim({
  id: 'n-gram/one-generation-grams',
  title: 'Expected number of different n-grams that one generation of an n-gram model leaves',
  parameters: generationParameters(),
  estimand: expectationOf('grams', 'G_k', { support: ['1', 'm'], sd: left.sd }),
  relation: 'equals',
  oracle: left.mean,
  independentOf: ['k'],
  assumes: { family: 'n-gram', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'a recursion over the words written'),
  note: 'As n-gram/one-generation-words, with sentences that do not take one step. No n-gram is written that the text does not have: the last words of one that ends it have nothing to follow them.',
});
