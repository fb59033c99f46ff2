/** The figures of a paper as one page: pictures with their captions, what each of them decides, and the numbers behind. */
import { grouped, significant, together, unknown } from '../number.ts';
import type { FigureReport, ReportFigure, ReportPanel } from '../figure-report.ts';
import { pointText } from '../point-text.ts';
import type { Footer } from '../report.ts';
import { figurePicture } from '../svg/figure-picture.ts';
import { document } from './document.ts';
import { intervalText } from './evidence.ts';
import { footerSection } from './footer.ts';
import { legend } from './header.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { style } from './style.ts';
import { typeset } from './typeset.ts';
import { claimMark, pointStyle } from './verdict-mark.ts';
import { verdictTable } from './verdict-table.ts';

const own = `
.index{margin-top:2.5rem}.index tbody th[scope=row]{width:auto;max-width:none}.index td{width:1%}.index .small{display:block}main>details{margin:1.25rem 0 3rem}.guarantee code{white-space:nowrap}.claim .names{margin-bottom:1rem}
@media (max-width:44rem){.index tbody th[scope=row]{min-width:0}}
@media print{.pictures details{display:none}}
`;

/** What a picture shows, for who cannot see it. */
export function panelDescription({ points, paths, dots, lines, simulator, replicates, survival }: ReportPanel): string {
  const seen = [
    ...(points.length > 0 ? [`estimates of ${simulator} from ${grouped(replicates)} replicates with simultaneous intervals`] : []),
    ...(survival === undefined ? [] : ['the Kaplan–Meier curve with its band and the numbers still at risk']),
    ...(paths.length > 0 ? [`${paths.length} single replicates`] : []), ...(dots.length > 0 ? [`${dots.length} single replicates as dots`] : []),
  ];
  return `${seen.join(', ')}; lines: ${lines.map(({ label }) => label).join(', ')}. The numbers are in the table below.`;
}

function panelTable({ points, lines, survival }: ReportPanel): Markup | null {
  if (points.length === 0) return null;
  const rows = points.map(({ k, estimate, interval }) => {
    const beside = lines.map((line) => line.points.find(({ x }) => x === k)?.y ?? null);
    const write = together([estimate, ...interval, ...beside], interval[0] === null || interval[1] === null ? undefined : (interval[1] - interval[0]) / 5);
    return markup`<tr><td>${k}</td><td>${typeset(write(estimate))}</td><td>${intervalText(interval, write)}</td>${survival !== undefined && markup`<td>${grouped(survival.atRisk[survival.k.indexOf(k)]!)}</td>`}${beside.map((value) => markup`<td>${value === null ? unknown : typeset(write(value))}</td>`)}</tr>`;
  });
  return markup`<details><summary>Data of this picture</summary><div class="scroll"><table><thead><tr><th scope="col" class="n">k</th><th scope="col" class="n">Estimate</th><th scope="col" class="n">Interval</th>${survival !== undefined && markup`<th scope="col" class="n">Still at risk</th>`}${lines.map(({ label }) => markup`<th scope="col" class="n">${label}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** What is known of the published panel, where it differs from ours. */
function publishedText({ at, paper, points }: ReportPanel): string {
  const other = Object.fromEntries(Object.entries(paper.at).filter(([name, value]) => at[name] !== value));
  const last = points.at(-1)?.k ?? null;
  const parts = [
    ...(Object.keys(other).length > 0 ? [pointText(other)] : []), ...(paper.generations !== null && paper.generations !== last ? [`${grouped(paper.generations)} generations`] : []),
    ...(paper.replicates === null ? [] : [paper.replicates === 1 ? 'one replicate' : `${grouped(paper.replicates)} replicates`]),
  ];
  return parts.length === 0 ? '' : `; the paper’s: ${parts.join(', ')}`;
}

function panelFigure(panel: ReportPanel, id: string): Markup {
  return markup`<figure>${figurePicture(panel, id, panelDescription(panel))}<figcaption><code>${panel.simulator}</code> at <code>${pointText(panel.at)}</code>, ${grouped(panel.replicates)} replicates${publishedText(panel)} · <a href="${panel.picture}">SVG</a></figcaption>${panelTable(panel)}</figure>`;
}

function figureSection(figure: ReportFigure, index: number): Markup {
  const { id, title, published, caption, claims, panels, verdicts } = figure;
  const rows = claims.map((claim) => markup`<tr><td>${claimMark(claim)}${claim.reason !== '' && markup`<div class="why">${claim.reason}</div>`}</td><td><b>${claim.title}</b><br><code class="id">${claim.id}</code></td><td>${claim.source}</td></tr>`);
  return markup`<section class="claim" id="figure-${id}" aria-labelledby="figure-${id}-title" data-verdict="${figure.verdict}">
<header><h2 id="figure-${id}-title">${title}</h2>${claimMark({ verdict: figure.verdict, expected: 'supported' })}</header>
<p class="names">${published}</p>
<p class="note">${caption}</p>
<div class="pictures">${panels.map((panel, i) => panelFigure(panel, `f${index}-${i}`))}</div>
<div class="scroll"><table><caption>What this figure shows, and what came of it at its declared generations</caption><thead><tr><th scope="col">Verdict</th><th scope="col">Claim</th><th scope="col">Source</th></tr></thead><tbody>${rows}</tbody></table></div>
${claims.map((claim) => verdictTable(claim, verdicts.filter((verdict) => verdict.claim === claim.id)))}
</section>
`;
}

/** @param data - The report as JSON, which the page carries. */
export function figurePage(report: FigureReport, data: string, footer?: Footer): string {
  const { figures, reference, seed, alpha, beta, delta, ledger, corpus } = report;
  const fact = (name: string, value: string): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const text = corpus === undefined ? null : markup`<p class="guarantee">${corpus.from === 'file' ? `The text figures use ${corpus.name}` : markup`The text figures use ${corpus.name}: no text of the authors’, and none of a reader’s was given (<code>--corpus FILE</code>)`}; ${grouped(corpus.tokens)} words, ${grouped(corpus.types)} different ones.</p>`;
  const number = (value: number): string => typeset(significant(value, 3));
  return document({
    title: `Figures of ${report.paper}`,
    styles: [`${style}${pointStyle}${own}`],
    body: markup`<a class="skip" href="#figures">Skip to the figures</a>
<div class="page">
<header>
<p class="eyebrow">Corroborate · figures</p>
<h1>The figures, drawn again</h1>
<p class="lead">${reference}. Each picture has estimates with intervals that hold all at once, the exact truth where it is known, and the paper’s bound beside it; where a published curve is not what the paper says, both are drawn.</p>
<p class="guarantee">Replicates are twenty times those of the paper’s notebook where it states them and twenty times as many take less than a second, else at least as many; where no published number stands under a picture, we know of none and the number is our choice.</p>
<dl class="run">${fact('figures', String(figures.length))}${fact('seed', String(seed))}${fact('α of the run', number(alpha))}${fact('β of a decision', number(beta))}${fact('resolution d', `${number(delta)} sd`)}${fact('decisions', grouped(ledger.decisions))}</dl>
${text}
</header>
<main id="figures">
<table class="index"><thead><tr><th scope="col">Figure</th><th scope="col">Verdict</th></tr></thead><tbody>${figures.map(({ id, title, published, verdict }) => markup`<tr data-verdict="${verdict}"><th scope="row"><a href="#figure-${id}">${title}</a><span class="soft small">${published}</span></th><td>${claimMark({ verdict, expected: 'supported' })}</td></tr>`)}</tbody></table>
${legend()}
${figures.map(figureSection)}</main>
${footerSection(footer, seed)}
</div>`,
    data,
  });
}
