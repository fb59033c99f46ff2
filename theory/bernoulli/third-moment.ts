import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { wrightFisherMoments } from '../../src/oracle/wright-fisher-moments.ts';

const moment = ({ n, p0, k }: Readonly<Record<string, number>>): number => wrightFisherMoments(n as number, p0 as number, k as number).raw[3];

export const thirdMoment = claim({
  id: 'bernoulli/third-moment',
  title: 'Third moment of the frequency of a symbol after k generations',
  parameters: { n: sampleSize('n', { sample: [2, 1000] }), p0: probability('p_0', { sample: [0.02, 1] }), k: generation('k', { sample: [1, 50] }) },
  estimand: expectationOf('value', 'P_k^3', {
    of: 'value^3',
    support: ['0', '1'],
    // The largest spread that a value in [0, 1] of this mean has.
    sd: oracle({ tex: '\\sqrt{m (1 - m)},\\; m = \\mathbb{E} P_k^3', evaluate: (point) => Math.sqrt(moment(point) * (1 - moment(point))) }),
  }),
  relation: 'equals',
  oracle: oracle({ tex: '\\mathbb{E} P_k^3', evaluate: moment }),
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'factorial moments of the model in ewens2004'),
  note: 'A generation maps the moments linearly, m_3′ = Σ_j S(3, j) n(n − 1)…(n − j + 1) m_j/n^3 with the Stirling numbers S; k generations are a power of that matrix. The moments end at p0, because P_k ends at 0 or 1.',
});
