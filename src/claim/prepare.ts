/**
 * From declaration to something that answers at once. Parsing happens here, once, and is the only asynchronous step; a
 * prepared claim holds closures and a table of trees, and needs the parser no more.
 */
import { DomainError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import { canonical } from './canonical.ts';
import type { Claim, Prediction } from './claim.ts';
import { domainTex, fill } from './domain.ts';
import { compile } from './evaluate.ts';
import { formulasOf } from './formulas.ts';
import { loadParser } from './parse.ts';
import type { Parse } from './parse.ts';
import type { Prepared } from './prepared.ts';
import { lawTex, statementTex } from './statement.ts';
import type { PredictionTex } from './statement.ts';
import { texOf } from './tex.ts';
import type { Tree } from './tree.ts';
import { checkNames, checkUse } from './vocabulary.ts';

export type { Prepared, SymbolRow } from './prepared.ts';

/**
 * Parses and compiles claims. mathjs is loaded here, and only where there is a formula.
 *
 * @returns The prepared claims, in the same order.
 * @throws {DeclarationError} for a formula that does not parse or uses unknown names.
 * @throws {DomainError} for a declared point outside its own claim's domain.
 * @example
 * const [survival] = await prepare(theory.filter(({ id }) => id === 'bernoulli/survival-lower'));
 * survival.predict({ n: 100, p0: 0.2, k: 1 }) // => 0.9999999979388464
 */
export async function prepare(claims: readonly Claim[]): Promise<Prepared[]> {
  const formulas = claims.map(formulasOf);
  const parse = formulas.some((found) => Object.keys(found).length > 0) ? await loadParser() : undefined;
  return claims.map((claim, i) => ready(claim, formulas[i]!, parse));
}

function ready(claim: Claim, formulas: Readonly<Record<string, string>>, parse: Parse | undefined): Prepared {
  const trees: Record<string, Tree> = {};
  for (const [field, text] of Object.entries(formulas)) trees[field] = parse!(text, claim.id, field);
  checkNames(claim, trees);
  checkUse(claim, trees);

  const { id, parameters, estimand, where = {} } = claim;
  const names = Object.keys(parameters);
  const x = new Float64Array(names.length);
  const program = (field: string): ((x: Float64Array) => number) => compile(trees[field]!, names, where);
  const requires = trees['requires'] === undefined ? undefined : program('requires');

  const check = (point: Point): void => {
    fill(id, parameters, point, x);
    if (requires !== undefined && requires(x) === 0) throw new DomainError({ owner: id, condition: `the point must satisfy ${claim.requires}`, value: point });
  };
  const complete = (point: Point): Point => {
    check(point);
    return Object.fromEntries(names.map((name, i) => [name, x[i]!]));
  };
  const finite = (value: number, what: string, point: Point): number => {
    if (Number.isFinite(value)) return value;
    throw new DomainError({ owner: id, parameter: what, value, condition: `must be finite at ${JSON.stringify(point)}`, advice: 'narrow the domain, or rewrite the formula so that it does not overflow' });
  };
  /** A formula or an oracle as a checked function of a point. */
  const evaluated = (field: string, numerical?: { evaluate(point: Point): number }): ((point: Point) => number) => {
    if (numerical !== undefined) return (point) => finite(numerical.evaluate(complete(point)), field, point);
    const run = program(field);
    return (point) => {
      check(point);
      return finite(run(x), field, point);
    };
  };

  const symbols: Record<string, string> = Object.fromEntries(names.map((name) => [name, parameters[name]!.tex]));
  const typesetting = { symbols: 'observable' in estimand ? { [estimand.observable]: 'X', ...symbols } : symbols, where };
  const treeTex = (field: string): string => texOf(trees[field]!, typesetting);
  const predictionTex = texOfPrediction(claim, treeTex);

  const transformed = trees['of'] === undefined || !('observable' in estimand) ? undefined : compile(trees['of'], [...names, estimand.observable], where);
  const slots = new Float64Array(names.length + 1);
  let last: Point | undefined;
  const sdOf = estimand.kind === 'expectation' ? evaluated('sd', typeof estimand.sd === 'object' ? estimand.sd : undefined) : undefined;
  const lo = trees['support.lo'] === undefined ? undefined : evaluated('support.lo');
  const hi = trees['support.hi'] === undefined ? undefined : evaluated('support.hi');
  const leftOf = estimand.kind !== 'identity' || estimand.left === undefined ? undefined : evaluated('left', typeof estimand.left === 'object' ? estimand.left : undefined);
  const mutants = Object.entries(claim.alternatives ?? {}).map(([name, changed]) => {
    const fields = Object.keys(claim.law!.parameters).map((key) => [key, evaluated(Object.hasOwn(changed, key) ? `alternatives.${name}.${key}` : `law.${key}`)] as const);
    return (point: Point) => ({ name, law: claim.law!.law, parameters: Object.fromEntries(fields.map(([key, at]) => [key, at(point)])) });
  });

  const prepared: Prepared = Object.freeze({
    claim,
    predict: predictor(claim, evaluated, check),
    sd: (point: Point) => sdOf?.(point),
    support: (point: Point) => (lo === undefined || hi === undefined ? undefined : ([lo(point), hi(point)] as const)),
    of: (value: number, point: Point) => {
      if (transformed === undefined) return value;
      if (point !== last) {
        check(point);
        slots.set(x);
        last = point;
      }
      slots[names.length] = value;
      return transformed(slots);
    },
    left: (point: Point) => leftOf?.(point),
    alternatives: (point: Point) => mutants.map((at) => at(point)),
    check,
    complete,
    evaluator: (tree: Tree) => {
      const run = compile(tree, names, where);
      return (point: Point) => {
        check(point);
        return run(x);
      };
    },
    texOf: (tree: Tree) => texOf(tree, typesetting),
    tex: statementTex(claim, predictionTex),
    predictionTex,
    conditionTex: requires === undefined ? undefined : treeTex('requires'),
    trees: Object.freeze(trees),
    symbols: names.map((name) => {
      const { tex, meaning, default: standard } = parameters[name]!;
      return { name, tex, meaning, domain: domainTex(parameters[name]!), ...(standard === undefined ? {} : { default: standard }) };
    }),
    canonical: canonical(claim),
  });
  for (const point of claim.expected?.at ?? []) prepared.check(point);
  return prepared;
}

type Evaluated = (field: string, numerical?: { evaluate(point: Point): number }) => (point: Point) => number;

function predictor({ formula, oracle, law }: Claim, evaluated: Evaluated, check: (point: Point) => void): (point: Point) => Prediction {
  if (law !== undefined) {
    const fields = Object.keys(law.parameters).map((key) => [key, evaluated(`law.${key}`)] as const);
    return (point) => ({ law: law.law, parameters: Object.fromEntries(fields.map(([key, at]) => [key, at(point)])) });
  }
  if (typeof formula === 'string') return evaluated('formula');
  if (oracle !== undefined && 'kind' in oracle) return evaluated('oracle', oracle);
  if (formula === undefined && oracle === undefined) {
    // An order: of the replicates that decide, more than half are to show the first before the other.
    return (point) => {
      check(point);
      return 0.5;
    };
  }
  const lo = evaluated('lo', oracle?.lo);
  const hi = evaluated('hi', oracle?.hi);
  return (point) => ({ lo: lo(point), hi: hi(point) });
}

function texOfPrediction({ formula, oracle, law }: Claim, treeTex: (field: string) => string): PredictionTex {
  if (law !== undefined) return lawTex(law.law, Object.fromEntries(Object.keys(law.parameters).map((key) => [key, treeTex(`law.${key}`)])));
  if (typeof formula === 'string') return treeTex('formula');
  if (formula !== undefined) return { lo: treeTex('lo'), hi: treeTex('hi') };
  if (oracle === undefined) return '';
  return 'kind' in oracle ? oracle.tex : { lo: oracle.lo.tex, hi: oracle.hi.tex };
}
