import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import type { Curve, CurvePoint } from '../report.ts';
import { horizontalAxis } from './axis.ts';
import { ordinates, panel } from './panel.ts';
import type { Edge, Estimate } from './panel.ts';
import { fitted, linear } from './scale.ts';
import type { Scale } from './scale.ts';
import { atRiskHeight, atRiskRow, survivalLines } from './survival-lines.ts';

const width = 520;
const frame = { left: 62, right: 508, top: 26, bottom: 226 };

type Value = CurvePoint['predicted'];
const lower = (value: Value): number | null => (typeof value === 'object' ? value?.lo ?? null : value);
const upper = (value: Value): number | null => (typeof value === 'object' ? value?.hi ?? null : value);

function edge(points: readonly CurvePoint[], value: (point: CurvePoint) => number | null, forbidden?: 'above' | 'below'): Edge {
  const drawn = points.map((point) => ({ x: point.k, y: value(point) }))
    .filter((point): point is { x: number; y: number } => point.y !== null && Number.isFinite(point.y));
  return forbidden === undefined ? { points: drawn } : { points: drawn, forbidden };
}

/** Of a quantile of a time: survival is at least so much until the claimed time comes, and at most so much from then on. */
export function turning({ points, survival }: Curve): boolean {
  return survival !== undefined && points.every(({ predicted }) => typeof predicted === 'object' && (predicted?.lo === 0 || predicted?.hi === 1));
}

/** The parts of such edges that say something; the one holds until the next generation, the other beyond the last. */
function turningEdges(points: readonly CurvePoint[], end: number): Edge[] {
  const from = points.findIndex(({ predicted }) => !((lower(predicted) ?? 0) > 0));
  const [before, after] = [from < 0 ? points : points.slice(0, from), points.filter(({ predicted }) => (upper(predicted) ?? 1) < 1)];
  const flat = (part: readonly CurvePoint[], to: number, value: (predicted: Value) => number | null): { x: number; y: number }[] => {
    const [first] = part;
    return first === undefined ? [] : [{ x: first.k, y: value(first.predicted)! }, { x: to, y: value(first.predicted)! }];
  };
  return [{ points: flat(before, points[from]?.k ?? end, lower), forbidden: 'below' }, { points: flat(after, end, upper), forbidden: 'above' }];
}

/** As survival itself, what is said of a generation holds until the next: a bound that was cut straight across would let the steps seem to pass it. */
function held({ points, ...side }: Edge): Edge {
  return { ...side, points: points.flatMap(({ x, y }, i) => (i + 1 < points.length ? [{ x, y }, { x: x + 1, y }] : [{ x, y }])) };
}

function edges(curve: Curve): Edge[] {
  const { points, relation } = curve;
  if (turning(curve)) return turningEdges(points, reach(curve));
  if (relation === 'at-most') return [edge(points, (point) => upper(point.predicted), 'above')];
  if (relation === 'at-least') return [edge(points, (point) => lower(point.predicted), 'below')];
  if (relation === 'between' || points.some((point) => typeof point.predicted === 'object' && point.predicted !== null)) {
    return [edge(points, (point) => lower(point.predicted), 'below'), edge(points, (point) => upper(point.predicted), 'above')];
  }
  return [edge(points, (point) => lower(point.predicted))];
}

function estimates(points: readonly CurvePoint[]): Estimate[] {
  return points.flatMap(({ k, estimate, interval }) => (estimate !== null && Number.isFinite(estimate) ? [{ x: k, y: estimate, lo: interval[0], hi: interval[1] }] : []));
}

/** Estimate minus prediction, where the prediction is one number: agreement that the upper panel is too coarse to show. */
function differences({ points, relation }: Curve): { estimates: Estimate[]; edges: Edge[] } | undefined {
  const shifted = points.flatMap(({ k, estimate, interval, predicted }) => {
    if (typeof predicted !== 'number' || estimate === null || !Number.isFinite(predicted) || !Number.isFinite(estimate)) return [];
    const minus = (end: number | null): number | null => (end === null ? null : end - predicted);
    return [{ x: k, y: estimate - predicted, lo: minus(interval[0]), hi: minus(interval[1]) }];
  });
  if (shifted.length === 0) return undefined;
  const zero = shifted.map(({ x }) => ({ x, y: 0 }));
  const forbidden = ({ 'at-most': 'above', 'at-least': 'below' } as const)[relation as 'at-most'];
  return { estimates: shifted, edges: [forbidden === undefined ? { points: zero } : { points: zero, forbidden }] };
}

function padded(values: readonly number[], top: number, bottom: number, ratio: number, count: number): Scale {
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  if (lo > 0 && hi / lo >= ratio) return fitted([lo / 1.15, hi * 1.15], [bottom, top], ratio, count);
  const room = (hi - lo) * 0.07;
  // A quantity that is never negative keeps its zero: a cut axis would make a small change look large.
  const floor = lo >= 0 && lo < hi * 0.6 ? 0 : lo >= 0 ? Math.max(0, lo - room) : lo - room;
  return linear(floor, hi + room, [bottom, top], count);
}

/** Where the picture ends: where something is said of all that follows, a little after the last generation. */
function reach(curve: Curve): number {
  const last = curve.points.at(-1)?.k ?? 1;
  return turning(curve) ? last * 1.15 : last;
}

/** Whether anything of the curve can be drawn. */
export function drawable(curve: Curve): boolean {
  return estimates(curve.points).length > 0 || edges(curve).some(({ points }) => points.length > 0);
}

/**
 * Estimate and prediction over generations, and their difference below. `id` must be unique in the document. Colour repeats what
 * shape says: discs with bars are estimates, the line is the claim, the hatched side is what the claim excludes.
 */
export function curvePicture(curve: Curve, id: string, title: string, description: string): Markup {
  const { survival } = curve;
  const main = { estimates: survival === undefined ? estimates(curve.points) : turning(curve) ? [] : estimates(curve.points).map(({ x, y }) => ({ x, y, lo: null, hi: null })), edges: survival === undefined || turning(curve) ? edges(curve) : edges(curve).map(held) };
  const below = differences(curve);
  const lowerFrame = { ...frame, top: frame.bottom + 46, bottom: frame.bottom + 126 };
  const last = below === undefined ? frame : lowerFrame;
  const x = fitted([...curve.points.map(({ k }) => k), ...(survival?.k ?? []), ...(turning(curve) ? [reach(curve)] : [])], [frame.left + 10, frame.right - 10], 30);
  const y = padded([...ordinates(main.estimates, main.edges), ...(survival === undefined ? [] : [...survival.lo, ...survival.hi])], frame.top, frame.bottom, 200, 5);
  const lowerPanel = below === undefined ? null : (() => {
    const values = ordinates(below.estimates, below.edges);
    const reach = Math.max(...values) - Math.min(...values);
    const scale = linear(Math.min(...values) - reach * 0.12, Math.max(...values) + reach * 0.12, [lowerFrame.bottom, lowerFrame.top], 3);
    return panel(lowerFrame, x, scale, curve.relation.startsWith('at-') ? 'estimate − bound' : 'estimate − prediction', below.estimates, below.edges);
  })();
  return markup`<svg viewBox="0 0 ${width} ${last.bottom + 40 + (survival === undefined ? 0 : atRiskHeight)}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${panel(frame, x, y, survival === undefined ? 'estimate' : 'share that is left', main.estimates, main.edges, survival === undefined ? null : survivalLines(survival, x, y))}${lowerPanel}${horizontalAxis(x, last, 'generation k')}${survival !== undefined && atRiskRow(survival, x, last)}</svg>`;
}
