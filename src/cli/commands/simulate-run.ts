/** The running half of `simulate`: replicates to summaries to a document. */
import { UsageError } from '../../errors.ts';
import { CONFIDENCE } from '../../inference/test.ts';
import type { Point } from '../../protocol/point.ts';
import type { Probe, Simulator, StreamKey } from '../../protocol/simulator.ts';
import { simulatorKey } from '../../property/stream.ts';
import { streamKey } from '../../random/stream-key.ts';
import type { Context } from '../command.ts';
import type { CorpusSimulation } from '../corpus-simulation.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { simulation } from '../simulation.ts';
import { Rows } from '../rows.ts';
import { Summaries, type Summary } from '../summary.ts';
import { survivalRows, survivals } from '../survival.ts';
import type { SurvivingTheory } from '../surviving.ts';
import { simulationText } from '../simulation-text.ts';

export interface Plan {
  readonly simulator: Simulator;
  readonly at: Point;
  readonly initial: Point;
  readonly probes: readonly Probe[];
  readonly generations: number;
  readonly replicates: number;
  /** Whether worker threads can load the simulator. */
  readonly portable: boolean;
  /** Individual outcomes that may be printed at most. */
  readonly outcomes: number;
  readonly digest?: string;
  readonly corpus?: CorpusSimulation['corpus'];
  readonly theory?: CorpusSimulation['theory'];
}

/** One row of the document. */
export interface Generation extends Partial<SurvivingTheory> {
  readonly k: number;
  readonly observables: Readonly<Record<string, Summary>>;
}

/** One replicate of the document, where it is asked for. */
export interface Trajectory {
  readonly replicate: number;
  /** One number for each generation, from 0 on. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}

function keyOf(seed: number, { simulator, initial, digest }: Plan): StreamKey {
  if (digest === undefined) return simulatorKey(seed, simulator, initial, 'simulate');
  const { family, estimator, protocol } = simulator.assumptions;
  return streamKey(seed, simulator.name, family, estimator, protocol, 'simulate', digest, ...Object.entries(initial).flat());
}

/** How many replicates a budget in replicate-generations affords. */
function affordable({ flags }: Context, { replicates, generations }: Plan): number {
  if (flags.budget === undefined || !('draws' in flags.budget)) return replicates;
  const affords = Math.floor(flags.budget.draws / generations);
  if (affords >= 1) return Math.min(replicates, affords);
  throw new UsageError({ owner: 'simulate', parameter: '--budget', value: flags.budget.draws, condition: `must afford one replicate, ${generations} replicate-generations` });
}

function trajectoriesOf(probes: readonly Probe[], values: Float64Array, from: number, to: number): Trajectory[] {
  const size = to - from;
  return Array.from({ length: size }, (_, i) => {
    const columns: Record<string, number[]> = {};
    probes.forEach(({ observable }, p) => (columns[observable] ??= []).push(values[p * size + i] ?? NaN));
    return { replicate: from + i, values: columns };
  });
}

export async function summarise(context: Context, plan: Plan): Promise<number> {
  const { flags, options } = context;
  const { simulator, at, probes, generations } = plan;
  const wanted = options['trajectories'] === true;
  if (wanted && probes.length * plan.replicates > plan.outcomes) {
    throw new UsageError({
      owner: 'simulate', parameter: '--replicates', value: plan.replicates,
      condition: `must be at most ${Math.floor(plan.outcomes / probes.length)} for --trajectories of ${generations} generations`,
    });
  }
  const replicates = affordable(context, plan);
  prepareDelivery(context);
  const key = keyOf(flags.seed, plan);
  const names = probes.slice(0, probes.length / (generations + 1)).map(({ observable }) => observable);
  const summaries = new Summaries(probes.length, names.map((name) => simulator.observables[name] === 'indicator'));
  const trajectories: Trajectory[] = [];
  const bar = context.progress();
  const signal = context.interruption();
  const label = `simulate ${simulator.name}`;
  const request = { initial: plan.initial, key, probes };
  const done = await simulation(
    { simulator, request, replicates, cost: simulator.cost({ ...plan.initial, k: generations }), jobs: flags.jobs, portable: plan.portable && !wanted },
    {
      clock: context.clock, signal,
      ...(flags.budget !== undefined && 'seconds' in flags.budget ? { seconds: flags.budget.seconds } : {}),
      onBlock: (outcomes, from, to) => {
        if (!(outcomes instanceof Float64Array)) return summaries.addFacts(outcomes);
        summaries.add(outcomes);
        // One by one: there can be more than a call takes arguments.
        if (wanted) for (const one of trajectoriesOf(probes, outcomes, from, to)) trajectories.push(one);
      },
      onProgress: (sofar) => bar.update({ label, done: sofar, total: replicates, unit: 'replicates' }),
    },
  ).finally(() => bar.end());
  const partial = done < plan.replicates;
  if (partial) {
    context.complain(`simulate: ${signal.aborted ? 'interrupted' : 'budget used up'} after ${done} of ${plan.replicates} replicates; the same command with the same seed begins with these ${done}`);
  }
  const stopped = signal.aborted && done < replicates ? EXIT.interrupted : partial ? EXIT.undecided : EXIT.met;
  if (done === 0) return stopped;
  const rows = new Rows<Generation>(generations + 1, (k) => {
    const observables = Object.fromEntries(names.map((name, i) => [name, summaries.at(k * names.length + i)]));
    return { k, observables, ...plan.theory?.(k) };
  });
  // A clock or a person may stop a run because of what it does; a number of replicates that is reached was fixed beforehand.
  const fixed = done === replicates;
  const lives = survivals(names, (i, k) => summaries.at(k * names.length + i), generations, done);
  const { family, protocol, estimator } = simulator.assumptions;
  const content = {
    schemaVersion, family, at, protocol, estimator, simulator: simulator.name, seed: flags.seed, replicates: done,
    requested: partial ? plan.replicates : undefined, corpus: plan.corpus,
    confidence: lives.length > 0 ? CONFIDENCE : undefined,
    survival: lives.length > 0 ? Object.fromEntries(lives.map((one) => [one.observable, survivalRows(one, fixed)])) : undefined,
    generations: rows, trajectories: wanted ? trajectories : undefined,
  };
  deliver(context, content, () => simulationText(context.terminal, { ...content, lives, fixed }));
  return stopped;
}
