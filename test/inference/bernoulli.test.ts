import { describe, expect, it } from 'vitest';
import { bernoulliTest } from '../../src/inference/bernoulli.ts';
import { bernoulliDivergence } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { DeclarationError, DomainError } from '../../src/errors.ts';
import { masses, operating } from './operating.ts';
import { counts, decide, tally, uniforms } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };

function coin(p: number, seed: number): () => { n: number; lo: number; hi: number } {
  const uniform = uniforms(seed);
  return counts(() => uniform() < p);
}

describe('error levels, computed exactly', () => {
  const loose = { alpha: 0.01, beta: 0.01 };
  it.each([
    [0.5, 0.1],
    [0.1, 0.05],
    [0.02, 0.03],
  ])('an equality at %d within %d keeps alpha at its value and beta at a deviation of delta', (p0, delta) => {
    const claim = sides('equals', p0, delta);
    const atClaim = operating(claim, loose, p0);
    expect(atClaim.refuted).toBeLessThanOrEqual(0.01);
    expect(atClaim.refuted + atClaim.supported).toBeCloseTo(1, 9);
    for (const off of [p0 + delta, p0 - delta]) {
      if (off <= 0) continue;
      const result = operating(claim, loose, off);
      expect(result.supported).toBeLessThanOrEqual(0.01);
      expect(result.refuted + result.supported).toBeCloseTo(1, 9);
    }
    // The levels are not bought by never deciding: each is spent to a good part.
    expect(atClaim.refuted).toBeGreaterThan(0.001);
  });
  it.each([
    ['at-most', 0.1],
    ['at-least', -0.1],
  ] as const)('a bound (%s) keeps alpha everywhere it holds, and beta at and beyond delta', (relation, shift) => {
    const claim = sides(relation, 0.4, 0.1);
    for (const inside of [0, 0.5, 1]) expect(operating(claim, loose, 0.4 - inside * shift).refuted).toBeLessThanOrEqual(0.01);
    for (const outside of [1, 1.5]) expect(operating(claim, loose, 0.4 + outside * shift).supported).toBeLessThanOrEqual(0.01);
  });
  it('a claim of an interval keeps both', () => {
    const claim = sides('between', { lo: 0.3, hi: 0.5 }, 0.1);
    for (const p of [0.3, 0.4, 0.5]) expect(operating(claim, loose, p).refuted).toBeLessThanOrEqual(0.01);
    for (const p of [0.2, 0.6]) expect(operating(claim, loose, p).supported).toBeLessThanOrEqual(0.01);
  });
  it('nothing stays undecided between the claim and delta either', () => {
    for (const p of [0.52, 0.55, 0.58]) expect(operating(sides('equals', 0.5, 0.1), loose, p).inconclusive).toBe(0);
  });
  it('refutes near the information floor', () => {
    const alpha = 1e-9;
    const claim = sides('equals', 0.5, 0.1);
    const { refuted, replicates } = operating(claim, { alpha, beta: 1e-3 }, 0.6);
    expect(refuted).toBeGreaterThan(0.999);
    // The nearest bet has weight 0.625 / 2. Lorden bounds the mean excess over its threshold by E[step^2; step > 0] /
    // E[step], here 0.6 ln(1.2)^2 / 0.0201 < 1 nat. The decision waits for the next look, 5 % or a chunk later.
    const divergence = bernoulliDivergence(0.6, -0.1);
    const nats = Math.log(1 / (0.9 * alpha)) + Math.log(2 / 0.625) + 1;
    expect(replicates).toBeLessThan((1.05 * nats) / divergence + 64);
    expect(replicates).toBeGreaterThan(Math.log(1 / alpha) / divergence * 0.99);
  });
  it('plans honestly for a true claim', () => {
    for (const relation of ['equals', 'at-most', 'at-least'] as const) {
      for (const p of [0.5, 0.2]) {
        const claim = sides(relation, p, 0.1 * Math.sqrt(p * (1 - p)));
        const { planned } = bernoulliTest(claim, { alpha: 1e-10, beta: 1e-3 });
        const { supported, replicates } = operating(claim, { alpha: 1e-10, beta: 1e-3 }, p);
        expect(supported).toBeGreaterThan(0.999999);
        // At this coarse resolution a look every chunk adds up to one chunk.
        expect(replicates).toBeLessThan(1.05 * planned + 64);
        expect(replicates).toBeGreaterThan(0.75 * planned);
      }
    }
  });
});

describe('the cap', () => {
  const cases = [
    sides('equals', 0.5, 0.1),
    sides('equals', 0.01, 0.02),
    sides('equals', 0, 0.01),
    sides('equals', 1, 0.01),
    sides('at-most', 0.3, 0.05),
    sides('at-least', 0.9, 0.02),
    sides('between', { lo: 0.2, hi: 0.7 }, 0.05),
  ];
  it.each(cases)('decides every count there: %j', (claim) => {
    const { cap } = bernoulliTest(claim, levels);
    expect(cap % 64).toBe(0);
    const seen = new Set<string>();
    for (let k = 0; k <= cap; k++) {
      const test = bernoulliTest(claim, levels);
      test.absorb({ n: cap, lo: k, hi: k });
      seen.add(test.look()!.verdict);
    }
    expect([...seen].sort()).toEqual(['refuted', 'supported']);
  });
  it('is no larger than needed: at 2 % less some count has neither exact tail', () => {
    const tail = (mass: Float64Array, from: number, to: number): number => mass.slice(from, to).reduce((sum, m) => sum + m, 0);
    for (const [p0, delta] of [[0.5, 0.1], [0.01, 0.02]] as const) {
      const n = 64 * Math.floor((0.98 * bernoulliTest(sides('equals', p0, delta), levels).cap) / 64 - 1);
      const [at, above] = [masses(n, p0), masses(n, p0 + delta)];
      let k = 0;
      while (tail(at, k, n + 1) > 0.05 * levels.alpha) k += 1;
      expect(tail(above, 0, k)).toBeGreaterThan(0.1 * levels.beta);
    }
  });
  it('is about what the normal approximation says, and is found for rare events and fine resolutions too', () => {
    // (z(0.05 alpha) + z(0.1 beta))^2 p0 (1 - p0) / delta^2 with z(5e-8) = 5.327, z(1e-4) = 3.719
    const { cap } = bernoulliTest(sides('equals', 0.5, 0.001), levels);
    expect(cap / (((5.327 + 3.719) ** 2 * 0.25) / 1e-6)).toBeCloseTo(1, 1);
    expect(bernoulliTest(sides('equals', 1e-9, 1e-10), levels).cap).toBeGreaterThan(1e12);
  });
});

describe('acceptance', () => {
  it('supports a fair coin, and refutes one that is off by delta', () => {
    expect(tally(5, (i) => decide(bernoulliTest(sides('equals', 0.5, 0.01), levels), coin(0.5, i)))).toMatchObject({ supported: 5 });
    // Each run errs with probability at most 1e-3: three of ten would happen once in 8 million.
    expect(tally(10, (i) => decide(bernoulliTest(sides('equals', 0.5, 0.01), levels), coin(0.51, i)))['refuted']).toBeGreaterThan(7);
  });
  it('decides halfway, either way', () => {
    const seen = tally(30, (i) => decide(bernoulliTest(sides('equals', 0.5, 0.01), levels), coin(0.505, i)));
    expect(seen).toMatchObject({ inconclusive: 0, invalid: 0 });
    expect(seen['refuted']! + seen['supported']!).toBe(30);
    expect(seen['supported']).toBeGreaterThan(0);
  });
  it('supports an event that never happens at the first look that beta allows, and refutes it at the first hit', () => {
    const never = decide(bernoulliTest(sides('equals', 0, 1e-3), levels), () => ({ n: 64, lo: 0, hi: 0 }));
    expect(never).toMatchObject({ verdict: 'supported', undefinedOutcomes: 0 });
    // -ln(0.9e-3)/-ln(0.999) = 7009.6: the looks are at 6976 and 7296 or so.
    expect(never.replicates).toBeGreaterThanOrEqual(7010);
    expect(never.replicates).toBeLessThanOrEqual(1.05 * 7010 + 64);
    const hit = decide(bernoulliTest(sides('equals', 0, 1e-3), levels), coin(0.005, 1));
    expect(hit).toMatchObject({ verdict: 'refuted', logE: Infinity });
    expect(hit.interval[0]).toBeGreaterThan(0);
  });
  it('supports an event that always happens', () => {
    const always = decide(bernoulliTest(sides('equals', 1, 1e-3), levels), () => ({ n: 64, lo: 64, hi: 64 }));
    expect(always).toMatchObject({ verdict: 'supported', estimate: 1 });
    expect(always.interval[1]).toBe(1);
    expect(always.interval[0]).toBeGreaterThan(0.99);
  });
  it('does not take a small budget for support of a rare event', () => {
    const test = bernoulliTest(sides('equals', 1e-5, 5e-6), levels);
    expect(test.planned).toBeGreaterThan(8e6);
    expect(test.planned).toBeLessThan(1.3e7);
    const outcome = decide(test, coin(1e-5, 3), 1e5);
    expect(outcome).toMatchObject({ verdict: 'inconclusive', reason: 'budget' });
    expect(outcome.interval[0]).toBeLessThan(1e-5);
    expect(outcome.interval[1]).toBeGreaterThan(1e-5);
  });
  it('decides bounds: on the boundary, far inside, beyond', () => {
    const bound = (): ReturnType<typeof bernoulliTest> => bernoulliTest(sides('at-most', 0.05, 0.005), levels);
    expect(tally(5, (i) => decide(bound(), coin(0.05, i)))).toMatchObject({ supported: 5 });
    expect(tally(5, (i) => decide(bound(), coin(0.06, i)))).toMatchObject({ refuted: 5 });
    const inside = decide(bound(), coin(0.01, 1));
    expect(inside.verdict).toBe('supported');
    expect(inside.replicates).toBeLessThan(1000);
    expect(decide(bernoulliTest(sides('at-most', 0.5, 0.01), levels), coin(0.05, 1))).toMatchObject({ verdict: 'supported', replicates: 64 });
  });
  it('refutes the coverage of the interval that forgets that the sd is estimated', () => {
    expect(decide(bernoulliTest(sides('equals', 0.95, 0.01), levels), coin(0.8782, 2))).toMatchObject({ verdict: 'refuted' });
  });
});

describe('undefined outcomes', () => {
  // One percent each of NaN, Infinity and throw; else the event happens.
  const doubtful = (seed: number): (() => { n: number; lo: number; hi: number }) => {
    const uniform = uniforms(seed);
    return counts(() => (uniform() < 0.03 ? undefined : true));
  };
  it('leave a tight claim undecided at the cap, where dropping them would support it', () => {
    const outcome = decide(bernoulliTest(sides('at-least', 0.985, 0.002), levels), doubtful(1));
    expect(outcome).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
    expect(outcome.undefinedOutcomes / outcome.replicates).toBeCloseTo(0.03, 2);
    expect(outcome.interval[1]).toBe(1);
    expect(outcome.interval[0]).toBeLessThan(0.97);
    const dropped = decide(bernoulliTest(sides('at-least', 0.985, 0.002), levels), () => ({ n: 64, lo: 64, hi: 64 }));
    expect(dropped.verdict).toBe('supported');
  });
  it('do not stand in the way of a claim that allows for them', () => {
    expect(decide(bernoulliTest(sides('at-least', 0.95, 0.005), levels), doubtful(2))).toMatchObject({ verdict: 'supported' });
  });
  it('never make evidence against a claim larger than the facts could', () => {
    const claim = sides('equals', 0.3, 0.05);
    const logE = (lo: number, hi: number): number => {
      const test = bernoulliTest(claim, levels);
      test.absorb({ n: 64, lo, hi });
      return test.stop('x').logE;
    };
    for (const [lo, hi] of [[10, 20], [0, 64], [30, 33]] as const) {
      for (let k = lo; k <= hi; k++) expect(logE(lo, hi)).toBeLessThanOrEqual(logE(k, k));
    }
  });
});

describe('the printed interval', () => {
  it('excludes the claimed value whenever the claim is refuted before the cap', () => {
    const seen: number[] = [];
    for (const [p0, delta] of [[0.5, 0.01], [0.1, 0.01], [0.001, 0.001], [0, 0.001]] as const) {
      for (const n of [64, 640, 6400]) {
        for (let k = 0; k <= n; k += n / 64) {
          const test = bernoulliTest(sides('equals', p0, delta), levels);
          test.absorb({ n, lo: k, hi: k });
          const outcome = test.look();
          if (outcome?.verdict !== 'refuted') continue;
          seen.push(k);
          expect(outcome.interval[0]! > p0 || outcome.interval[1]! < p0).toBe(true);
        }
      }
    }
    expect(seen.length).toBeGreaterThan(300);
  });
});

describe('declarations and facts', () => {
  it.each([
    ['a bound that excludes nothing', () => bernoulliTest(sides('at-most', 0.995, 0.01), levels)],
    ['a bound above one', () => bernoulliTest(sides('at-most', 1.3, 0.01), levels)],
    ['a bound below zero that nothing can keep', () => bernoulliTest(sides('at-most', -0.1, 0.01), levels)],
    ['an equality that no probability has', () => bernoulliTest(sides('equals', 1.1, 0.01), levels)],
    ['a level of zero', () => bernoulliTest(sides('equals', 0.5, 0.01), { alpha: 0, beta: 0.1 })],
    ['a level that is not a number', () => bernoulliTest(sides('equals', 0.5, 0.01), { alpha: 0.1, beta: NaN })],
  ])('refuses %s', (_, make) => expect(make).toThrow(DeclarationError));
  it.each([
    { n: 64, lo: 3, hi: 2 },
    { n: 64, lo: 3, hi: 65 },
    { n: 64, lo: -1, hi: 2 },
    { n: 64, lo: NaN, hi: 2 },
    { n: 64, lo: 0.5, hi: 2 },
  ])('refuses counts that cannot be: %j', (facts) => {
    expect(() => bernoulliTest(sides('equals', 0.5, 0.01), levels).absorb(facts)).toThrow(DomainError);
  });
  it('gives the same numbers however the facts are grouped', () => {
    const [one, two] = [0, 1].map(() => bernoulliTest(sides('equals', 0.3, 0.01), levels));
    let [lo, hi] = [0, 0];
    for (let i = 0; i < 50; i++) {
      const [certain, possible] = [10 + (i % 3), 10 + (i % 3) + (i % 5)];
      one!.absorb({ n: 64, lo: certain, hi: possible });
      lo += certain;
      hi += possible;
    }
    two!.absorb({ n: 3200, lo, hi });
    expect(two!.stop('x')).toEqual(one!.stop('x'));
  });
});
