/**
 * What a claim is about: a functional of an observable. Everything that the test needs and that the theory alone can supply
 * is declared here: the spread of one replicate for a mean, its support, the level of a quantile.
 */
import type { Oracle } from './oracle.ts';

/** P(observable = 1). */
export interface ProbabilityEstimand<O extends string = string> {
  readonly kind: 'probability';
  /** An indicator observable of the simulator. */
  readonly observable: O;
  /** LaTeX of the event. */
  readonly tex: string;
}

/** The mean of an observable, or of a formula of it. */
export interface ExpectationEstimand<O extends string = string, D extends ExpectationDetail = ExpectationDetail> {
  readonly kind: 'expectation';
  /** An observable of the simulator. */
  readonly observable: O;
  /** LaTeX of the variable whose mean is claimed. */
  readonly tex: string;
  /** Formula of the value whose mean is claimed, in the observable's name and the parameters. Absent: the observable itself. */
  readonly of?: D['of'];
  /** Formulas of bounds that every value respects. */
  readonly support?: D['support'];
  /** Whether the mean is decided by `sd` although `support` is declared: the support then says only what is vacuous. */
  readonly bySpread?: D['bySpread'];
  /** Least departure of a value from the usual one. */
  readonly step?: D['step'];
  /** Standard deviation of one replicate's value: exact, or an upper bound. */
  readonly sd: D['sd'];
}

/** A quantile of a time. */
export interface QuantileEstimand<O extends string = string> {
  readonly kind: 'quantile';
  /** An indicator observable; the claim is about the first generation at which it is 0. */
  readonly observable: O;
  /** In (0, 1); 0.5 is the median. */
  readonly level: number;
  /** LaTeX of the time. */
  readonly tex: string;
}

/** The law of an observable, or of a formula of it. */
export interface LawEstimand<O extends string = string, F extends string = string> {
  readonly kind: 'law';
  /** An observable of the simulator. */
  readonly observable: O;
  /** LaTeX of the variable. */
  readonly tex: string;
  /** Formula of the value whose law is claimed. Absent: the observable itself. */
  readonly of?: F;
}

/** The slope of the logarithm of a quantile of a time in the logarithm of a parameter. */
export interface SlopeEstimand<O extends string = string, D extends SlopeDetail = SlopeDetail> {
  readonly kind: 'slope';
  /** An indicator observable; the claim is about the first generation at which it is 0. */
  readonly observable: O;
  /** The parameter against whose logarithm the slope is taken. */
  readonly against: string;
  /** LaTeX of the observable. */
  readonly tex: string;
  /** Which quantile of the time; 0.5 is the median. */
  readonly level: number;
  /** Formula of the generation at which a trajectory ends; it must lie beyond the quantile at every size. */
  readonly horizon: D['horizon'];
  /** By what the parameter is multiplied: the sizes at which the quantiles are compared. */
  readonly factors: readonly number[];
}

/** The order in which two indicators of one trajectory reach 0. */
export interface PrecedenceEstimand<A extends string = string, B extends string = string> {
  readonly kind: 'precedence';
  /** Indicator observables of one trajectory; the claim is that by generation k the first reaches 0 before the second at least as often as after it. */
  readonly observable: A;
  /** The indicator that reaches 0 later. */
  readonly other: B;
  /** LaTeX of the order. */
  readonly tex: string;
}

/** A number, not a random variable. */
export interface IdentityEstimand<L extends string | Oracle | undefined = string | Oracle | undefined> {
  readonly kind: 'identity';
  /** LaTeX of the left-hand side. */
  readonly tex: string;
  /** The left-hand side, where it can be evaluated without a simulator. */
  readonly left: L;
}

/** What a claim is about; one kind of it for each kind of test. */
export type Estimand =
  | ProbabilityEstimand
  | ExpectationEstimand
  | QuantileEstimand
  | LawEstimand
  | SlopeEstimand
  | PrecedenceEstimand
  | IdentityEstimand;

/** What a claim about a mean has to say beyond the number: see `expectationOf`. */
export interface ExpectationDetail {
  /** Formula of the value whose mean is claimed, in the observable's name and the parameters. Absent: the observable itself. */
  readonly of?: string;
  /** Formulas of the ends of an interval that contains every value. It makes the test one of bets, which need not know the spread. */
  readonly support?: readonly [string, string];
  /** For a support that is hundreds of spreads wide: bets within it are small, and take longer. */
  readonly bySpread?: true;
  /**
   * Least departure of a value from the usual one, such as 1 for a count. Where the spread decides and is so far below it that the
   * planned replicates may all be the same, the claim is vacuous there: nothing measures the spread, and a fault as rare passes unseen.
   */
  readonly step?: number;
  /** Standard deviation of one replicate's value, exact or an upper bound, as a formula or an oracle. */
  readonly sd: string | Oracle;
}

/**
 * P(observable = 1).
 *
 * @param observable - An indicator observable of the simulator: 0 or 1.
 * @param tex - LaTeX of the event.
 * @throws nothing
 * @example probabilityOf('survived', 'P_k \\neq 0').kind // => 'probability'
 */
export function probabilityOf<const O extends string>(observable: O, tex: string): ProbabilityEstimand<O> {
  return Object.freeze({ kind: 'probability', observable, tex });
}

/**
 * E[of(observable)].
 *
 * A mean without a bound on its spread cannot be decided by any number of replicates, so `sd` is required: the standard
 * deviation of one replicate's value, exact or an upper bound, at every point of the domain.
 *
 * @throws nothing; `claim` refuses a mean without `sd`
 * @example expectationOf('value', '(P_k - p_0)^2', { of: '(value - p0)^2', support: ['0', '1'], sd: '1/2' }).of // => '(value - p0)^2'
 */
export function expectationOf<const O extends string, const D extends ExpectationDetail>(
  observable: O,
  tex: string,
  detail: D,
): ExpectationEstimand<O, D> {
  return Object.freeze({ kind: 'expectation', observable, tex, ...detail });
}

/**
 * The level-quantile of the first generation at which an indicator is 0: of the forgetting or collapse time.
 *
 * @param level - In (0, 1); 0.5 is the median.
 * @throws nothing; `claim` refuses another level
 * @example quantileOf('survived', 0.5, 'T').level // => 0.5
 */
export function quantileOf<const O extends string>(timeIndicator: O, level: number, tex: string): QuantileEstimand<O> {
  return Object.freeze({ kind: 'quantile', observable: timeIndicator, level, tex });
}

/**
 * The law of an observable, or of a formula of it.
 *
 * @throws nothing
 * @example lawOf('logSigma', '\\Sigma_1^2', { of: 'exp(2 * logSigma)' }).of // => 'exp(2 * logSigma)'
 */
export function lawOf<const O extends string, const F extends string = never>(
  observable: O,
  tex: string,
  detail: { readonly of?: F } = {},
): LawEstimand<O, F> {
  return Object.freeze({ kind: 'law', observable, tex, ...detail });
}

/** What a claim about a slope has to say beyond the number: see `slopeOf`. */
export interface SlopeDetail {
  /** Formula of the generation at which trajectories end. */
  readonly horizon: string;
  /** Level of the quantile, in (0, 1). */
  readonly level?: number;
  /** Multiples of the parameter, ascending. */
  readonly factors?: readonly number[];
}

/**
 * The slope of the logarithm of a quantile, of the first generation at which an indicator is 0, in the logarithm of a parameter: the
 * exponent with which it grows. The constant in front of the power is not part of the claim.
 *
 * @param detail - `horizon` as a formula of the point; `level`, by default the median; `factors` of the parameter, by default 1, 2 and 4.
 * @throws nothing; `claim` refuses a level outside (0, 1), fewer than two factors, and a horizon that is missing
 * @example slopeOf('survived', 'p0', 'T', { horizon: '8 * n * p0' }).factors // => [1, 2, 4]
 */
export function slopeOf<const O extends string, const D extends SlopeDetail>(timeIndicator: O, against: string, tex: string, detail: D): SlopeEstimand<O, D> {
  const { level = 0.5, factors = [1, 2, 4], horizon } = detail;
  return Object.freeze({ kind: 'slope', observable: timeIndicator, against, tex, level, horizon, factors });
}

/**
 * The order in which two indicators of one trajectory reach 0, by generation k; a tie counts half. For two methods on the same
 * streams see `pairedSimulators`.
 *
 * @throws nothing
 * @example precedenceOf('rare', 'common', 'T_i < T_j').other // => 'common'
 */
export function precedenceOf<const A extends string, const B extends string>(first: A, second: B, tex: string): PrecedenceEstimand<A, B> {
  return Object.freeze({ kind: 'precedence', observable: first, other: second, tex });
}

/**
 * A number, not a random variable: the claim compares two computations.
 *
 * @param left - Formula or oracle of the left-hand side. Where it is left out, the property supplies the number.
 * @throws nothing
 * @example identity('g_k', 'g(k)').left // => 'g(k)'
 */
export function identity<const L extends string | Oracle | undefined = undefined>(tex: string, left?: L): IdentityEstimand<L> {
  return Object.freeze({ kind: 'identity', tex, left: left as L });
}
