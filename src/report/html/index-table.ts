import { grouped, percent, significant, unknown } from '../number.ts';
import type { Report, ReportClaim, ReportVerdict } from '../report.ts';
import { byClaim, coarsestText, informative, resolution } from '../resolution.ts';
import { anchor, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { typeset } from './typeset.ts';
import { claimMark } from './verdict-mark.ts';

const width = 120;

/** Points of a claim as a bar. It repeats the numbers beside it, so it is hidden from screen readers. */
function bar({ points }: ReportClaim): Markup | null {
  const order = ['refuted', 'invalid', 'inconclusive', 'supported', 'exact', 'vacuous'] as const;
  const total = order.reduce((sum, verdict) => sum + points[verdict], 0);
  if (total === 0) return null;
  let x = 0;
  return markup`<svg class="bar" viewBox="0 0 ${width} 8" aria-hidden="true">${order.map((verdict) => {
    const length = Math.round((points[verdict] / total) * width * 10) / 10;
    const start = x;
    x = Math.round((x + length) * 10) / 10;
    if (length === 0) return null;
    const inset = verdict === 'vacuous' ? 0.5 : 0;
    return markup`<rect class="${verdict}" x="${start + inset}" y="${inset}" width="${Math.max(0.5, Math.round((length - 1 - 2 * inset) * 10) / 10)}" height="${8 - 2 * inset}"/>`;
  })}</svg>`;
}

/** The finest and coarsest deviation that the greens exclude, with a mark where it was chosen to fit a time. */
function excluded(claim: ReportClaim, verdicts: readonly ReportVerdict[]): Markup | string {
  const sharpness = resolution(verdicts);
  if (sharpness === undefined) return unknown;
  const [finest, coarsest] = [significant(sharpness.finest, 2), coarsestText(claim, sharpness, 2)];
  return markup`${typeset(finest === coarsest || claim.deltaSd !== undefined ? coarsest : `${finest} to ${coarsest}`)}${sharpness.from === 'fitted' && markup`<small>fitted to a time</small>`}${sharpness.from === 'environment' && markup`<small>from the environment</small>`}`;
}

function row(claim: ReportClaim, verdicts: readonly ReportVerdict[], statement: Markup): Markup {
  const tested = informative(claim.points);
  const { vacuous, notRun } = claim.points;
  const points = tested + vacuous + notRun === 0 ? unknown : `${tested} informative${vacuous > 0 ? `, ${vacuous} vacuous` : ''}${notRun > 0 ? `, ${notRun} not run` : ''}`;
  return markup`<tr data-verdict="${claim.verdict}"><td>${claimMark(claim)}</td><th scope="row"><a href="#${anchor(claim.id)}">${claim.title}</a><span class="id">${claim.id}</span><div class="statement">${statement}</div></th><td>${bar(claim)}${points}</td><td class="n">${excluded(claim, verdicts)}</td><td class="n">${grouped(claim.replicates)}</td><td class="n">${percent(claim.falsifiable)}</td></tr>\n`;
}

/** A heading; the name of a file is left as it is. */
function heading(family: string): string {
  return /[./]/.test(family) ? family : family.charAt(0).toUpperCase() + family.slice(1);
}

/** One row for each claim, grouped by family in the report's order. */
export function indexTable(report: Report, math: (tex: string) => Markup): Markup {
  const verdicts = byClaim(report.verdicts);
  const families = [...new Set(report.claims.map((claim) => claim.family))];
  return markup`<h2 id="index">Claims</h2><div class="scroll" role="region" aria-labelledby="index" tabindex="0"><table class="index"><thead><tr><th scope="col">Verdict</th><th scope="col">Claim</th><th scope="col">Points</th><th scope="col" class="n">Excluded δ</th><th scope="col" class="n">Replicates</th><th scope="col" class="n">Falsifiable</th></tr></thead>
${families.map((family) => markup`<tbody class="group"><tr><th colspan="6" scope="rowgroup">${heading(family)}</th></tr>
${report.claims.filter((claim) => claim.family === family).map((claim) => row(claim, verdicts.get(claim.id) ?? [], math(claim.tex)))}</tbody>`)}</table></div>
<p class="small soft">Excluded δ is the deviation that the greens rule out, from the sharpest point to the bluntest: of a mean in standard deviations of one replicate (sd), of all else in units of the estimand, which for a time is the probability that it has come. Falsifiable is the share of unbiased draws from the claim’s stated ranges at which it excludes anything at this resolution. An interval holds whenever a run stops, at 99.9 %, and so is wider than what a decision between two hypotheses needs: it may reach beyond a δ that is excluded.</p>`;
}
