import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/inference/confidence-sequence.ts';
import { departures, kaplanMeier } from '../../src/inference/kaplan-meier.ts';
import { CHUNK } from '../../src/inference/looks.ts';
import { log } from '../../src/elementary/log.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { observe } from '../../src/property/block.ts';
import { lifeGenerations, type SurvivalColumns, SurvivalCurve } from '../../src/property/survival-curve.ts';
import type { StreamKey } from '../../src/protocol/simulator.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { logBinomialLower } from '../../src/special/binomial-tail.ts';

const initial = { n: 10, lambda0: 0.5 };

function watched(key: StreamKey, generations: readonly number[], replicates: number): SurvivalCurve {
  const curve = new SurvivalCurve('survived', {}, generations);
  const facts = observe(poisson, { key, initial, from: 0, to: replicates, probes: curve.probes });
  for (let chunk = 0; chunk < replicates / CHUNK; chunk++) curve.absorb(facts, chunk);
  return curve;
}

/** P(T > k) of the Poisson model, by its recursion. */
function truth(k: number): number {
  let g = 1;
  for (let i = 1; i < k; i++) g = -Math.expm1(-g);
  return -Math.expm1(-initial.n * initial.lambda0 * g);
}

describe('a survival curve', () => {
  it('is the product-limit estimate of the times that the simulator records itself', () => {
    const [horizon, replicates, key] = [30, 1280, streamKey(3, 'times')];
    const columns = watched(key, lifeGenerations(horizon, 9), replicates).columns(clopperPearson, 0.999)!;
    const last = poisson.simulate({ initial, key, from: 0, to: replicates, probes: [{ observable: 'lifetime', k: horizon, at: {} }, { observable: 'survived', k: horizon, at: {} }] });
    const lives = Array.from({ length: replicates }, (_, i) => ({ time: last[i]!, censored: last[replicates + i] === 1 }));
    const steps = kaplanMeier(departures(lives));
    expect(steps.some(({ events }) => events > 0) && steps.at(-1)!.censored > 0).toBe(true);
    columns.k.forEach((k, i) => {
      const step = steps.filter((one) => one.k <= k && one.events > 0).at(-1);
      expect(columns.survival[i]).toBe(Math.round((step?.survival ?? 1) * 1e6) / 1e6);
      expect(columns.atRisk[i]).toBe(lives.filter(({ time, censored }) => censored || time > k).length);
    });
  });

  it('has a band that holds as a whole with the confidence stated, and would not at a third of its width', () => {
    const confidence = 0.9;
    const generations = lifeGenerations(60, 12);
    const bands = Array.from({ length: 300 }, (_, i) => watched(streamKey(7, 'bands', i), generations, 320).columns(clopperPearson, confidence)!);
    const holds = (share: number) => ({ k, survival, lo, hi }: SurvivalColumns): boolean => k.every((one, i) => {
      const [s, p] = [survival[i]!, truth(one)];
      return s - (s - lo[i]!) * share <= p && p <= s + (hi[i]! - s) * share;
    });
    const likely = (share: number): boolean => logBinomialLower(bands.filter(holds(share)).length, bands.length, confidence) > log(1e-6);
    expect([likely(1), likely(1 / 3)]).toEqual([true, false]);
  });

  it('counts what has no outcome against both ends', () => {
    const curve = new SurvivalCurve('survived', {}, [1]);
    const facts = (lo: number, hi: number): Parameters<SurvivalCurve['absorb']>[0] => [{ kind: 'indicator', lo: Uint8Array.of(lo), hi: Uint8Array.of(hi) }];
    curve.absorb(facts(30, 34), 0);
    const { atRisk, survival, lo, hi } = curve.columns(clopperPearson, 0.99)!;
    expect([atRisk[0], survival[0]]).toEqual([30, 0.5]);
    expect(lo[0]).toBeLessThanOrEqual(clopperPearson({ n: CHUNK, lo: 30, hi: 30 }, 0.99)[0]);
    expect(hi[0]).toBeGreaterThanOrEqual(clopperPearson({ n: CHUNK, lo: 34, hi: 34 }, 0.99)[1]);
    const again = new SurvivalCurve('survived', {}, [1]);
    again.restore(curve.alive);
    expect(again.columns(clopperPearson, 0.99)).toEqual(curve.columns(clopperPearson, 0.99));
  });

  it('is of times only, and of nothing where nothing was seen', () => {
    expect(SurvivalCurve.of('above', {}, [1, 2])).toBeUndefined();
    expect(SurvivalCurve.of('survived', {}, [1, 2])!.columns(clopperPearson, 0.9)).toBeUndefined();
  });

  it('shows every generation while they are few, and the round ones always', () => {
    expect(lifeGenerations(3, 64)).toEqual([1, 2, 3]);
    const many = lifeGenerations(700, 20);
    for (const k of [1, 2, 5, 10, 20, 50, 100, 200, 500, 700]) expect(many).toContain(k);
    expect(many).toEqual([...new Set(many)].sort((a, b) => a - b));
    expect(many.length).toBeLessThan(35);
  });
});
