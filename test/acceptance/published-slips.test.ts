/** Acceptance: false variants of the statements of Suresh et al. (2025) are refuted where they are false, at alpha = 1e-10, within twice the replicates of a test of fixed size. */
import { describe, expect, it } from 'vitest';
import { operating } from '../../bench/calibrate/operating.ts';
import { meanSlips, probabilitySlips, refuted } from '../../bench/calibrate/published-slips.ts';
import { catoniTest } from '../../src/inference/catoni.ts';
import { nextLook } from '../../src/inference/looks.ts';
import { probabilityDelta } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { bernoulliInterior, bernoulliLoss, bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { g } from '../../src/oracle/g.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';
import { binomial } from '../../src/random/binomial.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { seeds } from './programs.ts';

const levels = { alpha: 1e-10, beta: 1e-3 };
const mean = (replicates: number): number => Math.max(128, 2 * replicates);
const most = (replicates: number): number => Math.max(256, 4 * replicates);

describe('a slip in a probability is refuted, exactly computed', () => {
  it.each(probabilitySlips.map((slip) => [slip.slip, slip] as const))('%s', (_, { relation, truth, claimed, replicates }) => {
    const shift = truth - claimed;
    expect(relation === 'at-most' ? shift > 0 : relation === 'at-least' ? shift < 0 : shift !== 0).toBe(true);
    // At the resolution of a check, or at the size of the slip where that is smaller.
    const found = operating(sides(relation, claimed, Math.min(probabilityDelta(0.02, claimed), Math.abs(shift))), levels, truth);
    expect(found.refuted).toBeGreaterThan(1 - levels.beta);
    expect(found.replicates).toBeLessThanOrEqual(mean(replicates));
    // "Never" is a probability below 1e-9.
    expect(found.looks.reduce((sum, { n, decided }) => (n > most(replicates) ? sum + decided : sum), 0)).toBeLessThan(1e-9);
  });
});

describe('a slip in a mean is refuted, by the test of the shipped claim on its simulator', () => {
  const dear = (process.env['CORROBORATE_SEEDS'] ?? '') === '' ? 50_000 : Infinity;
  it.each(meanSlips.filter(({ replicates }) => replicates <= dear).map((slip) => [slip.slip, slip] as const))('%s', async (_, slip) => {
    const cost: number[] = [];
    const few = slip.replicates > 5000 || slip.floor !== undefined ? 2 : 10;
    for (const seed of slip.replicates > 50_000 ? [0] : seeds(few)) cost.push(await refuted(slip, seed, levels));
    const worth = Math.max(slip.replicates, slip.floor ?? 0);
    expect(cost.reduce((a, b) => a + b) / cost.length).toBeLessThanOrEqual(mean(worth));
    expect(Math.max(...cost)).toBeLessThanOrEqual(most(worth));
  });

  it('48: the diffusion of a diploid population', () => {
    const [n, p0] = [100, 0.1];
    const claimed = (-4 * n * p0 * Math.log(p0)) / (1 - p0);
    // E T 1{lost} and its second moment by P(T > k, lost) = 1 − p0 − P(T ≤ k).
    let first = 0;
    let second = 0;
    for (let k = 0; k < 4000; k++) {
      const left = 1 - p0 - (k === 0 ? 0 : bernoulliLoss(n, p0, k));
      first += left;
      second += (2 * k + 1) * left;
    }
    expect(first / (1 - p0)).toBeCloseTo(49.67987723, 6);
    const sd = Math.sqrt(second - first * first);
    const d = Math.abs((1 - p0) * claimed - first) / sd / 4;
    const key = streamKey(1, 'diploid');
    const random = new Random();
    const cost = seeds(20).map((seed) => {
      const test = catoniTest({ sides: sides('equals', (1 - p0) * claimed, d * sd), sd }, levels);
      for (let done = 0, look = nextLook(0); ; look = nextLook(look)) {
        for (; done < look; done++) {
          random.seek(key, seed * 1e6 + done);
          let count = n * p0;
          let k = 0;
          for (; count > 0 && count < n; k++) count = binomial(random, n, count / n);
          test.absorb([count === 0 ? k : 0]);
        }
        const outcome = test.look();
        if (outcome !== undefined) return outcome.verdict === 'refuted' ? look : Infinity;
      }
    });
    expect(cost.reduce((a, b) => a + b) / cost.length).toBeLessThanOrEqual(mean(100));
    expect(Math.max(...cost)).toBeLessThanOrEqual(most(100));
  });
});

describe('what looks like a slip and is true is not refuted', () => {
  const { exp, expm1, log } = Math;
  const worlds = [1, 2, 3, 10, 100, 400].flatMap((n) => [0.01 / n, 1 / n, 0.1, 0.3, 0.5, 0.9].flatMap((p0) => [1, 2, 5, 20, 100, 600].map((k) => ({ n, p0: Math.min(p0, 1), k }))));
  const upper = (n: number, p0: number, k: number, squares: number, linear: number, at = g(k)): number => 1 - (1 - squares * n * p0 * p0 - linear * p0) * exp(-n * p0 * at);
  const aboveSurvival: Record<string, (n: number, p0: number, k: number) => number> = {
    'Theorem 1, upper, 3 to 1': (n, p0, k) => upper(n, p0, k, 1, k),
    'Theorem 1, upper, p0 for 3k p0': (n, p0, k) => upper(n, p0, k, 3, 1),
    'Theorem 1, upper, 3p0 for 3k p0': (n, p0, k) => upper(n, p0, k, 3, 3),
    'Theorem 1, upper, n p0² g': (n, p0, k) => upper(n, p0, k, g(k), 3 * k),
    'Theorem 1, upper, 3(k + 1) p0': (n, p0, k) => upper(n, p0, k, 3, 3 * (k + 1)),
    'Theorem 1, upper, g of k - 1': (n, p0, k) => upper(n, p0, k, 3, 3 * k, k > 1 ? g(k - 1) : Infinity),
    'Theorem 1, upper, both constants 1/2': (n, p0, k) => upper(n, p0, k, 1 / 2, k / 2),
  };
  const belowSurvival: Record<string, (n: number, p0: number, k: number) => number> = {
    'Theorem 1, lower, g of k + 1': (n, p0, k) => -expm1(-n * p0 * g(k + 1)),
    'Theorem 1, lower, 1/k': (n, p0, k) => -expm1((-n * p0) / k),
    'Theorem 1, lower, 2/(k + 1 + (ln k)/3)': (n, p0, k) => -expm1((-2 * n * p0) / (k + 1 + log(k) / 3)),
  };
  const rounding = 1e-12;
  it.each(Object.keys(aboveSurvival))('%s', (name) => {
    for (const { n, p0, k } of worlds) expect(aboveSurvival[name]!(n, p0, k), JSON.stringify({ n, p0, k })).toBeGreaterThanOrEqual(bernoulliSurvival(n, p0, k) * (1 - rounding));
  });
  it.each(Object.keys(belowSurvival))('%s', (name) => {
    for (const { n, p0, k } of worlds) expect(belowSurvival[name]!(n, p0, k), JSON.stringify({ n, p0, k })).toBeLessThanOrEqual(bernoulliSurvival(n, p0, k) * (1 + rounding));
  });
  it('but Theorem 1, upper, with 3 n p0² alone is false: it falls below p0, which no generation does', () => {
    expect(upper(1, 0.01, 2, 3, 0)).toBeLessThan(0.7 * bernoulliSurvival(1, 0.01, 2));
    expect(upper(100, 0.001, 600, 3, 0)).toBeLessThan(0.7 * bernoulliSurvival(100, 0.001, 600));
  });
  it('Seddik: the sharp upper bound, the upper bound of k - 1, lower constants below 4', () => {
    for (const { n, p0, k } of worlds) {
      const truth = bernoulliInterior(n, p0, k);
      const v = p0 * (1 - p0);
      expect(n * v * (1 - 1 / n) ** (k - 1)).toBeGreaterThanOrEqual(truth * (1 - rounding));
      expect(2 * n * v * (1 - 1 / n) ** (k - 1)).toBeGreaterThanOrEqual(truth * (1 - rounding));
      expect(3.9 * v * (1 - 1 / n) ** k).toBeLessThanOrEqual(truth * (1 + rounding));
      if (n === 2) expect(4 * v * 0.5 ** k).toBeCloseTo(truth, 14);
    }
  });
  it('Theorem 3: 4n, 4n + 1, 4n - 2, 4n - 3, 4n - 3.5, and divisor n', () => {
    for (const n of [2, 3, 10, 100]) {
      for (const per of [0.5, 2, 10, 50]) {
        const k = Math.ceil(per * n);
        for (const ratio of [0.9, 0.5, 0.1, exp(-k / (2 * n)), exp(-k / (4 * n))]) {
          for (const rate of [4 * n - 1, 4 * n, 4 * n + 1, 4 * n - 2, 4 * n - 3, 4 * n - 3.5]) {
            for (const ddof of [0, 1]) expect(exp(-k / rate) / ratio).toBeGreaterThanOrEqual(gaussianTail(n, k, ratio, ddof) * (1 - rounding));
          }
        }
      }
    }
  });
  it('and where such a statement is tight the test refutes it with probability below alpha', () => {
    const [truth, bound] = [bernoulliSurvival(100, 0.01, 5), -expm1(-1 * g(6))];
    expect(operating(sides('at-least', bound, probabilityDelta(0.02, bound)), levels, truth).refuted).toBeLessThan(levels.alpha);
    const same = bernoulliInterior(2, 0.5, 3);
    expect(operating(sides('at-most', same, probabilityDelta(0.02, same)), levels, same).refuted).toBeLessThan(levels.alpha);
    // The gate is shut by no accident: a bound that is false there is refuted.
    expect(operating(sides('at-least', 1.5 * truth, probabilityDelta(0.02, truth)), levels, truth).refuted).toBeGreaterThan(0.999);
  });
});

describe('what is false by too little for any number of replicates is refuted by the oracle', () => {
  const { exp, expm1 } = Math;
  it('Theorem 1, upper, without 3 n p0²: false by 1.6e-5', () => {
    const lost = bernoulliLoss(100, 0.08, 1);
    expect(lost).toBeCloseTo(2.392e-4, 7);
    expect((1 - 3 * 0.08) * exp(-8)).toBeGreaterThan(lost);
  });
  it('Theorem 3, 3.5n for 4n - 1: false below 1e-9 only', () => {
    // −ln P/k at the level that is exp(−k/(3.5 n)) of the bound: the tail beyond it exceeds the claim.
    const [n, k] = [100, 9000];
    const worst = Math.max(...Array.from({ length: 60 }, (_, i) => gaussianTail(n, k, exp(-1 - i / 6), 1) / exp(1 + i / 6 - k / (3.5 * n))));
    expect(worst).toBeGreaterThan(1);
  });
  it('the Poisson formula for the Bernoulli model at n = 1e4, k = 10: apart by 1e-4 and less', () => {
    const gap = -expm1(-10 * g(10)) / bernoulliSurvival(2000, 10 / 2000, 10) - 1;
    expect(gap).toBeLessThan(-1e-5);
  });
  it('Seddik, upper, n for 2n: false for small p0 at k = 1 beyond n = 5', () => {
    expect(bernoulliInterior(10, 0.01, 1)).toBeGreaterThan(10 * 0.01 * 0.99 * 0.9);
  });
});
