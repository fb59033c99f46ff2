import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { integer } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { sfc32Word } from '../../src/oracle/sfc32.ts';
import { keyParameters } from './key.ts';

export const words = claim({
  id: 'sampler/words',
  title: 'The generator gives the words of sfc32',
  parameters: {
    ...keyParameters(),
    j: integer({ min: 1, max: 1000, sample: [1, 100], tex: 'j', meaning: 'which word of the replicate' }),
  },
  estimand: identity('w_j(a, b, c, d, r)'),
  relation: 'equals',
  oracle: oracle({ tex: '\\operatorname{sfc32}_{18 + j}(a, b, c, d; r)', evaluate: ({ a, b, c, d, r, j }) => sfc32Word([a!, b!, c!, d!], r!, j!) }),
  assumes: { family: 'sampler', protocol: 'none', estimator: 'none' },
  status: 'derived-here',
  source: cite('corroborate', 'a second transcription of a generator'),
  note: 'Written down twice from the publication, once with machine words and once with integers of any size; a and b are combined with the lower and upper bits of r, and the first 18 words are thrown away. Another shift is still a bijection of the state, and no claim about a model could tell; but nobody has tested its bits.',
});
