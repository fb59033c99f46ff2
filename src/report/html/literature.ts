import { encoded, pairsMet } from '../literature.ts';
import type { ReportedClaim, ReportErratum, ReportStatement } from '../literature.ts';
import type { Report, ReportClaim } from '../report.ts';
import { replayCommand } from '../replay-command.ts';
import { anchor, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { claimMark } from './verdict-mark.ts';

type Claims = ReadonlyMap<string, ReportClaim>;

/** A claim with its verdict, and a link to its section where there is one. */
function reference({ claim }: ReportedClaim, claims: Claims): Markup {
  const known = claims.get(claim);
  if (known === undefined) return markup`<span class="id">${claim}</span> <span class="soft">not part of this run</span>`;
  return markup`${claimMark(known)} <a class="id" href="#${anchor(claim)}">${claim}</a>`;
}

function side(name: string, row: ReportedClaim, claims: Claims): Markup {
  return markup`<div><dt>${name}</dt><dd>${reference(row, claims)}${row.token !== null && markup`<code>${replayCommand({ token: row.token })}</code>`}</dd></div>`;
}

function entry(row: ReportErratum, claims: Claims): Markup {
  return markup`<li><h3><span class="soft">${row.number}</span> ${row.title}</h3><p class="where">${row.where}</p>
<p><b>Says</b> ${row.says}${row.reading !== undefined && markup` <span class="soft">${row.reading}</span>`}</p>
<p><b>Found</b> ${row.found}</p>
<dl>${side('As published', row.asPublished, claims)}${side('Corrected', row.corrected, claims)}</dl></li>
`;
}

/** What is published wrong, each as a pair of claims that the run has checked; null where there is nothing of the kind. */
export function errataSection(report: Report): Markup | null {
  const { errata = [] } = report;
  if (errata.length === 0) return null;
  const claims: Claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const pairs = pairsMet(errata);
  return markup`<h2 id="errata">Errata</h2>
<p class="lead">Places where the paper or its notebook misleads, each as two claims: how it reads, which a check refutes, and how it should read, which a check supports.${pairs.of > 0 && ` ${pairs.met} of the ${pairs.of} that this run checked whole came out so.`}</p>
<ul class="errata">${errata.map((row) => entry(row, claims))}</ul>
`;
}

function statementRow({ label, says, claims: rows, reason }: ReportStatement, claims: Claims): Markup {
  return markup`<tr><th scope="row">${label}</th><td>${says}</td><td>${rows.length === 0 ? markup`<span class="soft">${reason ?? ''}</span>` : rows.map((row) => markup`<div>${reference(row, claims)}</div>`)}</td></tr>
`;
}

/** Every statement of the paper with the claims that encode it, or the reason why there is none; null where no paper is accounted for. */
export function statementsSection(report: Report): Markup | null {
  const { statements = [] } = report;
  if (statements.length === 0) return null;
  const claims: Claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const share = encoded(statements);
  return markup`<h2 id="paper">The paper, statement by statement</h2>
<p>${share.encoded} of ${share.of} statements and figures are encoded in claims; the others are listed with the reason.</p>
<div class="scroll" role="region" aria-labelledby="paper" tabindex="0"><table class="paper"><thead><tr><th scope="col">Where</th><th scope="col">What it says</th><th scope="col">Claims</th></tr></thead><tbody>
${statements.map((row) => statementRow(row, claims))}</tbody></table></div>
`;
}
