import { erratum } from '../../src/claim/erratum.ts';

export const nIterations = erratum({
  number: 15,
  title: 'σ goes to zero at about n iterations, to within a factor',
  where: 'The remark on the Gaussian model',
  says: 'The standard deviation goes to zero roughly at n iterations.',
  reading: 'Read as a median: at n iterations σ has fallen to σ0/e.',
  found: 'With divisor n − 1 the median of Σ_k is σ0 exp(−k/(2(n − 1))), so it takes 2n generations: at k = n the odds are three to one that σ is still above σ0/e (0.7555 at n = 100). With divisor n the remark is nearly right as it stands.',
  asPublished: 'gaussian/half-at-n',
  corrected: 'gaussian/median-upper',
});
