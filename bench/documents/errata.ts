import type { Claim } from '../../src/claim/claim.ts';
import type { Erratum } from '../../src/claim/erratum.ts';
import type { Prepared } from '../../src/claim/prepared.ts';
import { pointText } from '../../src/report/point-text.ts';
import { predictionText } from '../../src/report/prediction-text.ts';
import type { Baseline } from '../../src/run/baseline.ts';

const OPENING = `# Errata

While testing the theory of Suresh, Thangaraj and Khandavally, "Rate of Model Collapse in Recursive Training" (AISTATS 2025), we read the paper and its notebook
closely enough to find fifteen places where a reader may be misled. The theorems stand. What follows is about figures, constants and sentences, and about what
is easily read into them; where nothing published is false we say so. We write it down so that the next reader need not find it again.

Each entry is two claims: how the place reads, which a check refutes, and how it should read, which a check supports, walks through exactly, or compares number
by number. The commands below an entry check the one and the other; the report of a whole run lists all of them, with a token that replays each verdict.
`;

/** Inline code, where a formula has characters that Markdown would read as markup. */
function plain(text: string): string {
  return text.replaceAll('_', '\\_').replaceAll('*', '\\*');
}

function published({ claim, predict, complete }: Prepared): string {
  const at = claim.expected!.at[0]!;
  return `${predictionText(predict(complete(at)), claim.relation)} at ${pointText(at)}`;
}

function entry({ number, title, where, says, reading, found, asPublished, corrected }: Erratum, claims: ReadonlyMap<string, Prepared>, baseline: Baseline | undefined): string {
  const verdictOf = (id: string): string => {
    const recorded = baseline?.claims.find((one) => one.id === id);
    return recorded === undefined ? '' : `**${recorded.verdict}**${recorded.verdict === 'supported' ? ` at d = ${recorded.d}` : ''}: `;
  };
  const claimOf = (id: string): Claim => claims.get(id)!.claim;
  return `## ${number}. ${plain(title)}

*${plain(where)}:* ${plain(says)}${reading === undefined ? '' : ` ${plain(reading)}`}

${plain(found)}

- As published: \`${asPublished}\`, ${verdictOf(asPublished)}${plain(claimOf(asPublished).title)} (${published(claims.get(asPublished)!)})
- Corrected: \`${corrected}\`, ${verdictOf(corrected)}${plain(claimOf(corrected).title)}

\`npx . check suresh2025/erratum-${number}\` · \`npx . check ${corrected}\`
`;
}

/**
 * The errata as a document.
 *
 * @param claims - At least those that the errata name.
 * @param baseline - Recorded verdicts; left out where there are none.
 */
export function errataText(errata: readonly Erratum[], claims: readonly Prepared[], baseline?: Baseline): string {
  const known = new Map(claims.map((one) => [one.claim.id, one]));
  return [OPENING, ...errata.map((one) => entry(one, known, baseline))].join('\n');
}
