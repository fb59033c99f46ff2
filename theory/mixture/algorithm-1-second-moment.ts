import { claim } from '../../src/claim/claim.ts';
import { cite } from '../../src/claim/source.ts';
import { conserved } from './conserved.ts';

export const algorithm1SecondMoment = claim({
  ...conserved,
  id: 'mixture/algorithm-1-second-moment',
  title: 'Algorithm 1 keeps the second moment of a mixture in the mean',
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  source: cite('corroborate', 'derived here'),
});
