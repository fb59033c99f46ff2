/** What the tests of a figure say together: of each claim that it shows, and of the figure. */
import { referenceText } from '../claim/reference.ts';
import type { Bibliography } from '../claim/source.ts';
import { claimVerdict, type PointVerdict, type Result } from '../property/verdict.ts';
import type { FigureClaim, ReportFigure } from '../report/figure-report.ts';

const GRAVITY: readonly PointVerdict[] = ['refuted', 'invalid', 'inconclusive', 'not-run', 'supported', 'exact', 'proved', 'checked', 'vacuous'];

/** What a verdict means for the figure: the refutation of what is known to be false is what it should show. */
function standing({ expected, verdict }: FigureClaim): PointVerdict {
  const green = verdict === 'supported' || verdict === 'exact';
  if (expected === 'refuted') return verdict === 'refuted' ? 'supported' : green ? 'refuted' : (verdict as PointVerdict);
  return verdict as PointVerdict;
}

/** Each claim with the verdict of its own results. */
export function figureClaims(results: readonly Result[], bibliography: Bibliography): FigureClaim[] {
  const claims = [...new Set(results.map(({ site }) => site.property.claim))];
  return claims.map(({ id, title, relation, source, expected }) => ({
    id, title, relation, source: referenceText(source, bibliography), expected: expected?.verdict ?? 'supported',
    ...claimVerdict(results.filter(({ site }) => site.property.claim.id === id), false),
  }));
}

/** The gravest of its claims; a figure that shows none is open. */
export function figureVerdict(claims: readonly FigureClaim[]): ReportFigure['verdict'] {
  const [worst] = claims.map(standing).sort((a, b) => GRAVITY.indexOf(a) - GRAVITY.indexOf(b));
  return worst ?? 'open';
}
