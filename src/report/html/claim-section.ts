import { percent } from '../number.ts';
import type { Curve, ReportClaim, ReportMutation, ReportVerdict } from '../report.ts';
import { drawable } from '../svg/curve-picture.ts';
import { counterexampleBlock, evidenceBlock } from './evidence.ts';
import { curveFigure, planeFigure } from './figure.ts';
import { anchor, markup } from './markup.ts';
import type { Child, Markup } from './markup.ts';
import { claimMark } from './verdict-mark.ts';
import { verdictTable } from './verdict-table.ts';

/** Pictures in sight; the others wait behind a click. */
const inSight = 4;

function mutantsText({ killed, survived, equivalent, implied, score, survivors }: ReportMutation): string {
  const others = [...(survived > 0 ? [`${survived} agree with the facts (${survivors.join('; ')})`] : []), ...(equivalent > 0 ? [`${equivalent} not told apart at this resolution`] : []), ...(implied > 0 ? [`${implied} implied by the claim`] : [])];
  return `${killed} of ${killed + survived} killed by the same replicates${score === null ? '' : `, ${percent(score)}`}${others.length > 0 ? `; ${others.join('; ')}` : ''}`;
}

function facts(claim: ReportClaim): Markup {
  const fact = (name: string, value: Child): Child => value !== null && value !== '' && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const { failingShare, points } = claim;
  return markup`<dl class="facts">${fact(`Why ${claim.verdict}`, claim.reason ?? null)}${fact('Source', claim.source)}${fact('Status in the literature', claim.status.replaceAll('-', ' '))}${fact('Assumes', (claim.assumptions ?? []).join(', '))}${fact('Tested by', claim.simulators.join(', '))}${claim.region !== undefined && markup`<div class="wide"><dt>Tested region</dt><dd>${claim.region}</dd></div>`}${fact('Falsifiable', claim.falsifiable === null ? null : `at ${percent(claim.falsifiable)} of the draws from the ranges above`)}${failingShare !== undefined && fact('May still fail on', `at most ${percent(failingShare)} of the tested region, on average over its measure and not for all of it (95 %, by the draws that say something)`)}${claim.mutation !== undefined && fact('Mutants', mutantsText(claim.mutation))}${points.vacuous > 0 && fact('Vacuous', `${points.vacuous} ${points.vacuous === 1 ? 'point' : 'points'}, where the claim excludes nothing`)}</dl>`;
}

/** Everything about one claim: statement, provenance, what failed, pictures, and every point. `id` prefixes its pictures' ids. */
export function claimSection(claim: ReportClaim, verdicts: readonly ReportVerdict[], curves: readonly Curve[], statement: Markup, id: string): Markup {
  const name = anchor(claim.id);
  const failed = verdicts.filter(({ verdict }) => verdict === 'refuted' || verdict === 'invalid');
  const figures: readonly Markup[] = [
    ...curves.filter(drawable).map((curve, index) => curveFigure(curve, claim, `${id}-${index}`)),
    planeFigure(verdicts, `${id}-plane`),
  ].filter((figure) => figure !== null);
  const [shown, rest] = [figures.slice(0, inSight), figures.slice(inSight)];
  return markup`<section class="claim" id="${name}" aria-labelledby="${name}-title" data-verdict="${claim.verdict}">
<header><h3 id="${name}-title">${claim.title}</h3>${claimMark(claim)}</header>
<p class="names"><span class="id">${[claim.id, ...claim.aliases].join(' · ')}</span></p>
<div class="statement">${statement}</div>
${facts(claim)}${claim.note !== undefined && markup`<p class="note">${claim.note}</p>`}
${claim.counterexample !== undefined && counterexampleBlock(claim.counterexample, claim.relation)}${failed.map((verdict) => evidenceBlock(verdict, claim))}
${shown.length > 0 && markup`<div class="pictures">${shown}</div>`}${rest.length > 0 && markup`<details><summary>${rest.length} more ${rest.length === 1 ? 'picture' : 'pictures'}</summary><div class="pictures">${rest}</div></details>`}
${verdictTable(claim, verdicts)}
<p class="small soft up"><a href="#index">Back to the claims</a></p>
</section>
`;
}
