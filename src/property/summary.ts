/** What a run found out about one claim, over all simulators that were held to it. */
import type { Prepared } from '../claim/prepare.ts';
import { failingShare } from '../inference/failing-share.ts';
import type { Plan } from './sites.ts';
import { claimVerdict, type ClaimResult, count, type PointVerdict, type Result } from './verdict.ts';

export interface Summary {
  readonly prepared: Prepared;
  readonly verdict: PointVerdict | 'open';
  readonly reason: string;
  readonly results: readonly Result[];
  /** Share of the domain, by unbiased draws, where the claim excludes something; null where nothing was drawn. */
  readonly falsifiable: number | null;
  /** Bound at 95 % on the failing share of the tested region; null unless every unbiased draw passed. */
  readonly failingShare: number | null;
  readonly simulators: readonly string[];
}

const order: readonly PointVerdict[] = ['refuted', 'invalid', 'inconclusive', 'not-run', 'supported', 'exact', 'proved', 'checked', 'vacuous'];

const GREEN: readonly PointVerdict[] = ['supported', 'exact', 'proved', 'checked'];

/** The gravest of the verdicts of a claim's properties. */
function gravest(verdicts: readonly ClaimResult[]): ClaimResult | undefined {
  return [...verdicts].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
}

/** What was found of a claim without a simulator, and by which method. */
export interface Unsimulated extends ClaimResult {
  readonly method: string;
}

/** @param plans - The claim's properties. @param others - What decides it without a simulator; with neither, the claim is open. */
export function summarise(prepared: Prepared, plans: readonly Plan[], resultsOf: (plan: Plan) => readonly Result[], others: readonly Unsimulated[] = []): Summary {
  const own = plans.map((plan) => ({ plan, results: resultsOf(plan) }));
  const results = own.flatMap((one) => one.results);
  const verdict = gravest([...own.map(({ plan, results: points }) => claimVerdict(points, plan.drawn)), ...others]);
  const drawn = plans.filter((plan) => plan.drawn);
  const shares = drawn.map((plan) => plan.falsifiable).filter((share) => share === share);
  // Each simulator has its own sequence of draws; the largest set of greens makes the statement.
  const failing = own.map(({ results: points }) => {
    const draws = points.filter(({ site, verdict: at }) => site.origin === 'draw' && at !== 'vacuous');
    return count(draws, ...GREEN) === draws.length ? failingShare(draws.length) : 1;
  });
  const least = Math.min(1, ...failing);
  return {
    prepared,
    verdict: verdict?.verdict ?? 'open',
    reason: verdict?.reason ?? '',
    results,
    falsifiable: shares[0] ?? null,
    // Greens of one simulator say nothing where another one is red.
    failingShare: least < 1 && verdict !== undefined && GREEN.includes(verdict.verdict) ? least : null,
    simulators: [...plans.map(({ property }) => property.simulator.name), ...new Set(others.map(({ method }) => method))],
  };
}
