import { erratum } from '../../src/claim/erratum.ts';

export const indexOfG = erratum({
  number: 12,
  title: '3 k p0 and 3 (k + 1) p0 agree',
  where: 'Theorem 1 against the code of its figures',
  says: 'The text has 3 k p0 and g_k, the code 3 (k + 1) p0 and gok[k].',
  reading: 'Nothing is false: the code counts from 0, so that gok[k] is g_{k+1}, and both agree. False is what a careful reader may make of it, that the array is to be read with the k of the text.',
  found: 'Read so it gives g_{k+1}, and one expected copy would survive two generations with probability 0.374 instead of 0.469. The pair is here so that nobody repairs what is not broken.',
  asPublished: 'poisson/survival-shifted',
  corrected: 'poisson/survival',
});
