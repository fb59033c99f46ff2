import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { integer } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { sfc32Word } from '../../src/oracle/sfc32.ts';

const word = (tex: string): ReturnType<typeof integer> => integer({ min: 0, max: 4294967295, sample: [1, 4294967295], tex, meaning: 'a word of the key of a stream' });

export const words = claim({
  id: 'sampler/words',
  title: 'The generator gives the words of sfc32',
  parameters: {
    a: word('a'), b: word('b'), c: word('c'), d: word('d'),
    r: integer({ min: 0, max: Number.MAX_SAFE_INTEGER, sample: [1, 1e6], tex: 'r', meaning: 'a replicate' }),
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
