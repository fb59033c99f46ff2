/** The style sheet: one restrained palette in two schemes, no image, no font to fetch. */

/** Colours and type faces, also of a picture that stands alone. */
export const palette = `
:root{color-scheme:light dark;--paper:#fbfbf9;--card:#fff;--ink:#1d2126;--soft:#59616b;--rule:#e2e3de;--strong:#c4c7c2;--line:#b25a00;--hatch:#b25a0033;
--refuted:#b3261e;--invalid:#7b3a9c;--inconclusive:#865700;--supported:#14694d;--exact:#1f5a94;--vacuous:#656c75;
--true:#0b3a66;--bound:#c06000;--rival:#7a5c00;--sharper:#1f8f6d;--off:#8e2c78;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Charter,Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#131518;--card:#1a1d21;--ink:#e7e8e4;--soft:#a2a9b2;--rule:#2b2f35;--strong:#454b53;--line:#f0a560;--hatch:#f0a56038;
--refuted:#ff8d80;--invalid:#d3a2ec;--inconclusive:#e2b661;--supported:#6fcaa6;--exact:#8ec0f5;--vacuous:#9ba2ac;--true:#cfe3ff;--bound:#e8983f;--rival:#c9b06a;--sharper:#3fb089;--off:#d67fc4}}
`;

/** What is drawn: axes, estimates, lines of theory, marks. */
export const drawing = `
svg text{fill:var(--soft);font:400 11px var(--sans);font-variant-numeric:tabular-nums}svg .name{fill:var(--ink)}
svg .axis{stroke:var(--strong);fill:none}svg .grid{stroke:var(--rule);fill:none}svg .hatch{stroke:var(--hatch);stroke-width:3}
svg .prediction{stroke:var(--line);stroke-width:1.75;fill:none}svg path.bar{stroke:var(--ink);stroke-width:1.25;fill:none}svg .estimate{stroke:var(--ink);stroke-width:6;stroke-linecap:round}
svg .band{fill:var(--ink);fill-opacity:.14}svg .km{stroke:var(--ink);stroke-width:1.25;fill:none}svg .mark{fill:var(--tone);stroke:var(--tone);stroke-width:1.25;fill-opacity:.75}svg .mark.vacuous,svg .mark.inconclusive,svg .mark.not-run{fill:none}svg .mark.supported{stroke-width:8;stroke-linecap:round;stroke-opacity:.8}svg .mark.refuted{stroke-width:2.5;fill:none}
svg .line{fill:none;stroke-width:2;stroke-linejoin:round}svg .line.exact{stroke:var(--true)}svg .line.bound{stroke:var(--bound);stroke-dasharray:8 3}svg .line.comparison{stroke:var(--rival);stroke-width:1.5;stroke-dasharray:14 4}svg .line.sharper{stroke:var(--sharper);stroke-dasharray:2.5 2.5}svg .line.published{stroke:var(--off);stroke-dasharray:9 3 2 3}
svg .path{fill:none;stroke:var(--soft);stroke-width:1;stroke-opacity:.45}svg .dot{stroke:var(--ink);stroke-width:3.5;stroke-linecap:round;stroke-opacity:.4}svg .heading{fill:var(--ink);font-weight:600;font-size:12px}
`;

export const style = `${palette}*{box-sizing:border-box}
html{scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.6 var(--sans);font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%}
.page{max-width:74rem;margin:0 auto;padding:4rem 2rem 5rem}
a{color:inherit;text-decoration-color:var(--strong);text-underline-offset:.2em;text-decoration-thickness:1px}a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--exact);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25;text-wrap:balance;margin:0}
h1{font-size:2.5rem;letter-spacing:-.012em}h2{font-size:1.6rem;margin:4.5rem 0 1.25rem}h3{font-size:1.35rem}
.eyebrow{margin:0 0 .6rem;color:var(--soft);font-size:.8125rem;letter-spacing:.04em}
.lead{font:400 1.1875rem/1.6 var(--serif);max-width:46rem;margin:1.1rem 0 0}
p{max-width:46rem}.soft{color:var(--soft)}.small{font-size:.8125rem}
code,.id{font-family:var(--mono);font-size:.84em;font-variant-ligatures:none}
math{font-family:"STIX Two Math","Cambria Math","Latin Modern Math","TeX Gyre Pagella Math","DejaVu Math TeX Gyre",math;font-size:1.08em}
.totals{display:flex;flex-wrap:wrap;gap:0;border:0;border-block:1px solid var(--rule);margin:2.5rem 0 0;padding:0;min-width:0}
.totals label{position:relative;flex:1 1 5.75rem;padding:1rem 1rem .9rem;cursor:pointer;border-inline-start:1px solid var(--rule)}
.totals label:first-of-type{border-inline-start:0}
.totals input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.totals b{display:block;font:600 1.875rem/1.2 var(--serif)}.totals span{font-size:.75rem;white-space:nowrap}.totals small{display:block;color:var(--soft);font-size:.75rem;line-height:1.3}
.totals label:hover{background:var(--card)}
.totals label:has(:checked){background:var(--card);box-shadow:inset 0 -3px currentColor}
.totals label:has(:focus-visible){outline:2px solid var(--exact);outline-offset:-2px}
.run{display:flex;flex-wrap:wrap;gap:.35rem 2.25rem;margin:1.25rem 0 0;font-size:.8125rem}.run div{display:flex;gap:.5rem}.run dt{color:var(--soft)}.run dd{margin:0}
.guarantee{margin:.9rem 0 0;font-size:.8125rem;color:var(--soft);max-width:60rem}
.refuted{--tone:var(--refuted)}.invalid{--tone:var(--invalid)}.inconclusive{--tone:var(--inconclusive)}.supported{--tone:var(--supported)}.exact,.proved,.checked{--tone:var(--exact)}.vacuous,.open,.not-applicable,.not-run{--tone:var(--vacuous)}
.verdict{color:var(--tone);font-weight:600;white-space:nowrap}.verdict i{font-style:normal;display:inline-block;width:1.15em;text-align:center;margin-inline-end:.3em}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:.7rem 2.5rem;margin:.9rem 0 0;font-size:.8125rem}.legend div{display:grid;grid-template-columns:8.9rem 1fr}.legend dd{margin:0;color:var(--soft);line-height:1.5}
details>summary{cursor:pointer;color:var(--soft);font-size:.8125rem;width:fit-content}details>summary:hover{color:var(--ink)}details>summary::marker{color:var(--strong)}
.scroll{overflow-x:auto;margin:0 -.5rem;padding:0 .5rem}
table{border-collapse:collapse;width:100%;font-size:.8125rem;line-height:1.45}
caption{text-align:start;color:var(--soft);padding:0 0 .6rem;font-size:.8125rem}
th{font-weight:500;color:var(--soft);text-align:start;vertical-align:bottom;padding:.45rem .8rem;border-bottom:1px solid var(--strong)}
td,tbody th{padding:.5rem .8rem;vertical-align:top;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-inline-start:0}th:last-child,td:last-child{padding-inline-end:0}
.n{text-align:end;white-space:nowrap}.n small{display:block;color:var(--soft)}
.index td,.index tbody th{padding-block:.95rem}.index tbody th[scope=rowgroup]{padding:2.1rem 0 .5rem;font:600 1.0625rem/1.3 var(--serif);color:var(--ink);border-bottom:1px solid var(--strong)}
.index tbody th[scope=row]{font-weight:400;color:var(--ink);width:48%;max-width:0;min-width:17rem}.index th[scope=row]>a{font:600 1rem/1.4 var(--serif);text-decoration-line:none}.index th[scope=row]>a:hover{text-decoration-line:underline}
.index .id{display:block;color:var(--soft);margin:.1rem 0 0;overflow-wrap:anywhere}.index .statement{margin:.45rem 0 0;max-width:100%}
.statement{overflow-x:auto;overflow-y:hidden;padding-block:.1rem}
.bar{display:block;width:7.5rem;height:.5rem;margin:.42rem 0 .35rem}.bar rect{fill:var(--tone)}.bar .vacuous{fill:none;stroke:var(--vacuous)}
.errata{list-style:none;padding:0;margin:2rem 0 0;max-width:60rem}.errata li{border-top:1px solid var(--rule);padding:1.5rem 0 1.4rem}.errata p{margin:.5rem 0 0;max-width:46rem}.errata .where{color:var(--soft);font-size:.8125rem;margin:.15rem 0 0}.errata b{font-weight:600;margin-inline-end:.35em}
.errata dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.8rem 2.5rem;margin:1rem 0 0;font-size:.8125rem}.errata dt{color:var(--soft)}.errata dd{margin:0;overflow-wrap:anywhere}.errata dd code{display:block;color:var(--soft);font-size:.6875rem;line-height:1.6;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;user-select:all}.errata dd code:hover{white-space:normal}
.paper tbody th[scope=row]{color:var(--ink);font-weight:600;min-width:10rem;max-width:15rem;vertical-align:top;border-bottom:1px solid var(--rule)}.paper td{vertical-align:top;min-width:14rem}.paper td .id{overflow-wrap:anywhere}
.claim{border-top:1px solid var(--rule);padding:2.75rem 0 1rem;margin:0}.claim header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;justify-content:space-between}
.claim header .verdict{font-size:1rem}.claim .names{margin:.25rem 0 0;color:var(--soft);overflow-wrap:anywhere}
.claim .statement{margin:1.4rem 0 1.5rem;font-size:1.15rem}.claim .statement math{display:inline-block}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.8rem 2.5rem;margin:0 0 1.25rem;font-size:.8125rem}.facts .wide{grid-column:span 2}.facts dt{color:var(--soft)}.facts dd{margin:0}
.note{font:400 1rem/1.6 var(--serif);margin:0 0 1.25rem}
.evidence{border-inline-start:3px solid var(--tone);background:var(--card);margin:1.25rem 0;padding:1rem 1.4rem 1.1rem}.evidence p{margin:0 0 .6rem}.evidence dl{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:0 0 .8rem}.evidence dt{color:var(--soft);font-size:.75rem}.evidence dd{margin:0}.evidence code{overflow-wrap:anywhere;user-select:all}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:2rem 2.5rem;margin:1.75rem 0;max-width:74rem}
figure{margin:0;max-width:36rem}figcaption{font-size:.8125rem;color:var(--soft);line-height:1.5}figcaption b{color:var(--ink);font-weight:600}figure>svg{display:block;width:100%;height:auto;margin:.5rem 0 .25rem}figure details{margin-top:.35rem}
.key{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.15rem 0 0;padding:0;list-style:none;font-size:.8125rem;color:var(--soft)}.key svg{width:1.5rem;height:.85rem;vertical-align:-.1em;margin-inline-end:.4rem}${drawing}.points :is(td,th){padding-inline:.55rem}.points :is(td,th):first-child{padding-inline-start:0}.points td,figure td{text-align:end;white-space:nowrap}.points td:is(:first-child,:nth-last-child(8),.t){text-align:start;white-space:normal}.points td:first-child{color:var(--tone);font-weight:600}.points tr>:first-child::before{display:inline-block;width:1.15em;text-align:center;margin-inline-end:.3em}.points .expected{--tone:var(--supported)}.why{color:var(--soft);font-weight:400;font-size:.75rem;min-width:14rem}.points{margin:1.25rem 0 0}.points .scroll,figure .scroll{margin-top:.8rem}
.points td:last-child{max-width:11rem;overflow:hidden;text-overflow:ellipsis;text-align:start;font:.6875rem/1.7 var(--mono);user-select:all}.points td:last-child:hover{white-space:normal;overflow-wrap:anywhere}
footer{margin-top:5rem;border-top:1px solid var(--strong);padding-top:1.25rem;color:var(--soft);font-size:.8125rem}footer p{margin:.3rem 0}
@media screen and (max-width:44rem){:is(.paper,.index) thead{display:none}.paper :is(tbody,tr,th,td){display:block;border:0;padding:0}.paper tbody tr{border-top:1px solid var(--rule);padding:.9rem 0}.paper tbody th[scope=row]{border:0;max-width:none}
.index,.index tbody,.index th[scope=rowgroup]{display:block}.index tr{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}.index [data-verdict]{border-bottom:1px solid var(--rule);padding:1.1rem 0}.index tbody :is(td,th[scope=row]){border:0;padding:0;flex:1 0 100%;min-width:0;max-width:100%}.index th[scope=rowgroup]{flex:1}.index tbody td.n{flex:none}.index td.n small{display:inline}.index td.n::before{color:var(--soft)}.index td:nth-child(4)::before{content:"Excluded δ "}.index td:nth-child(5)::before{content:"Replicates "}.index td:nth-child(6)::before{content:"Falsifiable "}
.page{padding:2rem 1.1rem 3rem}h1{font-size:2rem}.totals label{flex-basis:33%;border-inline-start:0}.legend{grid-template-columns:1fr}.facts .wide{grid-column:auto}}
@page{margin:14mm}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;font-size:10.5px}.page{max-width:none;padding:0}.scroll{overflow:visible}tr{break-inside:avoid}h2,h3,.claim header{break-after:avoid}.index tbody th[scope=row]{width:40%}.points th,.points td{padding-inline:.4rem;font-size:.72rem}.evidence,.bar{print-color-adjust:exact}.claim,figure,.evidence{break-inside:avoid-page}.claim{break-inside:auto}.skip,.up{display:none}
details::details-content{content-visibility:visible;display:block}.points :is(td,th):last-child{display:none}.why{overflow-wrap:anywhere}.totals label:has(:checked){box-shadow:none}}
`;
