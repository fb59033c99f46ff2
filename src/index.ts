/**
 * The public API. Claims are declared with {@link claim} and made ready with {@link prepare}; a {@link property} pairs one
 * with a simulator; {@link check} plans, samples, decides and reports. The theory of model collapse is `corroborate/theory`,
 * its properties `corroborate/properties`.
 */

// Claims
export { claim } from './claim/claim.ts';
export type { Claim, Declaration, Expected, Prediction, Relation, Status } from './claim/claim.ts';
export { expectationOf, identity, lawOf, precedenceOf, probabilityOf, quantileOf, slopeOf } from './claim/estimand.ts';
export type { Estimand } from './claim/estimand.ts';
export { type FormulaFunction, withTex } from './claim/functions.ts';
export { oracle } from './claim/oracle.ts';
export type { Oracle } from './claim/oracle.ts';
export {
  divisor, exponent, generation, integer, location, offset, probability, rate, real, sampleSize, standardDeviation, symbols, threshold,
} from './claim/parameter.ts';
export type { Parameter } from './claim/parameter.ts';
export { prepare } from './claim/prepare.ts';
export type { Prepared } from './claim/prepared.ts';
export { cite } from './claim/source.ts';
export type { Bibliography, Reference, Source } from './claim/source.ts';

// Plain data shared by theory and simulators
export type { Draws, FiniteDraws } from './protocol/draws.ts';
export type { Assumptions, Estimators, Families, Protocols } from './protocol/assumptions.ts';
export type { LawAt } from './protocol/law.ts';
export type { Point } from './protocol/point.ts';
export { replace } from './protocol/protocol.ts';
export type { Protocol, Size, Source as TrainingSource, Transform } from './protocol/protocol.ts';
export type { ObservableKind, Probe, SimulationRequest, Simulator, StreamKey } from './protocol/simulator.ts';
export type { Ratio, World, WorldValue } from './protocol/world.ts';

// Randomness and simulators
export { bernoulli as bernoulliDraw } from './random/bernoulli.ts';
export { choice } from './random/choice.ts';
export { Random } from './random/random.ts';
export { streamKey } from './random/stream-key.ts';
export { bernoulli } from './process/families/bernoulli.ts';
export { categorical } from './process/families/categorical.ts';
export { gaussian } from './process/families/gaussian.ts';
export { poisson } from './process/families/poisson.ts';
export { pairedSimulators } from './process/paired-simulators.ts';
export type { Method, Pairing } from './process/paired-simulators.ts';
export { simulator } from './process/training.ts';
export type { Training } from './process/training.ts';
export type { Reading, Trajectory } from './process/trajectory.ts';
export { bernoulliNaive } from './process/naive/bernoulli.ts';
export { categoricalNaive } from './process/naive/categorical.ts';
export { gaussianNaive } from './process/naive/gaussian.ts';
export { poissonNaive } from './process/naive/poisson.ts';

// Experiments: any program, decided in the calling thread
export * as claims from './property/claims/index.ts';
export { apart, decide, decideAtOnce, experiment, paired } from './property/experiment.ts';
export type { DecideOptions, ExhaustiveExperimentOptions, Experiment, ExperimentOptions, Finding, Run } from './property/experiment.ts';
export type { EnumeratedEvidence } from './property/finding.ts';

// Exact arithmetic and enumeration
export { Fraction } from './elementary/fraction.ts';
export { Interval } from './elementary/interval.ts';
export { decideExactly } from './property/decide-exactly.ts';
export type { ExactFinding } from './property/decide-exactly.ts';
export { enumerate } from './property/enumerate.ts';
export type { EnumerateOptions, Enumeration } from './property/enumerate.ts';

// Properties, runs, reports
export { property } from './property/property.ts';
export type { Property } from './property/property.ts';
export { check } from './run/check.ts';
export type { CheckOptions } from './run/check-options.ts';
export type { ProgressEvent } from './run/progress.ts';
export { replay } from './run/replay.ts';
export { decodeToken } from './run/token.ts';
export type { Report } from './report/report.ts';
export { formatNames, loadFormat } from './report/formats/index.ts';

// Errors
export { CorroborateError, DeclarationError, DomainError, UsageError } from './errors.ts';
export { DuplicateStreamError } from './property/duplicate-stream.ts';
export { ReentryError } from './run/reentry.ts';
export type { Complaint } from './errors.ts';
