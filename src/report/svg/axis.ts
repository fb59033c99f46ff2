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

const label = (tick: number): string => typeset(significant(tick, 6));

/** Ticks and their labels below the frame; the title at the right end. */
export function horizontalAxis(scale: Scale, frame: Frame, title: string): Markup {
  const { bottom } = frame;
  return markup`<path class="axis" d="M${frame.left} ${bottom}H${frame.right}"/>${scale.ticks.map((tick) => {
    const x = scale.at(tick);
    return markup`<path class="axis" d="M${x} ${bottom}v4"/><text class="tick" x="${x}" y="${bottom + 16}" text-anchor="middle">${label(tick)}</text>`;
  })}<text class="name" x="${frame.right}" y="${bottom + 32}" text-anchor="end">${title}${scale.kind === 'log' ? ' (log)' : ''}</text>`;
}

/** Hairlines across the frame with labels to the left; the title lies flat above, where it can be read. */
export function verticalAxis(scale: Scale, frame: Frame, title: string): Markup {
  return markup`${scale.ticks.map((tick) => {
    const y = scale.at(tick);
    return markup`<path class="grid" d="M${frame.left} ${y}H${frame.right}"/><text class="tick" x="${frame.left - 7}" y="${y + 3.5}" text-anchor="end">${label(tick)}</text>`;
  })}<text class="name" x="${frame.left}" y="${frame.top - 9}">${title}${scale.kind === 'log' ? ' (log)' : ''}</text>`;
}
