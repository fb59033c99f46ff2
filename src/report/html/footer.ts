import { significant } from '../number.ts';
import type { Footer } from '../report.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** Where and when the run took place: marked as circumstance, because the same report may come from another place and time. */
export function footerSection(footer: Footer | undefined, seed: number | string): Markup {
  const { date, host, node, jobs, seconds, figures } = footer ?? {};
  const parts = [
    date, host, node !== undefined && `Node ${node}`, jobs !== undefined && `${jobs} ${jobs === 1 ? 'job' : 'jobs'}`,
    seconds !== undefined && `${significant(seconds, 3)} s`,
  ].filter((part) => part !== undefined && part !== false && part !== '');
  return markup`<footer>${parts.length > 0 && markup`<p>Circumstances of this run, not part of the report: ${parts.join(' · ')}.</p>`}${figures !== undefined && markup`<p>The figures of the paper, drawn again by another run: <a href="${figures}">${figures}</a>.</p>`}<p>Everything above follows from the seed <code>${seed}</code>; the report as data (JSON) is embedded in this file.</p></footer>`;
}
