import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import { typeset } from '../html/typeset.ts';
import { significant } from '../number.ts';
import type { Scale } from './scale.ts';

/** The rectangle that the data lives in, in picture coordinates. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Powers of ten beyond a thousand and a thousandth on a logarithmic axis, where they line up; plain numbers elsewhere. */
function label(tick: number, { kind }: Scale): string {
  const power = kind === 'log' && (tick >= 1e4 || tick < 1e-3);
  return typeset(power ? tick.toExponential().replace('+', '') : significant(tick, 6));
}

/** Ticks and their labels below the frame; the title at the right end. */
export function horizontalAxis(scale: Scale, frame: Frame, title: string): Markup {
  const { bottom } = frame;
  const places = scale.ticks.map((tick) => scale.at(tick));
  return markup`<path class="axis" d="M${frame.left} ${bottom}H${frame.right}${places.map((x) => `M${x} ${bottom}v4`)}"/><g text-anchor="middle">${places.map((x, i) => markup`<text x="${x}" y="${bottom + 16}">${label(scale.ticks[i]!, scale)}</text>`)}</g><text class="name" x="${frame.right}" y="${bottom + 32}" text-anchor="end">${title}${scale.kind === 'log' ? ' (log)' : ''}</text>`;
}

/** Hairlines across the frame with labels to the left; the title lies flat above, where it can be read. */
export function verticalAxis(scale: Scale, frame: Frame, title: string): Markup {
  const places = scale.ticks.map((tick) => scale.at(tick));
  return markup`<path class="grid" d="${places.map((y) => `M${frame.left} ${y}H${frame.right}`)}"/><g text-anchor="end">${places.map((y, i) => markup`<text x="${frame.left - 7}" y="${Math.round((y + 3.5) * 10) / 10}">${label(scale.ticks[i]!, scale)}</text>`)}</g><text class="name" x="${frame.left}" y="${frame.top - 9}">${title}${scale.kind === 'log' ? ' (log)' : ''}</text>`;
}
