/** The score of every claim's mutants, as it was recorded, and the part of the documentation that is written from it. */
import type { MutationReport, ReportMutant, UnscoredClaim } from '../../src/report/mutation-report.ts';
import { grouped, percent } from '../../src/report/number.ts';
import { pointText } from '../../src/report/point-text.ts';

/** An equivalent mutant, and what would kill it. */
export type RecordedEquivalent = Pick<ReportMutant, 'description' | 'reason' | 'needs'>;

/** The score of one claim, without the mutants that it is made of. */
export interface RecordedScore {
  readonly id: string;
  readonly relation: string;
  readonly points: number;
  readonly killed: number;
  /** Of the killed, those that die without the points chosen for the mutants. */
  readonly unchosen: number;
  readonly survived: number;
  /** Of the survivors, those that a point would tell which is not tested. */
  readonly missing: number;
  readonly implied: number;
  readonly equivalents: readonly RecordedEquivalent[];
}

/** All scores of one version of the operators, and the claims without any. */
export interface RecordedMutation extends Pick<MutationReport, 'operators' | 'seed' | 'delta'> {
  readonly claims: readonly RecordedScore[];
  readonly unscored: readonly Pick<UnscoredClaim, 'id' | 'reason'>[];
}

/** What is kept of a report. */
export function recordOf({ operators, seed, delta, claims, unscored }: MutationReport): RecordedMutation {
  return {
    operators, seed, delta,
    claims: claims.map(({ id, relation, points, killed, survived, implied, mutants }): RecordedScore => ({
      id, relation, points, killed,
      unchosen: mutants.filter(({ status, killedUnchosen }) => status === 'killed' && killedUnchosen).length,
      survived,
      missing: mutants.filter(({ status, needs }) => status === 'survived' && needs !== undefined).length,
      implied,
      equivalents: mutants.filter(({ status }) => status === 'equivalent').map(({ description, reason, needs }) => ({ description, reason, ...(needs === undefined ? {} : { needs }) })),
    })),
    unscored: unscored.map(({ id, reason }) => ({ id, reason })),
  };
}

/**
 * The later scores, and the earlier ones of claims that are still there, in the order of the ids.
 *
 * @throws {Error} where scores of different operators, seeds or resolutions would be mixed.
 */
export function merged(earlier: RecordedMutation | undefined, later: RecordedMutation, ids: readonly string[]): RecordedMutation {
  const known = new Set([...later.claims, ...later.unscored].map(({ id }) => id));
  const kept = <Row extends { readonly id: string }>(before: readonly Row[], now: readonly Row[]): Row[] =>
    [...before.filter(({ id }) => !known.has(id)), ...now].filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const rest = earlier === undefined ? 0 : kept(earlier.claims, []).length;
  if (earlier !== undefined && rest > 0 && (earlier.operators !== later.operators || earlier.seed !== later.seed || earlier.delta !== later.delta)) {
    throw new Error('scores of other operators, another seed or another resolution cannot be joined: score every claim');
  }
  return { ...later, claims: kept(earlier?.claims ?? [], later.claims), unscored: kept(earlier?.unscored ?? [], later.unscored) };
}

const SHARP: readonly string[] = ['equals', 'follows'];

const line = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

interface Counts {
  readonly killed: number;
  readonly unchosen: number;
  readonly survived: number;
  readonly missing: number;
  readonly implied: number;
  readonly equivalent: number;
}

function sum(claims: readonly RecordedScore[]): Counts {
  const of = (count: (claim: RecordedScore) => number): number => claims.reduce((total, claim) => total + count(claim), 0);
  return {
    killed: of(({ killed }) => killed), unchosen: of(({ unchosen }) => unchosen), survived: of(({ survived }) => survived), missing: of(({ missing }) => missing),
    implied: of(({ implied }) => implied), equivalent: of(({ equivalents }) => equivalents.length),
  };
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole));

function row(name: string, relation: string, points: number | '', { killed, unchosen, survived, implied, equivalent }: Counts): string {
  return line([name, relation, points, killed, survived, equivalent, implied, share(killed, killed + survived), share(unchosen, killed + survived)]);
}

function equivalentRow(id: string, { description, reason, needs }: RecordedEquivalent): string {
  const [change = description] = description.split(' in ');
  const where = reason.includes('beyond the tested region') ? ', beyond the tested region' : '';
  return line([`\`${id}\``, `\`${change}\``, needs === undefined ? reason : `${grouped(needs.replicates)} at ${pointText(needs.at)}${where}`]);
}

/** Everything that is counted, in Markdown. */
export function mutationText({ operators, seed, delta, claims, unscored }: RecordedMutation): string {
  const all = sum(claims);
  const [sharp, bounds] = [sum(claims.filter(({ relation }) => SHARP.includes(relation))), sum(claims.filter(({ relation }) => !SHARP.includes(relation)))];
  const scored = all.killed + all.survived;
  return [
    `${claims.length} of ${claims.length + unscored.length} claims have mutants: ${all.killed} killed, ${all.survived} survived, ${all.equivalent} equivalent (${share(all.equivalent, scored + all.equivalent)}),`
      + ` ${all.implied} implied. The score is ${share(all.killed, scored)}, and ${share(all.unchosen, scored)} without the points chosen for mutants. Of equalities and laws ${sharp.killed} of ${sharp.killed + sharp.survived}`
      + ` are killed; of bounds and intervals ${bounds.killed} of ${bounds.killed + bounds.survived}, and ${bounds.missing} of the survivors are points that are missing. Operators version ${operators}, d = ${delta}, seed ${seed}.`,
    '',
    line(['claim', 'relation', 'points', 'killed', 'survived', 'equivalent', 'implied', 'score', 'without chosen']),
    line(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...claims.map((claim) => row(`\`${claim.id}\``, claim.relation, claim.points, sum([claim]))),
    row('all', '', '', all),
    '',
    'Equivalent, and the replicates that would kill each:', '',
    line(['claim', 'mutant', 'replicates']), line(['---', '---', '---']),
    ...claims.flatMap(({ id, equivalents }) => equivalents.map((one) => equivalentRow(id, one))),
    '',
    'Without mutants:', '',
    line(['claim', 'why']), line(['---', '---']),
    ...unscored.map(({ id, reason }) => line([`\`${id}\``, reason])),
  ].join('\n');
}

const MARKS = ['<!-- scores: written by npm run documents -->', '<!-- end of scores -->'] as const;

/** A document with the scores in their place. @throws {Error} if it has no place for them */
export function withScores(document: string, text: string): string {
  const [from, to] = MARKS.map((mark) => document.indexOf(mark)) as [number, number];
  if (from < 0 || to < from) throw new Error(`the document has no place for the scores: they go between the lines ${MARKS.join(' and ')}`);
  return `${document.slice(0, from + MARKS[0].length)}\n\n${text}\n\n${document.slice(to)}`;
}
