import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { heterozygositySd } from '../../src/oracle/wright-fisher-moments.ts';

export const heterozygosity = claim({
  id: 'bernoulli/heterozygosity',
  title: 'The variance of the model falls by the factor 1 − 1/n each generation',
  parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: expectationOf('value', 'P_k (1 - P_k)', {
    of: 'value * (1 - value)',
    support: ['0', '1/4'],
    sd: oracle({
      tex: '\\sqrt{\\operatorname{Var} P_k (1 - P_k)}',
      evaluate: ({ n, p0, k }) => heterozygositySd(n as number, p0 as number, k as number),
    }),
  }),
  relation: 'equals',
  formula: 'p0 * (1 - p0) * (1 - 1/n)^k',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('ewens2004', 'Chapter 3, Wright–Fisher model of two alleles'),
  note: 'Two samples of a generation differ iff they copy different samples of the one before, probability 1 − 1/n, and those differ.',
});
