import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { exponent, generation, offset, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { LARGEST_SAMPLE, ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { survivingSquareSd } from '../../src/oracle/surviving-square-spread.ts';
import { survivingVariance } from '../../src/oracle/surviving-symbols.ts';
import { expected, initialLaw } from './law.ts';

export const survivingVarianceClaim = claim({
  id: 'categorical/surviving-variance',
  title: 'Variance of the number of symbols that survive k generations',
  parameters: { n: sampleSize('n', { max: LARGEST_SAMPLE, sample: [2, 100] }), m: symbols('m', { max: 1000, sample: [2, 40] }), a: exponent(), b: offset(), k: generation('k', { sample: [1, 50] }) },
  estimand: expectationOf('unique', '(U_k - \\mathbb{E}\\,U_k)^2', {
    of: '(unique - expected(n, m, a, b, k))^2',
    sd: oracle({
      tex: '\\sqrt{\\operatorname{Var}\\,(U_k - \\mathbb{E}\\,U_k)^2}',
      evaluate: (point) => survivingSquareSd(initialLaw(point), point['n'] as number, point['k'] as number),
    }),
  }),
  relation: 'equals',
  oracle: oracle({
    tex: '\\sum_{i} u_i (1 - u_i) + \\sum_{i \\neq j} \\left(u_{ij} - u_i u_j\\right),\\; u_i = \\mathbb{E}\\left[(1 - p_i)^{A_{k-1}}\\right],\\; u_{ij} = \\mathbb{E}\\left[(1 - p_i - p_j)^{A_{k-1}}\\right]',
    evaluate: (point) => survivingVariance(initialLaw(point), ancestralLaw(point['n'] as number, point['k'] as number)),
  }),
  where: { expected },
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'ancestral dual, after kingman1982'),
  note: 'Two symbols taken for one follow the Bernoulli model, so both are lost with probability u_k(p_i + p_j). Symbols hinder each other: without the covariances the variance comes out 57 % too large for the Zipf law 1/(i + 2.7) of a thousand symbols at k = 5.',
});
