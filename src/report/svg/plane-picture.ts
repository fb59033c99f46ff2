import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import type { PointVerdict, ReportVerdict } from '../report.ts';
import { verdictWords } from '../verdict-word.ts';
import { horizontalAxis, verticalAxis } from './axis.ts';
import { markers } from './marker.ts';
import { fitted } from './scale.ts';

const frame = { left: 62, right: 508, top: 26, bottom: 272 };

/** The two parameters that vary over most orders of magnitude, in the order of the points; undefined if fewer than two vary. */
export function planeAxes(verdicts: readonly ReportVerdict[]): readonly [string, string] | undefined {
  const names = Object.keys(verdicts[0]?.at ?? {});
  const spans = names.map((name) => {
    const values = verdicts.map(({ at }) => at[name]).filter((value): value is number => value !== undefined && Number.isFinite(value));
    const [lo, hi] = [Math.min(...values), Math.max(...values)];
    return { name, span: values.length === 0 || lo === hi ? 0 : lo > 0 ? Math.log10(hi / lo) : 1 };
  });
  const widest = spans.filter(({ span }) => span > 0).sort((a, b) => b.span - a.span).slice(0, 2).map(({ name }) => name);
  const [first, second] = names.filter((name) => widest.includes(name));
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** Tested points in the plane of two parameters, a shape for each verdict; what matters most is drawn last. */
export function planePicture(verdicts: readonly ReportVerdict[], axes: readonly [string, string], id: string, title: string, description: string): Markup {
  const drawn = verdicts.filter(({ at }) => axes.every((name) => Number.isFinite(at[name])));
  const x = fitted(drawn.map(({ at }) => at[axes[0]]!), [frame.left + 12, frame.right - 12], 30);
  const y = fitted(drawn.map(({ at }) => at[axes[1]]!), [frame.bottom - 12, frame.top + 8], 30);
  const order = Object.keys(verdictWords).reverse() as PointVerdict[];
  const marks = order.filter((verdict) => drawn.some((point) => point.verdict === verdict)).map((verdict) => (
    markers(verdict, drawn.filter((point) => point.verdict === verdict).map(({ at }) => ({ x: x.at(at[axes[0]]!), y: y.at(at[axes[1]]!) })))
  ));
  return markup`<svg viewBox="0 0 520 ${frame.bottom + 40}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${verticalAxis(y, frame, axes[1])}${marks}${horizontalAxis(x, frame, axes[0])}</svg>`;
}
