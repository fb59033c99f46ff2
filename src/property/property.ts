/**
 * A property pairs a claim with a simulator that must satisfy it. It is the only place where theory and simulation meet,
 * and it compiles only if the simulator declares every assumption that the claim makes.
 */
import type { Claim } from '../claim/claim.ts';
import { DeclarationError } from '../errors.ts';
import type { Assumptions } from '../protocol/assumptions.ts';
import type { Point } from '../protocol/point.ts';
import type { Simulator } from '../protocol/simulator.ts';
import type { World } from '../protocol/world.ts';

/** A claim, the simulator that is held to it, and points that must be tested whatever the draws are. */
export interface Property {
  /** `claim@simulator`: the verdict's id. */
  readonly id: string;
  /** The statement. */
  readonly claim: Claim;
  /** What is held to it. */
  readonly simulator: Simulator;
  /** Points that are tested besides those that are drawn. */
  readonly points: readonly Point[];
  /** Points at which wrong versions of the claim are told from it: tested too, and shown as chosen for them. */
  readonly telling: readonly Point[];
  /** Small worlds in which every outcome is walked instead of sampled. */
  readonly worlds: readonly World[];
  /** Whether it is decided in its worlds alone. */
  readonly exhaustive: boolean;
  /** Whether it is tested at its points alone: nothing is drawn, and nothing is said of a region. */
  readonly pointsOnly: boolean;
}

/** What {@link property} takes: `simulator` must provide what `claim` assumes. */
export interface PropertyDeclaration<A extends Assumptions> {
  /** The statement. */
  readonly claim: Claim & { readonly assumes: A };
  /** What is held to it: it must declare the claim's assumptions. */
  readonly simulator: Simulator & { readonly assumptions: NoInfer<A> };
  /** Points tested besides corners, discriminating points and draws; never refused by their cost. */
  readonly points?: readonly Point[];
  /**
   * Points that `mutate` finds missing: where a wrong version of the claim is told from it and no draw is likely to lie. Tested as `points`
   * are, and counted as chosen for the mutants in their score.
   */
  readonly telling?: readonly Point[];
  /**
   * Worlds in which every outcome of the simulator's `program` is walked, at most 1e5 paths each. Their numbers are exact: a
   * probability is `{ count: 1, total: 3 }`.
   */
  readonly worlds?: readonly World[];
  /** Decides the property in its worlds alone: nothing is drawn or sampled, and no error level is spent. */
  readonly exhaustive?: boolean;
  /** Tests the property at its points alone, such as the sample size of one text. */
  readonly pointsOnly?: boolean;
}

/**
 * Declares that a simulator must satisfy a claim.
 *
 * @returns A frozen property with id `claim@simulator`.
 * @throws {DeclarationError} if the simulator provides another family, protocol or estimator than the claim assumes, or
 *   lacks the observable that the claim is about (the first is a compile-time error too), or if worlds are given for a
 *   simulator without a `program`, or `exhaustive` without worlds,
 *   or `pointsOnly` without points.
 * @example
 * const meanKept = claim({
 *   id: 'bernoulli/mean-kept',
 *   title: 'Training keeps the mean',
 *   parameters: { n: sampleSize(), p0: probability(), k: generation() },
 *   estimand: expectationOf('value', 'P_k', { support: ['0', '1'], sd: '1/2' }),
 *   relation: 'equals',
 *   formula: 'p0',
 *   independentOf: ['n', 'k'],
 *   assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
 *   status: 'proved',
 *   source: cite('ewens2004', 'Section 3.2'),
 * });
 * property({ claim: meanKept, simulator: bernoulli }).id // => 'bernoulli/mean-kept@bernoulli'
 */
export function property<const A extends Assumptions>({ claim, simulator, points = [], telling = [], worlds = [], exhaustive = false, pointsOnly = false }: PropertyDeclaration<A>): Property {
  checkSimulator(simulator);
  const id = `${claim.id}@${simulator.name}`;
  for (const key of ['family', 'protocol', 'estimator'] as const) {
    if (claim.assumes[key] !== simulator.assumptions[key]) {
      throw new DeclarationError({
        owner: id,
        parameter: key,
        value: simulator.assumptions[key],
        condition: `must be what the claim assumes, ${claim.assumes[key]}`,
      });
    }
  }
  const { estimand } = claim;
  if (estimand.kind !== 'identity') checkObservable(id, estimand, simulator);
  checkWorlds({ id, claim, simulator, points, telling, worlds, exhaustive, pointsOnly });
  return Object.freeze({ id, claim, simulator, points: Object.freeze([...points]), telling: Object.freeze([...telling]), worlds: Object.freeze([...worlds]), exhaustive, pointsOnly });
}

/** What a simulator must have to be asked anything: it may come from a module that no compiler has seen. */
function checkSimulator(simulator: Simulator): void {
  const { name, module, exportName, simulate, cost, initial, observables } = simulator ?? {};
  const types: readonly [string, unknown, boolean, string][] = [
    ['simulate', simulate, typeof simulate === 'function', 'a function that returns a Float64Array'],
    ['cost', cost, typeof cost === 'function', 'a function that bounds the sampler calls of a replicate'],
    ['name', name, typeof name === 'string' && name !== '', 'a word'],
    ['module', module, typeof module === 'string', "its module's import.meta.url"],
    ['exportName', exportName, typeof exportName === 'string', 'the name under which its module exports it'],
    ['initial', initial, Array.isArray(initial), 'a list of names'],
    ['observables', observables, typeof observables === 'object' && observables !== null, "a record of 'indicator' or 'value'"],
  ];
  for (const [parameter, value, right, condition] of types) {
    if (!right) throw new DeclarationError({ owner: typeof name === 'string' ? name : 'simulator', parameter, value, condition: `must be ${condition}` });
  }
}

/** How the observable of an estimand must read. */
const READING = { probability: 'indicator', quantile: 'indicator', precedence: 'indicator', slope: 'indicator', expectation: 'value', law: 'value' } as const;

function checkObservable(owner: string, estimand: Exclude<Claim['estimand'], { readonly kind: 'identity' }>, { observables }: Simulator): void {
  for (const observable of estimand.kind === 'precedence' ? [estimand.observable, estimand.other] : [estimand.observable]) {
    const kind = observables[observable];
    if (kind === READING[estimand.kind]) continue;
    const named = Object.entries(observables).filter(([, other]) => other === READING[estimand.kind]).map(([name]) => name);
    throw new DeclarationError({
      owner,
      parameter: 'observable',
      value: observable,
      condition: `must be one that the simulator reports${kind === undefined ? '' : ` as ${READING[estimand.kind] === 'value' ? 'a value' : 'an indicator'}`}: ${named.join(', ')}`,
    });
  }
}

function checkWorlds({ id, claim, simulator, points, telling, worlds, exhaustive, pointsOnly }: Property): void {
  const refuse = (parameter: string, value: unknown, condition: string, advice: string): never => {
    throw new DeclarationError({ owner: id, parameter, value, condition, advice });
  };
  if (worlds.length > 0 && simulator.program === undefined) {
    refuse('worlds', simulator.name, 'need a simulator with a program of finite draws', 'give simulator() a `world` that draws with below, bernoulli or choice alone');
  }
  if (exhaustive && worlds.length === 0) refuse('worlds', worlds, 'must be given where the property is exhaustive', 'such as { n: 3, p0: { count: 1, total: 3 }, k: 2 }');
  if (exhaustive && points.length + telling.length > 0) refuse('points', [...points, ...telling], 'are sampled, which an exhaustive property is not', 'give them as worlds');
  if (pointsOnly && points.length === 0) refuse('points', points, 'must be given where the property is tested at them alone', 'such as { n: 100, k: 5 }');
  const { kind } = claim.estimand;
  if (worlds.length > 0 && kind !== 'probability' && kind !== 'expectation') refuse('worlds', kind, 'need a claim about a probability or an expectation', 'leave the worlds out');
}
