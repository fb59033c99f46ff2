/** What a panel shows, as data: its estimates, its single replicates, and the lines of theory beside them. */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { CONFIDENCE } from '../inference/test.ts';
import type { Line, Panel } from '../property/figure.ts';
import { pointFor } from '../property/panorama.ts';
import { refusing } from '../property/region.ts';
import type { FigureLine, ReportPanel } from '../report/figure-report.ts';
import type { PanelPlan } from './figure-plan.ts';

/** Places at which a line is drawn besides the generations of the estimates. */
const SMOOTH = 60;

/** Where lines are drawn: the generations of the panel and a smooth sequence between the first and the last. */
function smooth({ generations, x }: Panel): number[] {
  const [first, last] = [Math.max(1, generations[0] ?? 1), generations.at(-1) ?? 1];
  const between = Array.from({ length: SMOOTH + 1 }, (_, i) => (x.scale === 'log' ? first * exp((log(last / first) * i) / SMOOTH) : first + ((last - first) * i) / SMOOTH)).map(Math.round);
  return [...new Set([...generations, ...between])].filter((k) => k >= 1).sort((a, b) => a - b);
}

function lineOf(line: Line, panel: Panel, prepared: ReadonlyMap<Claim, Prepared>): FigureLine {
  const { label, role } = line;
  const shown = smooth(panel);
  const drawn = (y: number): number => (panel.exponential === true ? exp(y) : y);
  if (!('claim' in line)) return { label, role, points: line.through(shown) };
  const { claim, at = {}, shift = 0, most = Infinity } = line;
  const one = prepared.get(claim) as Prepared;
  const points = shown.flatMap((k) => {
    const value = refusing(() => one.predict(pointFor(one, { ...panel.at, ...at }, k + shift)));
    return typeof value === 'number' ? [{ x: k, y: drawn(Math.min(most, value)) }] : [];
  });
  const forbidden = ({ 'at-most': 'above', 'at-least': 'below' } as const)[claim.relation as 'at-most'];
  return {
    label, role, claim: claim.id, ...(line.at === undefined ? {} : { at }), ...(shift === 0 ? {} : { shift }),
    ...(forbidden === undefined || role === 'published' ? {} : { forbidden }), points,
  };
}

/** The panel after its stream has run, or as far as it ran. */
export function panelOf({ figure, panel, panorama }: PanelPlan, prepared: ReadonlyMap<Claim, Prepared>): ReportPanel {
  const { id, title, simulator, at, observable, x, y, paper = {}, paths: { generations: steps } = { generations: [] } } = panel;
  const drawn = (value: number | null): number | null => (value !== null && panel.exponential === true ? exp(value) : value);
  const place = (value: number, k: number): { x: number; y: number } => ({ x: k, y: drawn(value) as number });
  const survival = panorama.survival();
  return {
    id, title, simulator: simulator.name, at, paper: { at: paper.at ?? {}, generations: paper.generations ?? null, replicates: paper.replicates ?? null }, observable, replicates: panorama.replicates, level: CONFIDENCE, x, y,
    points: panorama.points().map(({ k, estimate, interval: [lo, hi] }) => ({ k, estimate: drawn(estimate), interval: [drawn(lo), drawn(hi)] })),
    paths: panorama.paths().map((path) => path.flatMap((value, i) => (Number.isFinite(value) ? [place(value, steps[i] as number)] : []))),
    dots: panorama.dots().map(({ x: across, y: up }) => ({ x: across, y: drawn(up) as number })),
    lines: panel.lines.map((line) => lineOf(line, panel, prepared)),
    ...(survival === undefined ? {} : { survival }),
    picture: `${figure.id}-${id}.svg`,
  };
}
