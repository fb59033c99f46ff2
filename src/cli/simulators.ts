/** The simulators that the command line offers. A new one is one line. */
import { DomainError, UsageError } from '../errors.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe, Simulator } from '../protocol/simulator.ts';
import { adviceFor } from './suggest.ts';

interface Entry {
  readonly family: string;
  /** Draws every sample of every generation, by the definition; slow, and independent of the samplers of the fast path. */
  readonly naive: boolean;
  readonly load: () => Promise<Simulator>;
}

const ENTRIES: readonly Entry[] = [
  { family: 'bernoulli', naive: false, load: async () => (await import('../process/families/bernoulli.ts')).bernoulli },
  { family: 'poisson', naive: false, load: async () => (await import('../process/families/poisson.ts')).poisson },
  { family: 'gaussian', naive: false, load: async () => (await import('../process/families/gaussian.ts')).gaussian },
  { family: 'gaussian', naive: false, load: async () => (await import('../process/families/gaussian-tilted.ts')).gaussianTilted },
  { family: 'categorical', naive: false, load: async () => (await import('../process/families/categorical.ts')).categorical },
  { family: 'mixture', naive: false, load: async () => (await import('../process/families/mixture.ts')).mixture },
  { family: 'mixture', naive: false, load: async () => (await import('../process/families/mixture.ts')).mixtureAlgorithm1 },
  { family: 'n-gram', naive: false, load: async () => (await import('../process/families/n-gram.ts')).nGram },
  { family: 'bernoulli', naive: true, load: async () => (await import('../process/naive/bernoulli.ts')).bernoulliNaive },
  { family: 'poisson', naive: true, load: async () => (await import('../process/naive/poisson.ts')).poissonNaive },
  { family: 'gaussian', naive: true, load: async () => (await import('../process/naive/gaussian.ts')).gaussianNaive },
  { family: 'categorical', naive: true, load: async () => (await import('../process/naive/categorical.ts')).categoricalNaive },
  { family: 'mixture', naive: true, load: async () => (await import('../process/naive/mixture.ts')).mixtureNaive },
  { family: 'mixture', naive: true, load: async () => (await import('../process/naive/mixture.ts')).mixtureAlgorithm1Naive },
];

export const families: readonly string[] = [...new Set(ENTRIES.map(({ family }) => family))];

/**
 * The simulator of a family.
 *
 * @throws {UsageError} if there is none of that family, estimator and kind.
 */
export async function simulatorOf(family: string, { estimator, naive = false }: { estimator?: string; naive?: boolean } = {}): Promise<Simulator> {
  if (!families.includes(family)) {
    throw new UsageError({ owner: 'simulate', parameter: 'FAMILY', value: family, condition: 'must be a family that can be simulated', advice: adviceFor(family, families) });
  }
  const candidates = await Promise.all(ENTRIES.filter((entry) => entry.family === family && entry.naive === naive).map(({ load }) => load()));
  const found = estimator === undefined ? candidates[0] : candidates.find(({ assumptions }) => assumptions.estimator === estimator);
  if (found !== undefined) return found;
  if (candidates.length === 0) throw new UsageError({ owner: family, parameter: '--naive', condition: 'has no simulator of this family' });
  const estimators = candidates.map(({ assumptions }) => assumptions.estimator);
  throw new UsageError({ owner: family, parameter: '--estimator', value: estimator, condition: 'must be an estimator of this family', advice: adviceFor(estimator ?? '', estimators) });
}

/** Runs nothing, so that the simulator says what it refuses. @returns The parameter that an observable lacks. */
function attempt(simulator: Simulator, initial: Point, probes: readonly Probe[]): string | undefined {
  try {
    simulator.simulate({ initial, key: [0, 0, 0, 0], from: 0, to: 0, probes });
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const lacks = error.parameter;
    if (probes.length > 0 && lacks !== undefined && probes.every(({ at }) => !Object.hasOwn(at, lacks))) return lacks;
    throw error;
  }
}

/** What can be observed at a point: each observable with its own parameters. */
export interface Observed {
  /** Observables whose parameters are all given. */
  readonly observables: readonly { readonly name: string; readonly at: Point }[];
  /** Parameters of observables, given or not. */
  readonly parameters: readonly string[];
}

/**
 * Asks the simulator what it accepts.
 *
 * @param given - Initial parameters and parameters of observables, such as `epsilon`; an observable that lacks one is left out.
 * @throws {DomainError} from the simulator, if it refuses a value.
 */
export function observed(simulator: Simulator, initial: Point, given: Point): Observed {
  attempt(simulator, initial, []);
  const parameters = new Set<string>();
  const observables = Object.keys(simulator.observables).flatMap((name) => {
    const at: Record<string, number> = {};
    for (;;) {
      const lacks = attempt(simulator, initial, [{ observable: name, k: 0, at }]);
      if (lacks === undefined) return [{ name, at }];
      parameters.add(lacks);
      const value = given[lacks];
      if (value === undefined) return [];
      at[lacks] = value;
    }
  });
  return { observables, parameters: [...parameters] };
}
