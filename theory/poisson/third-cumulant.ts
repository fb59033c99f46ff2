import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { galtonWatsonCumulant } from '../../src/oracle/galton-watson-cumulants.ts';

const cumulant = oracle({ tex: '\\kappa_3', evaluate: ({ k }) => galtonWatsonCumulant(3, k as number).toNumber(), exact: ({ k }) => galtonWatsonCumulant(3, k as number) });

export const thirdCumulant = claim({
  id: 'poisson/third-cumulant',
  title: 'The third cumulant of the count in the Poisson model, for each unit of its mean',
  parameters: { k: generation('k', { max: 1000 }) },
  estimand: identity('\\kappa_3(n \\Lambda_k) / (n \\lambda_0)', cumulant),
  relation: 'equals',
  formula: 'k * (3*k - 1) / 2',
  assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'from the Galton–Watson form of suresh2025, Theorem 2'),
  note: 'K_{k+1}(t) = K_k(e^t − 1) maps the cumulants by Stirling numbers of the second kind, so the third is a polynomial of degree 2 in k: agreement at 3 generations would prove it for all. Spreads of squared deviations are made of it, see poisson/variance.',
});
