import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { absorptionParameters, forgetting } from './absorption-times.ts';

export const forgettingDiffusion = claim({
  id: 'bernoulli/forgetting-diffusion',
  title: 'The mean time to forget a symbol that is forgotten is that of the diffusion up to a seventh',
  parameters: absorptionParameters,
  estimand: identity(forgetting.tex, forgetting),
  relation: 'between',
  formula: { lo: '-1.72 * n * p0 * log(p0) / (1 - p0)', hi: '-2 * n * p0 * log(p0) / (1 - p0)' },
  requires: 'n >= 10 and n * p0 >= 1 and n * (1 - p0) >= 1',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'asymptotic',
  source: cite('corroborate', 'the diffusion approximation of the model in ewens2004, with an error observed here'),
  note: 'Without the condition the mean is infinite, because a symbol is kept for ever with probability p0. From ten occurrences on the exact mean is the diffusion less ln(n p0)/3 + 0.72, to two hundredths of a generation.',
});
