/** The mutation report for a terminal: a line for each claim, and below it the mutants that live. */
import type { MutatedClaim, MutationReport, ReportMutant } from './mutation-report.ts';
import { grouped, percent } from './number.ts';
import { pointText } from './point-text.ts';

/** Survivors and equivalents shown for one claim; the JSON has them all. */
const SHOWN = 8;

function change({ field, description }: ReportMutant): string {
  // The formula is printed once, above its mutants.
  const [shown = description] = ['parameters', 'relation', 'alternatives', 'oracle'].includes(field) ? [description] : description.split(' in ');
  return field === 'formula' ? shown : `${field}: ${shown}`;
}

function mutantLine(mutant: ReportMutant): string {
  const { status, operator, by, needs, reason } = mutant;
  const mark = status === 'survived' ? '!' : '~';
  if (status === 'survived') {
    const where = needs !== undefined ? `: ${pointText(needs.at)}` : by === undefined ? '' : ` (most at ${pointText(by.at)}: log E = ${by.logE.toFixed(1)} after ${grouped(by.replicates)})`;
    return `  ${mark} ${change(mutant)}  [${operator}]\n      ${reason}${where}`;
  }
  return `  ${mark} ${change(mutant)}  [${operator}]${needs === undefined ? `  ${reason}` : `  ${grouped(needs.replicates)} replicates at ${pointText(needs.at)} would kill it`}`;
}

function section(claim: MutatedClaim): string[] {
  const alive = claim.mutants.filter(({ status }) => status === 'survived');
  const equal = claim.mutants.filter(({ status }) => status === 'equivalent');
  if (alive.length + equal.length === 0) return [];
  const cut = (list: readonly ReportMutant[], what: string): string[] => [
    ...list.slice(0, SHOWN).map(mutantLine),
    ...(list.length > SHOWN ? [`  … and ${list.length - SHOWN} more ${what}`] : []),
  ];
  const formulas = claim.statement.filter(({ field }) => field !== 'relation' && field !== 'parameters' && field !== 'alternatives');
  return ['', `${claim.id}  ${claim.relation}  ${formulas.map(({ text }) => text).join('; ')}`, ...cut(alive, 'survivors'), ...cut(equal, 'equivalents')];
}

/** Header and rows of the table: one a claim, and the total. */
export function mutationRows({ claims, totals }: MutationReport): string[][] {
  const row = (name: string, verdict: string, one: MutationReport['totals']): string[] => [
    name, verdict, String(one.killed), String(one.survived), String(one.equivalent), String(one.implied), percent(one.score), percent(one.scoreWithoutChosen),
  ];
  return [
    ['CLAIM', 'VERDICT', 'KILLED', 'SURVIVED', 'EQUIVALENT', 'IMPLIED', 'SCORE', 'WITHOUT CHOSEN'],
    ...claims.map((claim) => row(claim.id, claim.verdict, claim)),
    row('all', '', totals),
  ];
}

/** Killed of those killed or survived, over the claims of some relations. A bound can be true and loose; its stricter slips then live. */
function shareOf(claims: readonly MutatedClaim[]): string {
  const of = (count: (claim: MutatedClaim) => number): number => claims.reduce((sum, claim) => sum + count(claim), 0);
  const killed = of((claim) => claim.killed);
  const whole = killed + of((claim) => claim.survived);
  return whole === 0 ? 'none scored' : `${killed} of ${whole} killed, ${percent(killed / whole)}`;
}

const SHARP: readonly string[] = ['equals', 'follows'];

/** Everything below the table. */
export function mutationDetails(report: MutationReport): string {
  const { totals, alpha, delta } = report;
  const lines = [
    ...report.claims.flatMap(section),
    '',
    ...report.unscored.map(({ id, reason }) => `${id} ${reason}`),
    ...(report.unscored.length > 0 ? [''] : []),
    `Killed: the facts that decided the claim refute the mutant (E >= ${grouped(Math.round(1 / alpha))}). Survived: they agree with it. Equivalent: at d = ${delta} no tested`,
    'point tells it from the claim. Implied: it follows from the claim. Score = killed / (killed + survived).',
    `Equalities and laws: ${shareOf(report.claims.filter(({ relation }) => SHARP.includes(relation)))}. Bounds: ${shareOf(report.claims.filter(({ relation }) => !SHARP.includes(relation)))}.`,
    `${percent(totals.score)} (${percent(totals.scoreWithoutChosen)} without the points chosen for mutants), ${percent(totals.equivalentShare)} of the falsifiable mutants equivalent; operators version ${report.operators}, seed ${report.seed}.`,
  ];
  return `${lines.join('\n')}\n`;
}
