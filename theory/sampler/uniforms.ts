import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { integer } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { sfc32Word } from '../../src/oracle/sfc32.ts';
import { keyParameters } from './key.ts';

export const uniforms = claim({
  id: 'sampler/uniforms',
  title: 'Uniform numbers are on the grid that two words choose from',
  parameters: { ...keyParameters(), h: integer({ min: 0, max: 1, sample: [0, 1], tex: 'h', meaning: '0 for a number of [0, 1), 1 for one of (0, 1)' }) },
  estimand: identity('u_h(a, b, c, d, r)'),
  relation: 'equals',
  oracle: oracle({
    tex: '2^{h-53} \\left(2^{26} \\lfloor w_1 2^{-5-h} \\rfloor + \\lfloor w_2 2^{-6} \\rfloor + h/2\\right)',
    evaluate: ({ a, b, c, d, r, h }) => {
      const [first, second] = [1, 2].map((i) => sfc32Word([a!, b!, c!, d!], r!, i)) as [number, number];
      const cell = Math.floor(first / 2 ** (5 + h!)) * 2 ** 26 + Math.floor(second / 2 ** 6);
      return (cell + h! / 2) / 2 ** (53 - h!);
    },
  }),
  assumes: { family: 'sampler', protocol: 'none', estimator: 'none' },
  status: 'derived-here',
  source: cite('corroborate', 'the definition of a uniform number from bits'),
  note: 'w_1 and w_2 are the words of sampler/words. 53 bits for [0, 1), and the middles of cells of 52 bits for (0, 1), so that neither end is reached. All of it is exact in doubles.',
});
