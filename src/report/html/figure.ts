import { grouped, percent } from '../number.ts';
import { pointText } from '../point-text.ts';
import { predictedNumbers, predictionText } from '../prediction-text.ts';
import type { Curve, PointVerdict, ReportClaim, ReportVerdict } from '../report.ts';
import { curvePicture, turning } from '../svg/curve-picture.ts';
import { markers } from '../svg/marker.ts';
import { survivalMark } from '../svg/survival-lines.ts';
import { planeAxes, planePicture } from '../svg/plane-picture.ts';
import { intervalText, writerOf } from './evidence.ts';
import { markup } from './markup.ts';
import type { Child, Markup } from './markup.ts';
import { typeset } from './typeset.ts';

const swatch = (drawing: Markup, text: Child): Markup => markup`<li><svg viewBox="0 0 24 14" aria-hidden="true">${drawing}</svg>${text}</li>`;
const forbids = new Set(['at-most', 'at-least', 'between']);

function curveKey(curve: Curve): Markup {
  const predicted = curve.points.some((point) => predictedNumbers(point.predicted).some((value) => value !== null));
  const bars = curve.points.some(({ interval }) => interval.some((end) => end !== null));
  const [dotted, hatched] = [!turning(curve), forbids.has(curve.relation) || turning(curve)];
  return markup`<ul class="key">${curve.survival !== undefined && swatch(markup`<g transform="translate(-1 7)">${survivalMark}</g>`, `Kaplan–Meier estimate; its band holds as a whole at ${percent(curve.level)}`)}${dotted && swatch(markup`${bars && markup`<path class="bar" d="M12 1V13M9 1h6M9 13h6"/>`}<path class="estimate" d="M12 7h0"/>`, bars ? `estimate; together the intervals hold at ${percent(curve.level)}` : 'estimate')}${predicted && swatch(markup`<path class="prediction" d="M1 7H23"/>`, forbids.has(curve.relation) ? 'bound' : 'prediction')}${predicted && hatched && swatch(markup`<rect class="forbidden" fill="url(#hatch)" x="1" y="1" width="22" height="12"/>`, 'excluded by the claim')}</ul>`;
}

function curveTable(curve: Curve): Markup {
  const { survival } = curve;
  const rows = curve.points.map((point) => {
    const write = writerOf(point);
    return markup`<tr><td>${point.k}</td><td>${typeset(predictionText(point.predicted, curve.relation, write))}</td><td>${typeset(write(point.estimate))}</td><td>${intervalText(point.interval, write)}</td>${survival !== undefined && markup`<td>${grouped(survival.atRisk[survival.k.indexOf(point.k)]!)}</td>`}</tr>`;
  });
  return markup`<details><summary>Data of this picture</summary><div class="scroll"><table><thead><tr><th scope="col" class="n">k</th><th scope="col" class="n">Claim says</th><th scope="col" class="n">Estimate</th><th scope="col" class="n">Interval</th>${survival !== undefined && markup`<th scope="col" class="n">Still at risk</th>`}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** Estimate and prediction over generations, with its key and its data. */
export function curveFigure(curve: Curve, claim: ReportClaim, id: string): Markup {
  const at = pointText(curve.at);
  const generations = curve.points.map(({ k }) => k);
  const span = `generations ${Math.min(...generations)} to ${Math.max(...generations)}`;
  return markup`<figure><figcaption><b>By generation</b> at <code>${at}</code>, simulated by <code>${curve.simulator}</code></figcaption>${curvePicture(curve, id, `${claim.title}, at ${at}`, `${curve.survival === undefined ? 'Estimates' : 'Kaplan–Meier curve'} of ${curve.simulator} against what the claim says, ${span}; the numbers are in the table below.`)}${curveKey(curve)}${curveTable(curve)}</figure>`;
}

/** Tested points in the plane of the two parameters that vary most; null where fewer than two vary. The table of points is its data. */
export function planeFigure(verdicts: readonly ReportVerdict[], id: string): Markup | null {
  const axes = planeAxes(verdicts);
  if (axes === undefined) return null;
  const counts = new Map<PointVerdict, number>();
  for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const summary = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
  return markup`<figure><figcaption><b>Tested points</b> in the plane of <code>${axes[0]}</code> and <code>${axes[1]}</code></figcaption>${planePicture(verdicts, axes, id, `Tested points by ${axes[0]} and ${axes[1]}`, `${summary.join(', ')}. Every point is in the table of points below.`)}<ul class="key">${[...counts].map(([verdict, count]) => swatch(markers(verdict, [{ x: 12, y: 7 }]), `${count} ${verdict}`))}</ul></figure>`;
}
