import { describe, expect, it } from 'vitest';
import { bernoulliDivergence, excludable, maySeemConstant, meanDivergence, openCap, plannedReplicates, probabilityDelta } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { DeclarationError } from '../../src/errors.ts';

describe('resolution', () => {
  it('measures a probability in standard deviations, down to d/20', () => {
    expect(probabilityDelta(0.02, 0.5)).toBe(0.01);
    expect(probabilityDelta(0.02, 1e-6)).toBe(0.001);
    expect(probabilityDelta(0.02, 1.7)).toBe(0.001);
  });
  it('knows which sides leave room for a deviation', () => {
    expect(excludable(sides('equals', 0.5, 0.1))).toEqual({ lower: true, upper: true });
    expect(excludable(sides('equals', 0.05, 0.1))).toEqual({ lower: false, upper: true });
    expect(excludable(sides('at-most', 0.95, 0.1))).toEqual({ lower: false, upper: false });
    expect(excludable(sides('at-least', 0.95, 0.1))).toEqual({ lower: true, upper: false });
  });
  it('gives the divergence between Bernoulli laws, also for small shifts and at the ends', () => {
    // Reference: 30-digit arithmetic.
    expect(bernoulliDivergence(0.5, 0.01) / 0.0002000400106698677).toBeCloseTo(1, 11);
    expect(bernoulliDivergence(1e-5, 5e-6) / 9.453614190850251e-07).toBeCloseTo(1, 9);
    expect(bernoulliDivergence(0.95, -0.01) / 0.0009369260243123601).toBeCloseTo(1, 11);
    expect(bernoulliDivergence(0, 0.5)).toBeCloseTo(Math.LN2, 15);
    expect(bernoulliDivergence(1, -0.5)).toBeCloseTo(Math.LN2, 15);
  });
  it('limits the information about a bounded mean by its support', () => {
    const side = { at: 0, delta: 0.02 };
    expect(meanDivergence(side, 1)).toBeCloseTo(2e-4, 15);
    expect(meanDivergence(side, 0.001, 1)).toBe(0.02);
  });
  it('plans by side and caps at three times what refutation needs, or support if that is more', () => {
    expect(plannedReplicates(2e-4, 1e-3, true)).toBe(Math.ceil((1.6 * Math.log(1000)) / 2e-4));
    expect(plannedReplicates(2e-4, 1e-3, false)).toBe(Math.ceil((1.2 * Math.log(1000)) / 2e-4));
    expect(openCap(2e-4, { alpha: 1e-10, beta: 1e-3 })).toBe(64 * Math.ceil((3 * Math.log(1e10)) / 2e-4 / 64));
    expect(openCap(2e-4, { alpha: 1e-2, beta: 1e-6 })).toBe(openCap(2e-4, { alpha: 1e-6, beta: 1e-2 }));
  });
});

describe('sides', () => {
  it('turns each relation into the ends that can fail', () => {
    expect(sides('equals', 0.5, 0.1)).toEqual({ lower: { at: 0.5, delta: 0.1 }, upper: { at: 0.5, delta: 0.1 } });
    expect(sides('at-most', 0.5, 0.1)).toEqual({ upper: { at: 0.5, delta: 0.1 } });
    expect(sides('at-least', 0.5, 0.1)).toEqual({ lower: { at: 0.5, delta: 0.1 } });
    expect(sides('between', { lo: 0.1, hi: 0.5 }, (at) => at / 10)).toEqual({ lower: { at: 0.1, delta: 0.01 }, upper: { at: 0.5, delta: 0.05 } });
  });
  it.each([
    ['a prediction that is not a number', () => sides('equals', NaN, 0.1)],
    ['an empty interval', () => sides('between', { lo: 1, hi: 0 }, 0.1)],
    ['an interval for one number', () => sides('at-most', { lo: 0, hi: 1 }, 0.1)],
    ['a deviation of zero', () => sides('equals', 1, 0)],
    ['a deviation that is not a number', () => sides('equals', 1, NaN)],
  ])('refuses %s', (_, make) => expect(make).toThrow(DeclarationError));
  it('knows where a value that moves by steps may not move at all in the planned replicates, and where a fault of such steps shows', () => {
    for (const [twoSided, d] of [[true, 0.02], [false, 0.02], [true, 0.2], [false, 0.2]] as const) {
      const planned = plannedReplicates((d * d) / 2, 1e-3, twoSided);
      for (let rate = 1e-9; rate < 0.4; rate *= 1.3) {
        const sd = 3 * Math.sqrt(rate * (1 - rate)); // 0 or 3
        const constant = (1 - rate) ** planned;
        if (Math.abs(constant / 1e-3 - 1) < 0.02) continue; // planned is rounded
        expect([rate, maySeemConstant(sd, 3, (d * d) / 2, twoSided)]).toEqual([rate, constant > 1e-3]);
        // The smallest deviation that support excludes, all in losses of one step, is seen but with probability beta.
        if (constant < 1e-3) expect((1 - (d * sd) / 3) ** planned).toBeLessThan(1e-3);
      }
    }
    expect(maySeemConstant(6.2e-48, 1, 0.0002, true)).toBe(true);
    expect(maySeemConstant(50, 1, 0.0002, true)).toBe(false);
  });
});
