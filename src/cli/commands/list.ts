/** `list`: the claims, with what is known of them. */
import type { Claim } from '../../claim/claim.ts';
import type { Command, Context } from '../command.ts';
import { deliver, prepareDelivery, schemaVersion } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { select } from '../select.ts';
import { table } from '../table.ts';
import { painter } from '../terminal.ts';

async function run(context: Context): Promise<number> {
  const [{ theory }, { sources }, { referenceText }] = await Promise.all([
    import('../../../theory/index.ts'), import('../../../theory/sources.ts'), import('../../claim/reference.ts'),
  ]);
  const chosen = select(context.arguments, theory as readonly Claim[], 'list');
  prepareDelivery(context);
  const claims = chosen.map(({ id, aliases = [], title, relation, status, expected, parameters, source }) => ({
    id, aliases, title, relation, status, expected: expected?.verdict ?? 'supported', parameters,
    source: referenceText(source, sources),
  }));
  deliver(context, { schemaVersion, claims }, () => {
    const paint = painter(context.terminal.color);
    const rows = claims.map(({ id, relation, status, source }) => [id, relation, status, source]);
    return [table([['CLAIM', 'RELATION', 'STATUS', 'SOURCE'].map((head) => paint('bold', head)), ...rows]), `${claims.length} claims\n`];
  });
  return EXIT.met;
}

export const list: Command = {
  name: 'list',
  usage: '[id...]',
  summary: 'the claims, with source, status and relation',
  options: [],
  flags: ['json', 'out', 'no-color'],
  refused: { shard: 'list prints all claims', reporter: 'use --json' },
  examples: ['list', "list 'bernoulli/*'", 'list --json'],
  run,
};
