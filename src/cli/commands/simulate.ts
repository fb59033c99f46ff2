/** `simulate`: observables of a simulator, generation by generation. */
import { UsageError } from '../../errors.ts';
import type { Point } from '../../protocol/point.ts';
import type { Probe, Simulator } from '../../protocol/simulator.ts';
import { checkNames, checkPresent, parseAt } from '../at.ts';
import type { Command, Context } from '../command.ts';
import { count } from '../flags.ts';
import { observed, simulatorOf, type Observed } from '../simulators.ts';

/** Individual outcomes that `--trajectories` may print. */
const MOST_OUTCOMES = 2e7;
/** Numbers that a run may hold at once: each generation of each observable is summarised. */
const MOST_PROBES = 6e6;

function text(options: Context['options'], name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Defaults of the parameters that have one, from their declarations. */
async function defaults(): Promise<Point> {
  const { divisor, exponent, location, offset } = await import('../../claim/parameter.ts');
  const declared = { ddof: divisor().default, mu0: location().default, a: exponent().default, b: offset().default };
  return Object.fromEntries(Object.entries(declared).filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** The point with the size that a protocol file gives; k belongs to an option of its own. */
function sized(given: Point, family: string, size: number | undefined): Point {
  if (Object.hasOwn(given, 'k')) {
    throw new UsageError({ owner: family, parameter: 'k', value: given['k'], condition: 'is not a parameter of a simulation', advice: 'use --generations' });
  }
  if (size === undefined) return given;
  if (given['n'] !== undefined && given['n'] !== size) {
    throw new UsageError({ owner: family, parameter: 'n', value: given['n'], condition: `must be that of the protocol, ${size}` });
  }
  return { ...given, n: size };
}

/** Initial parameters in the simulator's own order, which is part of the stream's name. */
function initialPoint(simulator: Simulator, given: Point, standard: Point): Point {
  checkPresent(given, simulator.initial.filter((name) => !Object.hasOwn(standard, name)), simulator.name);
  return Object.fromEntries(simulator.initial.map((name) => [name, given[name] ?? standard[name] ?? NaN]));
}

function probesOf(owner: string, { observables }: Observed, generations: number): readonly Probe[] {
  if (observables.length * (generations + 1) > MOST_PROBES) {
    throw new UsageError({ owner, parameter: '--generations', value: generations, condition: `must be at most ${Math.floor(MOST_PROBES / observables.length) - 1}` });
  }
  const probes: Probe[] = [];
  for (let k = 0; k <= generations; k++) for (const { name: observable, at } of observables) probes.push({ observable, k, at });
  return probes;
}

async function run(context: Context): Promise<number> {
  const { options } = context;
  const family = context.arguments[0] ?? '';
  const generations = count(text(options, 'generations') ?? '10', 'simulate', '--generations', 1e6);
  const replicates = count(text(options, 'replicates') ?? '1000', 'simulate', '--replicates');
  const given = parseAt((options['at'] as string[] | undefined) ?? [], family);
  const estimator = text(options, 'estimator');
  const base = await simulatorOf(family, { ...(estimator === undefined ? {} : { estimator }), naive: options['naive'] === true });
  const protocol = text(options, 'protocol');
  const { readProtocol, replacedSize } = await import('../protocol-file.ts');
  const point = sized(given, family, protocol === undefined ? undefined : replacedSize(readProtocol(protocol), family));
  const corpusFile = text(options, 'corpus');
  const { summarise } = await import('./simulate-run.ts');
  if (corpusFile !== undefined) {
    if (family !== 'categorical' || options['naive'] === true) {
      throw new UsageError({ owner: family, parameter: '--corpus', value: corpusFile, condition: 'is for the fast simulator of the family categorical' });
    }
    const { corpusSimulation } = await import('../corpus-simulation.ts');
    checkNames(point, [], ['n'], 'categorical --corpus');
    const about = await corpusSimulation(context, corpusFile, point['n']);
    const probes = probesOf(family, observed(about.simulator, about.initial, {}), generations);
    return summarise(context, { ...about, at: about.initial, probes, generations, replicates, portable: false, outcomes: MOST_OUTCOMES });
  }
  const initial = initialPoint(base, point, await defaults());
  const found = observed(base, initial, point);
  checkNames(point, [], [...base.initial, ...found.parameters], family);
  const extra = Object.fromEntries(found.parameters.flatMap((name) => (point[name] === undefined ? [] : [[name, point[name]]])));
  const probes = probesOf(family, found, generations);
  return summarise(context, { simulator: base, at: { ...initial, ...extra }, initial, probes, generations, replicates, portable: true, outcomes: MOST_OUTCOMES });
}

export const simulate: Command = {
  name: 'simulate',
  usage: '<family>',
  summary: 'observables of recursive training, by generation',
  options: [
    { usage: '--at <list>', description: 'initial parameters, as in n=100,p0=0.2', repeatable: true },
    { usage: '--generations <integer>', description: 'rounds of training and resampling (default 10)' },
    { usage: '--replicates <integer>', description: 'independent reruns (default 1000)' },
    { usage: '--estimator <name>', description: 'how the family is fitted, where there is a choice' },
    { usage: '--naive', description: 'draw every sample instead of a sufficient statistic' },
    { usage: '--protocol <file>', description: 'who is trained on what, as JSON' },
    { usage: '--corpus <file>', description: 'categorical: the words of a text are the real data; n defaults to their number' },
    { usage: '--trajectories', description: 'every replicate, not only summaries' },
  ],
  flags: ['seed', 'budget', 'jobs', 'out', 'json', 'quiet', 'no-color'],
  refused: { shard: 'a simulation is one piece; run it with other seeds instead', reporter: 'use --json' },
  examples: [
    'simulate bernoulli --at n=100,p0=0.2 --generations 50 --replicates 10000',
    'simulate gaussian --at n=10,sigma0=1,epsilon=0.1 --generations 100 --replicates 1000 --json',
    'simulate categorical --corpus book.txt --generations 10 --replicates 20',
    'simulate gaussian --estimator sample-moments-tilted --at n=10,sigma0=1,r=2 --generations 100',
    'simulate n-gram --at s=20,m=300,order=2 --generations 10 --replicates 20',
  ],
  notes: 'Parameters: bernoulli n p0; poisson n lambda0; gaussian n sigma0 (mu0 ddof, epsilon for its threshold); categorical n m (a b); mixture n mu0 sigma0 (epsilon); n-gram s m order, a text of 50 s words that runs through m words in turn.\n'
    + 'The estimator sample-moments-tilted makes large spreads of the gaussian common: n sigma0 r (ddof); a mean of gaussian is that of the value times (Σ_k/σ0)^-r E[(Σ_k/σ0)^r].\n'
    + 'Replicate i depends on the seed and the parameters alone: more replicates extend fewer.',
  run,
};

