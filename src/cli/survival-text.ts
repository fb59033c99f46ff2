/** A survival curve for people: what is censored, the median, and the steps at which it passes a quartile or an outer decile. */
import { survivalTime } from '../inference/kaplan-meier.ts';
import { CONFIDENCE } from '../inference/test.ts';
import { type Survival, survivalRows } from './survival.ts';
import { shown, table } from './table.ts';
import type { painter } from './terminal.ts';

/** Survival at the first decile, the quartiles and the last decile of the time. */
const PASSED = [0.9, 0.75, 0.5, 0.25, 0.1];

function median({ steps, horizon }: Survival, fixed: boolean): string {
  const { estimate, interval: [lo, hi] } = survivalTime(steps, 0.5);
  const beyond = `beyond ${horizon}`;
  const end = (k: number): string => (k === Infinity ? beyond : String(Math.max(0, k)));
  const point = estimate === Infinity ? 'beyond the horizon' : String(estimate);
  return fixed && lo !== Infinity ? `${point}, from ${end(lo)} to ${end(hi)}` : point;
}

/** The first step, those that pass a level, and the last. */
function landmarks({ steps }: Survival): ReadonlySet<number> {
  return new Set([0, ...PASSED.map((level) => steps.findIndex(({ survival }) => survival <= level)).filter((i) => i >= 0), steps.length - 1]);
}

/** The text that is printed: one line and a table of at most seven steps. */
export function* survivalText(life: Survival, fixed: boolean, paint: ReturnType<typeof painter>): Generator<string> {
  const { observable, steps, horizon } = life;
  const end = steps.at(-1);
  if (end === undefined) return;
  const censored = end.k === horizon ? end.censored : 0;
  const { n } = end.alive;
  const earlier = steps.reduce((sum, step) => sum + step.censored, 0) - censored;
  const lost = earlier > 0 ? `, ${earlier} before it without an outcome` : '';
  yield `\n${paint('bold', `time of ${observable}`)}  median ${median(life, fixed)}  ${censored} of ${n} censored at the horizon, generation ${horizon}${lost}\n`;
  const chosen = landmarks(life);
  const rows = [...survivalRows(life, fixed).where((i) => chosen.has(i))];
  const heads = ['k', 'at risk', 'events', 'censored', 'survival', ...(fixed ? ['lower', 'upper'] : [])];
  const body = rows.map(({ k, atRisk, events, censored: left, survival, interval }) => [k, atRisk, events, left, survival, ...(interval ?? [])].map(shown));
  yield table([heads.map((head) => paint('bold', head)), ...body], heads.map((_, c) => c));
  const left = steps.length - rows.length;
  const hold = fixed ? `intervals hold with ${CONFIDENCE * 100} %, each on its own` : 'no intervals: the number of replicates was not fixed beforehand';
  yield `${left > 0 ? `${left} more steps in --json; ` : ''}${hold}\n`;
}
