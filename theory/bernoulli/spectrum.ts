import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { eigenvaluePowers, forwardTrace } from '../../src/oracle/exact-forward.ts';

const trace = oracle({
  tex: '\\operatorname{tr} T^k',
  evaluate: ({ n, k }) => forwardTrace(n as number, k as number).toNumber(),
  exact: ({ n, k }) => forwardTrace(n as number, k as number),
});

export const spectrum = claim({
  id: 'bernoulli/spectrum',
  title: 'The eigenvalues of the chain are 1 and the products of 1 − i/n',
  parameters: { n: sampleSize('n', { max: 8 }), k: generation('k', { max: 9 }) },
  estimand: identity('\\operatorname{tr} T^k', trace),
  relation: 'equals',
  oracle: oracle({
    tex: '\\sum_{j=0}^{n} \\lambda_j^k,\\; \\lambda_j = \\prod_{i=0}^{j-1} \\left(1 - \\tfrac{i}{n}\\right)',
    evaluate: ({ n, k }) => eigenvaluePowers(n as number, k as number).toNumber(),
    exact: ({ n, k }) => eigenvaluePowers(n as number, k as number),
  }),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('ewens2004', 'Chapter 3, Wright–Fisher model of two alleles: its eigenvalues'),
  note: 'A generation maps x^j to λ_j x^j and lower powers, so the λ_j are on the diagonal of a triangular matrix. Compared by the traces of the powers of the transition matrix, as fractions: those of the powers 1 to n + 1 determine all n + 1 eigenvalues, by the identities of Newton.',
});
