/** The reference as Markdown: one page for each entry point, every declaration as the compiler shows it. */
import type { Docstring } from './docstring.ts';
import type { Entry, Exported } from './exports.ts';

/** Where each thing is described: under the first entry point that has it, and what it is called there. */
type Homes = ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;

/** File name and text of each page. */
export function pagesOf(entries: readonly Entry[]): Map<string, string> {
  const homes = new Map<string, { specifier: string; name: string }>();
  const settle = (one: Exported, specifier: string, prefix = ''): void => {
    if (!homes.has(identity(one))) homes.set(identity(one), { specifier, name: prefix + one.name });
    for (const inner of one.inside) settle(inner, specifier, `${prefix}${one.name}.`);
  };
  for (const { specifier, exports } of entries) for (const one of exports) settle(one, specifier);
  for (const { specifier, mentioned } of entries) for (const one of mentioned) settle(one, specifier);
  const pages = new Map(entries.map((entry) => [pageOf(entry.specifier), page(entry, homes)]));
  pages.set('README.md', index(entries));
  return pages;
}

function identity({ file, code, name }: Exported): string {
  return `${file} ${code === '' ? name : code}`;
}

function pageOf(specifier: string): string {
  return `${specifier.replaceAll('/', '-')}.md`;
}

const GENERATED = 'Written by `npm run reference` from the docstrings of the sources; a test keeps it true to them.';

function index(entries: readonly Entry[]): string {
  const rows = entries.map(({ specifier, doc, exports }) => `| [\`${specifier}\`](${pageOf(specifier)}) | ${oneLine(doc.summary)} | ${exports.length} |`);
  return `# API reference\n\n${GENERATED}\nHow to choose among it is in [the guide](../guide.md).\n\n| import from | what | exports |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function page({ specifier, doc, exports, mentioned }: Entry, homes: Homes): string {
  const groups = new Map<string, Exported[]>();
  for (const one of exports) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  const own = mentioned.filter((one) => homes.get(identity(one))!.specifier === specifier);
  const lines = [`# \`${specifier}\``, doc.summary, `${GENERATED}\nExamples import from \`corroborate\`, \`corroborate/theory\` and \`corroborate/properties\`, or from \`corroborate/vitest\` on its own page; \`fc\` is fast-check. \`// =>\` says what the line gives.`];
  for (const [group, members] of [...groups].sort(([a], [b]) => Number(a === 'Namespaces') - Number(b === 'Namespaces'))) {
    if (group !== '') lines.push(`## ${group}`);
    for (const one of members) lines.push(...section(one, specifier, homes, 3, ''));
  }
  if (own.length > 0) lines.push('## Types that these mention', 'They have no name of their own in the entry point.');
  for (const one of own) lines.push(...section(one, specifier, homes, 3, ''));
  return `${lines.join('\n\n')}\n`;
}

function section(one: Exported, specifier: string, homes: Homes, level: number, prefix: string): string[] {
  const name = one.name === 'default' ? 'default export' : prefix + one.name;
  const heading = `${'#'.repeat(level)} \`${name}\``;
  const home = homes.get(identity(one))!;
  if (home.specifier !== specifier) return [heading, `It is \`${home.name}\` of [\`${home.specifier}\`](${pageOf(home.specifier)}).`];
  if (one.kind === 'namespace') return [heading, one.doc.summary, ...one.inside.flatMap((inner) => section(inner, specifier, homes, level + 1, `${name}.`))];
  return [heading, `\`\`\`ts\n${one.code}\n\`\`\``, ...described(one.doc)];
}

/** A docstring in the order in which it is needed: what, with what, what comes back, what goes wrong, on what grounds, how. */
function described({ summary, parameters, returns, throws, sources, examples }: Docstring): string[] {
  const facts = [
    ...parameters.map(({ name, text }) => `- \`${name}\`: ${oneLine(text)}`),
    ...(returns === undefined ? [] : [`- Returns ${oneLine(returns)}`]),
    ...throws.map(({ error, text }) => (error === '' ? `- Throws nothing${oneLine(text)}` : `- Throws \`${error}\` ${oneLine(text)}`)),
    ...sources.map((source) => `- Source: ${oneLine(source)}`),
  ];
  return [summary, ...(facts.length === 0 ? [] : [facts.join('\n')]), ...examples.map((example) => `\`\`\`ts\n${example}\n\`\`\``)].filter((part) => part !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
