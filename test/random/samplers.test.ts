import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { BinomialRows } from '../../src/random/binomial-rows.ts';
import { binomial } from '../../src/random/binomial.ts';
import { chiSquare } from '../../src/random/chi-square.ts';
import { gamma } from '../../src/random/gamma.ts';
import { normal } from '../../src/random/normal.ts';
import { poisson } from '../../src/random/poisson.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { binomialMasses, cellsOf, fitOfCounts, fitOfNumbers, logChance, LOG_LEVEL, poissonMasses } from './agreement.ts';

const DRAWS = 250_000;
const at = (...parts: (string | number)[]): Random => new Random().seek(streamKey(1, 'samplers', ...parts), 0);

describe('binomial', () => {
  // Both methods, their border n·min(p, 1 − p) = 10 from either side, one trial, rare successes, huge n.
  const regimes: [number, number][] = [
    [1, 0.3], [2, 0.5], [10, 0.5], [10, 0.97], [19, 0.5], [20, 0.5], [21, 0.5], [21, 0.51], [100, 0.0999], [100, 0.1], [100, 0.9], [100, 0.4],
    [1000, 0.0101], [1000, 0.5], [1e4, 0.3], [1e6, 0.999], [1e9, 1e-12], [1e9, 5e-9], [1e9, 1.0001e-8], [1e9, 1e-5], [1e9, 0.3],
  ];

  it.each(regimes)('has the masses of the law: n = %d, p = %d', (n, p) => {
    const random = at('binomial', n, p);
    expect(fitOfCounts(() => binomial(random, n, p), binomialMasses(n, p), DRAWS)).toBeGreaterThan(LOG_LEVEL);
  });

  it.each([[20, 0.5], [1000, 0.02], [1e6, 0.3]] as const)('is caught when planted wrong: n = %d, p = %d', (n, p) => {
    const law = binomialMasses(n, p);
    const sd = Math.sqrt(n * p * (1 - p));
    const random = at('planted', n, p);
    const upToWhole = (x: number): number => Math.floor(x + random.uniform());
    const planted: Record<string, () => number> = {
      'shifted by 4 % of an sd, in whole steps': () => Math.min(n, binomial(random, n, p) + upToWhole(0.04 * sd)),
      'p off by 4 % of an sd': () => binomial(random, n, p + (0.04 * sd) / n),
      'spread too wide by 6 %': () => Math.max(0, Math.min(n, upToWhole(n * p + 1.06 * (binomial(random, n, p) - n * p)))),
      'beyond the last': () => binomial(random, n, p) * 2 + n,
    };
    for (const [fault, draw] of Object.entries(planted)) expect(fitOfCounts(draw, law, DRAWS), fault).toBeLessThan(LOG_LEVEL);
  });

  it('at a billion trials is even over residues, as a law 14,000 wide must be', () => {
    const random = at('residues');
    const counts = new Float64Array(16);
    for (let i = 0; i < 200_000; i++) counts[binomial(random, 1e9, 0.3) % 16]!++;
    expect(logChance(counts, counts.map(() => 1 / 16))).toBeGreaterThan(LOG_LEVEL);
  });

  it('hits a success of probability 1e-3 in all as often as it should with p = 1e-12 and n = 1e9', () => {
    // 250,000 draws: Binomial(250000, 0.001) successes, mean 250; outside [150, 370] has probability below 1e-10 (Chernoff).
    const random = at('rare');
    let hits = 0;
    for (let i = 0; i < 250_000; i++) hits += binomial(random, 1e9, 1e-12) > 0 ? 1 : 0;
    expect(hits).toBeGreaterThan(150);
    expect(hits).toBeLessThan(370);
  });

  it('is certain at p = 0, p = 1 and n = 0, without drawing', () => {
    const random = at('certain');
    const before = random.state;
    expect([binomial(random, 5, 0), binomial(random, 5, 1), binomial(random, 0, 0.3)]).toEqual([0, 5, 0]);
    expect(random.state).toEqual(before);
  });

  it('counts the other outcome beyond a half: the same stream gives n less the count', () => {
    for (const [n, p] of [[10, 0.75], [1000, 0.625], [1e9, 1 - 2 ** -30]] as const) {
      const one = at('mirror', n);
      const other = at('mirror', n);
      for (let i = 0; i < 200; i++) expect(binomial(one, n, p)).toBe(n - binomial(other, n, 1 - p));
    }
  });

  it('refuses what is no probability and no number of trials', () => {
    for (const [n, p] of [[5, -0.1], [5, 1.1], [5, Number.NaN], [-1, 0.5], [Number.NaN, 0.5]] as const) {
      expect(() => binomial(at('bad'), n, p)).toThrow(DomainError);
    }
  });
});

describe('binomial rows', () => {
  it.each([[2, 1], [3, 2], [30, 1], [30, 15], [100, 90], [512, 3], [512, 256], [512, 511], [3000, 1000]] as const)('have the masses of the law: n = %d, count = %d', (n, c) => {
    const random = at('rows', n, c);
    const rows = new BinomialRows(n);
    expect(fitOfCounts(() => rows.draw(random, c), binomialMasses(n, c / n), DRAWS)).toBeGreaterThan(LOG_LEVEL);
  });

  it('are caught one count off', () => {
    const random = at('planted rows');
    const rows = new BinomialRows(512);
    expect(fitOfCounts(() => rows.draw(random, 101), binomialMasses(512, 100 / 512), DRAWS)).toBeLessThan(LOG_LEVEL);
  });

  it('keep 0 and n, and draw nothing there', () => {
    const random = at('certain rows');
    const before = random.state;
    const rows = new BinomialRows(7);
    expect([rows.draw(random, 0), rows.draw(random, 7)]).toEqual([0, 7]);
    expect(random.state).toEqual(before);
  });
});

describe('Poisson', () => {
  it.each([1e-3, 0.5, 5, 9.99, 10, 10.01, 13, 30, 1000, 1e6, 1e9])('has the masses of the law: mean %d', (mean) => {
    const random = at('poisson', mean);
    expect(fitOfCounts(() => poisson(random, mean), poissonMasses(mean), DRAWS)).toBeGreaterThan(LOG_LEVEL);
  });

  it('keeps its law at a mean of 10¹²: normal to one part in 10⁶, and even over residues', () => {
    // Edgeworth: the distance to the normal law is about skewness/15 = 7e-8, far below what the draws can see.
    const random = at('huge');
    const law = cellsOf((x) => Math.exp((-x * x) / 2), -9, 9, 40);
    const counts = new Float64Array(16);
    const chance = fitOfNumbers(() => {
      const k = poisson(random, 1e12);
      counts[k % 16]!++;
      return (k - 1e12) / 1e6;
    }, law, DRAWS);
    expect(chance).toBeGreaterThan(LOG_LEVEL);
    expect(logChance(counts, counts.map(() => 1 / 16))).toBeGreaterThan(LOG_LEVEL);
  });

  it.each([3, 10, 400])('is caught when planted wrong: mean %d', (mean) => {
    const random = at('planted', mean);
    const law = poissonMasses(mean);
    const off = 0.025 * Math.sqrt(mean);
    expect(fitOfCounts(() => poisson(random, mean + off), law, DRAWS)).toBeLessThan(LOG_LEVEL);
    expect(fitOfCounts(() => poisson(random, mean) + 1, law, DRAWS)).toBeLessThan(LOG_LEVEL);
    expect(fitOfCounts(() => binomial(random, Math.ceil(mean * 20), mean / Math.ceil(mean * 20)), law, DRAWS)).toBeLessThan(LOG_LEVEL);
  });

  it('is 0 at mean 0, and refuses what is no mean', () => {
    expect(poisson(at('zero'), 0)).toBe(0);
    for (const mean of [-1, Number.NaN, 1e16]) expect(() => poisson(at('bad'), mean)).toThrow(DomainError);
  });
});

describe('normal', () => {
  const law = cellsOf((x) => Math.exp((-x * x) / 2), -10, 10, 100);
  const far = cellsOf((x) => Math.exp((-x * x) / 2), 3.6, 12, 8);

  it('has the law, wedges and tails included', () => {
    const random = at('normal');
    expect(fitOfNumbers(() => normal(random), law, 2_000_000)).toBeGreaterThan(LOG_LEVEL);
  });

  it('has the law beyond 3.6, where a method of its own takes over', () => {
    const random = at('tail');
    const beyond: number[] = [];
    for (let i = 0; i < 4_000_000; i++) {
      const x = Math.abs(normal(random));
      if (x > 3.6) beyond.push(x);
    }
    // 2(1 − Φ(3.6)) = 3.182e-4: mean 1273, and ±300 is beyond 8 sd (Chernoff: below 1e-13).
    expect(Math.abs(beyond.length - 1273)).toBeLessThan(300);
    expect(fitOfNumbers(() => beyond.pop()!, far, beyond.length)).toBeGreaterThan(LOG_LEVEL);
  });

  it('is caught when planted wrong: a spread of 1.02, a sum of uniforms, a tail without its rejection', () => {
    const random = at('planted normal');
    const three = (): number => 2 * (random.uniform() + random.uniform() + random.uniform()) - 3;
    expect(fitOfNumbers(() => 1.02 * normal(random), law, 500_000)).toBeLessThan(LOG_LEVEL);
    expect(fitOfNumbers(three, law, DRAWS)).toBeLessThan(LOG_LEVEL);
    expect(fitOfNumbers(() => 3.6 - Math.log(random.open()) / 3.6, far, 20_000)).toBeLessThan(LOG_LEVEL);
  });
});

/** ln of a gamma number: smooth for every shape, so that the small values of small shapes are judged too. */
function logGammaLaw(shape: number): ReturnType<typeof cellsOf> {
  const sd = 1 / Math.sqrt(shape);
  const centre = Math.log(shape);
  const low = centre - 12 * sd - 40 / shape;
  return cellsOf((y) => Math.exp(shape * (y - centre) - Math.exp(y) + shape), low, centre + 12 * sd + 4, 40);
}

describe('gamma and chi-square', () => {
  it.each([0.1, 0.5, 0.9, 1, 1.5, 4.5, 49.5, 1e4])('have the law on the scale of logarithms: shape %d', (shape) => {
    const random = at('gamma', shape);
    expect(fitOfNumbers(() => Math.log(gamma(random, shape)), logGammaLaw(shape), DRAWS)).toBeGreaterThan(LOG_LEVEL);
  });

  it.each([1, 2, 3, 9, 99])('agree with twice a gamma of half as many degrees of freedom: %d', (nu) => {
    const random = at('chi-square', nu);
    expect(fitOfNumbers(() => Math.log(chiSquare(random, nu) / 2), logGammaLaw(nu / 2), DRAWS)).toBeGreaterThan(LOG_LEVEL);
  });

  it.each([1, 9, 99])('are caught with one degree of freedom too many: %d', (nu) => {
    const random = at('planted chi-square', nu);
    expect(fitOfNumbers(() => Math.log(chiSquare(random, nu + 1) / 2), logGammaLaw(nu / 2), DRAWS)).toBeLessThan(LOG_LEVEL);
  });

  it('never give 0 with one degree of freedom, whose logarithm a chain needs', () => {
    const random = at('positive');
    let zeros = 0;
    for (let i = 0; i < 200_000; i++) zeros += chiSquare(random, 1) > 0 ? 0 : 1;
    expect(zeros).toBe(0);
  });

  it('refuse what is no shape', () => {
    for (const shape of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => gamma(at('bad'), shape)).toThrow(DomainError);
    expect(() => chiSquare(at('bad'), 0)).toThrow(DomainError);
  });
});

describe('golden samplers', () => {
  it('give the numbers that they gave when they were laid down', () => {
    const random = at('golden');
    const numbers = [
      normal(random), gamma(random, 0.5), gamma(random, 7), chiSquare(random, 1), chiSquare(random, 2), chiSquare(random, 9),
      binomial(random, 100, 0.05), binomial(random, 1e9, 0.3), poisson(random, 3), poisson(random, 1e6), random.below(1e6), random.uniform(),
    ];
    expect(numbers).toEqual(GOLDEN);
  });
});

const GOLDEN = [
  1.481437983861282, 0.0321490832778974, 9.74132138207427, 0.04934567753158989, 0.08710179291133835, 5.210775108326185,
  3, 300021338, 3, 1001457, 927242, 0.19107343468699056,
];
