/** One panel of a figure: theory as lines, estimates with their intervals, single replicates, and the key to them. */
import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import { drawing, palette } from '../html/style.ts';
import { trusted } from '../html/markup.ts';
import { percent } from '../number.ts';
import type { FigureAxis, FigureLine, FigureLineRole, FigurePlace, FigurePoint, ReportPanel } from '../figure-report.ts';
import { horizontalAxis, verticalAxis } from './axis.ts';
import { linear, logarithmic } from './scale.ts';
import type { Scale } from './scale.ts';
import { atRiskHeight, atRiskRow, survivalLines, survivalMark } from './survival-lines.ts';

const width = 440;
const frame = { left: 50, right: 432, top: 46, bottom: 246 };
/** Where lines and estimates are divided by the exact value. */
const strip = { ...frame, top: frame.bottom + 36, bottom: frame.bottom + 116 };
/** What lies beyond these ratios is not drawn: a bound that says nothing would flatten all others. */
const ratios = [0.8, 1.25] as const;
/** Rows of the key begin below the axis and its name. */
const keyGap = 54;
const keyRow = 17;
const keyColumns = [8, 226] as const;
/** A longer label takes a row of its own. */
const narrow = 29;
/** An interval that is no longer than this hides behind its disc. */
const disc = 6;

function scaleOf({ scale, from, to }: FigureAxis, values: readonly number[], range: readonly [number, number], count: number, margin: number): Scale {
  const usable = values.filter((value) => Number.isFinite(value) && (scale === 'linear' || value > 0));
  const [least, most] = usable.length === 0 ? [1, 2] : [usable.reduce((a, b) => Math.min(a, b)), usable.reduce((a, b) => Math.max(a, b))];
  const [first, last] = [Math.min(from ?? Infinity, least), Math.max(to ?? -Infinity, most)];
  if (scale === 'log') return logarithmic(from === undefined ? first / (1 + margin) : first, to === undefined ? last * (1 + margin) : last, range, count);
  const room = (most - least) * margin;
  return linear(from === undefined ? first - room : first, to === undefined ? last + room : last, range, count);
}

function stroke(points: readonly FigurePlace[], x: Scale, y: Scale): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x.at(point.x)} ${y.at(point.y)}`).join('');
}

/** The parts of a line that lie between two ordinates, each as a line of its own. */
function within(points: readonly FigurePlace[], [least, most]: readonly [number, number]): FigurePlace[][] {
  const parts: FigurePlace[][] = [];
  let part: FigurePlace[] = [];
  const cross = (a: FigurePlace, b: FigurePlace): void => {
    for (const y of a.y < b.y ? [least, most] : [most, least]) {
      if ((y - a.y) * (y - b.y) < 0) part.push({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y });
    }
  };
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before !== undefined) cross(before, point);
    if (point.y >= least && point.y <= most) part.push(point);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  return [...parts, part].filter(({ length }) => length > 1);
}

interface Entry {
  readonly mark: Markup;
  readonly label: string;
}

/** Bars for the intervals that are longer than a disc is wide, with caps at the ends that are in sight. */
function bars(points: readonly FigurePoint[], x: Scale, y: Scale): string[] {
  return points.flatMap(({ k, interval: [lo, hi] }) => {
    if (lo === null || hi === null) return [];
    const [px, low, high] = [x.at(k), y.at(lo), y.at(hi)];
    const cap = (end: number): string => (end >= y.domain[0] && end <= y.domain[1] ? 'm-3 0h6' : '');
    return Math.abs(low - high) <= disc ? [] : [`M${px} ${low}V${high}${cap(hi)}M${px} ${low}${cap(lo)}`];
  });
}

function discs(points: readonly FigurePoint[], x: Scale, y: Scale): string[] {
  return points.flatMap(({ k, estimate }) => (estimate === null ? [] : [`M${x.at(k)} ${y.at(estimate)}h0`]));
}

/** Two lines of one role that differ in the side only share their entry. */
function lineEntries(lines: readonly FigureLine[]): Entry[] {
  const sides = / (?:lower|upper)$/;
  const entries = new Map<string, { readonly role: FigureLineRole; label: string }>();
  for (const { role, label } of lines) {
    const stem = `${role} ${label.replace(sides, '')}`;
    const known = entries.get(stem);
    if (known === undefined) entries.set(stem, { role, label });
    else known.label = label.replace(sides, ' lower and upper');
  }
  return [...entries.values()].map(({ role, label }) => ({ mark: markup`<path class="line ${role}" d="M0 0h26"/>`, label }));
}

function key({ points, paths, dots, lines, replicates, level, survival }: ReportPanel, visible: boolean): Entry[] {
  const known = points.some(({ interval }) => interval.some((end) => end !== null));
  const intervals = visible ? 'its intervals hold at once with' : 'the intervals of all, within the discs, hold with';
  return [
    ...(points.length > 0 ? [{ mark: markup`${visible && markup`<path class="bar" d="M13 -6v12m-3 0h6m-6 -12h6"/>`}<path class="estimate" d="M13 0h0"/>`, label: known ? `estimate; ${intervals} ${percent(level)}` : 'estimate' }] : []),
    ...(survival === undefined ? [] : [{ mark: survivalMark, label: `Kaplan–Meier curve; its band holds as a whole with ${percent(level)}` }]),
    ...(paths.length > 0 ? [{ mark: markup`<path class="path" d="M0 3l6 -5l6 4l7 -6l7 5"/>`, label: `${paths.length} single replicates` }] : []),
    ...(dots.length > 0 ? [{ mark: markup`<path class="dot" d="M5 2h0M13 -2h0M20 3h0"/>`, label: `${dots.length} of ${replicates} replicates` }] : []),
    ...lineEntries(lines),
  ];
}

/** The key in two columns, and the height that it takes. */
function keyPicture(entries: readonly Entry[], keyTop: number): { readonly drawn: Markup; readonly bottom: number } {
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

/** Everything divided by the exact value, where bounds and estimates are too near to it to be told apart above. */
function divided({ lines, points, y }: ReportPanel): Pick<ReportPanel, 'lines' | 'points'> | undefined {
  const exact = lines.find(({ role }) => role === 'exact');
  if (exact === undefined || lines.length === 1 || y.scale === 'log' || exact.points.some((point) => !(point.y > 0))) return undefined;
  const values = new Map(exact.points.map((point) => [point.x, point.y]));
  return {
    lines: lines.map((line) => ({ ...line, points: line.points.flatMap(({ x, y: value }) => (values.has(x) ? [{ x, y: value / values.get(x)! }] : [])) })),
    points: points.flatMap(({ k, estimate, interval: [lo, hi] }) => {
      const value = values.get(k);
      const by = (end: number | null): number | null => (end === null || value === undefined ? null : end / value);
      return value === undefined ? [] : [{ k, estimate: by(estimate), interval: [by(lo), by(hi)] as const }];
    }),
  };
}

function ratioPicture({ lines, points }: Pick<ReportPanel, 'lines' | 'points'>, x: Scale): { readonly drawn: Markup; readonly visible: boolean } {
  const [least, most] = ratios;
  const ends = [...lines.flatMap((line) => (line.role === 'published' ? [] : line.points.map((point) => point.y))), ...points.flatMap(({ estimate, interval }) => [estimate, ...interval].filter((end) => end !== null))];
  const reach = ends.reduce((far, end) => Math.max(far, Math.abs(end - 1)), 0) * 1.05;
  const y = linear(Math.max(least, 1 - reach), Math.min(most, 1 + reach), [strip.bottom, strip.top], 4);
  const shown = points.filter(({ estimate }) => estimate !== null && estimate >= y.domain[0] && estimate <= y.domain[1]);
  const whiskers = bars(shown, x, y);
  const drawn = markup`${verticalAxis(y, strip, 'divided by the exact value')}${lines.map(({ role, points: line }) => markup`<path class="line ${role}" d="${within(line, y.domain).map((part) => stroke(part, x, y))}"/>`)}<path class="bar" d="${whiskers}"/><path class="estimate" d="${discs(shown, x, y)}"/>`;
  return { drawn, visible: whiskers.length > 0 };
}

/**
 * The picture of one panel. `id` must be unique in the document. What colour says, the pattern of the line says too.
 *
 * @param alone - Whether it is a file of its own, which must bring its style along.
 */
export function figurePicture(panel: ReportPanel, id: string, description: string, alone = false): Markup {
  const { title, points, paths, dots, lines, survival } = panel;
  const all = [...lines.flatMap((line) => line.points), ...paths.flat(), ...dots];
  const ends = points.flatMap(({ k, estimate, interval }) => [estimate, ...interval].flatMap((value) => (value === null ? [] : [{ x: k, y: value }])));
  const places = [...all, ...ends];
  const x = scaleOf(panel.x, places.map((place) => place.x), [frame.left + 8, frame.right - 8], 6, 0);
  const y = scaleOf(panel.y, places.map((place) => place.y), [frame.bottom, frame.top], 5, 0.05);
  const quotients = divided(panel);
  const ratio = quotients === undefined ? undefined : ratioPicture(quotients, x);
  const last = ratio === undefined ? frame : strip;
  const whiskers = bars(points, x, y);
  const { drawn, bottom } = keyPicture(key(panel, whiskers.length > 0 || ratio?.visible === true), last.bottom + keyGap + (survival === undefined ? 0 : atRiskHeight));
  const height = bottom + 14;
  const size = alone ? markup` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` : null;
  return markup`<svg${size} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${alone && markup`<style>${trusted(palette + drawing)}</style><rect width="100%" height="100%" fill="var(--paper)"/>`}<text class="heading" x="8" y="16">${title}</text>${verticalAxis(y, frame, panel.y.label)}${paths.map((path) => markup`<path class="path" d="${stroke(path, x, y)}"/>`)}${dots.length > 0 && markup`<path class="dot" d="${dots.map((dot) => `M${x.at(dot.x)} ${y.at(dot.y)}h0`)}"/>`}${survival !== undefined && survivalLines(survival, x, y)}${lines.map(({ role, points: line }) => markup`<path class="line ${role}" d="${stroke(line, x, y)}"/>`)}<path class="bar" d="${whiskers}"/><path class="estimate" d="${discs(points, x, y)}"/>${ratio?.drawn ?? null}${horizontalAxis(x, last, panel.x.label)}${survival !== undefined && atRiskRow(survival, x, last)}${drawn}</svg>`;
}
