import { claim } from '../../src/claim/claim.ts';
import { cite } from '../../src/claim/source.ts';
import { conserved } from './conserved.ts';

export const secondMoment = claim({
  ...conserved,
  id: 'mixture/second-moment',
  title: 'Joint maximum likelihood keeps the second moment of a mixture in the mean',
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'joint-maximum-likelihood' },
  source: cite('corroborate', 'derived here'),
});
