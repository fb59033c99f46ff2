import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DomainError } from '../../src/errors.ts';
import { meanStep } from '../../src/oracle/gaussian.ts';
import { protocolMoments, scheduleMoments, sizeAt } from '../../src/oracle/protocol-moments.ts';
import { variance } from '../../src/oracle/wright-fisher-moments.ts';
import { replace, type Protocol } from '../../src/protocol/protocol.ts';
import { relativeError } from './reference.ts';

const accumulate = (n: number): Protocol => ({ name: 'accumulate', sources: [{ from: 'real-fixed', n }, { from: 'model', lag: 'all', n, reuse: true }] });
const [ZERO, ONE] = [Fraction.of(0n, 1n), Fraction.one];
const whole = (x: number): Fraction => Fraction.of(BigInt(x), 1n);
const choose = (n: number, j: number): number => (j === 0 ? 1 : (choose(n - 1, j - 1) * n) / j);
function power(x: Fraction, j: number): Fraction {
  return j === 0 ? ONE : x.multiply(power(x, j - 1));
}
/** P(j of n zeros and ones are ones), as a fraction. */
const binomial = (n: number, j: number, p: Fraction): Fraction => whole(choose(n, j)).multiply(power(p, j)).multiply(power(ONE.subtract(p), n - j));
const over = (a: number, b: number): Fraction => Fraction.of(BigInt(a), BigInt(b));

/** E (P_k − p0)² by walking every outcome: `next` draws the counts of one generation from the counts so far and says what the model is. */
function enumerated(p: Fraction, model: (counts: readonly number[]) => Fraction, sizes: readonly number[], counts: readonly number[] = []): Fraction {
  if (counts.length === sizes.length) {
    const off = model(counts).subtract(p);
    return off.multiply(off);
  }
  const n = sizes[counts.length]!;
  const from = model(counts);
  let sum = ZERO;
  for (let j = 0; j <= n; j++) sum = sum.add(binomial(n, j, from).multiply(enumerated(p, model, sizes, [...counts, j])));
  return sum;
}
const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

describe('moments under a protocol', () => {
  it('are the closed forms where each model replaces the last', () => {
    for (const [n, p0, k] of [[1, 0.3, 4], [10, 0.3, 5], [100, 0.01, 30], [1000, 0.5, 200]] as const) {
      expect(relativeError(protocolMoments('bernoulli', p0, replace(n), k).variance, variance(n, p0, k))).toBeLessThan(1e-12);
      expect(relativeError(protocolMoments('poisson', p0, replace(n), k).variance, (k * p0) / n)).toBeLessThan(1e-12);
    }
    expect(protocolMoments('bernoulli', 0.3, replace(10), 0)).toEqual({ mean: 0.3, variance: 0 });
  });

  it.each([[2, 1], [2, 2], [2, 3], [3, 2], [3, 3]])('of %i samples a generation that accumulate with the real data are those of every outcome, after %i', (n, k) => {
    const p = over(1, 3);
    // The first n are real data, drawn of p itself.
    const exact = enumerated(p, (counts) => (counts.length === 0 ? p : counts.length === 1 ? p : over(total(counts), n * counts.length)), Array.from({ length: k + 1 }, () => n));
    expect(relativeError(protocolMoments('bernoulli', 1 / 3, accumulate(n), k).variance, exact.toNumber())).toBeLessThan(1e-14);
  });

  it('of generations that accumulate without real data are those of every outcome', () => {
    const p = over(1, 4);
    const protocol: Protocol = { name: 'accumulate', sources: [{ from: 'model', lag: 'all', n: [2, 3, 1], reuse: true }] };
    const exact = enumerated(p, (counts) => (counts.length === 0 ? p : over(total(counts), [0, 2, 5, 6][counts.length]!)), [2, 3, 1]);
    expect(relativeError(protocolMoments('bernoulli', 1 / 4, protocol, 3).variance, exact.toNumber())).toBeLessThan(1e-14);
  });

  it('of a training set that is thinned to half, sample by sample', () => {
    // Two draws of each earlier model, kept, of which one half is used: P_1 is one draw. P_2 is two of four: y1, y1' of p0 and two of P_1.
    const protocol: Protocol = { name: 'accumulate-subsample', sources: [{ from: 'model', lag: 'all', n: 2, reuse: true }], subsample: [1, 2] };
    const p = 1 / 3;
    let exact = 0;
    for (let bits = 0; bits < 4; bits++) {
      const first = [bits & 1, bits >> 1];
      const chance = first.reduce((product, x) => product * (x === 1 ? p : 1 - p), 1);
      for (const model of first) {
        // P_1 is 0 or 1, so both draws of it are equal to it; then all six pairs of the four.
        const pool = [...first, model, model];
        for (let i = 0; i < 4; i++) for (let j = 0; j < i; j++) exact += (chance / 2 / 6) * ((pool[i]! + pool[j]!) / 2 - p) ** 2;
      }
    }
    expect(protocolMoments('bernoulli', p, protocol, 1).variance).toBeCloseTo(p * (1 - p), 14);
    expect(relativeError(protocolMoments('bernoulli', p, protocol, 2).variance, String(exact))).toBeLessThan(1e-14);
  });

  it('of fresh real data in a share of the training set obey their recursion, and settle', () => {
    const protocol: Protocol = { name: 'fresh-mix', sources: [{ from: 'model', n: 30 }, { from: 'real-fresh', n: 10 }] };
    const p0 = 0.2;
    let v = 0;
    for (let k = 1; k <= 40; k++) {
      v = 0.75 ** 2 * (v + (p0 * (1 - p0) - v) / 30) + (0.25 ** 2 * p0 * (1 - p0)) / 10;
      expect(relativeError(protocolMoments('bernoulli', p0, protocol, k).variance, String(v))).toBeLessThan(1e-12);
    }
  });

  it('of a window are those of every outcome', () => {
    const p = over(1, 3);
    // Generation 1 has one source, generation 2 both: two draws of P_1 and two of P_0.
    const protocol: Protocol = { name: 'window', sources: [{ from: 'model', lag: 1, n: 2 }, { from: 'model', lag: 2, n: 2 }] };
    let exact = ZERO;
    for (let a = 0; a <= 2; a++) for (let b = 0; b <= 2; b++) for (let c = 0; c <= 2; c++) {
      const off = over(b + c, 4).subtract(p);
      exact = exact.add(binomial(2, a, p).multiply(binomial(2, b, over(a, 2))).multiply(binomial(2, c, p)).multiply(off).multiply(off));
    }
    expect(relativeError(protocolMoments('bernoulli', 1 / 3, protocol, 2).variance, exact.toNumber())).toBeLessThan(1e-14);
  });

  it('of a schedule multiply', () => {
    const schedule: Protocol = { name: 'schedule', sources: [{ from: 'model', n: { first: 10, factor: 2, power: 0 } }] };
    expect([1, 2, 3, 4].map((k) => sizeAt(schedule.sources[0]!.n, k))).toEqual([10, 20, 40, 80]);
    expect(relativeError(0.21 - protocolMoments('bernoulli', 0.3, schedule, 3).variance, String(0.21 * 0.9 * 0.95 * 0.975))).toBeLessThan(1e-13);
    expect(relativeError(scheduleMoments(2, 0, schedule, 3).square, String(4 * 0.9 * 0.95 * 0.975))).toBeLessThan(1e-14);
    expect(relativeError(scheduleMoments(2, 1, schedule, 3).walk, String(4 * (0.1 + 0.05 + 0.025)))).toBeLessThan(1e-14);
    expect(scheduleMoments(1, 1, replace(10), 5)).toEqual({ square: 1, walk: 0.5 });
    expect(scheduleMoments(1, 1, replace(10), 5).square).toBeGreaterThan(meanStep(10, 1) ** 10);
  });

  it('are refused by name where they are not known', () => {
    const model = { from: 'model', n: 5 } as const;
    const refused: readonly (readonly [() => unknown, RegExp])[] = [
      [() => protocolMoments('bernoulli', 0.3, { name: 'x', sources: [{ ...model, transform: { kind: 'temperature', value: 2 } }] }, 1), /transform .*got "temperature"/],
      [() => protocolMoments('poisson', 0.3, { name: 'x', sources: [model], subsample: 2 }, 1), /subsample .*got "poisson"/],
      [() => protocolMoments('bernoulli', 0.3, { name: 'x', sources: [{ ...model, weight: 2 }], subsample: 2 }, 1), /weight must be 1 .*got 2/],
      [() => protocolMoments('bernoulli', 0.3, { name: 'x', sources: [model], subsample: 6 }, 1), /subsample must be at most .*, 5, got 6/],
      [() => protocolMoments('bernoulli', 0.3, { name: 'x', sources: [{ ...model, n: [4, 5] }] }, 3), /k must be at most the number of sizes in the list, got 3/],
      [() => protocolMoments('bernoulli', 0.3, { name: 'x', sources: [{ ...model, n: { first: 1, factor: 0.5, power: 0 } }] }, 2), /n at generation 2 must .*got 0/],
      [() => protocolMoments('bernoulli', 0.3, { name: 'x', sources: [{ ...model, lag: 2 }] }, 1), /training set must not be empty at generation 1, got 0/],
      [() => protocolMoments('bernoulli', 0.3, replace(5), 4000), /samples must be at most 3000/],
      [() => scheduleMoments(1, 1, accumulate(5), 1), /protocol has no exact moments .*got "accumulate"/],
      [() => scheduleMoments(1, 1, replace(1), 1), /n must be above ddof at generation 1, got 1/],
    ];
    for (const [ask, message] of refused) {
      expect(ask).toThrow(DomainError);
      expect(ask).toThrow(message);
    }
  });
});
