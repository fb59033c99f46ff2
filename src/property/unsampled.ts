/** What is known of a site without a replicate: that nothing is to be excluded there, or that nothing can keep the claim. */
import type { Outcome } from '../inference/test.ts';
import type { Site } from './trial.ts';
import type { Result } from './verdict.ts';

/** The result of a site that is not sampled; undefined where its test must run. */
export function unsampled(site: Site): Result | undefined {
  const { informative, impossible, reason } = site.resolution;
  if (impossible !== undefined) return { site, verdict: 'refuted', reason: impossible };
  return informative ? undefined : { site, verdict: 'vacuous', reason: reason ?? '' };
}

/** The result of a site whose test ended. Undefined outcomes are named even under a green. */
export function sampled(site: Site, outcome: Outcome): Result {
  const { undefinedOutcomes, replicates } = outcome;
  const holes = undefinedOutcomes > 0 ? `${undefinedOutcomes} of ${replicates} outcomes undefined` : '';
  return { site, verdict: outcome.verdict, reason: [outcome.reason ?? '', holes].filter((part) => part !== '').join('; '), outcome };
}
