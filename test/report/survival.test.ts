import { describe, expect, it } from 'vitest';
import { claimSection } from '../../src/report/html/claim-section.ts';
import { markup } from '../../src/report/html/markup.ts';
import type { Curve } from '../../src/report/report.ts';
import { curvePicture } from '../../src/report/svg/curve-picture.ts';
import { linear } from '../../src/report/svg/scale.ts';
import { atRiskRow, survivalLines } from '../../src/report/svg/survival-lines.ts';
import { sample } from './sample.ts';

const survival = { k: [1, 2, 5, 10, 50, 100], atRisk: [6400, 6399, 6000, 4800, 1600, 320], survival: [1, 1, 0.9375, 0.75, 0.25, 0.05], lo: [0.998, 0.998, 0.93, 0.74, 0.24, 0.045], hi: [1, 1, 0.945, 0.76, 0.26, 0.056] };
/** The median is claimed to be 50. */
const median: Curve = {
  claim: sample.claims[0]!.id, simulator: 'poisson', at: { n: 10 }, axis: 'k', level: 0.999, relation: 'equals', survival,
  points: [1, 10, 50, 100].map((k) => ({ k, predicted: k < 50 ? { lo: 0.5, hi: 1 } : { lo: 0, hi: 0.5 }, estimate: survival.survival[survival.k.indexOf(k)]!, interval: [0, 1] })),
};
const bounded: Curve = { ...median, relation: 'at-most', points: median.points.map((point) => ({ ...point, predicted: 1 - point.k / 200 })) };
const drawn = (curve: Curve): string => curvePicture(curve, 'p', 'A time', 'How long it lasts.').html;
const path = (svg: string, name: string): string => new RegExp(`<path class="${name}"[^>]* d="([^"]*)"`).exec(svg)![1]!;
/** Of each text its abscissa. */
const texts = (svg: string): Map<string, number> => new Map([...svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text]) => [text!, Number(x)]));

describe('the picture of a time', () => {
  const unit = linear(0, 1, [100, 0], 5);
  const along = linear(0, 100, [0, 1000], 10);

  it('has the estimate as steps, each held until the next', () => {
    const { html } = survivalLines(survival, along, unit);
    expect(path(html, 'km')).toBe('M10 0H50V6.3H100V25H500V75H1000V95');
  });

  it('has a band that reaches down, between generations, to where the next one is', () => {
    const { html } = survivalLines(survival, along, unit);
    const ends = path(html, 'band').split(/(?=V)/).map((part) => part.split('H')[0]!);
    // Upper ends from the left, then lower ones from the right: at 100 and from 50 on that of 100, from 10 on that of 50, …; 1 and 2 are neighbours.
    expect(ends.slice(1)).toEqual(['V5.5', 'V24', 'V74', 'V94.4', 'V95.5', 'V76', 'V26', 'V7', 'V0.2']);
  });

  it('has the numbers still at risk under the ticks that they belong to, and none on another', () => {
    const places = texts(drawn(median));
    for (const [tick, number] of [['1', '6,400'], ['10', '4,800'], ['50', '1,600'], ['100', '320']] as const) expect(places.get(number), number).toBe(places.get(tick));
    expect(drawn(median)).toContain('>still at risk<');
    const crowded = { ...survival, k: [1, 2, 3, 4, 5, 6], atRisk: [1_000_000, 1_000_001, 1_000_002, 1_000_003, 1_000_004, 1_000_005] };
    const row = texts(atRiskRow(crowded, linear(1, 6, [0, 120], 5), { left: 0, right: 120, top: 0, bottom: 10 }).html);
    const shown = [...row].filter(([text]) => text.includes(','));
    expect(shown.map(([text]) => text)).toEqual(['1,000,000', '1,000,003']);
    // Nine characters of 6.4 at the right end of 120.
    expect(shown[1]![1]).toBeLessThan(120);
  });

  it('forbids what is below the level until the claimed time, and what is above it from then on', () => {
    const walls = [...drawn(median).matchAll(/<path class="forbidden"[^>]* d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)L/g)].map((found) => found.slice(1).map(Number));
    const places = texts(drawn(median));
    expect(walls).toHaveLength(2);
    expect([walls[0]![0], walls[0]![2], walls[1]![0]]).toEqual([places.get('1'), places.get('50'), places.get('50')]);
    expect(new Set(walls.flatMap(([, from, , to]) => [from, to])).size).toBe(1);
    expect(walls[1]![2]).toBeGreaterThan(places.get('100')!);
    // A bound on survival itself goes through all its four generations, and holds for one after each but the last.
    expect([...drawn(bounded).matchAll(/class="forbidden"/g)]).toHaveLength(2);
    const bound = path(drawn(bounded), 'prediction').slice(1).split('L').map((place) => place.split(' ').map(Number));
    expect(bound.map(([, y]) => bound.findIndex((other) => other[1] === y))).toEqual([0, 0, 2, 2, 4, 4, 6]);
  });

  it('says in its key what the band is, and has the numbers in its table', () => {
    const page = claimSection(sample.claims[0]!, [], [median], markup`x`, 'c').html;
    expect(page).toContain('Kaplan–Meier estimate; its band holds as a whole at 99.9 %');
    expect(page).toContain('excluded by the claim');
    expect(page).not.toContain('together the intervals');
    expect(page).toMatch(/Still at risk<.*<td>50<\/td>.*<td>1,600<\/td>/);
    expect(claimSection(sample.claims[0]!, [], [{ ...median, survival: undefined } as unknown as Curve], markup`x`, 'c').html).not.toContain('Kaplan');
  });
});
