/**
 * Two or more methods side by side, on the same streams: replicate i of each starts from the same place of the same stream of
 * randomness, so that what tells them apart is not chance. For claims about which comes first (`precedenceOf`).
 */
import { DeclarationError, DomainError } from '../errors.ts';
import type { Assumptions } from '../protocol/assumptions.ts';
import type { Point } from '../protocol/point.ts';
import type { ObservableKind, Probe, Simulator } from '../protocol/simulator.ts';

/** One method: a simulator, and initial parameters that are its own. */
export interface Method {
  /** What runs it. */
  readonly simulator: Simulator;
  /** Initial parameters that are fixed for it, such as `{ ddof: 0 }`. */
  readonly set?: Point;
}

/** What {@link pairedSimulators} takes. */
export interface Pairing<A extends Assumptions> {
  /** What follows `@` in a verdict's id. */
  readonly name: string;
  /** `import.meta.url` of the module that exports the pair. */
  readonly module: string;
  /** Under which name it exports it. */
  readonly exportName: string;
  /** What the pair provides to a claim. */
  readonly assumptions: A;
  /** Methods by name: `survived` of the method `plain` is the observable `plainSurvived`. */
  readonly methods: Readonly<Record<string, Method>>;
}

function observableOf(method: string, observable: string): string {
  return `${method}${observable.charAt(0).toUpperCase()}${observable.slice(1)}`;
}

/**
 * The methods as one simulator, with the observables of each under the method's name.
 *
 * @throws {DeclarationError} for fewer than two methods, or names that make two observables one.
 * @example
 * const divisors = pairedSimulators({
 *   name: 'gaussian-divisors', module: import.meta.url, exportName: 'divisors', assumptions: gaussian.assumptions,
 *   methods: { unbiased: { simulator: gaussian, set: { ddof: 1 } }, biased: { simulator: gaussian, set: { ddof: 0 } } },
 * });
 * Object.keys(divisors.observables).includes('biasedLogSigma') // => true
 */
export function pairedSimulators<const A extends Assumptions>({ name, module, exportName, assumptions, methods }: Pairing<A>): Simulator & { readonly assumptions: A } {
  const parts = Object.entries(methods);
  if (parts.length < 2) throw new DeclarationError({ owner: name, parameter: 'methods', value: Object.keys(methods), condition: 'must be two or more' });
  const sources = new Map<string, { readonly method: Method; readonly observable: string; readonly kind: ObservableKind }>();
  for (const [own, method] of parts) {
    for (const [observable, kind] of Object.entries(method.simulator.observables)) {
      const shown = observableOf(own, observable);
      if (sources.has(shown)) throw new DeclarationError({ owner: name, parameter: 'methods', value: shown, condition: 'must not give one name to two observables', advice: 'rename a method' });
      sources.set(shown, { method, observable, kind });
    }
  }
  const initial = new Set(parts.flatMap(([, { simulator, set = {} }]) => simulator.initial.filter((parameter) => !Object.hasOwn(set, parameter))));
  return {
    name,
    module,
    exportName,
    assumptions,
    initial: [...initial],
    observables: Object.fromEntries([...sources].map(([shown, { kind }]) => [shown, kind])),
    cost: (at) => parts.reduce((sum, [, { simulator, set }]) => sum + simulator.cost({ ...at, ...set }), 0),
    simulate(request) {
      const size = request.to - request.from;
      const values = new Float64Array(request.probes.length * size);
      const stranger = request.probes.find(({ observable }) => !sources.has(observable));
      if (stranger !== undefined) throw new DomainError({ owner: name, parameter: 'observable', value: stranger.observable, condition: 'must be one that the simulator declares' });
      for (const [, method] of parts) {
        const rows: number[] = [];
        const probes: Probe[] = [];
        request.probes.forEach((probe, row) => {
          const source = sources.get(probe.observable);
          if (source?.method !== method) return;
          rows.push(row);
          probes.push({ ...probe, observable: source.observable });
        });
        if (rows.length === 0) continue;
        const own = method.simulator.simulate({ ...request, initial: { ...request.initial, ...method.set }, probes });
        rows.forEach((row, p) => values.set(own.subarray(p * size, (p + 1) * size), row * size));
      }
      return values;
    },
  };
}
