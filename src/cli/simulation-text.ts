/** The document of `simulate` for people: a table by generation and how long replicates last, or one line a replicate and generation. */
import type { Generation, Trajectory } from './commands/simulate-run.ts';
import type { CorpusSimulation } from './corpus-simulation.ts';
import type { Rows } from './rows.ts';
import { lineWidth, shown, table } from './table.ts';
import { painter, type Terminal } from './terminal.ts';
import type { SurvivingTheory } from './surviving.ts';
import type { Summary } from './summary.ts';
import type { Survival } from './survival.ts';
import { survivalText } from './survival-text.ts';

export interface SimulationDocument {
  readonly family: string;
  readonly at: Readonly<Record<string, number>>;
  readonly protocol: string;
  readonly simulator: string;
  readonly seed: number;
  readonly replicates: number;
  readonly corpus: CorpusSimulation['corpus'] | undefined;
  readonly generations: Rows<Generation>;
  readonly trajectories: readonly Trajectory[] | undefined;
  readonly lives: readonly Survival[];
  /** Whether the number of replicates was fixed beforehand, as exact intervals need. */
  readonly fixed: boolean;
}

/** On a terminal, long runs show 1, 2, 5, 10, 20, 50, … and the last generation. */
function shownRows(rows: Rows<Generation>, all: boolean): Generation[] {
  const last = rows.length - 1;
  return [...rows.where((k) => all || last <= 20 || k === 0 || k === last || /^[125]0*$/.test(String(k)))];
}

function cells(name: string, summary: Summary | undefined, replicates: number): Cells {
  if (summary === undefined) return [];
  if ('count' in summary) return [[`${name} count`, String(summary.count)], ['share', shown(summary.count / replicates)]];
  const { mean, variance, min, max } = summary;
  return [[`${name} mean`, shown(mean)], ['sd', shown(Math.sqrt(variance))], ['min', shown(min)], ['max', shown(max)]];
}

function theoryCells({ corollary1, expectation }: Partial<SurvivingTheory>): Cells {
  if (corollary1 === undefined) return [];
  const value = expectation === null || expectation === undefined ? 'unknown' : shown(expectation.value);
  const error = expectation === null || expectation === undefined ? '' : expectation.method === 'exact' ? 'exact' : `±${expectation.error.toExponential(1)}`;
  return [['Corollary 1 lower', shown(corollary1.lower)], ['expected', value], ['error', error], ['upper', shown(corollary1.upper)]];
}

function* csv(trajectories: readonly Trajectory[]): Generator<string> {
  const names = Object.keys(trajectories[0]?.values ?? {});
  yield `replicate,k,${names.join(',')}\n`;
  for (const { replicate, values } of trajectories) {
    const length = values[names[0] ?? '']?.length ?? 0;
    for (let k = 0; k < length; k++) yield `${replicate},${k},${names.map((name) => values[name]?.[k]).join(',')}\n`;
  }
}

type Cells = readonly (readonly [head: string, cell: string])[];

function tableOf(generations: readonly { readonly k: number }[], rows: readonly Cells[], paint: ReturnType<typeof painter>): string {
  const heads = ['k', ...(rows[0] ?? []).map(([head]) => head)];
  const body = generations.map(({ k }, i) => [String(k), ...(rows[i] ?? []).map(([, cell]) => cell)]);
  return table([heads.map((head) => paint('bold', head)), ...body], heads.map((_, c) => c));
}

/** The text that is printed. */
export function* simulationText(terminal: Pick<Terminal, 'color' | 'stdout'>, content: SimulationDocument): Generator<string> {
  if (content.trajectories !== undefined) {
    yield* csv(content.trajectories);
    return;
  }
  const paint = painter(terminal.color);
  const { simulator, at, protocol, seed, replicates, corpus } = content;
  const point = Object.entries(at).map(([name, value]) => `${name}=${value}`).join(',');
  yield `${paint('bold', simulator)} ${point}  protocol ${protocol}  seed ${seed}  ${replicates} replicates\n`;
  if (corpus !== undefined) yield `corpus ${corpus.file}: ${corpus.tokens} words, ${corpus.types} types\n`;
  const generations = shownRows(content.generations, terminal.stdout.isTTY !== true);
  const blocks = generations.map((row) => [
    ...Object.entries(row.observables).map(([name, summary]) => cells(name, summary, replicates)),
    theoryCells(row),
  ]);
  const whole = tableOf(generations, blocks.map((parts) => parts.flat()), paint);
  const columns = terminal.stdout.isTTY === true ? terminal.stdout.columns : Infinity;
  if (lineWidth(whole) <= columns) {
    yield whole;
  } else {
    for (const c of (blocks[0] ?? []).keys()) {
      const own = blocks.map((parts) => parts[c] ?? []);
      if ((own[0] ?? []).length > 0) yield tableOf(generations, own, paint);
    }
  }
  const left = content.generations.length - generations.length;
  if (left > 0) yield `${left} more generations in --json\n`;
  for (const life of content.lives) yield* survivalText(life, content.fixed, paint);
}
