/** One panel of a figure: theory as lines, estimates with their intervals, single replicates, and the key to them. */
import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import { drawing, palette } from '../html/style.ts';
import { trusted } from '../html/markup.ts';
import { percent } from '../number.ts';
import type { FigureAxis, FigureLineRole, FigurePlace, ReportPanel } from '../figure-report.ts';
import { horizontalAxis, verticalAxis } from './axis.ts';
import { linear, logarithmic } from './scale.ts';
import type { Scale } from './scale.ts';

const width = 520;
const frame = { left: 62, right: 508, top: 46, bottom: 276 };
/** Rows of the key begin below the axis and its name. */
const keyTop = frame.bottom + 54;
const keyRow = 17;
const keyColumns = [frame.left, 292] as const;
/** A longer label takes a row of its own. */
const narrow = 33;

function scaleOf({ scale, from, to }: FigureAxis, values: readonly number[], range: readonly [number, number], count: number, margin: number): Scale {
  const usable = values.filter((value) => Number.isFinite(value) && (scale === 'linear' || value > 0));
  const [least, most] = usable.length === 0 ? [1, 2] : [usable.reduce((a, b) => Math.min(a, b)), usable.reduce((a, b) => Math.max(a, b))];
  if (scale === 'log') return logarithmic(from ?? least / (1 + margin), to ?? most * (1 + margin), range, count);
  const room = (most - least) * margin;
  return linear(from ?? least - room, to ?? most + room, range, count);
}

function stroke(points: readonly FigurePlace[], x: Scale, y: Scale): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x.at(point.x)} ${y.at(point.y)}`).join('');
}

interface Entry {
  readonly mark: Markup;
  readonly label: string;
}

function key({ points, paths, dots, lines, replicates, level }: ReportPanel): Entry[] {
  const bars = points.some(({ interval }) => interval.some((end) => end !== null));
  const sample = (role: FigureLineRole): Markup => markup`<path class="line ${role}" d="M0 0h26"/>`;
  const estimate = `estimate, all intervals at once ${percent(level)}`;
  return [
    ...(points.length > 0 ? [{ mark: markup`${bars && markup`<path class="bar" d="M13 -6v12m-3 0h6m-6 -12h6"/>`}<path class="estimate" d="M13 0h0"/>`, label: bars ? estimate : 'estimate' }] : []),
    ...(paths.length > 0 ? [{ mark: markup`<path class="path" d="M0 3l6 -5l6 4l7 -6l7 5"/>`, label: `${paths.length} single replicates` }] : []),
    ...(dots.length > 0 ? [{ mark: markup`<path class="dot" d="M5 2h0M13 -2h0M20 3h0"/>`, label: `${dots.length} of ${replicates} replicates` }] : []),
    ...lines.map(({ role, label }) => ({ mark: sample(role), label })),
  ];
}

/** The key in two columns, and the height that it takes. */
function keyPicture(entries: readonly Entry[]): { readonly drawn: Markup; readonly bottom: number } {
  let row = 0;
  let column = 0 as 0 | 1;
  const placed = entries.map(({ mark, label }) => {
    const long = label.length > narrow;
    if (column === 1 && long) {
      row++;
      column = 0;
    }
    const [left, top] = [keyColumns[column], keyTop + row * keyRow];
    const next = column === 1 ? 0 : 1;
    if (long || column === 1) row++;
    column = long ? 0 : next;
    return markup`<g transform="translate(${left} ${top})">${mark}<text x="34" y="4">${label}</text></g>`;
  });
  return { drawn: markup`${placed}`, bottom: keyTop + (column === 1 ? row : row - 1) * keyRow };
}

/**
 * The picture of one panel. `id` must be unique in the document. What colour says, the pattern of the line says too.
 *
 * @param alone - Whether it is a file of its own, which must bring its style along.
 */
export function figurePicture(panel: ReportPanel, id: string, description: string, alone = false): Markup {
  const { title, points, paths, dots, lines } = panel;
  const all = [...lines.flatMap((line) => line.points), ...paths.flat(), ...dots];
  const ends = points.flatMap(({ k, estimate, interval }) => [estimate, ...interval].flatMap((value) => (value === null ? [] : [{ x: k, y: value }])));
  const places = [...all, ...ends];
  const x = scaleOf(panel.x, places.map((place) => place.x), [frame.left + 8, frame.right - 8], 6, 0);
  const y = scaleOf(panel.y, places.map((place) => place.y), [frame.bottom, frame.top], 5, 0.05);
  const bars = points.map(({ k, interval: [lo, hi] }) => {
    if (lo === null || hi === null) return '';
    const [px, low, high] = [x.at(k), y.at(lo), y.at(hi)];
    return Math.abs(low - high) < 1 ? '' : `M${px} ${low}V${high}m-3 0h6M${px} ${low}m-3 0h6`;
  });
  const discs = points.flatMap(({ k, estimate }) => (estimate === null ? [] : [`M${x.at(k)} ${y.at(estimate)}h0`]));
  const { drawn, bottom } = keyPicture(key(panel));
  const height = bottom + 14;
  const size = alone ? markup` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` : null;
  return markup`<svg${size} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${alone && markup`<style>${trusted(palette + drawing)}</style><rect width="100%" height="100%" fill="var(--paper)"/>`}<text class="heading" x="${frame.left}" y="16">${title}</text>${verticalAxis(y, frame, panel.y.label)}${paths.map((path) => markup`<path class="path" d="${stroke(path, x, y)}"/>`)}${dots.length > 0 && markup`<path class="dot" d="${dots.map((dot) => `M${x.at(dot.x)} ${y.at(dot.y)}h0`)}"/>`}${lines.map(({ role, points: line }) => markup`<path class="line ${role}" d="${stroke(line, x, y)}"/>`)}<path class="bar" d="${bars}"/><path class="estimate" d="${discs}"/>${horizontalAxis(x, frame, panel.x.label)}${drawn}</svg>`;
}
