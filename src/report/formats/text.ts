import { expectation, verdictText, verdictWords } from '../verdict-word.ts';
import { besideInterval, grouped, significant, unknown } from '../number.ts';
import { comparedText } from '../compared-text.ts';
import { enumeratedText } from '../enumerated-text.ts';
import { pointText } from '../point-text.ts';
import { predictedNumbers, predictionText } from '../prediction-text.ts';
import { replayCommand } from '../replay-command.ts';
import { regressionLine } from '../regression-line.ts';
import { byClaim, coarsestText, informative, resolution } from '../resolution.ts';
import { encoded, pairsMet } from '../literature.ts';
import type { ClaimVerdict, Footer, Report, ReportClaim, ReportVerdict } from '../report.ts';
import type { Format } from './format.ts';

type Paint = (verdict: ClaimVerdict, text: string) => string;

const ansi: Readonly<Partial<Record<ClaimVerdict, number>>> = {
  refuted: 31, invalid: 35, inconclusive: 33, supported: 32, exact: 36, proved: 36, checked: 36,
};

/** A title or reason comes from a module that we did not write: it must not move the cursor or recolour the terminal. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

function table(rows: readonly (readonly string[])[], alignRight: readonly boolean[], paint: (row: number, line: string) => string): string[] {
  const widths = alignRight.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const fill = ' '.repeat(widths[column]! - [...cell].length);
      return alignRight[column] ? fill + cell : cell + fill;
    });
    return paint(index, cells.join('  ').trimEnd());
  });
}

function claimRow(claim: ReportClaim, verdicts: readonly ReportVerdict[]): string[] {
  const sharpness = resolution(verdicts);
  const mark = sharpness?.from === 'fitted' || sharpness?.from === 'environment' ? ` (${sharpness.from})` : '';
  return [
    verdictWords[claim.verdict].glyph, printable(claim.id), verdictText(claim), printable(claim.quantifier ?? ''),
    claim.points.notRun === 0 ? String(informative(claim.points)) : `${informative(claim.points)} of ${informative(claim.points) + claim.points.notRun}`, String(claim.points.vacuous),
    sharpness === undefined ? unknown : coarsestText(claim, sharpness, 3) + mark,
    grouped(claim.replicates),
  ];
}

/** Where; a statement without parameters holds at no place in particular. */
function place(at: ReportVerdict['at']): string {
  return Object.keys(at).length === 0 ? '' : `  at ${printable(pointText(at))}`;
}

function evidence(verdict: ReportVerdict, relation: string, paint: Paint): string[] {
  const { glyph } = verdictWords[verdict.verdict];
  const write = besideInterval(predictedNumbers(verdict.predicted), verdict.estimate, verdict.interval);
  const [lo, hi] = verdict.interval.map(write);
  const counts = Object.entries(verdict.counts ?? {}).map(([name, count]) => `, ${grouped(count)} ${printable(name)}`).join('');
  return [
    `${paint(verdict.verdict, `${glyph} ${verdict.verdict}`)}  ${printable(verdict.id)}${place(verdict.at)}  (${verdict.origin})`,
    ...(verdict.reason === '' ? [] : [`    because    ${printable(verdict.reason)}`]),
    `    claim      ${printable(predictionText(verdict.predicted, relation, write))}`,
    `    ${verdict.compared === undefined ? 'estimate ' : 'left side'}  ${write(verdict.estimate)} in [${lo}, ${hi}]`,
    verdict.compared !== undefined ? `    compared   ${printable(comparedText(verdict.compared))}` : verdict.enumerated === undefined
      ? `    evidence   log E ${significant(verdict.logE)}, ${grouped(verdict.replicates)} replicates${counts}`
      : `    evidence   ${printable(enumeratedText(verdict.enumerated))}`,
    ...(verdict.compared === undefined ? [`    delta      ${significant(verdict.delta, 3)} (${verdict.deltaFrom})`] : []),
    `    replay     ${printable(replayCommand(verdict))}`,
  ];
}

/** What is known to be false, and was found so, is no news: a line for the first of its points. */
function foreseen(claim: ReportClaim, verdicts: readonly ReportVerdict[], paint: Paint): string[] {
  const [first, ...others] = verdicts.filter(({ verdict }) => verdict === 'refuted');
  if (claim.expected !== 'refuted' || first === undefined) return [];
  const write = besideInterval(predictedNumbers(first.predicted), first.estimate, first.interval);
  const [lo, hi] = first.interval.map(write);
  const more = others.length === 0 ? '' : `, and ${others.length} ${others.length === 1 ? 'point' : 'points'} more`;
  return [`${paint('supported', `${verdictWords.refuted.glyph} refuted, as expected`)}  ${printable(first.id)}${place(first.at)}: ${printable(predictionText(first.predicted, claim.relation, write))}, found ${first.estimate === null ? '' : `${write(first.estimate)} `}in [${lo}, ${hi}]${more}`];
}

function smallest({ counterexample, relation }: ReportClaim, paint: Paint): string[] {
  if (counterexample === undefined) return [];
  const { id, at, predicted, estimate, interval, replicates, logE, alpha, from, taken, tried } = counterexample;
  const write = besideInterval(predictedNumbers(predicted), estimate, interval);
  const [lo, hi] = interval.map(write);
  return [
    '',
    `${paint('refuted', `${verdictWords.refuted.glyph} counterexample`)}  ${printable(id)}${place(at)}`,
    `    claim      ${printable(predictionText(predicted, relation, write))}`,
    `    estimate   ${write(estimate)} in [${lo}, ${hi}], of ${grouped(replicates)} fresh replicates`,
    `    evidence   log E ${significant(logE)}; if the claim held here, a fresh sample would say this with probability at most ${significant(alpha)}`,
    `    shrunk     from ${printable(pointText(from))} in ${taken} steps, ${tried} points tried`,
    `    replay     ${printable(replayCommand(counterexample))}`,
    ...(counterexample.replay === undefined ? [`    keep       ${printable(regressionLine(counterexample))}`] : []),
  ];
}

function totalsLine({ totals, claims }: Report): string {
  const expected = claims.filter((claim) => claim.expected === 'refuted' && expectation(claim) === 'met').length;
  const parts = (['supported', 'exact', 'refuted', 'inconclusive', 'invalid', 'vacuous', 'notRun', 'open'] as const)
    .filter((name) => totals[name] > 0 || name === 'supported' || name === 'refuted')
    .map((name) => `${totals[name]} ${name === 'notRun' ? 'not run' : name}${name === 'refuted' && expected > 0 ? ` (${expected} as expected)` : ''}`);
  return `${totals.claims} claims: ${parts.join(', ')}; ${grouped(totals.decisions)} decisions, ${grouped(totals.replicates)} replicates`;
}

/** What the run says of the paper as a whole. */
function paperLines({ errata = [], statements = [] }: Report): string[] {
  const share = encoded(statements);
  const pairs = pairsMet(errata);
  return [
    ...(statements.length === 0 ? [] : [`paper: ${share.encoded} of ${share.of} statements encoded in claims`]),
    ...(pairs.of === 0 ? [] : [`errata: ${pairs.met} of ${pairs.of} refuted as published and right as corrected`]),
  ];
}

function circumstances({ date, host, node, jobs, seconds }: Footer): string {
  return [date, host, node && `node ${node}`, jobs !== undefined && `${jobs} jobs`, seconds !== undefined && `${significant(seconds, 3)} s`]
    .filter((part): part is string => typeof part === 'string' && part !== '').map(printable).join(', ');
}

/** The terminal summary: a line for each claim, the evidence behind each refuted or invalid point (a line where the refutation was expected) and each comparison left open, totals, and the error spent. */
export const text: Format = {
  name: 'text',
  extension: 'txt',
  async render(report, { footer, colour = false } = {}) {
    const paint: Paint = (verdict, line) => (colour && ansi[verdict] !== undefined ? `\u001b[${ansi[verdict]}m${line}\u001b[0m` : line);
    const { ledger, claims } = report;
    const verdicts = byClaim(report.verdicts);
    const relations = new Map(claims.map((claim) => [claim.id, claim.relation]));
    const heading = ['', 'claim', 'verdict', 'holds', 'points', 'vacuous', 'delta', 'replicates'];
    const rows = [heading, ...claims.map((claim) => claimRow(claim, verdicts.get(claim.id) ?? []))];
    const known = new Set(claims.filter(({ expected }) => expected === 'refuted').map(({ id }) => id));
    const expected = claims.flatMap((claim) => foreseen(claim, verdicts.get(claim.id) ?? [], paint));
    const blocks = report.verdicts
      .filter(({ verdict, claim, compared }) => verdict === 'invalid' || (verdict === 'refuted' && !known.has(claim)) || (verdict === 'inconclusive' && compared !== undefined))
      .flatMap((verdict) => ['', ...evidence(verdict, relations.get(verdict.claim) ?? '', paint)]);
    const shrunk = claims.flatMap((claim) => smallest(claim, paint));
    const lines = [
      `seed ${printable(String(report.seed))}, alpha ${significant(report.alpha)} (run), beta ${significant(report.beta)} (decision), delta ${significant(report.delta)} (standard deviations of one replicate)`,
      '',
      ...table(rows, [false, false, false, false, true, true, true, true], (row, line) => (row === 0 ? line : paint(claims[row - 1]!.verdict, line))),
      ...(expected.length === 0 ? [] : ['', ...expected]),
      ...blocks,
      ...shrunk,
      ...claims.flatMap(({ id, verdict, reason }) => (verdict === 'vacuous' && reason !== undefined ? [`${printable(id)}: ${printable(reason)}`] : [])),
      ...claims.flatMap(({ id, skipped }) => (skipped === undefined ? [] : [`${printable(id)}: ${grouped(skipped)} draws ruled out by fc.pre`])),
      '',
      totalsLine(report),
      ...paperLines(report),
      `P(any false alarm) <= ${significant(report.alpha)} at any stopping time; spent ${significant(ledger.spent, 3)} on ${grouped(ledger.decisions)} decisions and ${grouped(ledger.guards)} guards of ${grouped(ledger.capacity)}`,
      `sum of beta over the greens ${significant(ledger.betaSum, 3)}`,
      ...(footer === undefined ? [] : [`run: ${circumstances(footer)}`]),
    ];
    return `${lines.join('\n')}\n`;
  },
};
