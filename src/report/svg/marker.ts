import { markup } from '../html/markup.ts';
import type { Child, Markup } from '../html/markup.ts';
import type { ClaimVerdict } from '../report.ts';

/** Shapes that differ without colour: discs and squares are green, hollow ones say nothing, a cross refutes. */
const shapes: Readonly<Record<string, string>> = {
  refuted: 'M-5 -5L5 5M-5 5L5 -5',
  invalid: 'M0 -6L6 0L0 6L-6 0Z',
  inconclusive: 'M0 -5.5L5 4H-5Z',
  supported: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  exact: 'M-4 -4H4V4H-4Z',
  vacuous: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
};
const sameAs: Readonly<Partial<Record<ClaimVerdict, string>>> = { 'proved': 'exact', 'checked': 'exact', 'not-run': 'vacuous' };

/** One tested point, drawn at (x, y), with a tooltip. */
export function marker(verdict: ClaimVerdict, x: number, y: number, tooltip: Child = null): Markup {
  return markup`<path class="mark ${verdict}" transform="translate(${x} ${y})" d="${shapes[verdict] ?? shapes[sameAs[verdict] ?? 'vacuous']}">${tooltip !== null && markup`<title>${tooltip}</title>`}</path>`;
}
