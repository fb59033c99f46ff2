/**
 * What a declaration must contain before it is a claim. The compiler checks formulas; this checks what types cannot say, and
 * refuses what no test could ever decide, at the moment it is written rather than after a night of simulation.
 */
import { DeclarationError } from '../errors.ts';
import type { Declaration } from './claim.ts';
import type { SlopeEstimand } from './estimand.ts';
import { functions } from './functions.ts';
import { nearest } from './nearest.ts';
import type { Parameter } from './parameter.ts';

const FIELDS = ['id', 'aliases', 'title', 'parameters', 'estimand', 'relation', 'formula', 'oracle', 'law', 'alternatives', 'where', 'requires', 'independentOf', 'assumes', 'status', 'expected', 'source', 'note'];
const RELATIONS = ['equals', 'at-most', 'at-least', 'between', 'follows', 'scales-as', 'precedes'];
const STATUSES = ['proved', 'derived-here', 'asymptotic', 'observed', 'conjecture', 'known-false'];
/** Words that the formula syntax keeps for itself. */
const RESERVED = new Set(['e', 'pi', 'i', 'E', 'PI', 'and', 'or', 'not', 'xor', 'mod', 'to', 'in', 'end', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity']);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/;
const NAME = /^[A-Za-z]\w*$/;

/** @throws {DeclarationError} if a declaration is incomplete, contradictory or undecidable. */
export function validate(declaration: Declaration): void {
  const { id } = declaration;
  const refuse = (parameter: string, condition: string, advice: string, ...value: unknown[]): never => {
    const owner = typeof id === 'string' && id !== '' ? id : 'claim';
    throw new DeclarationError({ owner, parameter, condition, advice, ...(value.length === 0 ? {} : { value: value[0] }) });
  };
  if (typeof id !== 'string' || !ID.test(id)) refuse('id', 'must be family/name in lower case with hyphens', 'such as bernoulli/survival-lower', id);
  for (const field of Object.keys(declaration)) {
    const near = nearest(field, FIELDS);
    if (!FIELDS.includes(field)) refuse(field, 'must be a field of a claim', near === undefined ? `the fields are ${FIELDS.join(', ')}` : `did you mean ${near}?`);
  }
  for (const alias of declaration.aliases ?? []) if (!ID.test(alias)) refuse('aliases', 'must be ids in lower case with hyphens', 'such as suresh2025/theorem-1-lower', alias);
  if (!declaration.title) refuse('title', 'must be a sentence', 'say what the claim says, in words');
  if (!STATUSES.includes(declaration.status)) refuse('status', `must be one of ${STATUSES.join(', ')}`, 'say what is known of the claim', declaration.status);
  if (!declaration.source?.key || !declaration.source.locator) refuse('source', 'must name a source and a place in it', "add source: cite('key', 'Theorem 1')");
  for (const axis of ['family', 'protocol', 'estimator'] as const) {
    if (!declaration.assumes?.[axis]) refuse(`assumes.${axis}`, 'must be named', 'a claim is tested only where its assumptions hold');
  }
  validateParameters(declaration, refuse);
  validateRelation(declaration, refuse);
  validateExpectation(declaration, refuse);
}

type Refuse = (parameter: string, condition: string, advice: string, ...value: unknown[]) => never;

function validateParameters({ parameters, where, estimand, independentOf }: Declaration, refuse: Refuse): void {
  for (const [name, parameter] of Object.entries(parameters ?? {})) {
    if (!NAME.test(name) || RESERVED.has(name) || Object.hasOwn(functions, name)) refuse(name, 'must be a name that a formula can use', 'letters and digits, not a constant, an operator or a function of the table');
    if (where !== undefined && Object.hasOwn(where, name)) refuse(name, 'must not be a parameter and a function at once', 'rename one of the two');
    validateParameter(name, parameter, refuse);
  }
  for (const name of Object.keys(where ?? {})) {
    if (!NAME.test(name) || RESERVED.has(name) || Object.hasOwn(functions, name)) refuse(`where.${name}`, 'must be a name that the standard table does not have', 'rename it');
  }
  for (const name of independentOf ?? []) {
    if (!Object.hasOwn(parameters, name)) refuse('independentOf', 'must list parameters of the claim', `they are ${Object.keys(parameters).join(', ')}`, name);
  }
  const observable = 'observable' in estimand ? estimand.observable : undefined;
  if (observable !== undefined && Object.hasOwn(parameters, observable)) refuse(observable, 'must not be a parameter and the observable at once', 'rename the parameter');
}

function validateParameter(name: string, parameter: Parameter, refuse: Refuse): void {
  const { min, max, sample, default: standard, kind } = parameter;
  const inside = (x: number): boolean => x >= min && x <= max && (kind === 'real' || Number.isInteger(x));
  if (!Number.isFinite(min) || !Number.isFinite(max) || min > max) refuse(name, 'must have finite bounds with min ≤ max', 'every domain is bounded, so that it can be sampled', [min, max]);
  if (kind === 'integer' && !(Number.isInteger(min) && Number.isInteger(max))) refuse(name, 'must have integer bounds', 'it is an integer', [min, max]);
  if (!inside(sample[0]) || !inside(sample[1]) || sample[0] > sample[1]) refuse(name, 'must be sampled inside its range', `the range is ${min} to ${max}`, sample);
  if (parameter.openMin === true && sample[0] === min) refuse(name, 'must be sampled inside its range', `${min} itself is excluded`, sample);
  if (standard !== undefined && !inside(standard)) refuse(name, 'must have a default inside its range', `the range is ${min} to ${max}`, standard);
  if (!parameter.tex || !parameter.meaning) refuse(name, 'must have LaTeX and a meaning', 'the documentation is made from them');
}

function validateRelation({ relation, estimand, formula, oracle, law, alternatives, parameters }: Declaration, refuse: Refuse): void {
  if (!RELATIONS.includes(relation)) refuse('relation', `must be one of ${RELATIONS.join(', ')}`, 'say how the estimand and the prediction relate', relation);
  const kind = estimand.kind;
  if ((relation === 'follows') !== (kind === 'law')) refuse('relation', 'must be follows exactly where the estimand is a law', relation === 'follows' ? 'use lawOf(...)' : "use relation: 'follows', or the expectation or probability of the observable", relation);
  if ((relation === 'scales-as') !== (kind === 'slope')) refuse('relation', 'must be scales-as exactly where the estimand is a slope', 'use slopeOf(...)', relation);
  if ((relation === 'precedes') !== (kind === 'precedence')) refuse('relation', 'must be precedes exactly where the estimand is an order', 'use precedenceOf(...)', relation);

  const given = Object.entries({ formula, oracle, law }).filter(([, value]) => value !== undefined).map(([name]) => name);
  if (relation === 'precedes') {
    if (!Object.hasOwn(parameters, 'k')) refuse('parameters', 'must include k where an order is claimed', 'it says by which generation; add k: generation()');
    if (given.length > 0) refuse(given[0]!, 'must be left out of an order', 'what precedes needs no number');
    return;
  }
  if (relation === 'follows') {
    if (law === undefined) refuse('law', 'must be given', "add law: { law: 'gamma', parameters: { shape: '…', scale: '…' } }");
    if (given.length > 1) refuse(given[0]!, 'must be left out where a law is predicted', 'the law is the prediction');
    for (const [name, changed] of Object.entries(alternatives ?? {})) {
      for (const key of Object.keys(changed)) if (!Object.hasOwn(law!.parameters, key)) refuse(`alternatives.${name}`, 'must change parameters of the law', `they are ${Object.keys(law!.parameters).join(', ')}`, key);
    }
    return;
  }
  if (law !== undefined || alternatives !== undefined) refuse(law === undefined ? 'alternatives' : 'law', 'must be left out unless the claim follows a law', "use relation: 'follows' with lawOf(...)");
  if (given.length !== 1) refuse('formula', 'must be given, or else an oracle, and not both', given.length === 0 ? "add formula: '…', or oracle: oracle({ tex, evaluate })" : 'a prediction exists in one place');
  const prediction = formula ?? oracle!;
  const twoEnded = typeof prediction === 'object' && 'lo' in prediction;
  if (twoEnded !== (relation === 'between')) refuse(given[0]!, relation === 'between' ? 'must have two ends, { lo, hi }' : 'must be one prediction', `the relation is ${relation}`);

  if (kind === 'slope') validateSlope(estimand, parameters, refuse);
  if (kind === 'expectation' && estimand.sd === undefined) {
    refuse('estimand.sd', 'must bound the spread of one replicate, or the mean cannot be decided by any number of replicates', "add sd: 'formula', exact or an upper bound; where the spread is infinite, claim the law (lawOf) or a quantile instead");
  }
  if (kind === 'expectation' && estimand.step !== undefined && !(estimand.step > 0 && estimand.step < Infinity)) {
    refuse('estimand.step', 'must be a positive number', 'the least departure of a value from the usual one, 1 for a count', estimand.step);
  }
  if (kind === 'quantile') {
    if (!(estimand.level > 0 && estimand.level < 1)) refuse('estimand.level', 'must be above 0 and below 1', 'the median is 0.5', estimand.level);
    if (Object.hasOwn(parameters, 'k')) refuse('parameters', 'must not include k where the estimand is a time', 'the time is the generation');
  }
}

function validateSlope({ against, level, horizon, factors }: SlopeEstimand, parameters: Declaration['parameters'], refuse: Refuse): void {
  if (!Object.hasOwn(parameters, against)) refuse('estimand.against', 'must be a parameter of the claim', `they are ${Object.keys(parameters).join(', ')}`, against);
  if (!(level > 0 && level < 1)) refuse('estimand.level', 'must be above 0 and below 1', 'the median is 0.5', level);
  if (!horizon) refuse('estimand.horizon', 'must be given, or trajectories have no end', "add horizon: 'formula', beyond the quantile");
  const ascending = factors.length >= 2 && factors.every((factor, i) => factor > (factors[i - 1] ?? 0) && factor < Infinity);
  if (!ascending) refuse('estimand.factors', 'must be two or more positive numbers in ascending order', 'some exponent fits any one size', factors);
  if (Object.hasOwn(parameters, 'k')) refuse('parameters', 'must not include k where the estimand is a time', 'the time is the generation');
}

function validateExpectation({ expected, status }: Declaration, refuse: Refuse): void {
  if (expected === undefined) {
    if (status === 'known-false') refuse('expected', 'must be given for a claim that is known to be false', "add expected: { verdict: 'refuted', reason, at: [point] }");
    return;
  }
  if (expected.verdict !== 'refuted' || !expected.reason || !(expected.at?.length > 0)) refuse('expected', "must be { verdict: 'refuted', reason, at } with at least one point", 'an expected refutation is met at a declared point, for a stated reason');
  if (status === 'proved' || status === 'derived-here') refuse('expected', 'must be left out for a claim that is proved', `the status is ${status}; one of the two is wrong`);
}
