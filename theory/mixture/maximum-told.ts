import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { integer, real } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { twoSizesMaximum } from '../../src/oracle/two-sizes.ts';

/** Fits that miss by less, relatively, are the maximum; by how much more the check can tell depends on the sample. */
const SAME = 1e-10;

export const maximumTold = claim({
  id: 'mixture/maximum-told',
  title: 'The check of a maximum of the likelihood says yes of the maximum, and no of what misses it',
  parameters: {
    m: integer({ min: 1, max: 100, sample: [2, 20], tex: 'm', meaning: 'numbers ±s in the sample, which has m + 1' }),
    a: real({ min: 1, max: 10, sample: [2, 5], tex: 'a', meaning: 'size of the last number, in units of s' }),
    s: real({ min: 1e-6, max: 1e6, sample: [0.01, 100], default: 1, tex: 's', meaning: 'size of the others' }),
    mu: real({ min: 0, max: 10, sample: [0.1, 2], tex: '\\mu', meaning: 'mean of the fit, in units of s' }),
    v: real({ min: -0.5, max: 1, sample: [0, 1], tex: 'v', meaning: 'by so much, relatively, μ² + Σ² exceeds the second moment of the sample' }),
  },
  estimand: identity('\\mathbb{1}\\{\\text{the check says yes of } (\\mu, \\Sigma)\\}'),
  relation: 'equals',
  oracle: oracle({
    tex: '\\mathbb{1}\\{\\mu = \\hat\\mu(m, a),\\ v = 0\\}',
    evaluate: ({ m, a, mu, v }) => {
      const best = twoSizesMaximum(m as number, a as number);
      return Number(v === 0 && Math.abs((mu as number) - best) <= SAME * best);
    },
  }),
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'the definition of maximum likelihood'),
  note: 'mixture/maximum is worth what its check is worth, and a check that always says yes would pass. Samples of two sizes have maxima that are found another way: near one size, near zero, or at zero, beside others that are lower. The unit that a sample is measured in changes nothing.',
});
