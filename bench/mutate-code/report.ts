/** What was found, as the part of the documentation that no one types. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Ending } from './bench.ts';
import { type Mutant, nameOf } from './mutant.ts';
import { argumentOf } from './unjudged.ts';

export interface Row {
  readonly mutant: Mutant;
  readonly ending: Ending;
}

/** How a killed mutant ends. The last three stop the run of `check` rather than a claim. */
export const KILLED: readonly string[] = ['refuted', 'invalid', 'threw', 'timeout', 'died'];
export const killed = ({ ending }: Row): boolean => KILLED.includes(ending.verdict);

/** How many mutants there were, and which of them are meant. */
export interface Sample {
  readonly mutants: number;
  readonly files: number;
  readonly oneIn: number;
  readonly sampled: number;
  readonly equivalent: number;
}

const FILE = new URL('../../../docs/mutation-of-code.md', import.meta.url);
const MARKS = ['<!-- results -->', '<!-- end of results -->'] as const;

const SURVIVED: Readonly<Record<string, string>> = {
  supported: 'every verdict of the judging properties is green',
  inconclusive: 'a verdict has no end',
  open: 'nothing red yet, and stopped before the budget was spent',
};

/** The results in Markdown. */
export function reportOf(rows: readonly Row[], { mutants, files, oneIn, sampled, equivalent }: Sample): string {
  const count = (verdict: string): number => rows.filter(({ ending }) => ending.verdict === verdict).length;
  const dead = rows.filter(killed).length;
  const alive = rows.filter((row) => !killed(row));
  const share = (100 * dead) / rows.length;
  const table = [
    '| | mutants |',
    '|---|---|',
    `| planted, in ${files} files | ${mutants} |`,
    `| sampled, one in ${oneIn} by a hash of the text | ${sampled} |`,
    `| of these equivalent, each with its reason | ${equivalent} |`,
    `| judged | ${rows.length} |`,
    ...KILLED.filter((verdict) => count(verdict) > 0).map((verdict) => `| killed: ${verdict} | ${count(verdict)} |`),
    `| **killed** | **${dead} of ${rows.length}, ${share.toFixed(1)} %** |`,
    ...Object.keys(SURVIVED).filter((verdict) => count(verdict) > 0).map((verdict) => `| alive: ${SURVIVED[verdict]} | ${count(verdict)} |`),
  ];
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.mutant.file, [...(grouped.get(row.mutant.file) ?? []), row]);
  const byFile = ['| file | killed | judged |', '|---|---|---|', ...[...grouped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, own]) => `| ${file} | ${own.filter(killed).length} | ${own.length} |`)];
  const argued = new Map<string, string[]>();
  for (const { mutant, ending } of alive) {
    const why = argumentOf(mutant) ?? 'Not argued yet.';
    argued.set(why, [...(argued.get(why) ?? []), `  - \`${nameOf(mutant).replaceAll('`', "'")}\` (${ending.verdict})`]);
  }
  const survivors = [...argued].map(([why, names]) => `- ${why}\n${names.join('\n')}`);
  return [...table, '', ...byFile, '', ...(alive.length > 0 ? ['Survivors, and why they survive:', '', ...survivors] : ['Nothing survives.'])].join('\n');
}

/** Puts the results between the marks of the documentation. */
export function writeReport(rows: readonly Row[], sample: Sample): void {
  const text = readFileSync(FILE, 'utf8');
  const [from, to] = [text.indexOf(MARKS[0]), text.indexOf(MARKS[1])];
  if (from < 0 || to < from) throw new Error(`docs/mutation-of-code.md must have the marks ${MARKS.join(' and ')}`);
  writeFileSync(FILE, `${text.slice(0, from + MARKS[0].length)}\n${reportOf(rows, sample)}\n${text.slice(to)}`);
}
