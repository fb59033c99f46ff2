import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { absorptionParameters, absorption } from './absorption-times.ts';

export const absorptionDiffusion = claim({
  id: 'bernoulli/absorption-diffusion',
  title: 'The diffusion of Kimura gives the mean time to absorption up to an eighth',
  parameters: absorptionParameters,
  estimand: identity(absorption.tex, absorption),
  relation: 'between',
  formula: { lo: '-1.76 * n * (p0 * log(p0) + (1 - p0) * log(1 - p0))', hi: '-2 * n * (p0 * log(p0) + (1 - p0) * log(1 - p0))' },
  requires: 'n >= 10 and n * p0 >= 1 and n * (1 - p0) >= 1',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'asymptotic',
  source: cite('corroborate', 'the diffusion approximation of the model in ewens2004, with an error observed here'),
  note: 'The diffusion is 13 % too long at n = 10 and p0 = 0.1, 1.5 % at n = 100 and p0 = 1/2, 0.45 % at n = 400. It is no bound below one occurrence, p0 < 1/n.',
});
