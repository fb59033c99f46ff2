/**
 * Mutants of a claim: the same claim with one slip in it. A property that cannot tell a claim from its mutants does not test
 * the claim. Mutants are built on the formula's tree, on the parameters, and on the relation, so that claims with an oracle
 * and claims about laws have them too.
 */
import type { Prediction, Relation } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { textOf } from '../claim/text.ts';
import { DomainError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { changes } from './operators.ts';
import { samplePoints } from './sample.ts';

/** A deliberately wrong claim. */
export interface Mutant {
  /** `claim~operator@field.node`: the same from run to run. */
  readonly id: string;
  readonly operator: string;
  /** What was changed, in formula text: `g(k) → g(k + 1)`. */
  readonly description: string;
  /** The claim's own relation, unless that is what was changed. */
  readonly relation: Relation;
  /** The mutant's prediction; NaN, or NaN at an end or a parameter, where it is undefined. @throws {DomainError} outside the claim's domain. */
  predict(point: Point): Prediction;
  /** LaTeX of the mutant's prediction. */
  readonly tex: string;
  /**
   * Whether the claim implies it at every compared point, as a lower bound implies every smaller one: it may well be true,
   * and no data that agree with the claim can kill it.
   */
  readonly implied: boolean;
}

type Draft = Omit<Mutant, 'implied'>;

/** Relative difference of predictions below which two claims are the same claim. */
const SAME = 1e-12;

/**
 * The mutants of a claim, in a fixed order, without repetitions, without those that agree with the claim at every one of the
 * compared points, and without those that are undefined at all of them.
 *
 * @param points - Where predictions are compared; by default 64 points spread over the claim's domain.
 * @example mutants(prepared).map(({ description }) => description) // => ['n → n + 1 in 1 - exp(-n * p0 * g(k))', …]
 */
export function mutants(prepared: Prepared, points: readonly Point[] = samplePoints(prepared, 64)): Mutant[] {
  const original = points.map((point) => prepared.predict(point));
  const seen = new Map<string, Prediction[][]>();
  seen.set(prepared.claim.relation, [original]);
  const kept: Mutant[] = [];
  for (const draft of [...ofRelation(prepared), ...ofTrees(prepared), ...ofParameters(prepared), ...ofAlternatives(prepared)]) {
    const predictions = points.map((point) => draft.predict(point));
    if (!predictions.some(isFinitePrediction)) continue;
    const alike = seen.get(draft.relation) ?? [];
    if (alike.some((other) => other.every((prediction, i) => samePrediction(prediction, predictions[i]!)))) continue;
    seen.set(draft.relation, [...alike, predictions]);
    const implied = draft.relation === prepared.claim.relation && predictions.every((prediction, i) => impliedBy(original[i]!, prediction, draft.relation));
    kept.push(Object.freeze({ ...draft, implied }));
  }
  return kept;
}

function ofTrees(prepared: Prepared): Draft[] {
  const { claim, trees } = prepared;
  const integers = new Set(Object.keys(claim.parameters).filter((name) => claim.parameters[name]!.kind === 'integer'));
  return Object.entries(trees).flatMap(([field, tree]) => {
    if (field !== 'formula' && field !== 'lo' && field !== 'hi' && !field.startsWith('law.')) return [];
    return changes(tree, integers).map((change): Draft => {
      const evaluate = prepared.evaluator(change.tree);
      return {
        id: `${claim.id}~${change.operator}@${field}.${change.node}`,
        operator: change.operator,
        description: `${textOf(change.before)} → ${textOf(change.after)} in ${field === 'formula' ? '' : `${field}: `}${textOf(tree)}`,
        relation: claim.relation,
        predict: (point) => replaced(prepared.predict(point), field, evaluate(point)),
        tex: prepared.texOf(change.tree),
      };
    });
  });
}

/** A prediction with the number of one field changed. */
function replaced(prediction: Prediction, field: string, value: number): Prediction {
  if (typeof prediction === 'number') return value;
  if ('law' in prediction) return { law: prediction.law, parameters: { ...prediction.parameters, [field.slice('law.'.length)]: value } };
  return { ...prediction, [field]: value };
}

/** One parameter wrong throughout: off by one where it counts, twice or half where it measures. Needs no formula. */
function ofParameters(prepared: Prepared): Draft[] {
  const { claim } = prepared;
  return Object.entries(claim.parameters).flatMap(([name, { kind, tex }]) => {
    const shifts: readonly (readonly [string, (x: number) => number, string, string])[] = kind === 'integer'
      ? [['parameter-plus-one', (x) => x + 1, `${name} + 1`, `${tex} + 1`], ['parameter-minus-one', (x) => x - 1, `${name} - 1`, `${tex} - 1`]]
      : [['parameter-doubled', (x) => x * 2, `2 * ${name}`, `2 ${tex}`], ['parameter-halved', (x) => x / 2, `${name} / 2`, `${tex} / 2`]];
    return shifts.map(([operator, shift, text, shiftedTex]): Draft => ({
      id: `${claim.id}~${operator}@${name}`,
      operator,
      description: `${name} → ${text} everywhere`,
      relation: claim.relation,
      predict: (point) => {
        const complete = prepared.complete(point);
        return orUndefined(() => prepared.predict({ ...complete, [name]: shift(complete[name]!) }), prepared, point);
      },
      tex: `\\left.${wholeTex(prepared)}\\right|_{${tex} \\to ${shiftedTex}}`,
    }));
  });
}

/** NaN where a shifted point leaves the domain: the mutant says nothing there. */
function orUndefined(predict: () => Prediction, prepared: Prepared, point: Point): Prediction {
  try {
    return predict();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const here = prepared.predict(point);
    if (typeof here === 'number') return NaN;
    if ('law' in here) return { law: here.law, parameters: Object.fromEntries(Object.keys(here.parameters).map((key) => [key, NaN])) };
    return { lo: NaN, hi: NaN };
  }
}

function ofRelation(prepared: Prepared): Draft[] {
  const { claim } = prepared;
  const swapped = claim.relation === 'at-least' ? 'at-most' : claim.relation === 'at-most' ? 'at-least' : undefined;
  if (swapped === undefined) return [];
  return [{
    id: `${claim.id}~relation-swapped@relation`,
    operator: 'relation-swapped',
    description: `${claim.relation} → ${swapped}`,
    relation: swapped,
    predict: (point) => prepared.predict(point),
    tex: wholeTex(prepared),
  }];
}

/** The neighbouring laws that the claim itself names. */
function ofAlternatives(prepared: Prepared): Draft[] {
  const { claim } = prepared;
  return Object.keys(claim.alternatives ?? {}).map((name, i): Draft => ({
    id: `${claim.id}~alternative@${name}`,
    operator: 'alternative',
    description: `the law's parameters as in ${name}`,
    relation: claim.relation,
    predict: (point) => {
      const { law, parameters } = prepared.alternatives(point)[i]!;
      return { law, parameters };
    },
    tex: wholeTex(prepared),
  }));
}

function wholeTex({ predictionTex }: Prepared): string {
  return typeof predictionTex === 'string' ? predictionTex : `\\left[${predictionTex.lo}, ${predictionTex.hi}\\right]`;
}

/** The numbers of a prediction, in a fixed order. */
function numbers(prediction: Prediction): number[] {
  if (typeof prediction === 'number') return [prediction];
  return 'law' in prediction ? Object.values(prediction.parameters) : [prediction.lo, prediction.hi];
}

function isFinitePrediction(prediction: Prediction): boolean {
  return numbers(prediction).every(Number.isFinite);
}

function samePrediction(a: Prediction, b: Prediction): boolean {
  const left = numbers(a);
  const right = numbers(b);
  return left.every((x, i) => Object.is(x, right[i]) || Math.abs(x - right[i]!) <= SAME * Math.max(Math.abs(x), Math.abs(right[i]!)));
}

/** Whether a bound follows from the original one. An undefined prediction says nothing, which follows from anything. */
function impliedBy(original: Prediction, mutant: Prediction, relation: Relation): boolean {
  const [a, b] = [numbers(original), numbers(mutant)];
  if (b.some(Number.isNaN)) return true;
  switch (relation) {
    case 'at-least': return b[0]! <= a[0]!;
    case 'at-most': return b[0]! >= a[0]!;
    case 'between': return b[0]! <= a[0]! && b[1]! >= a[1]!;
    default: return false;
  }
}
