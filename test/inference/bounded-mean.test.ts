import { describe, expect, it } from 'vitest';
import { BettingBank } from '../../src/inference/betting-bank.ts';
import { boundedMeanTest, type BoundedMean } from '../../src/inference/bounded-mean.ts';
import { sides } from '../../src/inference/sides.ts';
import { DeclarationError } from '../../src/errors.ts';
import { decide, tally, uniforms, values } from './source.ts';

const levels = { alpha: 1e-6, beta: 1e-3 };
const uniformSd = Math.sqrt(1 / 12);
const uniformClaim = (relation: 'equals' | 'at-most' | 'at-least', mean: number, d = 0.1): BoundedMean => ({
  sides: sides(relation, mean, d * uniformSd),
  support: [0, 1],
  sd: uniformSd,
});

/** Mean of an e-process over all sequences of n draws from a law on finitely many values. */
function meanOver(law: readonly (readonly [number, number])[], n: number, logE: (sequence: readonly number[]) => number): number {
  const walk = (sequence: readonly number[], probability: number): number =>
    sequence.length === n ? probability * Math.exp(logE(sequence)) : law.reduce((sum, [value, p]) => sum + walk([...sequence, value], probability * p), 0);
  return walk([], 1);
}

function evidence(center: number, sign: 1 | -1, support: readonly [number, number]): (sequence: readonly number[]) => number {
  return (sequence) => {
    const bank = new BettingBank([{ center, sign, first: 0.3, smallest: 0.3 }], support);
    for (const x of sequence) bank.absorb(x);
    return bank.log(0);
  };
}

describe('betting on a bounded mean', () => {
  const law = [[0, 0.5], [1, 0.3], [4, 0.2]] as const; // mean 1.1
  it('is fair at the true mean and unfavourable on the claimed side, over every sequence', () => {
    expect(meanOver(law, 7, evidence(1.1, 1, [0, 4]))).toBeCloseTo(1, 11);
    expect(meanOver(law, 7, evidence(1.1, -1, [0, 4]))).toBeCloseTo(1, 11);
    expect(meanOver(law, 7, evidence(2, 1, [0, 4]))).toBeLessThan(1);
    expect(meanOver(law, 7, evidence(0.5, -1, [0, 4]))).toBeLessThan(1);
    // The fault that would be caught: a bet in the direction of the truth.
    expect(meanOver(law, 7, evidence(0.5, 1, [0, 4]))).toBeGreaterThan(1);
  });
  it('lets an undefined value cost what the worst value in the support would', () => {
    for (const sign of [1, -1] as const) {
      const known = evidence(1.1, sign, [0, 4]);
      const bank = new BettingBank([{ center: 1.1, sign, first: 0.3, smallest: 0.3 }], [0, 4]);
      for (const x of [1, 0, 4]) bank.absorb(x);
      bank.absorbUndefined();
      for (const x of [0, 0.7, 4]) expect(bank.log(0)).toBeLessThanOrEqual(known([1, 0, 4, x]) + 1e-12);
      expect(bank.log(0)).toBeCloseTo(known([1, 0, 4, sign > 0 ? 0 : 4]), 12);
    }
  });
  it('does not overflow when the support is vastly wider than the room below the center', () => {
    const logE = evidence(1e-200, 1, [0, 1]);
    expect(logE(Array.from({ length: 40 }, () => 1)) / (40 * Math.log(0.95e200))).toBeCloseTo(1, 2);
  });
});

describe('the test of a bounded mean', () => {
  const draw = (shift: number, seed: number): (() => Float64Array) => {
    const uniform = uniforms(seed);
    return values(() => Math.min(1, shift + uniform()));
  };
  it('supports what is true and refutes what is off', () => {
    expect(tally(10, (i) => decide(boundedMeanTest(uniformClaim('equals', 0.5), levels), draw(0, i)))).toMatchObject({ supported: 10 });
    expect(tally(5, (i) => decide(boundedMeanTest(uniformClaim('equals', 0.5), levels), draw(0.06, i)))).toMatchObject({ refuted: 5 });
    expect(tally(5, (i) => decide(boundedMeanTest(uniformClaim('at-most', 0.5), levels), draw(0.06, i)))).toMatchObject({ refuted: 5 });
    expect(tally(5, (i) => decide(boundedMeanTest(uniformClaim('at-least', 0.5), levels), draw(0.2, i)))).toMatchObject({ supported: 5 });
  });
  it('keeps alpha at the claimed mean, and would show it if it did not', () => {
    const loose = { alpha: 0.01, beta: 1e-6 };
    const refuted = (mean: number): number => tally(1000, (i) => decide(boundedMeanTest(uniformClaim('equals', mean, 0.3), loose), draw(0, i)))['refuted']!;
    // P(Binomial(1000, 0.01) >= 31) <= 1e-7.
    expect(refuted(0.5)).toBeLessThan(31);
    expect(refuted(0.5 + 0.3 * uniformSd)).toBeGreaterThan(900);
  });
  it('decides a loose bound at the first look', () => {
    expect(decide(boundedMeanTest(uniformClaim('at-most', 0.9), levels), draw(0, 1))).toMatchObject({ verdict: 'supported', replicates: 64 });
    expect(decide(boundedMeanTest(uniformClaim('at-least', 0.95), levels), draw(0, 1))).toMatchObject({ verdict: 'refuted', replicates: 64 });
  });
  it('supports a constant, which has no variance', () => {
    const outcome = decide(boundedMeanTest({ sides: sides('equals', 3, 0.1), support: [0, 10], sd: 1 }, levels), () => new Float64Array(64).fill(3));
    expect(outcome).toMatchObject({ verdict: 'supported', estimate: 3 });
  });
  it('calls a value outside the support invalid, but not one that is outside by rounding', () => {
    const inside = decide(boundedMeanTest(uniformClaim('equals', 0.5), levels), values(() => 1 + 1e-15));
    expect(inside.verdict).toBe('refuted');
    const outside = decide(boundedMeanTest(uniformClaim('equals', 0.5), levels), values(() => 1 + 1e-9));
    expect(outside).toMatchObject({ verdict: 'invalid', reason: 'support', replicates: 64 });
  });
  it('counts undefined values against both readings', () => {
    const doubtful = (seed: number): (() => Float64Array) => {
      const uniform = uniforms(seed);
      return values(() => (uniform() < 0.1 ? [NaN, Infinity, -Infinity][Math.floor(3 * uniform())]! : uniform()));
    };
    const tight = decide(boundedMeanTest(uniformClaim('equals', 0.5), levels), doubtful(1));
    expect(tight).toMatchObject({ verdict: 'inconclusive', reason: 'undefined outcomes' });
    expect(tight.interval[0]).toBeLessThan(0.45);
    expect(tight.interval[1]).toBeGreaterThan(0.55);
    expect(decide(boundedMeanTest(uniformClaim('at-most', 0.8), levels), doubtful(2)).verdict).toBe('supported');
    expect(decide(boundedMeanTest(uniformClaim('at-most', 0.2), levels), doubtful(3)).verdict).toBe('refuted');
  });
  it('plans by the support where the sd is tiny beside it', () => {
    const { planned, cap } = boundedMeanTest({ sides: sides('at-most', 50, 0.0002), support: [0, 100], sd: 0.01 }, levels);
    expect(planned).toBe(Math.ceil((1.2 * Math.log(1000)) / (0.0002 / 100)));
    expect(cap % 64).toBe(0);
  });
  it('prints an interval that covers the truth at any stopping time', () => {
    // Over 200 runs of the 99.9 % interval, five misses or more have probability below 1e-5 each way; over looks it is
    // one event a run.
    let misses = 0;
    for (let seed = 0; seed < 200; seed++) {
      const test = boundedMeanTest(uniformClaim('equals', 0.5), levels);
      const chunk = draw(0, seed);
      for (let i = 0; i < 12; i++) {
        test.absorb(chunk());
        const [lower, upper] = test.stop('x').interval;
        if (!(lower! <= 0.5 && upper! >= 0.5)) {
          misses += 1;
          break;
        }
      }
      const [lower, upper] = test.stop('x').interval;
      expect(upper! - lower!).toBeLessThan(0.2);
    }
    expect(misses).toBeLessThan(5);
  });
  it('gives the same numbers however the values are grouped', () => {
    const uniform = uniforms(4);
    const all = Float64Array.from({ length: 1000 }, (_, i) => (i % 97 === 0 ? NaN : uniform()));
    const outcomes = [1, 7, 64, 1000].map((size) => {
      const test = boundedMeanTest(uniformClaim('equals', 0.47), levels);
      for (let i = 0; i < all.length; i += size) test.absorb(all.slice(i, i + size));
      return test.stop('x');
    });
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });
  it.each([
    ['an empty support', { ...uniformClaim('equals', 0.5), support: [1, 1] as const }],
    ['a prediction outside the support', uniformClaim('equals', 1.5)],
    ['a claim that excludes nothing', uniformClaim('at-most', 0.99)],
    ['an sd of zero', { ...uniformClaim('equals', 0.5), sd: 0 }],
  ])('refuses %s', (_, claim) => expect(() => boundedMeanTest(claim, levels)).toThrow(DeclarationError));
});
