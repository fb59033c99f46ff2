/** The evidence of a suite as a theory report: the same shape that `check` writes, so that every format renders it. */
import { quantifier } from '../report/quantifier.ts';
import type { PointCounts, Report, ReportClaim, ReportCounterexample, ReportVerdict } from '../report/report.ts';
import { schemaVersion } from '../report/report.ts';
import { GUARD_ALPHA, DECISION_ALPHA } from '../inference/ledger.ts';
import { type Counterexample, type Decision, type Evidence, unwire } from './evidence.ts';
import { skippedText } from './stat-error.ts';
import { BETA, DEFAULT_D, DEFAULT_SEED } from './settings.ts';

/** One test and what it left behind. */
export interface Witness {
  /** Path of the file, relative to the project. */
  readonly file: string;
  /** Names of the suites and of the test, joined by " > ". */
  readonly name: string;
  readonly evidence: Evidence;
}

/** The literature says nothing of a statement that a suite makes. */
const STATUS = 'stated by the test suite';
const ORDER = ['refuted', 'invalid', 'inconclusive', 'supported', 'exact'] as const;
const NONE: PointCounts = { supported: 0, refuted: 0, inconclusive: 0, invalid: 0, vacuous: 0, exact: 0, notRun: 0 };

function numbers({ estimate, interval: [lo, hi] }: Decision): Pick<ReportVerdict, 'estimate' | 'interval'> {
  const known = (x: Decision['estimate']): number | null => (x === null ? null : unwire(x));
  return { estimate: known(estimate), interval: [known(lo), known(hi)] };
}

/** Text in LaTeX's text mode. */
function textTex(text: string): string {
  const named: Readonly<Record<string, string>> = { '≤': '}\\leq\\text{', '≥': '}\\geq\\text{', '−': '-', '±': '}\\pm\\text{', '\\': '', '~': ' ', '^': ' ' };
  return `\\text{${text.replace(/[≤≥−±\\~^]/g, (c) => named[c] ?? c).replace(/[#$%&_{}](?!\}|\\|text)/g, (c) => (c === '{' || c === '}' ? c : `\\${c}`))}}`;
}

function verdictRow(id: string, one: Decision): ReportVerdict {
  const { experiment, at, origin, verdict, reason, predicted, delta, deltaFrom, replicates, undefinedOutcomes, logE, enumerated, replay } = one;
  return {
    id: `${id}@${experiment}`,
    claim: id,
    simulator: experiment,
    at,
    origin,
    verdict,
    reason,
    predicted,
    ...numbers(one),
    delta,
    deltaFrom,
    replicates,
    ...(undefinedOutcomes > 0 ? { counts: { undefined: undefinedOutcomes } } : {}),
    ...(enumerated === undefined ? {} : { enumerated }),
    // Where nothing was gathered there is no evidence, but a contradiction is one.
    logE: enumerated === undefined || verdict === 'refuted' ? unwire(logE) : null,
    token: '',
    replay,
  };
}

function counterexampleRow(id: string, one: Counterexample): ReportCounterexample {
  const { experiment, at, predicted, delta, replicates, logE, alpha, from, taken, tried, replay } = one;
  return { id: `${id}@${experiment}`, simulator: experiment, at, predicted, ...numbers(one), delta, replicates, logE: unwire(logE), alpha, from, taken, tried, token: '', replay };
}

/** One statement of one test. */
function claimRow(id: string, { file, name, evidence: { skipped = 0 } }: Witness, decisions: readonly Decision[], failing: Counterexample | undefined): ReportClaim {
  const count = (verdict: string): number => decisions.filter((one) => one.verdict === verdict).length;
  const gravest = ORDER.find((verdict) => count(verdict) > 0) ?? 'supported';
  const texts = new Set(decisions.map(({ claim }) => claim));
  const [first] = decisions as [Decision];
  const quantified = quantifier(gravest, decisions);
  return {
    id,
    aliases: [],
    title: name,
    tex: texts.size === 1 ? textTex(first.claim) : textTex(`${name} (${texts.size} statements, one for each draw)`),
    source: file,
    family: file,
    relation: first.relation,
    status: STATUS,
    expected: first.expected,
    verdict: gravest,
    ...(quantified === undefined ? {} : { quantifier: quantified }),
    ...(first.reason === '' || decisions.length > 1 ? {} : { reason: first.reason }),
    falsifiable: null,
    ...(skipped > 0 ? { skipped, region: skippedText(skipped, skipped + decisions.length) } : {}),
    points: { ...NONE, supported: count('supported'), refuted: count('refuted'), inconclusive: count('inconclusive'), invalid: count('invalid'), exact: count('exact') },
    replicates: decisions.reduce((sum, one) => sum + one.replicates, 0),
    simulators: [...new Set(decisions.map(({ experiment }) => experiment))],
    ...(failing === undefined ? {} : { counterexample: counterexampleRow(id, failing) }),
  };
}

/** The first number of a set that agrees with itself, or what a suite that was told nothing uses. */
function agreed<T>(values: readonly T[], fallback: T): T {
  return values[0] ?? fallback;
}

/**
 * The report of a suite.
 *
 * @param witnesses - In any order: they are sorted by file and then kept in the order of the file, so that shards change nothing.
 * @param alpha - Error of the whole suite, for the ledger.
 */
export function suiteReport(witnesses: readonly Witness[], alpha: number): Report {
  const sorted = [...witnesses].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const claims: ReportClaim[] = [];
  const verdicts: ReportVerdict[] = [];
  for (const witness of sorted) {
    const { decisions, counterexamples } = witness.evidence;
    const statements = [...new Set(decisions.map(({ statement }) => statement))];
    for (const statement of statements) {
      const own = decisions.filter((one) => one.statement === statement);
      const id = `${witness.file} > ${witness.name}${statements.length > 1 ? ` #${statement + 1}` : ''}`;
      claims.push(claimRow(id, witness, own, counterexamples.find((one) => one.statement === statement)));
      verdicts.push(...own.map((one) => verdictRow(id, one)));
    }
  }
  const all = sorted.flatMap(({ evidence }) => evidence.decisions);
  const of = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const guards = sum(all.map((one) => one.guards));
  const sampled = all.filter(({ enumerated }) => enumerated === undefined);
  const supported = all.filter(({ verdict }) => verdict === 'supported');
  return {
    schemaVersion,
    seed: agreed(sorted.map(({ evidence }) => evidence.seed), DEFAULT_SEED),
    alpha,
    beta: agreed(sampled.map(({ beta }) => beta), BETA),
    delta: agreed(sorted.map(({ evidence }) => evidence.d), DEFAULT_D),
    ledger: {
      decisions: sampled.length,
      guards,
      capacity: Math.floor((alpha / DECISION_ALPHA) * (1 + 1e-12)),
      spent: sum(all.map((one) => one.alpha)) + guards * GUARD_ALPHA,
      betaSum: sum(supported.map(({ beta }) => beta)),
    },
    claims,
    verdicts,
    curves: [],
    totals: {
      claims: claims.length,
      supported: of('supported'),
      refuted: of('refuted'),
      inconclusive: of('inconclusive'),
      invalid: of('invalid'),
      vacuous: 0,
      exact: of('exact'),
      notRun: 0,
      open: 0,
      decisions: sampled.length,
      replicates: sum(all.map(({ replicates }) => replicates)),
    },
  };
}
