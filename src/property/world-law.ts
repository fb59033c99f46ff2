/** The exact law of what a claim observes in a world, by walking every outcome of the simulator. */
import { exactValue, rationalPoint } from '../claim/exact.ts';
import type { Prepared } from '../claim/prepare.ts';
import { Fraction } from '../elementary/fraction.ts';
import { DeclarationError } from '../errors.ts';
import type { Draws } from '../protocol/draws.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe, Simulator } from '../protocol/simulator.ts';
import type { World } from '../protocol/world.ts';
import { enumerate, type Enumeration } from './enumerate.ts';
import { probeAt } from './kinds/reading.ts';
import { rationalValue } from './rational-value.ts';
import { isRefusal } from './shown-error.ts';

/** What a program returns for each probe where it throws. */
const THREW = 'threw';
/** Paths of a world up to which it is walked again, to see whether its program is a function of its draws. */
const REPEATED = 2000;

/** A world as a point to show and to find it by: a ratio as its quotient, a list `c` as c1, c2, …. */
export function pointOf(world: World): Point {
  return Object.fromEntries(
    Object.entries(world).flatMap(([name, value]): [string, number][] => {
      if (typeof value === 'number') return [[name, value]];
      return 'count' in value ? [[name, value.count / value.total]] : value.map((count, i) => [`${name}${i + 1}`, count]);
    }),
  );
}

/** What a claim observes in a world. */
export function probeIn(prepared: Prepared, world: World): Probe {
  const { k = 0 } = world;
  if (typeof k !== 'number') throw new DeclarationError({ owner: prepared.claim.id, parameter: 'k', value: k, condition: 'must be an integer in a world' });
  return probeAt(prepared, pointOf(world), k);
}

/**
 * The joint law of some observations of one world.
 *
 * @returns Values of the probes, joined by commas, with their probabilities. A throw makes every value of its path undefined.
 * @throws {DeclarationError} if the simulator has no program of finite draws, or the program cannot be enumerated.
 */
export function worldLaw({ name, program }: Simulator, world: World, probes: readonly Probe[]): Enumeration<string> {
  if (program === undefined) {
    throw new DeclarationError({ owner: name, parameter: 'program', value: undefined, condition: 'must be given to enumerate its worlds', advice: 'give simulator() a `world` that makes finite draws only' });
  }
  const run = program(world, probes);
  const one = (draws: Draws): string => {
    try {
      const values = run(draws);
      return probes.map((_, i) => (typeof values[i] === 'number' ? values[i] : NaN)).join();
    } catch (error) {
      if (isRefusal(error)) throw error;
      return THREW;
    }
  };
  return enumerate(one, { owner: `${name} at ${JSON.stringify(pointOf(world))}`, repeated: REPEATED });
}

/** A claim's estimand in a world, or the probability of the outcomes in which it has no value. */
export type Truth = { readonly value: Fraction } | { readonly undefinedMass: Fraction };

/**
 * The probability or expectation that a claim is about.
 *
 * @param probe - Where the claim's observation stands among the probes of the law.
 * @throws {DeclarationError} for an estimand of another kind, or a value that is not a rational function of the observable.
 */
export function truthOf(prepared: Prepared, world: World, { law }: Enumeration<string>, probe: number): Truth {
  const { claim: { id, estimand }, trees } = prepared;
  if (estimand.kind !== 'probability' && estimand.kind !== 'expectation') {
    throw new DeclarationError({ owner: id, parameter: 'estimand', value: estimand.kind, condition: 'must be a probability or an expectation to be enumerated' });
  }
  const read = (value: Fraction): Fraction => {
    if (trees['of'] === undefined) return value;
    const read = exactValue(trees['of'], { ...rationalPoint(world), [estimand.observable]: value });
    if (read !== undefined) return read;
    throw new DeclarationError({ owner: id, parameter: 'of', value: 'a formula that is not rational', condition: 'must be rational to be enumerated' });
  };
  let sum = Fraction.zero;
  let undefinedMass = Fraction.zero;
  for (const [values, mass] of law) {
    const value = values === THREW ? undefined : rationalValue(Number(values.split(',')[probe]));
    const indicator = value !== undefined && (value.equals(Fraction.zero) || value.equals(Fraction.one));
    if (value === undefined || (estimand.kind === 'probability' && !indicator)) undefinedMass = undefinedMass.add(mass);
    else sum = sum.add(mass.multiply(read(value)));
  }
  return undefinedMass.equals(Fraction.zero) ? { value: sum } : { undefinedMass };
}
