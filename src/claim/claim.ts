/**
 * A claim: a statement of theory about an estimand over a domain, declared once. Evaluation, LaTeX, domain check,
 * documentation, report row and mutants are read from this one plain object; `prepare` turns it into something to evaluate.
 */
import type { Assumptions } from '../protocol/assumptions.ts';
import type { LawAt } from '../protocol/law.ts';
import type { Point } from '../protocol/point.ts';
import { validate } from './declaration.ts';
import type { Estimand } from './estimand.ts';
import type { Sound } from './formula.ts';
import type { FormulaFunction } from './functions.ts';
import type { Oracle } from './oracle.ts';
import type { Parameter } from './parameter.ts';
import type { Source } from './source.ts';

/** How the estimand stands to the prediction: three relations to a number, one to an interval, to a law, to a growth, to another time. */
export type Relation = 'equals' | 'at-most' | 'at-least' | 'between' | 'follows' | 'scales-as' | 'precedes';
/** What is known of a claim in the literature; a separate axis from its verdict. */
export type Status = 'proved' | 'derived-here' | 'asymptotic' | 'observed' | 'conjecture' | 'known-false';
/** The claim's number at a point: one number, two ends, or a law. */
export type Prediction = number | { readonly lo: number; readonly hi: number } | LawAt;

/** A named law with formulas for its parameters. */
export interface LawFormula {
  /** Name of the law, such as 'gamma'. */
  readonly law: string;
  /** Formula of each of its parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A claim that is known to be false: it is met when a declared point is refuted. */
export interface Expected {
  readonly verdict: 'refuted';
  /** Why it is false, in words. */
  readonly reason: string;
  /** Points where it must be refuted; one is enough to meet the expectation. */
  readonly at: readonly Point[];
}

/** What `claim()` takes. Exactly one of `formula`, `oracle` and `law`, as the relation asks. */
export interface Declaration {
  /** `family/[protocol/]name`, in lower case with hyphens. */
  readonly id: string;
  /** Other ids of the same form that name the claim on the command line, such as `suresh2025/theorem-1-lower`. */
  readonly aliases?: readonly string[];
  /** One sentence that says what the claim says. */
  readonly title: string;
  /** What the claim is quantified over, by the names that its formulas use. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** What it is about: see `probabilityOf`, `expectationOf`, `quantileOf`, `lawOf`, `slopeOf`, `precedenceOf`, `identity`. */
  readonly estimand: Estimand;
  /** How the estimand stands to the prediction. */
  readonly relation: Relation;
  /** The prediction; two formulas for `between`. */
  readonly formula?: string | { readonly lo: string; readonly hi: string };
  /** The prediction where it has no formula. */
  readonly oracle?: Oracle | { readonly lo: Oracle; readonly hi: Oracle };
  /** The predicted law of a `follows` claim. */
  readonly law?: LawFormula;
  /** Named mutants of the law: formulas of the parameters that differ. */
  readonly alternatives?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Functions beyond the standard table. */
  readonly where?: Readonly<Record<string, FormulaFunction>>;
  /** A condition on the point beyond the range of each parameter, as a boolean formula. */
  readonly requires?: string;
  /** Parameters that the prediction is claimed not to depend on, so that leaving them out of the formula is no slip. */
  readonly independentOf?: readonly string[];
  /** Family, protocol and estimator; a simulator is held to the claim only if it provides these. */
  readonly assumes: Assumptions;
  /** What the literature knows of it. */
  readonly status: Status;
  /** Given for a claim that is known to be false, and for no other. */
  readonly expected?: Expected;
  /** Where it is stated: see `cite`. */
  readonly source: Source;
  /** Idea of the proof, or what a reader should know; shown by `explain`. */
  readonly note?: string;
}

/** A declared claim: a frozen declaration that keeps the names of its parameters and its assumptions as types. */
export type Claim<Names extends string = string, A extends Assumptions = Assumptions> = Omit<Declaration, 'parameters' | 'assumes'> & {
  /** By name; the names are part of the type. */
  readonly parameters: Readonly<Record<Names, Parameter>>;
  /** As they were declared; a property compiles only with a simulator that provides them. */
  readonly assumes: A;
};

/**
 * Declares a claim.
 *
 * The compiler checks the formulas: every name is a parameter, a function of the table or of `where`, and no parameter is
 * left unused. What cannot be decided, such as a mean without a bound on its spread, is refused here, with what to add.
 *
 * @throws {DeclarationError} if the declaration is incomplete, contradictory or undecidable.
 * @returns The declaration, frozen.
 * @example
 * const variance = claim({
 *   id: 'bernoulli/variance',
 *   title: 'Variance of the frequency of a symbol',
 *   parameters: { n: sampleSize(), p0: probability(), k: generation() },
 *   estimand: expectationOf('value', '(P_k - p_0)^2', { of: '(value - p0)^2', support: ['0', '1'], sd: '1/2' }),
 *   relation: 'equals',
 *   formula: 'p0 * (1 - p0) * (1 - (1 - 1/n)^k)',
 *   assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
 *   status: 'proved',
 *   source: cite('ewens2004', 'Section 3.2'),
 * });
 * const [prepared] = await prepare([variance]);
 * prepared.predict({ n: 10, p0: 0.5, k: 1 }) // => 0.025
 */
export function claim<const D extends Declaration>(declaration: D & Sound<D, keyof Declaration>): Claim<keyof D['parameters'] & string, D['assumes']> {
  const given: Declaration = declaration;
  validate(given);
  return freeze(given) as Claim<keyof D['parameters'] & string, D['assumes']>;
}

/** Freezes plain data all the way down; functions are left alone. */
function freeze<T extends object>(value: T): T {
  for (const field of Object.values(value)) if (typeof field === 'object' && field !== null) freeze(field);
  return Object.freeze(value);
}
