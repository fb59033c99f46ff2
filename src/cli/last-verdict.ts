/** What the last report in a folder says of a claim. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LastVerdict {
  readonly verdict: string;
  readonly reason?: string;
  readonly points: Readonly<Record<string, number>>;
  readonly seed: number | string;
  readonly file: string;
}

/** @returns Undefined where there is no report, or none that speaks of the claim. */
export async function lastVerdict(folder: string, id: string): Promise<LastVerdict | undefined> {
  const file = join(folder, 'report.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const { readJson } = await import('../report/formats/json.ts');
  const report = readJson(text, file);
  const claim = report.claims.find((entry) => entry.id === id);
  if (claim === undefined) return undefined;
  const { verdict, reason, points } = claim;
  return { verdict, ...(reason === undefined ? {} : { reason }), points: { ...points }, seed: report.seed, file };
}
