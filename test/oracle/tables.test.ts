/**
 * The tables of the theory, computed by others in extended precision or by other methods, to every digit that they give. A cell holds if it is
 * the number computed here, rounded to the digits of its column. In the file, the tails of T4 and one of T9 are those of 40-digit arithmetic, and five cells of
 * T6 those of a finer quadrature on a wider range, because double precision had left fewer digits than were printed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ancestralBound } from '../../src/oracle/ancestral-bound.ts';
import { ancestralLaw, LARGEST_SAMPLE, type AncestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { ancestralSweep } from '../../src/oracle/ancestral-sweep.ts';
import { bernoulliForgettingTime } from '../../src/oracle/bernoulli-forgetting.ts';
import { bernoulliInterior, bernoulliSurvival, interiorGiven, lossGiven, survivalGiven } from '../../src/oracle/bernoulli.ts';
import { collapseTime, firstPassageSurvival } from '../../src/oracle/first-passage.ts';
import { forgettingTime } from '../../src/oracle/forgetting-time.ts';
import { g } from '../../src/oracle/g.ts';
import { gaussianChernoff, gaussianTail, gaussianTailBySaddle, logMomentStep } from '../../src/oracle/gaussian-tail.ts';
import { tiltLevel } from '../../src/oracle/gaussian-tilt.ts';
import { logStepMean, logStepVariance, meanStep } from '../../src/oracle/gaussian.ts';
import { secondOrder } from '../../src/oracle/second-order.ts';
import { survivingAncestralBound } from '../../src/oracle/surviving-ancestral-bound.ts';
import { survivingLowerBound } from '../../src/oracle/surviving-bounds.ts';
import { survivingMean, survivingVariance } from '../../src/oracle/surviving-symbols.ts';
import { powerLaw } from '../../src/oracle/symbol-law.ts';
import { normalCdf } from '../../src/special/normal-cdf.ts';

const { exp, expm1, log, log1p, sqrt } = Math;
type Row = readonly string[];
const tables = JSON.parse(readFileSync(new URL('../reference/tables.json', import.meta.url), 'utf8')) as Record<string, Row[]>;
const table = (name: string): readonly Row[] => tables[name]!;

/** How many digits of a number are given: so many significant ones, or so many after the point. */
interface Digits {
  readonly significant?: number;
  readonly decimals?: number;
  /** What either computation may be off by, absolutely. */
  readonly noise?: number;
}

/** The error of a cell in units of half its last digit: at most 1 where it holds. */
function inHalfUnits(actual: number, cell: string, { significant = 0, decimals, noise = 0 }: Digits): number {
  const given = Number(cell);
  const exponent = decimals === undefined ? Math.floor(Math.log10(Math.abs(given === 0 ? 1 : given))) + 1 - significant : -decimals;
  return Math.abs(actual - given) / (0.5 * 10 ** exponent * (1 + 1e-6) + noise);
}

/** Every cell of a table that does not hold, with its row. */
function misses(rows: readonly Row[], cells: (row: Row) => readonly (readonly [actual: number, cell: string, digits: Digits])[]): string[] {
  return rows.flatMap((row) => cells(row).flatMap(([actual, cell, digits]) => {
    const error = inHalfUnits(actual, cell, digits);
    return error <= 1 ? [] : [`${row.join(' | ')}: ${cell} is ${actual}, ${error.toPrecision(3)} half units`];
  }));
}

const numbers = (row: Row): number[] => row.map(Number);
const significant = (digits: number, noise = 0): Digits => ({ significant: digits, noise });

/** The law of the ancestors for samples of any size in the tables. */
const laws = new Map<number, readonly AncestralLaw[]>();
function lawOf(n: number, k: number): AncestralLaw {
  if (n <= LARGEST_SAMPLE) return ancestralLaw(n, k);
  let known = laws.get(n);
  if (known === undefined) {
    const sweep = ancestralSweep(n);
    const last = Math.max(...table('bernoulliSurvival').filter((row) => Number(row[0]) === n).map((row) => Number(row[1])));
    known = Array.from({ length: last }, () => sweep.next().value);
    laws.set(n, known);
  }
  return known[k - 1]!;
}

describe('the tables of the theory', () => {
  it('T1: the survival exponent, 18 digits of which a double holds 16', () => {
    expect(misses(table('survivalExponent'), ([k, value]) => [[g(Number(k)), value!, significant(16, 3 * 2 ** -52 * Number(value))]])).toEqual([]);
  });

  it('T2: survival in the Poisson model, 16 digits', () => {
    expect(misses(table('poissonSurvival'), ([c, k, value]) => [[-expm1(-Number(c) * g(Number(k))), value!, significant(16, 4 * 2 ** -52 * Number(value))]])).toEqual([]);
  });

  it('T3: survival in the Bernoulli model and its bounds, 132 points', () => {
    const ratios = { lower: { decimals: 6 }, upper: significant(4) };
    // How far the two methods agree that made the table, forward chain and dual.
    const forward = (n: number): number => (n <= 10 ? 2e-15 : n <= 100 ? 2e-14 : n <= 400 ? 1e-13 : 2e-13);
    expect(misses(table('bernoulliSurvival'), (row) => {
      const [n, k, p0] = numbers(row) as [number, number, number];
      const law = lawOf(n, k);
      const truth = survivalGiven(law, p0);
      const poisson = -expm1(-n * p0 * g(k));
      const bracket = Math.max(0, 1 - 3 * n * p0 * p0 - 3 * k * p0);
      const ancestral = -expm1(ancestralBound(n, k) * log1p(-p0));
      const { alpha, beta } = secondOrder(k);
      const c = n * p0;
      const expansion = 1 - exp(-c * g(k)) * (1 + (alpha * c + beta * c * c) / n);
      return [
        [truth, row[3]!, significant(15, forward(n) * truth)],
        // At p0 = 1e-9 the table subtracts probabilities that agree in all but seven digits.
        ...(row[4] === '-' ? [] : [[interiorGiven(law, p0), row[4]!, p0 < 1e-6 ? significant(7) : significant(15, forward(n) * truth)] as const]),
        [poisson / truth, row[5]!, ratios.lower],
        [(1 - bracket * exp(-c * g(k))) / truth, row[6]!, ratios.upper],
        [ancestral / truth - 1, row[7]!, significant(3, 1e-13)],
        [expansion / truth - 1, row[8]!, significant(2, 1e-13)],
      ];
    })).toEqual([]);
  });

  it('T4: the Gaussian tail, its approximations and its bounds', () => {
    expect(misses(table('gaussianTail'), (row) => {
      const [n, k, epsilon, ddof] = numbers(row) as [number, number, number, number];
      const level = log(epsilon);
      const [best] = bracketed((r) => tiltLevel(n, ddof, r, k) - level, 1 - n + 1e-9, 10);
      const markov = (r: number): number => exp(k * logMomentStep(r, n, ddof) - r * level);
      return [
        [gaussianTail(n, k, epsilon, ddof), row[4]!, significant(13, 1e-13 * Number(row[4]))],
        // Near the mean of the logarithm two poles cancel, and the formula as it stands has five digits left and then none; the oracle takes the limit.
        ...(n === 1000 && k === 4600 ? [] : [[gaussianTailBySaddle(n, k, epsilon, ddof), row[5]!, significant(Math.abs(best) < 0.05 ? 5 : 6)] as const]),
        [normalCdf((k * logStepMean(n, ddof) - level) / sqrt(k * logStepVariance(n))), row[6]!, significant(6)],
        [gaussianChernoff(n, k, epsilon, ddof), row[7]!, significant(6)],
        [best, row[8]!, { decimals: 4 }],
        [exp(-k / (4 * n - 1)) / epsilon, row[9]!, significant(6)],
        [markov(1), row[10]!, significant(6)],
        [markov(0.7), row[11]!, significant(6)],
      ];
    })).toEqual([]);
  });

  it('T5: the constants of a Gaussian generation, 17 digits of which a double holds 16', () => {
    expect(misses(table('gaussianConstants'), (row) => {
      const n = Number(row[0]);
      const values = [meanStep(n, 1), meanStep(n, 0), logStepMean(n, 1), logStepMean(n, 0), logStepVariance(n)];
      return values.map((value, i) => [value, row[i + 1]!, significant(17, 1e-14 * Math.abs(value))] as const);
    })).toEqual([]);
  });

  it('T6: first passage against fixed time, ten digits', () => {
    expect(misses(table('firstPassage'), (row) => {
      const [n, epsilon, ddof, k] = numbers(row) as [number, number, number, number];
      return [[gaussianTail(n, k, epsilon, ddof), row[4]!, significant(10)], [firstPassageSurvival(n, k, epsilon, ddof), row[5]!, significant(10, 1e-11 * Number(row[5]))]];
    })).toEqual([]);
  });

  it('T6: the collapse time, its moments and medians', () => {
    expect(misses(table('collapseTime'), (row) => {
      const [n, epsilon, ddof] = numbers(row) as [number, number, number];
      let fixed = 1;
      while (gaussianTail(n, fixed, epsilon, ddof) > 0.5) fixed++;
      const medians = [[collapseTime(0.5, n, epsilon, ddof), row[5]!, { decimals: 0 }], [fixed, row[6]!, { decimals: 0 }]] as const;
      // E T = Σ P(T > k) and E T² = Σ (2k + 1) P(T > k); of a hundred samples the sums go on beyond what the oracle follows.
      if (n === 100) return medians;
      let [first, second] = [0, 0];
      for (let k = 0; ; k++) {
        const left = firstPassageSurvival(n, k, epsilon, ddof);
        first += left;
        second += (2 * k + 1) * left;
        if ((left * k * k < 1e-9 && k > 0) || k === 1000) break;
      }
      return [...medians, [first, row[3]!, significant(8)], [sqrt(second - first * first), row[4]!, significant(6)]];
    })).toEqual([]);
  });

  it('T6: the mean collapse time of a hundred samples lies where a thousand generations and the fixed-time tail beyond leave it', () => {
    const [n, epsilon, ddof] = numbers(table('collapseTime').find((row) => row[0] === '100')!) as [number, number, number];
    let least = 0;
    for (let k = 0; k <= 1000; k++) least += firstPassageSurvival(n, k, epsilon, ddof);
    let most = least;
    for (let k = 1001; k <= 6000; k++) most += gaussianTail(n, k, epsilon, ddof);
    expect(least).toBeLessThan(463.17972);
    expect(most).toBeGreaterThan(463.17972);
    expect(most - least).toBeLessThan(60);
  });

  it('T7: quantiles of the forgetting time, of all replicates and of those that lose the symbol', () => {
    const levels = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99];
    for (const [law, size, count, ...cells] of table('forgettingTime')) {
      const [n, c] = [Number(size), Number(count)];
      const quantile = (level: number): number => {
        if (law === 'Poisson') return forgettingTime(level, c);
        return bernoulliForgettingTime(law === 'Bernoulli' ? level : level * (1 - c / n), n, c / n);
      };
      const given = cells.filter((cell) => cell !== '-');
      expect(given.map((_, i) => quantile(levels[i]!)), `${law} ${size} ${count}`).toEqual(given.map((cell) => (cell === 'never' ? Infinity : Number(cell))));
    }
  });

  it('T8: mean and variance of the surviving symbols, and the bounds', () => {
    expect(misses(table('surviving'), (row) => {
      const [a, b, k] = numbers(row) as [number, number, number];
      const groups = powerLaw(1000, a, b);
      const law = ancestralLaw(1000, k);
      const mean = survivingMean(groups, law);
      const unclamped = groups.reduce((sum, { p, count }) => sum + count * (1 - Math.max(0, 1 - 3000 * p * p - 3 * k * p) * exp(-1000 * p * g(k))), 0);
      return [
        [mean, row[3]!, significant(12)],
        // A sum of half a million covariances, each a difference of numbers near one: eight of its ten digits are meant. The reference values have twenty.
        [survivingVariance(groups, law), row[4]!, significant(8)],
        [groups.reduce((sum, { p, count }) => sum + count * survivalGiven(law, p) * lossGiven(law, p), 0), row[5]!, significant(8)],
        [survivingLowerBound(groups, 1000, k) / mean, row[6]!, { decimals: 6 }],
        [unclamped / mean, row[7]!, significant(6)],
        [survivingAncestralBound(groups, 1000, k) / mean, row[8]!, { decimals: 6 }],
      ];
    })).toEqual([]);
  });

  it('T9: what 124 false statements claim, and the truth, ten digits each; and which of them the truth contradicts', () => {
    const wrong = misses(table('mutants'), ([name, at, truth, claimed]) => {
      const found = mutant(name!, at!);
      return [[found.truth, truth!, significant(10)], [found.claimed, claimed!, significant(10)]];
    });
    expect(wrong).toEqual([]);
    for (const [name, at, , , says] of table('mutants')) {
      const { truth, claimed } = mutant(name!, at!);
      const relation = / (=|<=|>=) /.exec(name!)![1]!;
      const contradicted = relation === '=' ? truth !== claimed : relation === '<=' ? truth > claimed : truth < claimed;
      expect(contradicted, `${name} ${at}`).toBe(says === 'violated');
    }
  });

  it('would be seen to fail by one digit, in any cell', () => {
    expect(inHalfUnits(0.6513215599, '0.6513215599', significant(10))).toBe(0);
    expect(inHalfUnits(0.6513215598, '0.6513215599', significant(10))).toBeGreaterThan(1);
    expect(inHalfUnits(0.9705205, '0.970520', { decimals: 6 })).toBeLessThan(1.001);
    expect(inHalfUnits(0.9705211, '0.970520', { decimals: 6 })).toBeGreaterThan(1);
    const rows = table('survivalExponent');
    expect(misses(rows, ([k, value]) => [[g(Number(k) + 1), value!, significant(16)]])).toHaveLength(rows.length);
  });
});

/** A zero of an increasing function, by bisection. */
function bracketed(f: (x: number) => number, low: number, high: number): [number, number] {
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return [low, high];
}

/** A false statement at a point: the probability that it is about, by an oracle, and what it says of it, by its formula. */
function mutant(name: string, at: string): { readonly truth: number; readonly claimed: number } {
  const point = Object.fromEntries(at.split(' ').map((pair) => pair.split('=') as [string, string]));
  const value = (key: string): number => Number(point[key]);
  const [n, k, p0, c, ddof] = [value('n'), value('k'), value('p0'), value('c'), value('ddof')];
  const [subject, what] = name.split(/ (?:=|<=|>=) /) as [string, string];
  const decay = (j: number): number => (1 - 1 / j) ** k;
  switch (subject) {
    case 'poisson': {
      const lost = (exponent: number): number => -expm1(-exponent);
      const claims: Record<string, number> = {
        'g(k + 1)': c * g(k + 1), 'g(k - 1)': c * g(k - 1), '2.2/k': (2.2 * c) / k, '2/k': (2 * c) / k, '1.5/k': (1.5 * c) / k, '2/(k + 1)': (2 * c) / (k + 1), 'without n': (c / n) * g(k),
      };
      return { truth: lost(c * g(k)), claimed: lost(claims[what]!) };
    }
    case 'survival': {
      const upper = (squares: number, linear: number): number => 1 - (1 - squares * n * p0 * p0 - linear * k * p0) * exp(-n * p0 * g(k));
      const claims: Record<string, () => number> = {
        'g(k)': () => -expm1(-n * p0 * g(k)), 'g(k + 1)': () => -expm1(-n * p0 * g(k + 1)), 'g(k - 1)': () => -expm1(-n * p0 * g(k - 1)),
        '1/3 and 1/3': () => upper(1 / 3, 1 / 3), '1/4 and 1/4': () => upper(1 / 4, 1 / 4), '0 and 0.3': () => upper(0, 0.3),
      };
      return { truth: bernoulliSurvival(n, p0, k), claimed: claims[what]!() };
    }
    case 'interior': {
      const pq = p0 * (1 - p0);
      const claims: Record<string, number> = {
        'one event': -expm1(-n * p0 * g(k)), survival: bernoulliSurvival(n, p0, k), '5': Math.min(1, 5 * pq * decay(n)), 'k - 1': 4 * pq * (1 - 1 / n) ** (k - 1), '2n': 4 * pq * decay(2 * n),
        n: n * pq * decay(n), '2/n': 2 * n * pq * (1 - 2 / n) ** k, '2': 2 * pq * decay(n),
      };
      return { truth: bernoulliInterior(n, p0, k), claimed: claims[what]! };
    }
    case 'tail': case 'tail of 0': {
      const rates: Record<string, number> = { n, '2n - 1': 2 * n - 1, '3n - 1': 3 * n - 1 };
      const rate = rates[what];
      if (rate !== undefined) {
        // The threshold is printed to six decimals of its logarithm; it is the one at which the claim is a whole power of e.
        const power = Math.round(Number(/exp\((.*)\)/.exec(point['eps']!)![1]) + k / rate);
        return { truth: gaussianTail(n, k, exp(power - k / rate), ddof), claimed: exp(-power) };
      }
      const epsilon = value('eps');
      const claims: Record<string, () => number> = { 'tail of 1': () => gaussianTail(n, k, epsilon, 1), 'tail of n + 1': () => gaussianTail(n + 1, k, epsilon, 1), 'tail at k + 1': () => gaussianTail(n, k + 1, epsilon, 1), '1/2': () => 0.5 };
      return { truth: gaussianTail(n, k, epsilon, subject === 'tail' ? 1 : 0), claimed: claims[what]!() };
    }
    case 'passage':
      return { truth: firstPassageSurvival(n, k, value('eps'), 1), claimed: gaussianTail(n, k, value('eps'), 1) };
    case 'collapsed':
      return { truth: 1 - gaussianTail(n, k, value('eps'), 1), claimed: exp(-k / (4 * n - 1)) / value('eps') };
    case 'forgotten':
      return { truth: exp(-c * g(k)), claimed: 0.5 };
    default:
      throw new Error(`no such statement: ${name}`);
  }
}
