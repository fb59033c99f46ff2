import { grouped, significant } from '../number.ts';
import type { ClaimVerdict, Report } from '../report.ts';
import { expectation, verdictWords } from '../verdict-word.ts';
import { markup } from './markup.ts';
import type { Child, Markup } from './markup.ts';
import { typeset } from './typeset.ts';

const order = Object.keys(verdictWords) as readonly ClaimVerdict[];

/** The verdicts that occur among the claims, in the order of the legend: these are the filters. */
export function occurring({ claims }: Report): readonly ClaimVerdict[] {
  return order.filter((verdict) => claims.some((claim) => claim.verdict === verdict));
}

/** Hides what the chosen filter excludes. Works without script wherever `:has` does; elsewhere everything is shown. */
export function filterStyle(report: Report): string {
  return occurring(report).map((verdict) => {
    const chosen = `.page:has(#show-${verdict}:checked)`;
    return `${chosen} [data-verdict]:not([data-verdict=${verdict}]),${chosen} .group:not(:has([data-verdict=${verdict}])){display:none}`;
  }).join('\n');
}

function choice(report: Report, verdict: ClaimVerdict): Markup {
  const claims = report.claims.filter((claim) => claim.verdict === verdict);
  const expected = claims.filter((claim) => claim.expected === 'refuted' && expectation(claim) === 'met').length;
  const remark = expected === 0 ? null : expected === claims.length ? 'as expected' : `${expected} as expected`;
  const tone = expected > 0 && expected === claims.length ? 'supported' : verdict;
  return markup`<label class="${tone}"><input type="radio" name="show" id="show-${verdict}"><b class="verdict">${claims.length}</b><span><span aria-hidden="true">${verdictWords[verdict].glyph} </span>${verdict}</span>${remark !== null && markup`<small>${remark}</small>`}</label>`;
}

const fact = (name: Child, value: Child): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
const number = (x: number): string => typeset(significant(x, 3));

/** What this is, the totals (which are also the filters), how the run was set and what its error guarantees are. */
export function header(report: Report): Markup {
  const { ledger, totals } = report;
  return markup`<header>
<p class="eyebrow">Corroborate · theory report</p>
<h1>Theory put to the test</h1>
<p class="lead">Each statement below was confronted with a simulator that shares no code with it, at points drawn from its domain. Green says which deviation is excluded and with what error; red says that the statement and the simulation cannot both be right.</p>
<fieldset class="totals"><legend class="skip">Show claims by verdict</legend><label><input type="radio" name="show" id="show-all" checked><b>${report.claims.length}</b><span>claims</span></label>${occurring(report).map((verdict) => choice(report, verdict))}</fieldset>
<dl class="run">${fact('seed', markup`<code>${report.seed}</code>`)}${fact('α of the run', number(report.alpha))}${fact('β of a decision', number(report.beta))}${fact('resolution d', `${number(report.delta)} sd`)}${fact('decisions', grouped(totals.decisions))}${fact('replicates', grouped(totals.replicates))}</dl>
<p class="guarantee">P(any false alarm) ≤ ${number(report.alpha)}, whenever the run stops: ${grouped(ledger.decisions)} decisions and ${grouped(ledger.guards)} guards, of ${grouped(ledger.capacity)} that α affords, spent ${number(ledger.spent)}. Sum of β over the greens: ${number(ledger.betaSum)}.</p>
</header>`;
}

/** One sentence for each verdict; also what does not occur, so that its absence can be noticed. */
export function legend(): Markup {
  return markup`<details class="key-to-verdicts" open><summary>What the verdicts mean</summary><dl class="legend">${order.map((verdict) => markup`<div><dt class="verdict ${verdict}"><i aria-hidden="true">${verdictWords[verdict].glyph}</i>${verdict}</dt><dd>${verdictWords[verdict].meaning}</dd></div>`)}</dl></details>`;
}
