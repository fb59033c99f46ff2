/** Runs the figures of a paper: estimates along generations, exact curves and bounds beside them, and the verdicts of the claims that they show. */
import { prepare, type Prepared } from '../claim/prepare.ts';
import type { Bibliography } from '../claim/source.ts';
import { DECISION_ALPHA, Ledger } from '../inference/ledger.ts';
import type { Figure } from '../property/figure.ts';
import { kindOf } from '../property/kinds/index.ts';
import { unsampled } from '../property/unsampled.ts';
import type { Result } from '../property/verdict.ts';
import { type FigureCorpus, type FigureReport, figureSchemaVersion, type ReportFigure } from '../report/figure-report.ts';
import type { DeltaFrom } from '../report/report.ts';
import { verdictRow } from '../report/compile/verdict-row.ts';
import { codeHash } from './code-hash.ts';
import { type CourseOptions, runPanels } from './figure-course.ts';
import { panelOf } from './figure-panel.ts';
import { claimsOf, planPanel } from './figure-plan.ts';
import { figureClaims, figureVerdict } from './figure-verdict.ts';
import { encodeToken } from './token.ts';

export interface ReproduceOptions extends CourseOptions {
  readonly paper: string;
  readonly reference: string;
  readonly figures: readonly Figure[];
  readonly bibliography: Bibliography;
  readonly seed: number;
  readonly alpha: number;
  readonly beta: number;
  readonly d: number;
  readonly deltaFrom: DeltaFrom;
  readonly corpus?: FigureCorpus;
}

/**
 * Runs the figures.
 *
 * The report is a function of the options but for `jobs`, `signal` and `onProgress`.
 *
 * @throws {UsageError} if the tests need more decisions than `alpha` affords.
 * @throws {DeclarationError} if a panel's simulator does not provide what a claim assumes.
 */
export async function reproduce(options: ReproduceOptions): Promise<FigureReport> {
  const { figures, bibliography, seed, beta, d, deltaFrom } = options;
  const claims = [...new Set(figures.flatMap(claimsOf))];
  const ready = await prepare(claims);
  const prepared = new Map(claims.map((claim, i) => [claim, ready[i] as Prepared]));
  const plans = figures.flatMap((figure) => figure.panels.map((panel) => planPanel(figure, panel, prepared, options)));
  const sites = plans.flatMap((plan) => plan.sites.filter(({ resolution }) => resolution.informative));
  const ledger = new Ledger(options.alpha);
  ledger.plan(sites.length, sites.reduce((sum, { prepared: one }) => sum + kindOf(one.claim).guards(one), 0));

  const outcomes = await runPanels(plans, options);
  const hashes = new Map<string, string>();
  for (const { simulator } of plans.map(({ panel }) => panel)) if (!hashes.has(simulator.name)) hashes.set(simulator.name, await codeHash(simulator));
  const reported = figures.map((figure): ReportFigure => {
    const own = plans.filter((plan) => plan.figure === figure);
    const results = own.flatMap((plan) => plan.sites.map((site) => ({ plan, result: outcomes.get(site) ?? unsampled(site) ?? ({ site, verdict: 'not-run', reason: 'not reached' } satisfies Result) })));
    for (const { result } of results) if (result.verdict === 'supported') ledger.support(beta);
    const stated = figureClaims(results.map(({ result }) => result), bibliography);
    return {
      id: figure.id, published: figure.published, title: figure.title, caption: figure.caption, verdict: figureVerdict(stated), claims: stated,
      panels: own.map((plan) => panelOf(plan, prepared)),
      verdicts: results.map(({ plan, result }) => ({
        panel: plan.panel.id,
        ...verdictRow(result, {
          deltaFrom: (plan.panel.d ?? 0) > d ? 'declared' : deltaFrom,
          tokenOf: ({ site: { property: { id, simulator }, point } }) => encodeToken({ id, at: point, seed, alpha: DECISION_ALPHA, beta, d: Math.max(d, plan.panel.d ?? 0), code: hashes.get(simulator.name) ?? '' }),
        }),
      })),
    };
  });
  const { paper, reference, alpha, corpus } = options;
  return { schemaVersion: figureSchemaVersion, paper, reference, seed, alpha, beta, delta: d, ledger: ledger.state(), ...(corpus === undefined ? {} : { corpus }), figures: reported };
}
