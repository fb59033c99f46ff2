/** `predict`: the number that a claim states at a point. */
import type { Claim } from '../../claim/claim.ts';
import { fill } from '../../claim/domain.ts';
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

async function run(context: Context): Promise<number> {
  const { theory } = await import('../../../theory/index.ts');
  const claim = selectOne(context.arguments[0] ?? '', theory as readonly Claim[], 'predict');
  const names = Object.keys(claim.parameters);
  const required = names.filter((name) => claim.parameters[name]?.default === undefined);
  const given = parseAt((context.options['at'] as string[] | undefined) ?? [], claim.id);
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
  options: [{ usage: '--at <list>', description: 'the point, as in n=100,p0=0.2,k=20', repeatable: true }],
  flags: ['json', 'out'],
  refused: { shard: 'a prediction is one number', reporter: 'use --json' },
  examples: [
    'predict bernoulli/survival-lower --at n=100,p0=0.2,k=20',
    'predict suresh2025/theorem-2 --at n=100,lambda0=0.2,k=20 --json',
  ],
  notes: 'The relation says how the number bounds the truth: at-least 0.84 means that the truth is 0.84 or more.',
  run,
};
