import type { PublishedStatement } from '../../src/claim/published-statement.ts';
import { percent, significant } from '../../src/report/number.ts';
import { verdictText } from '../../src/report/verdict-word.ts';
import type { Baseline, BaselineClaim } from '../../src/run/baseline.ts';

/** The table stands between these lines. */
const BEGIN = '<!-- paper: written by npm run documents -->';
const END = '<!-- end of paper -->';

function cells({ id, verdict, expected, points, d, falsifiable }: BaselineClaim): readonly string[] {
  const informative = points.supported + points.refuted + points.inconclusive + points.invalid + points.exact;
  const sampled = verdict === 'supported' ? significant(d, 3) : '–';
  return [`\`${id}\``, verdictText({ verdict, expected }), String(informative), sampled, falsifiable === null ? '–' : percent(falsifiable)];
}

/**
 * What the paper says, the claims that encode it, and what the recorded run found: verdict, informative points, resolution in standard deviations of one
 * replicate, and the share of the claim's domain where it says anything at that resolution. A statement without claims has the reason instead.
 */
export function paperTable(statements: readonly PublishedStatement[], baseline: Baseline): string {
  const recorded = new Map(baseline.claims.map((claim) => [claim.id, claim]));
  const rows = statements.flatMap(({ label, claims, reason = '' }): string[][] =>
    claims.length === 0
      ? [[label, '–', reason, '', '', '']]
      : claims.map((id, i) => [i === 0 ? label : '', ...(recorded.has(id) ? cells(recorded.get(id)!) : [`\`${id}\``, 'not recorded', '', '', ''])]),
  );
  const encoded = statements.filter(({ claims }) => claims.length > 0).length;
  const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `${encoded} of ${statements.length} statements and figures of the paper are encoded in claims.`, '',
    line(['paper', 'claim', 'verdict', 'points', 'd', 'falsifiable']), line(['---', '---', '---', '--:', '--:', '--:']), ...rows.map(line),
  ].join('\n');
}

/** A document with the table in its place. @throws {Error} if it has no place for it */
export function withTable(document: string, table: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the document has no place for the table: it goes between the lines ${BEGIN} and ${END}`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${table}\n\n${document.slice(to)}`;
}

/** Whether a document has a place for the table. */
export function hasPlace(document: string): boolean {
  return document.includes(BEGIN);
}
