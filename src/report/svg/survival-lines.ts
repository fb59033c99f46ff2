/** A survival curve in a picture: its steps, its band, and under the axis how many replicates are still at risk. */
import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import { grouped } from '../number.ts';
import type { SurvivalCurve } from '../report.ts';
import type { Frame } from './axis.ts';
import type { Scale } from './scale.ts';

/** What the row of numbers under the name of the axis takes of the height. */
export const atRiskHeight = 18;
/** Of a digit, and between two numbers. */
const digit = 6.4;
const gap = 10;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** From the left, each ordinate held until the next abscissa, to the last one; where nothing changes there is no step. */
function held(places: readonly Place[]): string {
  const end = places.at(-1);
  const steps = places.filter(({ y }, i) => i === 0 || y !== places[i - 1]!.y);
  return end === undefined ? '' : `${steps.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')}${steps.at(-1)!.x === end.x ? '' : `H${end.x}`}`;
}

/** The same from the right, as the rest of a path: each ordinate holds until the abscissa to its right. */
function heldBack(places: readonly Place[]): string {
  return places.map(({ x, y }, i) => (places[i - 1]?.y === y ? '' : `V${y}H${x}`)).reverse().join('');
}

/**
 * The estimate as steps, and the band around it. Survival never rises: between two generations it is at most what it was at the first and
 * at least what it is at the second, so that the band holds there as well.
 */
export function survivalLines({ k, survival, lo, hi }: SurvivalCurve, x: Scale, y: Scale): Markup {
  const across = k.map((generation) => x.at(generation));
  const upper = across.map((place, i) => ({ x: place, y: y.at(hi[i]!) }));
  const lower = across.map((place, i) => {
    const skips = i + 1 < k.length && k[i + 1]! > k[i]! + 1;
    return { x: place, y: y.at(skips ? lo[i + 1]! : lo[i]!) };
  });
  return markup`<path class="band" d="${held(upper)}${heldBack(lower)}Z"/><path class="km" d="${held(across.map((place, i) => ({ x: place, y: y.at(survival[i]!) })))}"/>`;
}

/** The step and the band of a key, 26 wide. */
export const survivalMark: Markup = markup`<path class="band" d="M0 -5H13V-1H26V6H13V1H0Z"/><path class="km" d="M0 -2H13V3H26"/>`;

/** Numbers under those ticks of the horizontal axis that are generations of the curve, as many as there is room for. */
export function atRiskRow({ k, atRisk }: SurvivalCurve, x: Scale, frame: Frame): Markup {
  const top = frame.bottom + 32;
  const ticks = new Set(x.ticks);
  const named = k.map((generation, i) => ({ generation, place: x.at(generation), text: grouped(atRisk[i]!) })).filter(({ generation }) => ticks.has(generation));
  let end = -Infinity;
  const shown = named.flatMap(({ place, text }) => {
    const half = (text.length * digit) / 2;
    if (place - half < end) return [];
    end = place + half + gap;
    // Nothing sticks out of the picture.
    return [{ text, place: Math.min(place, Math.round(frame.right + 6 - half)) }];
  });
  return markup`<text class="name" x="${frame.left}" y="${top}">still at risk</text><g text-anchor="middle">${shown.map(({ place, text }) => markup`<text x="${place}" y="${top + 17}">${text}</text>`)}</g>`;
}
