import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { integer } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const below = claim({
  id: 'sampler/below',
  title: 'Of all words equally many give each integer below a total',
  parameters: {
    t: integer({ min: 1, max: 2097152, sample: [1, 2097152], tex: 't', meaning: 'the total: integers are drawn from 0 to t − 1' }),
    j: integer({ min: 0, max: 2097151, sample: [1, 2097151], tex: 'j', meaning: 'an integer' }),
  },
  estimand: identity('\\#\\{w < 2^{32} : w \\text{ gives } j \\text{ at once}\\}'),
  relation: 'equals',
  formula: 'floor(2^32 / t)',
  requires: 'j < t',
  independentOf: ['j'],
  assumes: { family: 'sampler', protocol: 'none', estimator: 'none' },
  status: 'derived-here',
  source: cite('corroborate', 'counting words'),
  note: 'Integers below t are exactly equally likely if and only if each is given by as many of the 2³² words, and the other words are passed over. The words that give j lie next to each other; they are counted one by one, each as the first word of a stream that the generator, run backwards, leads to.',
});
