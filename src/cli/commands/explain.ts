/** `explain`: one claim whole. */
import type { Claim } from '../../claim/claim.ts';
import type { Prepared } from '../../claim/prepare.ts';
import { DomainError } from '../../errors.ts';
import type { Point } from '../../protocol/point.ts';
import type { Property } from '../../property/property.ts';
import { checkNames, parseAt } from '../at.ts';
import type { Command, Context } from '../command.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { explanationText } from '../explanation-text.ts';
import { lastVerdict } from '../last-verdict.ts';
import { referenceText } from '../../claim/reference.ts';
import { selectOne } from '../select.ts';
import { middlePoint, sensitivity } from '../sensitivity.ts';

/** The first point where the claim states something: given, else a declared one, else the middle. */
function startingPoint(prepared: Prepared, properties: readonly Property[], given: Point): Point | undefined {
  if (Object.keys(given).length > 0) return prepared.complete(given);
  const { claim } = prepared;
  const candidates = [middlePoint(claim.parameters), ...(claim.expected?.at ?? []), ...properties.flatMap(({ points }) => points)];
  for (const candidate of candidates) {
    try {
      const at = prepared.complete(candidate);
      prepared.predict(at);
      return at;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return undefined;
}

async function run(context: Context): Promise<number> {
  const [{ theory }, { sources }, { properties, comparisons }] = await Promise.all([
    import('../../../theory/index.ts'), import('../../../theory/sources.ts'), import('../../../properties/index.ts'),
  ]);
  const claim = selectOne(context.arguments[0] ?? '', theory as readonly Claim[], 'explain');
  const names = Object.keys(claim.parameters);
  const given = parseAt((context.options['at'] as string[] | undefined) ?? [], claim.id);
  const required = names.filter((name) => claim.parameters[name]?.default === undefined);
  if (Object.keys(given).length > 0) checkNames(given, required, names, claim.id);
  const { prepare } = await import('../../claim/prepare.ts');
  const [prepared] = await prepare([claim]);
  if (prepared === undefined) throw new Error(`prepare returned nothing for ${claim.id}`);
  const own = (properties as readonly Property[]).filter((property) => property.claim.id === claim.id);
  const compared = comparisons.filter((comparison) => comparison.claim.id === claim.id);
  const at = startingPoint(prepared, own, given);
  const last = await lastVerdict(context.flags.out ?? 'reports', claim.id);
  const { id, aliases = [], title, relation, status, expected, assumes, source, note } = claim;
  prepareDelivery(context);
  const content = {
    schemaVersion, id, aliases, title, tex: prepared.tex, relation, status, expected: expected?.verdict ?? 'supported',
    reason: expected?.reason, estimand: claim.estimand.kind, assumes, source: referenceText(source, sources),
    parameters: prepared.symbols, requires: claim.requires,
    simulators: [...own.map(({ simulator }) => simulator.name), ...compared.map(({ method, over }) => `${method} (${over})`)], note,
    at, value: at === undefined ? undefined : prepared.predict(at),
    sensitivity: at === undefined ? [] : sensitivity(prepared, at), last,
  };
  deliver(context, content, () => explanationText(context.terminal, content));
  return EXIT.met;
}

export const explain: Command = {
  name: 'explain',
  usage: '<id>',
  summary: 'one claim whole: statement, assumptions, domain, simulators, sensitivity, last verdict',
  options: [{ usage: '--at <list>', description: 'where the sensitivity is taken; default: the middle of the sampled range', repeatable: true }],
  flags: ['json', 'out', 'no-color'],
  refused: { shard: 'there is one claim to explain', reporter: 'use --json' },
  examples: ['explain bernoulli/survival-lower', 'explain suresh2025/theorem-2 --json'],
  run,
};
