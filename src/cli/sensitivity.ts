/** How a claim's number moves with each parameter, at one point: differences, so that oracles have one too. */
import type { Prediction } from '../claim/claim.ts';
import type { Parameter } from '../claim/parameter.ts';
import type { Point } from '../protocol/point.ts';

/** What is needed of a prepared claim. */
export interface Predictor {
  readonly claim: { readonly parameters: Readonly<Record<string, Parameter>> };
  predict(point: Point): Prediction;
}

export interface Sensitivity {
  readonly parameter: string;
  /** Change of the prediction for each unit of the parameter; null where it has no single number. */
  readonly derivative: number | null;
  /** Percentage change of the prediction for each per cent of the parameter. */
  readonly elasticity: number | null;
}

/** The geometric middle of the range that points are drawn from; the arithmetic one where that has no logarithm. */
function middle({ kind, sample: [lo, hi], default: standard }: Parameter): number {
  if (standard !== undefined) return standard;
  const value = lo > 0 ? Math.sqrt(lo) * Math.sqrt(hi) : (lo + hi) / 2;
  return kind === 'integer' ? Math.round(value) : Number(value.toPrecision(3));
}

/** A point to explain a claim at: the middle of what its property samples. */
export function middlePoint(parameters: Readonly<Record<string, Parameter>>): Point {
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, middle(parameter)]));
}

function number(prepared: Predictor, point: Point): number | undefined {
  try {
    const value = prepared.predict(point);
    return typeof value === 'number' ? value : undefined;
  } catch {
    // Beyond the edge of the domain.
    return undefined;
  }
}

/**
 * Derivatives by central differences, one-sided at the edge of the domain; integers step by one.
 *
 * @returns One row for each parameter.
 */
export function sensitivity(prepared: Predictor, at: Point): Sensitivity[] {
  const value = number(prepared, at);
  return Object.entries(prepared.claim.parameters).map(([parameter, { kind }]) => {
    const x = at[parameter] ?? NaN;
    // The cube root of the rounding error balances it against the curvature; 2^-17 is a step that adds exactly.
    const step = kind === 'integer' ? 1 : Math.max(Math.abs(x), 1e-300) * 2 ** -17;
    const above = number(prepared, { ...at, [parameter]: x + step });
    const below = number(prepared, { ...at, [parameter]: x - step });
    if (value === undefined || (above === undefined && below === undefined)) return { parameter, derivative: null, elasticity: null };
    const width = (above === undefined ? 0 : step) + (below === undefined ? 0 : step);
    const derivative = ((above ?? value) - (below ?? value)) / width;
    return { parameter, derivative, elasticity: value === 0 ? null : (derivative * x) / value };
  });
}
