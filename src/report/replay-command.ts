import type { ReportVerdict } from './report.ts';

/** What to type to see a point again. */
export function replayCommand({ token, replay }: Pick<ReportVerdict, 'token' | 'replay'>): string {
  return replay ?? `npx corroborate replay ${token}`;
}
