import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { asymmetrySd } from '../../src/oracle/wright-fisher-moments.ts';

export const asymmetry = claim({
  id: 'bernoulli/asymmetry',
  title: 'The lead of one symbol over the other falls by the third eigenvalue each generation',
  parameters: { n: sampleSize('n', { sample: [3, 1000] }), p0: probability('p_0', { sample: [1e-3, 1] }), k: generation('k', { sample: [1, 200] }) },
  estimand: expectationOf('value', 'P_k (1 - P_k)(1 - 2 P_k)', {
    of: 'value * (1 - value) * (1 - 2*value)',
    support: ['-sqrt(3) / 18', 'sqrt(3) / 18'],
    sd: oracle({
      tex: '\\sqrt{\\mathbb{E} V^2 - 4 (\\mathbb{E} V^2)^2 / \\mathbb{E} V - m^2},\\; V = P_k (1 - P_k)',
      evaluate: ({ n, p0, k }) => asymmetrySd(n as number, p0 as number, k as number),
    }),
  }),
  relation: 'equals',
  formula: 'p0 * (1 - p0) * (1 - 2*p0) * ((1 - 1/n) * (1 - 2/n))^k',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('ewens2004', 'Chapter 3, Wright–Fisher model of two alleles: its eigenvalues'),
  note: 'x(1 − x)(1 − 2x) is the one cubic that vanishes at 0, 1/2 and 1, and a generation maps polynomials of degree three to such, symmetric ones about 1/2 to symmetric and antisymmetric to antisymmetric ones: it is an eigenfunction, of the eigenvalue (1 − 1/n)(1 − 2/n). bernoulli/mean and bernoulli/heterozygosity are those before it, bernoulli/spectrum is all of them.',
});
