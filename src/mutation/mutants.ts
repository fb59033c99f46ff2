/**
 * Mutants of a claim: the same claim with one slip in it. A property that cannot tell a claim from its mutants does not test
 * the claim. Mutants are built on the formula's tree, on the parameters, and on the relation, so that claims with an oracle
 * and claims about laws have them too.
 */
import type { Prediction, Relation } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import type { Point } from '../protocol/point.ts';
import { samplePoints } from './sample.ts';
import { ofAlternatives, ofOracles, ofParameters, ofRelation, ofTrees } from './slips.ts';

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
   * Whether the claim implies it: at every compared point all that the mutant allows contains all that the claim allows, as a smaller
   * lower bound does. Whatever keeps the claim there keeps the mutant, so no fact that agrees with the claim can kill it: it is a
   * weaker statement and not a wrong one.
   */
  readonly implied: boolean;
}

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
  const slips = [...ofRelation(prepared), ...ofTrees(prepared), ...ofParameters(prepared), ...ofAlternatives(prepared), ...ofOracles(prepared)];
  // Point by point: what an oracle remembers of a point serves its neighbours.
  const table = points.map((point) => slips.map((slip) => slip.predict(point)));
  for (const [s, slip] of slips.entries()) {
    const predictions = table.map((row) => row[s]!);
    if (!predictions.some(isFinitePrediction)) continue;
    const alike = seen.get(slip.relation) ?? [];
    if (alike.some((other) => agree(other, predictions))) continue;
    seen.set(slip.relation, [...alike, predictions]);
    const implied = slip.relation === prepared.claim.relation && predictions.every((prediction, i) => impliedBy(original[i]!, prediction, slip.relation));
    kept.push(Object.freeze({ ...slip, implied }));
  }
  return kept;
}

/** The numbers of a prediction, in a fixed order. */
function numbers(prediction: Prediction): number[] {
  if (typeof prediction === 'number') return [prediction];
  return 'law' in prediction ? Object.values(prediction.parameters) : [prediction.lo, prediction.hi];
}

function isFinitePrediction(prediction: Prediction): boolean {
  return numbers(prediction).every(Number.isFinite);
}

/** Whether two lists of predictions agree wherever both say something: being undefined somewhere does not make a claim another. */
function agree(left: readonly Prediction[], right: readonly Prediction[]): boolean {
  return left.every((prediction, i) => {
    if (!isFinitePrediction(prediction) || !isFinitePrediction(right[i]!)) return true;
    const other = numbers(right[i]!);
    return numbers(prediction).every((x, j) => Math.abs(x - other[j]!) <= SAME * Math.max(Math.abs(x), Math.abs(other[j]!)));
  });
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
