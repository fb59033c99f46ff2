import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { cite } from '../../src/claim/source.ts';
import { absorptionParameters, absorption } from './absorption-times.ts';

export const absorptionDiffusionExact = claim({
  id: 'bernoulli/absorption-diffusion-exact',
  title: 'The mean time to absorption is that of the diffusion of Kimura',
  parameters: absorptionParameters,
  estimand: identity(absorption.tex, absorption),
  relation: 'equals',
  formula: '-2 * n * (p0 * log(p0) + (1 - p0) * log(1 - p0))',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'known-false',
  expected: { verdict: 'refuted', reason: 'the diffusion is a limit: it is 13 % too long at n = 10 and p0 = 0.1', at: [{ n: 10, p0: 0.1 }, { n: 20, p0: 0.5 }] },
  source: cite('corroborate', 'the diffusion approximation of the model in ewens2004, read as an equality'),
  note: 'Exactly 5.7533 generations where the diffusion has 6.5017; bernoulli/absorption-diffusion has the error.',
});
