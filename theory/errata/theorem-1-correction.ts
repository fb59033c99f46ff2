import { erratum } from '../../src/claim/erratum.ts';

export const theorem1Correction = erratum({
  number: 1,
  title: 'The correction in Theorem 1 may be smaller, but must be there',
  where: 'Theorem 1, upper bound',
  says: 'The exact survival probability is at most 1 − (1 − 3 n p0² − 3 k p0) exp(−n p0 g_k).',
  reading: 'Nothing is false here: no published inequality of the Bernoulli, Poisson or Gaussian model is. But in the figures the two bounds and the data lie on one curve, and a reader may take the correction for an artefact of the proof.',
  found: 'Both constants 3 may be 1, which is proved, and what is then left of the correction can be lowered further. They cannot be 0: without any correction the bound is false, at n = 10, p0 = 1/2, k = 20 by 0.581 against 0.368, because for k beyond n the truth tends to p0 and the Poisson limit to 0.',
  asPublished: 'bernoulli/survival-uncorrected-upper',
  corrected: 'bernoulli/survival-poisson-upper',
});
