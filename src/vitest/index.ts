/**
 * Statistical tests for vitest and fast-check: matchers (registered by importing this), `test.stat`, `test.stat.prop`, and a property
 * for plain `fc.assert`. The report of a suite is written by `corroborate/vitest/reporter`.
 */
import './matchers.ts';

export type { StatisticalMatchers, Respect } from './matchers.ts';
export type { Bound } from './bound.ts';
export { test } from './stat-test.ts';
export type { Declare, PropParameters, StatTest } from './stat-test.ts';
export { statistical, StatisticalProperty } from './statistical.ts';
export type { Stated } from './stated.ts';
export { holds } from './statement.ts';
export type { Sharpness, Statement, Subject } from './statement.ts';
export { StatError, StatInconclusive, StatInvalid, StatRefuted, StatSetupError, StatSupported } from './stat-error.ts';
export type { Drawn, Occasion } from './stat-error.ts';
export type { Counterexample, Decision, Evidence } from './evidence.ts';
export type { EnumeratedEvidence } from '../property/finding.ts';

// What statements are made of
export { apart, decide, experiment, paired } from '../property/experiment.ts';
export type { ExhaustiveExperimentOptions, Experiment, ExperimentOptions, Finding, Run } from '../property/experiment.ts';
export { bernoulli as bernoulliDraw } from '../random/bernoulli.ts';
export { choice } from '../random/choice.ts';
export { Random } from '../random/random.ts';
export type { FiniteDraws } from '../protocol/draws.ts';
export { agreement } from '../property/claims/agreement.ts';
export { follows, stepsFollow } from '../property/claims/follows.ts';
export * as law from '../property/claims/laws.ts';
export { mean } from '../property/claims/mean.ts';
export { beats, lowerRisk, notWorse } from '../property/claims/ordering.ts';
export { neverFails, probability } from '../property/claims/probability.ts';
export { median, quantile } from '../property/claims/quantile.ts';
