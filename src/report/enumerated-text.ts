import { grouped } from './number.ts';
import type { ReportVerdict } from './report.ts';

/** What walking every outcome found: `137/243 on 729 paths`. */
export function enumeratedText({ value, paths }: NonNullable<ReportVerdict['enumerated']>): string {
  return `${value === '' ? 'no value' : value} on ${grouped(paths)} ${paths === 1 ? 'path' : 'paths'}`;
}
