/**
 * The names under which theory and simulators find each other. The interfaces are open: a module of a user's own adds
 * its family by declaration merging (`declare module 'corroborate' { interface Families { mine: true } }`).
 */

/** Names of families of distributions; `sampler` is none: what families draw with. */
export interface Families {
  bernoulli: true;
  poisson: true;
  gaussian: true;
  categorical: true;
  mixture: true;
  'n-gram': true;
  sampler: true;
}

/** Names of protocols; `none` where nothing is trained. */
export interface Protocols {
  replace: true;
  none: true;
}

/**
 * Names of estimators: maximum likelihood; sample mean with sample variance of divisor n − ddof; the same under a change of measure that makes
 * large variances common, for importance sampling; for a mixture, maximum likelihood of all its
 * parameters at once, Algorithm 1 of Suresh et al. (2025), which approximates it, and a zero of its likelihood equation, whichever a search finds. `none` where nothing is fitted.
 */
export interface Estimators {
  'maximum-likelihood': true;
  'sample-moments': true;
  'sample-moments-tilted': true;
  'joint-maximum-likelihood': true;
  'algorithm-1': true;
  'likelihood-equation': true;
  none: true;
}

/** What a claim takes for granted, and what a simulator provides. */
export interface Assumptions {
  /** Family of distributions. */
  readonly family: keyof Families;
  /** Who is trained on what in each generation. */
  readonly protocol: keyof Protocols;
  /** How a model is fitted to a sample. */
  readonly estimator: keyof Estimators;
}
