/** A report as the bytes that `check --json` prints. */
import { loadFormat } from '../../src/report/formats/index.ts';
import type { Report } from '../../src/report/report.ts';

export async function render(report: Report): Promise<string> {
  return (await loadFormat('json')).render(report);
}
