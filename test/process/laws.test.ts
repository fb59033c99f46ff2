import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/protocol/point.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { categorical } from '../../src/process/families/categorical.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { binomialMasses, cellsOf, fitOfCounts, logChance, LOG_LEVEL } from '../random/agreement.ts';
import { bernoulliPaths, poissonCapped, uniquePaths } from './small-worlds.ts';

/** Rows of values of one observable at generations `ks`, one row a generation. */
function rows(simulator: Simulator, initial: Point, observable: string, ks: readonly number[], replicates: number): Float64Array[] {
  const probes = ks.map((k) => ({ observable, k, at: {} }));
  const key = streamKey(1, 'laws', simulator.name, JSON.stringify(initial));
  const values = simulator.simulate({ initial, key, from: 0, to: replicates, probes });
  return ks.map((_, i) => values.subarray(i * replicates, (i + 1) * replicates));
}

/** How often each combination occurs, read as digits of the given base. */
function tally(digits: readonly ArrayLike<number>[], base: number): Float64Array {
  const counts = new Float64Array(base ** digits.length);
  for (let i = 0; i < digits[0]!.length; i++) {
    let path = 0;
    for (const digit of digits) path = path * base + Math.round(digit[i]!);
    counts[path]!++;
  }
  return counts;
}

describe.each([bernoulli, bernoulliNaive])('$name', (simulator) => {
  it.each([[1, 0.3], [2, 0.3], [3, 0.5], [3, 0.01], [5, 0.8]] as const)('has the law of the paths: n = %d, p0 = %d', (n, p0) => {
    const paths = rows(simulator, { n, p0 }, 'value', [1, 2, 3], 100_000).map((row) => row.map((p) => p * n));
    const law = bernoulliPaths(n, p0, 3);
    expect(logChance(tally(paths, n + 1), law)).toBeGreaterThan(LOG_LEVEL);
  });

  it('is told apart from a model 2 % off, and from one sample more', () => {
    const values = rows(simulator, { n: 5, p0: 0.8 }, 'value', [1, 2], 100_000);
    const counts = tally(values.map((row) => row.map((p) => p * 5)), 6);
    expect(logChance(counts, bernoulliPaths(5, 0.784, 2))).toBeLessThan(LOG_LEVEL);
    const six = rows(simulator, { n: 6, p0: 0.8 }, 'value', [1, 2], 100_000).map((row) => row.map((p) => Math.min(5, p * 6)));
    expect(logChance(tally(six, 6), bernoulliPaths(5, 0.8, 2))).toBeLessThan(LOG_LEVEL);
  });
});

/** Law of the count after k generations, by the transition from each count. */
function bernoulliLaw(n: number, p0: number, k: number): Float64Array {
  let law = new Float64Array(n + 1);
  const spread = (from: number, p: number, into: Float64Array): void => {
    const { first, masses } = binomialMasses(n, p);
    masses.forEach((mass, i) => (into[first + i]! += from * mass));
  };
  spread(1, p0, law);
  for (let generation = 2; generation <= k; generation++) {
    const next = new Float64Array(n + 1);
    next[0] = law[0]!;
    next[n] = law[n]!;
    for (let count = 1; count < n; count++) if (law[count]! > 1e-20) spread(law[count]!, count / n, next);
    law = next;
  }
  return law;
}

describe('bernoulli, on both sides of the largest tabled sample', () => {
  it.each([[512, 0.01], [513, 0.01], [513, 0.99], [600, 0.5], [600, 0.03]] as const)('has the law of the third count: n = %d, p0 = %d', (n, p0) => {
    const [third] = rows(bernoulli, { n, p0 }, 'value', [3], 100_000);
    let i = 0;
    const next = (): number => Math.round(third![i++]! * n);
    expect(fitOfCounts(next, { first: 0, masses: bernoulliLaw(n, p0, 3) }, third!.length)).toBeGreaterThan(LOG_LEVEL);
    i = 0;
    expect(fitOfCounts(next, { first: 0, masses: bernoulliLaw(n, p0, 2) }, third!.length)).toBeLessThan(LOG_LEVEL);
  });
});

describe.each([poisson, poissonNaive])('$name', (simulator) => {
  it.each([[2, 0.6], [1, 3], [7, 2]] as const)('has the law of the paths: n = %d, lambda0 = %d', (n, lambda0) => {
    const most = 24;
    const paths = rows(simulator, { n, lambda0 }, 'value', [1, 2], 100_000).map((row) => row.map((mean) => Math.min(most, mean * n)));
    const law = new Float64Array((most + 1) ** 2);
    const first = poissonCapped(n * lambda0, most);
    for (let k = 0; k < most; k++) poissonCapped(k, most).forEach((mass, j) => (law[k * (most + 1) + j] = first[k]! * mass));
    // A total beyond the cap is no state of its own: its successors are pooled.
    law[most * (most + 1)] = first[most]!;
    const counts = tally(paths, most + 1);
    for (let j = 1; j <= most; j++) {
      counts[most * (most + 1)]! += counts[most * (most + 1) + j]!;
      counts[most * (most + 1) + j] = 0;
    }
    expect(logChance(counts, law)).toBeGreaterThan(LOG_LEVEL);
  });

  it('has the law of the second total where totals are large: n = 3, lambda0 = 15', () => {
    const most = 120;
    const [second] = rows(simulator, { n: 3, lambda0: 15 }, 'value', [2], 20_000).map((row) => row.map((mean) => Math.min(most, mean * 3)));
    const law = new Float64Array(most + 1);
    poissonCapped(45, 400).forEach((chance, k) => poissonCapped(k, most).forEach((mass, j) => (law[j]! += chance * mass)));
    const counts = tally([second!], most + 1);
    const pooled = (table: Float64Array): number[] => [table.subarray(0, 15), ...Array.from({ length: 25 }, (_, i) => table.subarray(15 + 3 * i, 18 + 3 * i)), table.subarray(90)].map((part) => part.reduce((sum, x) => sum + x, 0));
    expect(logChance(pooled(counts), pooled(law))).toBeGreaterThan(LOG_LEVEL);
  });
});

describe.each([categorical, categoricalNaive])('$name', (simulator) => {
  it.each([[3, 3, 0, 0], [4, 3, 1, 0.5], [3, 5, 1.5, 0], [2, 4, 1, 2.7]] as const)('has the law of the paths of unique: n = %d, m = %d, a = %d, b = %d', (n, m, a, b) => {
    const weights = Array.from({ length: m }, (_, i) => (i + 1 + b) ** -a);
    const paths = rows(simulator, { n, m, a, b }, 'unique', [1, 2, 3], 100_000).map((row) => row.map((unique) => unique - 1));
    expect(logChance(tally(paths, n), uniquePaths(n, weights, 3))).toBeGreaterThan(LOG_LEVEL);
  });

  it('is told apart from a steeper law and from the paths one generation later', () => {
    const weights = [1, 2, 3].map((i) => (i + 0.5) ** -1);
    const counts = (ks: number[]): Float64Array => tally(rows(simulator, { n: 4, m: 3, a: 1, b: 0.5 }, 'unique', ks, 100_000).map((row) => row.map((unique) => unique - 1)), 4);
    expect(logChance(counts([1, 2]), uniquePaths(4, weights.map((weight) => weight ** 1.2), 2))).toBeLessThan(LOG_LEVEL);
    expect(logChance(counts([2, 3]), uniquePaths(4, weights, 2))).toBeLessThan(LOG_LEVEL);
  });
});

/** Which of the cells between the edges each number falls in. */
function cells(values: Float64Array, edges: Float64Array): Float64Array {
  return values.map((value) => edges.reduce((cell, edge) => cell + (value > edge ? 1 : 0), 0));
}

describe.each([gaussian, gaussianNaive])('$name', (simulator) => {
  const normalLaw = cellsOf((z) => Math.exp((-z * z) / 2), -9, 9, 6);

  it.each([[2, 1], [3, 1], [3, 0], [10, 1], [10, 0]] as const)('steps by independent normal and chi-square numbers: n = %d, ddof = %d', (n, ddof) => {
    const initial = { n, ddof, mu0: 5, sigma0: 0.7 };
    const probes = ['logSigma', 'mu'].flatMap((observable) => [0, 1, 2].map((k) => ({ observable, k, at: {} })));
    const replicates = 60_000;
    const values = simulator.simulate({ initial, key: streamKey(1, 'steps', simulator.name, n, ddof), from: 0, to: replicates, probes });
    const row = (i: number): Float64Array => values.subarray(i * replicates, (i + 1) * replicates);
    const [s0, s1, s2, m0, m1, m2] = [0, 1, 2, 3, 4, 5].map(row) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
    const shift = Math.log(n - ddof);
    const nu = n - 1;
    const logChi = cellsOf((y) => Math.exp((nu / 2) * y - Math.exp(y) / 2 + nu / 2), -80 / nu, 8, 6);
    const step = (to: Float64Array, from: Float64Array): Float64Array => to.map((s, i) => 2 * (s - from[i]!) + shift);
    const move = (to: Float64Array, from: Float64Array, s: Float64Array): Float64Array => to.map((m, i) => ((m - from[i]!) * Math.sqrt(n)) / Math.exp(s[i]!));
    const pivots = [
      { digits: cells(step(s1, s0), logChi.edges), law: logChi.probabilities },
      { digits: cells(step(s2, s1), logChi.edges), law: logChi.probabilities },
      { digits: cells(move(m1, m0, s0), normalLaw.edges), law: normalLaw.probabilities },
      { digits: cells(move(m2, m1, s1), normalLaw.edges), law: normalLaw.probabilities },
    ];
    const base = normalLaw.probabilities.length;
    for (const one of pivots) {
      for (const other of pivots) {
        if (one === other) continue;
        const law = Array.from(one.law, (p) => Array.from(other.law, (q) => p * q)).flat();
        expect(logChance(tally([one.digits, other.digits], base), law)).toBeGreaterThan(LOG_LEVEL);
      }
    }
    const wrong = cellsOf((y) => Math.exp((n / 2) * y - Math.exp(y) / 2 + nu / 2), -80 / nu, 8, 6);
    expect(logChance(tally([cells(step(s2, s1), wrong.edges)], base), wrong.probabilities)).toBeLessThan(LOG_LEVEL);
  });
});
