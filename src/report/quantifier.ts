/** For how much of its domain a verdict speaks: "on average over μ" is another word than "for all". */
import type { ClaimVerdict, Origin, PointVerdict } from './report.ts';

/**
 * The phrase that stands beside the verdict of a claim; undefined where nothing was decided.
 *
 * @param points - Why each point was tested, and how it ended.
 * @example quantifier('supported', [{ origin: 'draw', verdict: 'supported' }]) // => 'on average over its sampling measure'
 */
export function quantifier(verdict: ClaimVerdict, points: readonly { readonly origin: Origin; readonly verdict: PointVerdict }[]): string | undefined {
  switch (verdict) {
    case 'supported':
      return points.some((point) => point.origin === 'draw' && point.verdict === 'supported') ? 'on average over its sampling measure' : 'at its declared points';
    case 'exact':
      return 'for every outcome of its worlds';
    case 'proved':
      return 'at every point of its boxes';
    case 'checked':
      return 'at every point of its grid';
    case 'refuted':
      return 'at the points shown';
    default:
      return undefined;
  }
}
