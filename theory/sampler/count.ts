import { integer } from '../../src/claim/parameter.ts';

/** The count whose probability is claimed. */
export const count = integer({ min: 0, max: 1e9, sample: [1, 100], tex: 'j', meaning: 'a count' });
