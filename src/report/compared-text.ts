import { grouped, significant } from './number.ts';
import type { ReportComparison } from './report.ts';

/** What was compared: `1,000,000 points, equal at 1, nearest 4.403e-6 apart: k = 1, 2, …, 1000000`. */
export function comparedText({ over, of, count, equal, margin }: ReportComparison): string {
  const one = count === 1 ? of.slice(0, of === 'boxes' ? -2 : -1) : of;
  const apart = margin === null ? '' : margin < 0 ? `, violated by ${significant(-margin, 4)}` : margin > 0 ? `, nearest ${significant(margin, 4)} apart` : '';
  return `${grouped(count)} ${one}${equal > 0 ? `, equal at ${grouped(equal)}` : ''}${apart} (relative): ${over}`;
}
