/** The simulators that the command line offers. A new one is one line. */
import { DomainError, UsageError } from '../errors.ts';
import type { Simulator } from '../protocol/simulator.ts';
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
  { family: 'categorical', naive: false, load: async () => (await import('../process/families/categorical.ts')).categorical },
];

export const families: readonly string[] = [...new Set(ENTRIES.map(({ family }) => family))];

/** Parameters that an observable needs besides those of the process; without them it is left out. */
export const observableParameters: Readonly<Record<string, readonly string[]>> = { collapsed: ['epsilon'] };

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

/** Whether the simulator accepts the parameters: it says so itself, in the error. @throws {DomainError} if not. */
export function accepts(simulator: Simulator, initial: Readonly<Record<string, number>>, probes: Parameters<Simulator['simulate']>[0]['probes']): void {
  try {
    simulator.simulate({ initial, key: [0, 0, 0, 0], from: 0, to: 0, probes });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError({ owner: simulator.name, condition: `cannot start: ${error instanceof Error ? error.message : String(error)}` });
  }
}
