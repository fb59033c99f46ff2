import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import type { Figure, Panel } from '../../src/property/figure.ts';
import type { FigureReport } from '../../src/report/figure-report.ts';
import { reproduce, type ReproduceOptions } from '../../src/run/reproduce.ts';
import { figures } from '../../properties/figures/index.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { mean } from '../../theory/bernoulli/mean.ts';
import { sources } from '../../theory/sources.ts';
import { encode } from '../../src/report/formats/json.ts';
import { figureSchema } from '../../src/report/figure-schema.ts';
import type { ReportPanel } from '../../src/report/figure-report.ts';
import { figurePicture } from '../../src/report/svg/figure-picture.ts';
import { violations } from '../report/validate.ts';

const wrong = claim({
  id: 'bernoulli/wrong', title: 'A bound that is none', parameters: { n: sampleSize(), p0: probability(), k: generation() },
  estimand: probabilityOf('survived', 'P_k'), relation: 'at-most', formula: 'p0 * (1 + 1 / (n * k))',
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' }, status: 'conjecture', source: cite('corroborate', 'a planted fault'),
});

const panel: Panel = {
  id: 'left', title: 'n = 20', simulator: bernoulli, at: { n: 20, p0: 0.2 }, observable: 'survived',
  x: { label: 'k', scale: 'log' }, y: { label: 'p', scale: 'linear' }, generations: [1, 5, 10], replicates: 640,
  lines: [{ label: 'exact', role: 'exact', claim: survival }], tests: [{ claim: survival, generations: [5] }],
};
const figure = (...panels: Panel[]): Figure => ({ id: 'one', published: 'nowhere', title: 'A figure', caption: 'What it shows.', panels });

function drawn(shown: readonly Figure[], more: Partial<ReproduceOptions> = {}): Promise<FigureReport> {
  return reproduce({ paper: 'p', reference: 'r', figures: shown, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0, ...more });
}

describe('a figure', () => {
  it('is the same to the byte for any number of threads', async () => {
    const paths: Panel = { ...panel, id: 'paths', observable: 'value', spread: mean, paths: { count: 3, generations: [0, 1, 2] }, cloud: { across: 'value', k: 2, dots: 5 }, tests: [{ claim: mean, generations: [3] }] };
    const shown = [figure(panel, paths)];
    expect(JSON.stringify(await drawn(shown, { jobs: 2 }))).toBe(JSON.stringify(await drawn(shown)));
  });

  it('has exact simultaneous intervals of a fixed number of replicates, and the exact curve within them', async () => {
    const [{ panels: [only], verdict }] = (await drawn([figure(panel)])).figures as [FigureReport['figures'][number]];
    expect(verdict).toBe('supported');
    expect(only!.replicates).toBe(640);
    for (const { k, estimate, interval: [lo, hi] } of only!.points) {
      const exact = only!.lines[0]!.points.find(({ x }) => x === k)!.y;
      expect(estimate! * 640).toBeCloseTo(Math.round(estimate! * 640), 9);
      // The seed is not chosen: the chance of a miss is at most 0.1 %.
      expect(lo!).toBeLessThan(exact);
      expect(hi!).toBeGreaterThan(exact);
    }
  });

  it('has the survival curve of a time, with the numbers that are at risk, and none of what is no time', async () => {
    const other: Panel = { ...panel, id: 'other', observable: 'value', spread: mean, tests: [] };
    const [{ panels: [time, none] }] = (await drawn([figure({ ...panel, generations: [1, 5, 60] }, other)])).figures as [FigureReport['figures'][number]];
    const { k, atRisk, survival: left, lo, hi } = time!.survival!;
    expect(k.length).toBeGreaterThan(30);
    for (const { k: shown, estimate } of time!.points) {
      const i = k.indexOf(shown);
      expect(atRisk[i]).toBe(Math.round(estimate! * 640));
      expect(left[i]).toBeCloseTo(estimate!, 5);
    }
    expect(k.every((_, i) => lo[i]! <= left[i]! && left[i]! <= hi[i]! && (i === 0 || atRisk[i]! <= atRisk[i - 1]!))).toBe(true);
    expect(figurePicture(time!, 'time', '').html).toContain('still at risk');
    expect(none!.survival).toBeUndefined();
    expect(figurePicture(none!, 'none', '').html).not.toContain('still at risk');
  });

  it('is refuted by a wrong bound, and by nothing else', async () => {
    const faulty: Panel = { ...panel, tests: [...panel.tests, { claim: wrong, generations: [5] }] };
    const { figures: [found] } = await drawn([figure(faulty)]);
    expect(found!.verdict).toBe('refuted');
    expect(found!.claims.map(({ id, verdict }) => [id, verdict])).toEqual([['bernoulli/survival', 'supported'], ['bernoulli/wrong', 'refuted']]);
  });

  it('is as it should be where what is known to be false is refuted', async () => {
    const known = { ...wrong, expected: { verdict: 'refuted', reason: 'it is planted', at: [] } } as const;
    const { figures: [found] } = await drawn([figure({ ...panel, tests: [{ claim: known, generations: [5] }] })]);
    expect([found!.verdict, found!.claims[0]!.verdict]).toEqual(['supported', 'refuted']);
  });

  it('does not count as work what the support of a claim that is known to be false would take', async () => {
    const known = { ...wrong, expected: { verdict: 'refuted', reason: 'it is planted', at: [] } } as const;
    const shares: number[] = [];
    const faulty: Panel = { ...panel, id: 'faulty', tests: [{ claim: known, generations: [5] }] };
    await drawn([figure(faulty, { ...panel, at: { n: 20, p0: 0.3 } })], { onProgress: ({ share }) => shares.push(share) });
    // Two panels of the same work: the end of the first is not the end of all, though support of its claim would take 25 times as long.
    expect(Math.min(...shares.filter((share) => share >= 0.3))).toBeLessThan(0.8);
    expect(shares.at(-1)).toBe(1);
  });

  it('keeps what was learnt where it is interrupted', async () => {
    const stop = new AbortController();
    const large: Panel = { ...panel, replicates: 1e7 };
    const { figures: [found] } = await drawn([figure(large)], { signal: stop.signal, onProgress: ({ replicates }) => replicates >= 64 && stop.abort() });
    const [only] = found!.panels;
    expect(only!.replicates).toBeGreaterThanOrEqual(64);
    expect(only!.replicates).toBeLessThan(1e7);
    expect(only!.points[0]!.interval[0]).not.toBeNull();
  });

  it('refuses a simulator that does not provide what its claims assume', async () => {
    await expect(drawn([figure({ ...panel, simulator: gaussian })])).rejects.toThrow(DeclarationError);
  });
});

describe('the JSON Schema of figures', () => {
  const schema = figureSchema as Record<string, unknown>;
  const paths: Panel = { ...panel, id: 'paths', observable: 'value', spread: mean, paper: { at: { n: 20 }, replicates: 100 }, paths: { count: 2, generations: [0, 1] }, cloud: { across: 'value', k: 2, dots: 3 }, tests: [{ claim: mean, generations: [3] }] };
  const rendered = drawn([figure(panel, paths)]).then(encode);

  it('accepts what is written, and the published parameters beside ours', async () => {
    const data = JSON.parse(await rendered) as FigureReport;
    expect(violations(data, schema)).toEqual([]);
    expect(data.figures[0]!.panels.map(({ paper }) => paper)).toEqual([{ at: {}, generations: null, replicates: null }, { at: { n: 20 }, generations: null, replicates: 100 }]);
  });

  const planted: readonly [string, (report: any) => void, string][] = [
    ['another version', (r) => { r.schemaVersion = 2; }, '$.schemaVersion: const'],
    ['a panel without its points', (r) => delete r.figures[0].panels[0].points, '$.figures[0].panels[0].points: required'],
    ['an interval with one end', (r) => r.figures[0].panels[0].points[0].interval.pop(), '$.figures[0].panels[0].points[0].interval: minItems'],
    ['a line of another role', (r) => { r.figures[0].panels[0].lines[0].role = 'truth'; }, '$.figures[0].panels[0].lines[0].role: enum'],
    ['a survival curve without its band', (r) => delete r.figures[0].panels[0].survival.lo, '$.figures[0].panels[0].survival.lo: required'],
    ['a dot with one ordinate', (r) => delete r.figures[0].panels[1].dots[0].y, '$.figures[0].panels[1].dots[0].y: required'],
    ['a figure verdict that does not exist', (r) => { r.figures[0].verdict = 'passed'; }, '$.figures[0].verdict: enum'],
    ['a verdict of no panel', (r) => delete r.figures[0].verdicts[0].panel, '$.figures[0].verdicts[0].panel: required'],
    ['published replicates as text', (r) => { r.figures[0].panels[1].paper.replicates = 'many'; }, '$.figures[0].panels[1].paper.replicates: anyOf'],
  ];
  it.each(planted)('refuses %s', async (_, plant, violation) => {
    const report = JSON.parse(await rendered);
    plant(report);
    expect(violations(report, schema)).toContain(violation);
  });
});

describe('a picture', () => {
  const shown: ReportPanel = {
    id: 'one', title: 'One', simulator: 's', at: {}, paper: { at: {}, generations: null, replicates: null }, observable: 'o', replicates: 64, level: 0.999,
    x: { label: 'k', scale: 'linear', from: 0, to: 10 }, y: { label: 'p', scale: 'linear', from: 0, to: 1 },
    points: [{ k: 5, estimate: 0.5, interval: [0.4, 0.6] }], paths: [], dots: [], picture: 'one.svg',
    lines: [
      { label: 'exact', role: 'exact', points: [{ x: 0, y: 0.5 }, { x: 10, y: 0.5 }] },
      { label: 'Theorem, lower', role: 'bound', points: [{ x: 0, y: 0.5 }, { x: 10, y: 0 }] },
      { label: 'Theorem, upper', role: 'bound', points: [{ x: 0, y: 0.5 }, { x: 10, y: 1 }] },
    ],
  };
  const paths = (svg: string, role: string): string[] => [...svg.matchAll(new RegExp(`<path class="line ${role}" d="([^"]*)"`, 'g'))].map(([, d]) => d!);

  it('repeats everything divided by the exact value, and lets a line end where it leaves that strip', () => {
    const svg = figurePicture(shown, 'one', 'What it shows').html;
    expect(svg).toContain('divided by the exact value');
    // Exact: above, below, in the key. Ratio 1 − x/5 reaches 0.8 at k = 2 of 10, a fifth of the way; 1 + x/5 reaches 1.25 at k = 2.5.
    expect(paths(svg, 'exact')).toHaveLength(3);
    const across = (d: string): number[] => d.split(/[ML]/).slice(1).map((place) => Number(place.split(' ')[0]));
    const [, , lower, upper] = paths(svg, 'bound').map(across);
    const [left, right] = across(paths(svg, 'exact')[0]!) as [number, number];
    const share = (places: readonly number[]): number => (Math.max(...places) - left) / (right - left);
    expect(share(lower!)).toBeCloseTo(0.2, 3);
    expect(share(upper!)).toBeCloseTo(0.25, 3);
  });

  it('names both sides of a bound in one entry of its key', () => {
    const svg = figurePicture(shown, 'one', 'What it shows').html;
    expect(svg).toContain('>Theorem, lower and upper<');
    expect(svg).not.toContain('>Theorem, lower<');
  });

  it('has no such strip on a logarithmic axis, nor beside an exact value of zero', () => {
    expect(figurePicture({ ...shown, y: { label: 'p', scale: 'log', from: 0.01 }, lines: shown.lines.slice(0, 1) }, 'one', '').html).not.toContain('divided');
    expect(figurePicture({ ...shown, lines: shown.lines.map((line) => ({ ...line, points: line.points.map(({ x }) => ({ x, y: 0 })) })) }, 'one', '').html).not.toContain('divided');
  });
});

describe('the shipped figures', () => {
  it('draw every line at two places or more, with names that make file names, and hold claims that are loaded', async () => {
    const { figures: found } = await drawn(figures, { signal: AbortSignal.abort() });
    expect(found.length).toBeGreaterThanOrEqual(8);
    const pictures = found.flatMap(({ panels }) => panels.map(({ picture }) => picture));
    expect(new Set(pictures).size).toBe(pictures.length);
    for (const picture of pictures) expect(picture).toMatch(/^[a-z0-9.-]+\.svg$/);
    for (const { panels, verdicts } of found) {
      expect(verdicts.every(({ verdict }) => verdict === 'not-run' || verdict === 'vacuous')).toBe(true);
      for (const { lines } of panels) for (const line of lines) expect(line.points.length, line.label).toBeGreaterThan(1);
    }
  });
});
