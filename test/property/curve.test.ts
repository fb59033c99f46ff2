import { describe, expect, it } from 'vitest';
import { properties } from '../../properties/index.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { log } from '../../src/elementary/log.ts';
import { CHUNK } from '../../src/inference/looks.ts';
import { observe } from '../../src/property/block.ts';
import { Curve, type CurvePoint } from '../../src/property/curve.ts';
import { kindOf } from '../../src/property/kinds/index.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { logBinomialLower } from '../../src/special/binomial-tail.ts';

const D = 0.1;
const levels = { alpha: 1e-10, beta: 1e-3 };

/** A curve of the claim at the point, fed with `replicates` of the stream. */
async function curves(id: string, at: Readonly<Record<string, number>>, replicates: number, count: number): Promise<Curve[]> {
  const property = properties.find((one) => one.id === id)!;
  const [prepared] = await prepare([property.claim]);
  const point = prepared!.complete(at);
  const { k: _, ...initial } = point;
  return Array.from({ length: count }, (_each, stream) => {
    const curve = new Curve({ property, prepared: prepared!, point, origin: 'draw', resolution: kindOf(property.claim).resolve(prepared!, point, D, levels.beta) }, D, levels);
    const facts = observe(property.simulator, { key: streamKey(23, id, stream), initial, from: 0, to: replicates, probes: curve.probes });
    for (let chunk = 0; chunk < replicates / CHUNK; chunk++) curve.absorb(facts, chunk);
    return curve;
  });
}

const width = ({ interval: [lo, hi] }: CurvePoint): number => hi! - lo!;
const holds = ({ predicted, interval: [lo, hi] }: CurvePoint): boolean => lo! <= (predicted as number) && (predicted as number) <= hi!;

describe('the intervals of a curve', () => {
  it.each([
    ['bernoulli/survival@bernoulli', { n: 50, p0: 0.05, k: 40 }],
    ['bernoulli/variance@bernoulli', { n: 20, p0: 0.3, k: 40 }],
    ['gaussian/log-mean@gaussian', { n: 10, sigma0: 2, k: 40 }],
    ['gaussian/step-law@gaussian', { n: 10, sigma0: 2, k: 40 }],
  ])('of %s are those of one test at the share of the error that falls to each', async (id, at) => {
    const [curve] = await curves(id, at, 4096, 1);
    const [alone] = await curves(id, { ...at, k: 1 }, 4096, 1);
    const points = curve!.points(0.9);
    expect(points.length).toBeGreaterThan(9);
    // A curve of one generation has all the error to itself.
    expect(points[0]).toEqual(alone!.points(1 - 0.1 / points.length)[0]);
    expect(width(points[0]!)).toBeGreaterThan(width(alone!.points(0.9)[0]!));
    // By default they hold at 99.9 % together.
    expect(curve!.points()[0]).toEqual(alone!.points(1 - 0.001 / points.length)[0]);
  });

  it('hold all at once with the confidence stated, and would not at a quarter of their width', async () => {
    const confidence = 0.9;
    const found = (await curves('bernoulli/survival@bernoulli', { n: 10, p0: 0.3, k: 12 }, 640, 400)).map((curve) => curve.points(confidence));
    const narrow = ({ estimate, interval: [lo, hi], ...rest }: CurvePoint): CurvePoint => ({ ...rest, estimate, interval: [estimate! - (estimate! - lo!) / 4, estimate! + (hi! - estimate!) / 4] });
    const likely = (hits: number): boolean => logBinomialLower(hits, found.length, confidence) > log(1e-6);
    expect(likely(found.filter((points) => points.every(holds)).length)).toBe(true);
    expect(likely(found.filter((points) => points.map(narrow).every(holds)).length)).toBe(false);
  });
});

describe('the picture of a quantile of a time', () => {
  it('shows the generations at which the claim turns, and survival falling through the level between them', async () => {
    // 2.6 c and 3.1 c of c = 50.5 are 131.3 and 156.55: at 131 at least half must be left, at 156 at most half may be.
    const [curve] = await curves('bernoulli/median-linear@bernoulli', { n: 10_000, p0: 0.00505 }, 1280, 1);
    const points = curve!.points();
    const at = (k: number): CurvePoint => points.find((point) => point.k === k)!;
    expect([at(131), at(132), at(156)].map(({ predicted }) => predicted)).toEqual([{ lo: 0.5, hi: 1 }, { lo: 0, hi: 1 }, { lo: 0, hi: 0.5 }]);
    expect(points.at(-1)!.k).toBe(156);
    expect(at(131).estimate!).toBeGreaterThan(at(156).estimate!);
    const { k, survival, lo, hi } = curve!.survival()!;
    for (const point of points) expect(survival[k.indexOf(point.k)]).toBeCloseTo(point.estimate!, 5);
    expect(k.every((_, i) => lo[i]! <= survival[i]! && survival[i]! <= hi[i]!)).toBe(true);
  });

  it('is brought back by what an earlier run saw', async () => {
    const [seen] = await curves('poisson/forgetting-median@poisson', { n: 10, lambda0: 1 }, 640, 1);
    const [fresh] = await curves('poisson/forgetting-median@poisson', { n: 10, lambda0: 1 }, 0, 1);
    expect(fresh!.survival()).toBeUndefined();
    fresh!.restore(seen!.points().map(({ estimate, interval: [lo, hi] }) => [estimate, lo, hi] as const), seen!.alive);
    expect([fresh!.points(), fresh!.survival()]).toEqual([seen!.points(), seen!.survival()]);
  });

  it('has no survival curve where the claim is about no time', async () => {
    const [curve] = await curves('bernoulli/variance@bernoulli', { n: 20, p0: 0.3, k: 40 }, 640, 1);
    expect([curve!.survival(), curve!.alive]).toEqual([undefined, undefined]);
  });
});
