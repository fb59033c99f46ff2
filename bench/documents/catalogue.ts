import type { PublishedStatement } from '../../src/claim/published-statement.ts';

const OPENING = `# Catalogue

What is known of the models, item by item: the claims that encode each, or why no claim does. The letter is that of the model: P Poisson, B Bernoulli,
D discrete, G Gaussian, M mixture.
`;

function cell(text: string): string {
  return text.replaceAll('_', '\\_').replaceAll('*', '\\*').replaceAll('|', '\\|');
}

/** The catalogue as a document: a table with a row for each item. */
export function catalogueText(catalogue: readonly PublishedStatement[]): string {
  const rows = catalogue.map(({ label, says, claims, reason = '' }) => `| ${cell(label)} | ${cell(says)} | ${claims.length === 0 ? `none: ${cell(reason)}` : claims.map((id) => `\`${id}\``).join(', ')} |`);
  return [OPENING, '| item | says | claims |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
