import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { generation, integer, sampleSize, symbols } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { rareSymbolsMean, rareSymbolsSd } from '../../src/oracle/rare-symbols.ts';

export const rare = claim({
  id: 'categorical/rare',
  title: 'Expected number of equally likely symbols that a sample shows, but rarely',
  parameters: {
    n: sampleSize(),
    m: symbols('m', { sample: [2, 40] }),
    t: integer({ min: 1, max: 100, sample: [9, 9], tex: 't', meaning: 'a symbol is rare if the sample has it at most so often' }),
    k: generation('k', { max: 1 }),
  },
  estimand: expectationOf('rare', '\\#\\{i : 1 \\leq N_i \\leq t\\}', {
    support: ['0', 'm'],
    sd: oracle({ tex: '\\sqrt{\\operatorname{Var} \\#\\{i : 1 \\leq N_i \\leq t\\}}', evaluate: ({ n, m, t }) => rareSymbolsSd(n as number, m as number, t as number) }),
  }),
  relation: 'equals',
  oracle: oracle({
    tex: 'm \\, \\mathbb{P}\\left(1 \\leq \\operatorname{Bin}(n, 1/m) \\leq t\\right)',
    evaluate: ({ n, m, t }) => rareSymbolsMean(n as number, m as number, t as number),
  }),
  independentOf: ['k'],
  assumes: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'derived-here',
  source: cite('corroborate', 'counts of a multinomial sample'),
  note: 'The first sample is drawn from the real model, and the count of one of m equally likely symbols is Binomial(n, 1/m). What is seen rarely now is lost next. Each replicate looks at m counts, which makes this the sharpest test of how they are drawn.',
});
