import type { Assumptions } from '../../protocol/assumptions.ts';

/** What a sampler provides to a claim about itself: nothing is trained. */
export const SAMPLER: Assumptions & { readonly family: 'sampler' } = { family: 'sampler', protocol: 'none', estimator: 'none' };
