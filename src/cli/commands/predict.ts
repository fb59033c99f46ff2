/** `predict`: the number that a claim states at a point. */
import type { Claim } from '../../claim/claim.ts';
import { fill } from '../../claim/domain.ts';
import { UsageError } from '../../errors.ts';
import type { Point } from '../../protocol/point.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { checkNames, parseAt } from '../at.ts';
import type { Command, Context } from '../command.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { selectOne } from '../select.ts';
import { plainMath } from '../plain-math.ts';
import { predictionLine } from '../prediction-line.ts';

/** Why a bound says nothing, where it lies outside what a probability can be. */
function emptiness({ estimand, relation }: Claim, value: unknown): string {
  if (estimand.kind !== 'probability' || typeof value !== 'number') return '';
  if (relation === 'at-most' && value >= 1) return 'vacuous here: every probability is at most 1\n';
  return relation === 'at-least' && value <= 0 ? 'vacuous here: every probability is at least 0\n' : '';
}

/** What a claim states, of the moments of a protocol. Each is E and Var of the fitted mean, or of the spread. */
const MOMENTS: Readonly<Record<string, (at: Point, protocol: Protocol, oracle: typeof import('../../oracle/protocol-moments.ts')) => number>> = {
  'bernoulli/mean': ({ p0 = NaN, k = NaN }, protocol, { protocolMoments }) => protocolMoments('bernoulli', p0, protocol, k).mean,
  'bernoulli/variance': ({ p0 = NaN, k = NaN }, protocol, { protocolMoments }) => protocolMoments('bernoulli', p0, protocol, k).variance,
  'bernoulli/heterozygosity': ({ p0 = NaN, k = NaN }, protocol, { protocolMoments }) => p0 * (1 - p0) - protocolMoments('bernoulli', p0, protocol, k).variance,
  'poisson/mean': ({ lambda0 = NaN, k = NaN }, protocol, { protocolMoments }) => protocolMoments('poisson', lambda0, protocol, k).mean,
  'poisson/variance': ({ lambda0 = NaN, k = NaN }, protocol, { protocolMoments }) => protocolMoments('poisson', lambda0, protocol, k).variance,
  'gaussian/sigma-square-mean': ({ sigma0 = NaN, ddof = 1, k = NaN }, protocol, { scheduleMoments }) => scheduleMoments(sigma0, ddof, protocol, k).square,
  'gaussian/mean-variance': ({ sigma0 = NaN, ddof = 1, k = NaN }, protocol, { scheduleMoments }) => scheduleMoments(sigma0, ddof, protocol, k).walk,
};

/** The same number under another protocol, whose sizes take the place of n. */
async function underProtocol(context: Context, claim: Claim, given: Point, file: string): Promise<number> {
  const value = Object.hasOwn(MOMENTS, claim.id) ? MOMENTS[claim.id] : undefined;
  if (value === undefined) {
    throw new UsageError({ owner: claim.id, parameter: '--protocol', value: file, condition: 'applies to moments', advice: `one of ${Object.keys(MOMENTS).join(', ')}` });
  }
  if (Object.hasOwn(given, 'n')) throw new UsageError({ owner: claim.id, parameter: 'n', value: given['n'], condition: 'must be left to the protocol' });
  const { readProtocol } = await import('../protocol-file.ts');
  const protocol = readProtocol(file);
  const oracle = await import('../../oracle/protocol-moments.ts');
  const names = Object.keys(claim.parameters).filter((name) => name !== 'n');
  checkNames(given, names.filter((name) => claim.parameters[name]?.default === undefined), names, claim.id);
  const parameters = Object.fromEntries(names.map((name) => [name, claim.parameters[name]!]));
  const values = new Float64Array(names.length);
  fill(claim.id, parameters, given, values);
  const at = Object.fromEntries(names.map((name, i) => [name, values[i]!]));
  const number = value(at, protocol, oracle);
  const tex = `\\mathbb{E}[${claim.estimand.tex}]`;
  prepareDelivery(context);
  deliver(context, { schemaVersion, claim: claim.id, at, protocol: protocol.name, relation: 'equals', value: number, tex },
    () => [`${plainMath(tex)} under ${protocol.name}, exact\nequals  ${predictionLine(number)}\n`]);
  return EXIT.met;
}

async function run(context: Context): Promise<number> {
  const { theory } = await import('../../../theory/index.ts');
  const claim = selectOne(context.arguments[0] ?? '', theory as readonly Claim[], 'predict');
  const names = Object.keys(claim.parameters);
  const required = names.filter((name) => claim.parameters[name]?.default === undefined);
  const given = parseAt((context.options['at'] as string[] | undefined) ?? [], claim.id);
  const protocol = context.options['protocol'];
  if (typeof protocol === 'string') return underProtocol(context, claim, given, protocol);
  checkNames(given, required, names, claim.id);
  // Before the parser is loaded: a refusal should not take half a second.
  fill(claim.id, claim.parameters, given, new Float64Array(names.length));
  const { prepare } = await import('../../claim/prepare.ts');
  const [prepared] = await prepare([claim]);
  if (prepared === undefined) throw new Error(`prepare returned nothing for ${claim.id}`);
  const at = prepared.complete(given);
  const value = prepared.predict(at);
  prepareDelivery(context);
  deliver(context, { schemaVersion, claim: claim.id, at, relation: claim.relation, value, tex: prepared.tex },
    () => [`${plainMath(prepared.tex)}\n${claim.relation}  ${predictionLine(value)}\n${emptiness(claim, value)}`]);
  return EXIT.met;
}

export const predict: Command = {
  name: 'predict',
  usage: '<id>',
  summary: "the claim's number at a point",
  options: [
    { usage: '--at <list>', description: 'the point, as in n=100,p0=0.2,k=20', repeatable: true },
    { usage: '--protocol <file>', description: 'a moment of the model under another protocol, as JSON; its sizes take the place of n' },
  ],
  flags: ['json', 'out'],
  refused: { shard: 'a prediction is one number', reporter: 'use --json' },
  examples: [
    'predict bernoulli/survival-lower --at n=100,p0=0.2,k=20',
    'predict bernoulli/variance --at p0=0.3,k=5 --protocol examples/accumulate.json',
    'predict suresh2025/theorem-2 --at n=100,lambda0=0.2,k=20 --json',
  ],
  notes: 'The relation says how the number bounds the truth: at-least 0.84 means that the truth is 0.84 or more.',
  run,
};
