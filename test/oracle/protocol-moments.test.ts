import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DomainError } from '../../src/errors.ts';
import { meanStep } from '../../src/oracle/gaussian.ts';
import { protocolMoments, scheduleMoments, sizeAt, type MeanFamily } from '../../src/oracle/protocol-moments.ts';
import { variance } from '../../src/oracle/wright-fisher-moments.ts';
import { replace, type Protocol } from '../../src/protocol/protocol.ts';
import { binomial as binomialCount } from '../../src/random/binomial.ts';
import { normal } from '../../src/random/normal.ts';
import { poisson as poissonCount } from '../../src/random/poisson.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
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

/** One run of a protocol, draw by draw of whole samples: the counts of the samples are kept in a book, and a fit is their weighted mean. */
function trained(family: MeanFamily, mean: number, { sources, subsample }: Protocol, generations: number, random: Random): number {
  const models = [mean];
  const book = new Map<string, { readonly count: number; readonly n: number }>();
  const sample = (model: number, n: number): { count: number; n: number } => ({ count: family === 'bernoulli' ? binomialCount(random, n, models[model]!) : poissonCount(random, n * models[model]!), n });
  const kept = (name: string, model: number, n: number): { readonly count: number; readonly n: number } => {
    if (!book.has(name)) book.set(name, sample(model, n));
    return book.get(name)!;
  };
  for (let k = 1; k <= generations; k++) {
    let [weighted, total, ones, all] = [0, 0, 0, 0];
    sources.forEach(({ from, lag = 1, n, weight = 1, reuse = false }, i) => {
      const parts =
        from === 'real-fixed' ? [kept(`real ${i}`, 0, sizeAt(n, 1))]
        : from === 'real-fresh' ? [sample(0, sizeAt(n, k))]
        : Array.from({ length: k }, (_, model) => model).filter((model) => lag === 'all' || model === k - lag).map((model) => (reuse ? kept(`${i} ${model}`, model, sizeAt(n, model + 1)) : sample(model, sizeAt(n, k))));
      for (const part of parts) {
        weighted += weight * part.count;
        total += weight * part.n;
        ones += part.count;
        all += part.n;
      }
    });
    if (subsample === undefined) models.push(weighted / total);
    else {
      // Without replacement, one after the other.
      const size = sizeAt(subsample, k);
      let drawn = 0;
      for (let i = 0; i < size; i++) if (random.uniform() * (all - i) < ones - drawn) drawn++;
      models.push(drawn / size);
    }
  }
  return models[generations]!;
}

describe('moments under a protocol, simulated', () => {
  const replicates = 20_000;
  /** Standard errors by which the mean square of model − mean is off from a claimed variance, and by which the mean is off. */
  function off(family: MeanFamily, mean: number, protocol: Protocol, k: number, variance: number): { readonly mean: number; readonly variance: number } {
    const random = new Random();
    const key = streamKey(1, protocol.name, family, k);
    let [first, second, fourth] = [0, 0, 0];
    for (let i = 0; i < replicates; i++) {
      const x = trained(family, mean, protocol, k, random.seek(key, i)) - mean;
      first += x / replicates;
      second += (x * x) / replicates;
      fourth += x ** 4 / replicates;
    }
    return { mean: first / Math.sqrt(second / replicates), variance: (second - variance) / Math.sqrt((fourth - second * second) / replicates) };
  }

  const protocols: readonly (readonly [MeanFamily, number, Protocol, number])[] = [
    ['bernoulli', 0.3, accumulate(20), 6],
    ['poisson', 1.5, accumulate(8), 6],
    ['poisson', 0.7, replace(30), 5],
    ['bernoulli', 0.2, { name: 'fresh-mix', sources: [{ from: 'model', n: 30 }, { from: 'real-fresh', n: 10 }] }, 8],
    ['bernoulli', 0.4, { name: 'window', sources: [{ from: 'model', lag: 1, n: 12 }, { from: 'model', lag: 2, n: 12 }, { from: 'model', lag: 3, n: 12 }] }, 7],
    ['poisson', 2, { name: 'weighted', sources: [{ from: 'real-fixed', n: 15, weight: 3 }, { from: 'model', n: [20, 10, 40, 5, 8] }] }, 5],
    ['bernoulli', 0.5, { name: 'thinned', sources: [{ from: 'real-fixed', n: 10 }, { from: 'model', lag: 'all', n: 10, reuse: true }], subsample: [5, 10, 15, 20, 25] }, 5],
    ['bernoulli', 0.3, { name: 'drawn anew', sources: [{ from: 'model', lag: 'all', n: 6 }] }, 5],
  ];
  it.each(protocols.map((one) => [`${one[2].name}, ${one[0]}`, ...one] as const))('%s', (_, family, mean, protocol, k) => {
    const { variance } = protocolMoments(family, mean, protocol, k);
    const found = off(family, mean, protocol, k, variance);
    // Two-sided, 2e-9 each.
    expect(Math.abs(found.mean)).toBeLessThan(6);
    expect(Math.abs(found.variance)).toBeLessThan(6);
  });

  it('tell one protocol from another', () => {
    expect(Math.abs(off('bernoulli', 0.3, accumulate(20), 6, protocolMoments('bernoulli', 0.3, replace(20), 6).variance).variance)).toBeGreaterThan(20);
    const anew: Protocol = { name: 'accumulate', sources: [{ from: 'real-fixed', n: 20 }, { from: 'model', lag: 'all', n: 20 }] };
    expect(Math.abs(off('bernoulli', 0.3, accumulate(20), 6, protocolMoments('bernoulli', 0.3, anew, 6).variance).variance)).toBeGreaterThan(10);
  });

  it('of a Gaussian schedule, sample by sample', () => {
    const schedule: Protocol = { name: 'schedule', sources: [{ from: 'model', n: { first: 6, factor: 2, power: 0 } }] };
    const random = new Random();
    const key = streamKey(1, 'gaussian schedule');
    for (const ddof of [0, 1]) {
      const { square, walk } = scheduleMoments(1.5, ddof, schedule, 3);
      const sums = [0, 0, 0, 0];
      for (let i = 0; i < replicates; i++) {
        random.seek(key, i);
        let [mu, sigma] = [0, 1.5];
        for (let k = 1; k <= 3; k++) {
          const values = Array.from({ length: sizeAt(schedule.sources[0]!.n, k) }, () => mu + sigma * normal(random));
          mu = values.reduce((a, b) => a + b) / values.length;
          sigma = Math.sqrt(values.reduce((a, b) => a + (b - mu) ** 2, 0) / (values.length - ddof));
        }
        [sigma ** 2, sigma ** 4, mu ** 2, mu ** 4].forEach((power, j) => (sums[j]! += power / replicates));
      }
      const z = (claimed: number, second: number, fourth: number): number => Math.abs(second - claimed) / Math.sqrt((fourth - second * second) / replicates);
      expect(z(square, sums[0]!, sums[1]!)).toBeLessThan(6);
      expect(z(walk, sums[2]!, sums[3]!)).toBeLessThan(6);
      expect(z(scheduleMoments(1.5, 1 - ddof, schedule, 3).square, sums[0]!, sums[1]!)).toBeGreaterThan(10);
    }
  });
});
