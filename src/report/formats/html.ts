import { claimSection } from '../html/claim-section.ts';
import { document } from '../html/document.ts';
import { footerSection } from '../html/footer.ts';
import { filterStyle, header, legend } from '../html/header.ts';
import { indexTable } from '../html/index-table.ts';
import { errataSection, statementsSection } from '../html/literature.ts';
import { markup, trusted } from '../html/markup.ts';
import type { Markup } from '../html/markup.ts';
import { presentation } from '../html/mathml.ts';
import { style } from '../html/style.ts';
import { hatch } from '../svg/panel.ts';
import { pointStyle } from '../html/verdict-mark.ts';
import { byClaim } from '../resolution.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';

async function typesetter(): Promise<(tex: string) => Markup> {
  const { default: katex } = await import('katex');
  return (tex) => {
    try {
      return trusted(presentation(katex.renderToString(tex, { output: 'mathml', displayMode: false, throwOnError: true, trust: false, strict: 'ignore' })));
    } catch {
      // A statement that cannot be typeset is still a statement.
      return markup`<code>${tex}</code>`;
    }
  };
}

/**
 * One self-contained page: opens from a file, loads nothing, needs no script, prints, follows the reader's colour scheme, and carries
 * the report's JSON. A thousand points stay below 1.5 MB.
 */
export const html: Format = {
  name: 'html',
  extension: 'html',
  async render(report, { footer } = {}) {
    const math = await typesetter();
    const verdicts = byClaim(report.verdicts);
    const curves = byClaim(report.curves);
    const sections = report.claims.map((claim, index) => (
      claimSection(claim, verdicts.get(claim.id) ?? [], curves.get(claim.id) ?? [], math(claim.tex), `p${index}`)
    ));
    return document({
      title: `Theory report: ${report.claims.length} claims`,
      styles: [`${style}${pointStyle}`, filterStyle(report)],
      body: markup`${hatch}<a class="skip" href="#index">Skip to the claims</a>
<div class="page">
${header(report)}
<main>
${indexTable(report, math)}
${legend()}
${statementsSection(report)}${errataSection(report)}<h2 id="claims">Claim by claim</h2>
${sections}</main>
${footerSection(footer, report.seed)}
</div>`,
      data: await json.render(report),
    });
  },
};
