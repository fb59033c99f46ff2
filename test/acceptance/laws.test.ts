/** Acceptance: claims about laws, means and quantiles, cases 16 to 23. */
import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { follows, stepsFollow } from '../../src/property/claims/follows.ts';
import { chiSquare, normal as normalLaw, uniform as uniformLaw } from '../../src/property/claims/laws.ts';
import { mean } from '../../src/property/claims/mean.ts';
import { probability } from '../../src/property/claims/probability.ts';
import { median, quantile } from '../../src/property/claims/quantile.ts';
import { experiment } from '../../src/property/experiment.ts';
import { chiSquare as chiSquareDraw } from '../../src/random/chi-square.ts';
import { normal } from '../../src/random/normal.ts';
import type { Random } from '../../src/random/random.ts';
import { decided, over, seeds } from './programs.ts';

const variance = (degrees: number, divisor: number) => experiment((random) => chiSquareDraw(random, degrees) / divisor, { name: `chi-square ${degrees} over ${divisor}` });
const claimed = follows(chiSquare(9, 9), { killing: [chiSquare(9, 10), chiSquare(10, 10), chiSquare(8, 8)] });

describe('the product of a hundred variances', () => {
  const factors = experiment((random) => Array.from({ length: 100 }, () => chiSquareDraw(random, 9) / 9), { name: 'factors' });
  it('16: has a mean that is undecidable without a bound: no type, and an error that says what to add', () => {
    // @ts-expect-error neither support nor sd is given
    expect(() => mean.equals(1, {})).toThrow(DeclarationError);
    // @ts-expect-error neither support nor sd is given
    expect(() => mean.equals(1, { within: 0.1 })).toThrow(/undecidable.*add support: \[a, b\], or sd/);
    // @ts-expect-error a lower bound cannot be refuted by values of which only the sign is known
    expect(() => mean.atLeast(1, { nonnegative: true, replicates: 1e4 })).toThrow(DeclarationError);
  });
  it('16: is supported by the law of its steps, which pool in one test, and refuted for a wrong divisor', () => {
    expect(decided(factors, stepsFollow(chiSquare(9, 9), { killing: [chiSquare(9, 10)] })).verdict).toBe('supported');
    expect(decided(factors, stepsFollow(chiSquare(9, 10))).verdict).toBe('refuted');
  });
});

describe('the variance of ten normal values', () => {
  it.each<[string, (random: Random) => number[]]>([
    ['repeat the one before', (random) => { const u = random.uniform(); return [u, u]; }],
    ['mirror it', (random) => { const u = random.uniform(); return [u, 1 - u]; }],
  ])('has steps that are refuted where they %s, each of them uniform though', (_, run) => {
    expect(decided(experiment(run, { name: 'pairs' }), stepsFollow(uniformLaw()), { d: 0.1 }).verdict).toBe('refuted');
  });
  it('has steps that are refuted where they are correlated, and supported where they are not, or have none before them', () => {
    const chain = (r: number, length: number) =>
      experiment((random) => {
        const states = [normal(random)];
        while (states.length < length) states.push(r * states[states.length - 1]! + Math.sqrt(1 - r * r) * normal(random));
        return states;
      }, { name: `chain ${r}` });
    for (const r of [0.8, -0.5]) expect(decided(chain(r, 20), stepsFollow(normalLaw(0, 1)), { d: 0.1 }).verdict).toBe('refuted');
    for (const length of [2, 20]) {
      const finding = decided(chain(0, length), stepsFollow(normalLaw(0, 1)), { d: 0.1 });
      expect(finding.verdict).toBe('supported');
      expect(finding.excludes).toMatch(/density 1 ± 0.2 cos\(π\(F − F before\)\)/);
    }
    const alone = decided(chain(0, 1), stepsFollow(normalLaw(0, 1)), { d: 0.1 });
    expect(alone.verdict).toBe('supported');
    expect(alone.excludes).not.toMatch(/before/);
  });
  it('follows chi-square with nine degrees over nine', () => expect(decided(variance(9, 9), claimed).verdict).toBe('supported'));
  it('17: is refuted when it divides by ten', () => {
    const { verdicts, replicates } = over(20, (seed) => decided(variance(9, 10), claimed, { seed }));
    expect(verdicts).toEqual({ refuted: seeds(20).length });
    expect(replicates).toBeLessThan(835);
  });
  it('18: is refuted when it has a degree too many, but a thousand replicates settle nothing', () => {
    const { verdicts, replicates } = over(20, (seed) => decided(variance(10, 10), claimed, { seed }));
    expect(verdicts).toEqual({ refuted: seeds(20).length });
    expect(replicates).toBeLessThan(6500);
    const short = over(20, (seed) => decided(variance(10, 10), claimed, { seed, budget: 1000 }));
    // Evidence of 3 nats where 13.8 are asked, on average: a rare one may get there, none may be supported.
    expect(short.verdicts['supported']).toBeUndefined();
    expect(short.verdicts['inconclusive']).toBeGreaterThanOrEqual(seeds(20).length - 1);
  });
});

describe('a mean', () => {
  it('19: of a Cauchy variable is invalid, as its declared variance is false', () => {
    const cauchy = experiment((random) => normal(random) / normal(random), { name: 'cauchy' });
    const { verdicts, findings } = over(100, (seed) => decided(cauchy, mean.equals(0, { sd: 1, within: 0.2 }), { seed }));
    expect(verdicts).toEqual({ invalid: seeds(100).length });
    expect(findings.every(({ reason }) => reason === 'moment bound')).toBe(true);
  });
  it('23: of a constant is supported, with no division by its variance; as a normal law it is refuted', () => {
    const three = experiment(() => 3, { name: 'three' });
    const finding = decided(three, mean.equals(3, { support: [0, 10], within: 0.1 }));
    expect(finding.verdict).toBe('supported');
    expect(finding.estimate).toBe(3);
    expect(finding.interval.every(Number.isFinite)).toBe(true);
    expect(decided(three, follows(normalLaw(3, 1))).verdict).toBe('refuted');
  });
});

describe('a median', () => {
  const time = (center: number) => (random: Random): number => {
    const t = center * Math.exp(0.5 * normal(random));
    return t > 12 ? Infinity : t;
  };
  it('20: of censored times is decided up to the horizon', () => {
    const { verdicts } = over(10, (seed) => decided(experiment(time(10), { name: 'median 10' }), median.between([9.5, 10.5], { horizon: 12 }), { seed }));
    expect(verdicts).toEqual({ supported: seeds(10).length });
    // All but a few of these are censored.
    expect(decided(experiment(time(20), { name: 'median 20' }), median.between([9.5, 10.5], { horizon: 12 })).verdict).toBe('refuted');
  });
  it('20: is undecidable beyond the horizon, and the error says what to do', () => {
    expect(() => median.between([9, 13], { horizon: 12 })).toThrow(/undecidable, since 13 > 12.*simulate to 13/);
  });
  it('are refused where one side of the claim can be excluded by nothing, with the side that can', () => {
    const far = experiment((random) => 1e6 + random.uniform(), { name: 'far' });
    const zero = experiment(() => 0, { name: 'zero' });
    expect(() => decided(far, quantile(0.001).equals(0.001))).toThrow(/vacuous below.*finer within, or claim at least 0.001 alone/);
    expect(() => decided(zero, quantile(0.999).equals(5))).toThrow(/vacuous above.*finer within, or claim at most 5 alone/);
    expect(() => decided(experiment(() => 1e9, { name: 'huge' }), quantile(0.3).equals(0.3, { within: 0.4 }))).toThrow(/vacuous below/);
    expect(() => decided(zero, quantile(0.5).between([1, 2], { within: 0.5 }))).toThrow(/vacuous here: state a finer within\)/);
    expect(decided(far, quantile(0.001).equals(0.001, { within: 5e-4 })).verdict).toBe('refuted');
    expect(decided(far, quantile(0.001).atLeast(0.001)).verdict).toBe('supported');
  });
  it('are refused in the same way as an interval for a probability or a mean, of which an end of the range is no claim', () => {
    const never = experiment(() => 0, { name: 'never' });
    expect(() => decided(never, probability.between([0.004, 0.5], { within: 0.01 }))).toThrow(/vacuous below.*or claim at most 0.5 alone/);
    expect(() => decided(never, probability.between([0.5, 0.996], { within: 0.01 }))).toThrow(/vacuous above.*or claim at least 0.5 alone/);
    expect(() => decided(never, mean.between([0.04, 5], { support: [0, 10], within: 0.1 }))).toThrow(/vacuous below.*or claim at most 5 alone/);
    expect(decided(never, probability.between([0, 0.5], { within: 0.01 })).verdict).toBe('supported');
    expect(decided(never, mean.between([0, 5], { support: [0, 10], within: 0.1 })).verdict).toBe('supported');
    expect(decided(never, probability.equals(0.004, { within: 0.01 })).verdict).toBe('supported');
  });
  it('print the ends that are proved, and no question marks', () => {
    const message = decided(experiment((random) => random.uniform(), { name: 'uniform' }), median.atMost(0.9, { within: 0.05 })).message();
    expect(message).toMatch(/\n {2}seen \d+ replicates, 99.9 % interval \[-Infinity, 0.9\]\n/);
    expect(decided(experiment((random) => random.uniform(), { name: 'uniform' }), median.atMost(0.6), { budget: 64 }).message()).toMatch(/\n {2}seen 64 replicates\n/);
  });
  it('21: with an atom is that atom', () => {
    // P(T <= 2) = .64 and P(T < 2) = .4.
    const geometric = experiment(
      (random) => {
        let t = 1;
        while (random.uniform() >= 0.4) t += 1;
        return t;
      },
      { name: 'geometric' },
    );
    const { verdicts } = over(20, (seed) => decided(geometric, median.equals(2), { seed }));
    expect(verdicts).toEqual({ supported: seeds(20).length });
    expect(decided(geometric, median.equals(3)).verdict).toBe('refuted');
    expect(decided(geometric, median.equals(1)).verdict).toBe('refuted');
  });
});

describe('undefined outcomes', () => {
  const flaky = experiment(
    (random) => {
      const u = random.uniform();
      if (u < 0.01) return NaN;
      if (u < 0.02) return Infinity;
      if (u < 0.03) throw new Error('singular matrix');
      return true;
    },
    { name: 'flaky' },
  );
  it('22: leave a claim open that they might decide, and are counted by kind', () => {
    const finding = decided(flaky, probability.atLeast(0.985, { within: 0.002 }));
    expect(finding).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
    const { thrown, notANumber, infinite } = finding.undefinedBy;
    expect(thrown + notANumber + infinite).toBe(finding.undefinedOutcomes);
    expect(finding.message()).toContain(`(${thrown} thrown, ${notANumber} NaN, ${infinite} infinite)`);
    expect(finding.message()).toContain('singular matrix');
    for (const count of [thrown, notANumber, infinite]) expect(count / finding.replicates).toBeCloseTo(0.01, 2);
  });
  it('make a finding invalid, soon, where they prevail', () => {
    for (const broken of [experiment((): number => { throw new Error('singular matrix'); }, { name: 'broken' }), experiment((random) => (random.uniform() < 0.1 ? 1 : NaN), { name: 'nearly empty' })]) {
      const finding = decided(broken, probability.atLeast(0.5, { within: 0.01 }));
      expect(finding).toMatchObject({ verdict: 'invalid', reason: 'mostly undefined' });
      expect(finding.replicates).toBeLessThanOrEqual(128);
      expect(finding.message()).toContain('make the undefined outcomes defined');
    }
  });
  it('22: do not hurt a claim that they cannot decide', () => expect(decided(flaky, probability.atLeast(0.95, { within: 0.005 })).verdict).toBe('supported'));
});
