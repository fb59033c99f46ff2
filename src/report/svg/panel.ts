import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import type { Frame } from './axis.ts';
import { verticalAxis } from './axis.ts';
import type { Scale } from './scale.ts';

/** An estimate with its interval; an end that is unknown is not drawn. */
export interface Estimate {
  readonly x: number;
  readonly y: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** A line of predictions, and the side of it that the claim forbids. */
export interface Edge {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly forbidden?: 'above' | 'below';
}

/** All finite ordinates of a panel, which its scale must cover. */
export function ordinates(estimates: readonly Estimate[], edges: readonly Edge[]): number[] {
  const values = [...estimates.flatMap(({ y, lo, hi }) => [y, lo, hi]), ...edges.flatMap((edge) => edge.points.map((point) => point.y))];
  return values.filter((value): value is number => value !== null && Number.isFinite(value));
}

/** What hatches the forbidden side, once in a document that has such panels. */
export const hatch: Markup = markup`<svg width="0" height="0" style="position:absolute" aria-hidden="true"><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></svg>`;

/** Estimates against predictions within a frame: forbidden side hatched, prediction as a line, estimates with error bars on top. `behind` is drawn first. */
export function panel(frame: Frame, x: Scale, y: Scale, title: string, estimates: readonly Estimate[], edges: readonly Edge[], behind: Markup | null = null): Markup {
  const paths = edges.filter((edge) => edge.points.length > 0).map((edge) => {
    const line = edge.points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x.at(point.x)} ${y.at(point.y)}`).join('');
    const wall = edge.forbidden === 'above' ? frame.top : frame.bottom;
    const area = `${line}L${x.at(edge.points.at(-1)!.x)} ${wall}L${x.at(edge.points[0]!.x)} ${wall}Z`;
    return markup`${edge.forbidden !== undefined && markup`<path class="forbidden" fill="url(#hatch)" d="${area}"/>`}<path class="prediction" d="${line}"/>`;
  });
  const bars = estimates.map((estimate) => {
    const px = x.at(estimate.x);
    const known = (end: number | null): number => (end === null || Number.isNaN(end) ? estimate.y : end);
    const [low, high] = [y.at(known(estimate.lo)), y.at(known(estimate.hi))];
    // A bar that the disc covers would only blur it.
    return Math.abs(low - high) < 1 ? '' : `M${px} ${low}V${high}m-3 0h6M${px} ${low}m-3 0h6`;
  });
  const discs = estimates.map((estimate) => `M${x.at(estimate.x)} ${y.at(estimate.y)}h0`);
  return markup`${verticalAxis(y, frame, title)}${behind}${paths}${bars.some((bar) => bar !== '') && markup`<path class="bar" d="${bars}"/>`}${discs.length > 0 && markup`<path class="estimate" d="${discs}"/>`}`;
}
