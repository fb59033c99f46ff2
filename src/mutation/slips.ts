/**
 * The five kinds of slips, from which mutants are taken: a node of a formula, the number of an oracle, a parameter throughout, the
 * relation, and the neighbouring laws that a claim names. The last four need no formula.
 */
import type { Prediction } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { textOf } from '../claim/text.ts';
import { DomainError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import type { Mutant } from './mutants.ts';
import { changes } from './operators.ts';

/** A mutant before it is compared with its claim. */
export type Slip = Omit<Mutant, 'implied'>;

/** One node of one formula changed. */
export function ofTrees(prepared: Prepared): Slip[] {
  const { claim, trees } = prepared;
  const integers = new Set(Object.keys(claim.parameters).filter((name) => claim.parameters[name]!.kind === 'integer'));
  return Object.entries(trees).flatMap(([field, tree]) => {
    if (field !== 'formula' && field !== 'lo' && field !== 'hi' && !field.startsWith('law.')) return [];
    return changes(tree, integers).map((change): Slip => {
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

/** Twice or half what an oracle says: it has no formula in which a factor could be forgotten. */
export function ofOracles(prepared: Prepared): Slip[] {
  const { claim } = prepared;
  if (claim.oracle === undefined) return [];
  return ([['number-doubled', 2, 'twice', '2'], ['number-halved', 1 / 2, 'half', '\\tfrac{1}{2}']] as const).map(([operator, factor, text, tex]): Slip => ({
    id: `${claim.id}~${operator}@oracle`,
    operator,
    description: `${text} what the oracle says`,
    relation: claim.relation,
    predict: (point) => scaled(prepared.predict(point), factor),
    tex: `${tex} \\cdot ${wholeTex(prepared)}`,
  }));
}

function scaled(prediction: Prediction, factor: number): Prediction {
  if (typeof prediction === 'number') return factor * prediction;
  return 'law' in prediction ? prediction : { lo: factor * prediction.lo, hi: factor * prediction.hi };
}

/** One parameter wrong throughout: off by one where it counts, twice or half where it measures. Needs no formula. */
export function ofParameters(prepared: Prepared): Slip[] {
  const { claim } = prepared;
  return Object.entries(claim.parameters).flatMap(([name, { kind, tex }]) => {
    const shifts: readonly (readonly [string, (x: number) => number, string, string])[] = kind === 'integer'
      ? [['parameter-plus-one', (x) => x + 1, `${name} + 1`, `${tex} + 1`], ['parameter-minus-one', (x) => x - 1, `${name} - 1`, `${tex} - 1`]]
      : [['parameter-doubled', (x) => x * 2, `2 * ${name}`, `2 ${tex}`], ['parameter-halved', (x) => x / 2, `${name} / 2`, `${tex} / 2`]];
    return shifts.map(([operator, shift, text, shiftedTex]): Slip => ({
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

/** A lower bound for an upper one, or the reverse. */
export function ofRelation(prepared: Prepared): Slip[] {
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
export function ofAlternatives(prepared: Prepared): Slip[] {
  const { claim } = prepared;
  return Object.keys(claim.alternatives ?? {}).map((name, i): Slip => ({
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
