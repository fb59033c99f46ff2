import { markup } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import type { ClaimVerdict } from '../report.ts';

/** Paths relative to the point. They differ without colour: discs and squares are green, hollow ones say nothing, a cross refutes. */
const shapes: Readonly<Record<string, string>> = {
  refuted: 'm-5 -5l10 10m-10 0l10 -10',
  invalid: 'm0 -6l6 6l-6 6l-6 -6z',
  inconclusive: 'm0 -5.5l5 9.5h-10z',
  // Nothing but a round pen: the commonest mark is the shortest.
  supported: 'h0',
  exact: 'm-4 -4h8v8h-8z',
  vacuous: 'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z',
};
const sameAs: Readonly<Partial<Record<ClaimVerdict, string>>> = { 'proved': 'exact', 'checked': 'exact', 'not-run': 'vacuous' };

/** Tested points of one verdict, as one path. */
export function markers(verdict: ClaimVerdict, places: readonly { readonly x: number; readonly y: number }[]): Markup {
  const shape = shapes[verdict] ?? shapes[sameAs[verdict] ?? 'vacuous']!;
  return markup`<path class="mark ${verdict}" d="${places.map(({ x, y }) => `M${x} ${y}${shape}`)}"/>`;
}
