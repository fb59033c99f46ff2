import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import type { Point } from '../../src/protocol/point.ts';
import type { Probe, Simulator } from '../../src/protocol/simulator.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { categorical, categoricalFromCounts } from '../../src/process/families/categorical.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { mixtureLikelihoodEquation } from '../../src/process/families/mixture-likelihood-equation.ts';
import { nGram } from '../../src/process/families/n-gram.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { streamKey } from '../../src/random/stream-key.ts';

const probe = (observable: string, k: number, at: Point = {}): Probe => ({ observable, k, at });

interface Case {
  readonly simulator: Simulator;
  readonly initial: Point;
  readonly probes: readonly Probe[];
  /** Initial parameters that must be refused. */
  readonly bad: readonly Point[];
}

const INITIAL = {
  bernoulli: { n: 12, p0: 0.3 },
  poisson: { n: 12, lambda0: 0.5 },
  gaussian: { n: 5, sigma0: 2, mu0: -1, ddof: 1 },
  categorical: { n: 15, m: 12, a: 1, b: 2 },
} as const;

const PROBES = {
  bernoulli: [probe('value', 9), probe('survived', 3), probe('interior', 25), probe('value', 0), probe('value', 1)],
  poisson: [probe('value', 9), probe('survived', 3), probe('value', 0), probe('survived', 40)],
  gaussian: [probe('logSigma', 9), probe('mu', 3), probe('collapsed', 6, { epsilon: 0.5 }), probe('logSigma', 0), probe('stepRatio', 2)],
  categorical: [probe('unique', 9), probe('unique', 0), probe('unique', 2), probe('unique', 60)],
} as const;

const BAD = {
  bernoulli: [{ n: 0, p0: 0.5 }, { n: 2.5, p0: 0.5 }, { n: 1e10, p0: 0.5 }, { n: 5, p0: -0.1 }, { n: 5, p0: 1.1 }, { n: 5, p0: Number.NaN }, { n: 5 }, {}],
  poisson: [{ n: 0, lambda0: 1 }, { n: 5, lambda0: -1 }, { n: 1e7, lambda0: 1e9 }, { n: 5, lambda0: Number.POSITIVE_INFINITY }, { n: 5 }],
  gaussian: [{ n: 1, sigma0: 1 }, { n: 5, sigma0: 0 }, { n: 5, sigma0: Number.NaN }, { n: 5, sigma0: 1, ddof: 2 }, { n: 5, sigma0: 1, mu0: Number.POSITIVE_INFINITY }],
  categorical: [{ n: 0, m: 3 }, { n: 5, m: 0 }, { n: 5, m: 2, a: -1 }, { n: 5, m: 2, b: -1 }, { n: 5, m: 2, a: Number.NaN }, { n: 5 }],
} as const;

const cases: Case[] = [bernoulli, bernoulliNaive, poisson, poissonNaive, gaussian, gaussianNaive, categorical, categoricalNaive].map((simulator) => {
  const { family } = simulator.assumptions;
  return { simulator, initial: INITIAL[family], probes: PROBES[family], bad: BAD[family] };
});
cases.push({
  simulator: nGram,
  initial: { s: 1, m: 30, order: 2 },
  probes: [probe('words', 9), probe('grams', 3), probe('words', 0), probe('grams', 1)],
  bad: [{ s: 0, m: 3, order: 1 }, { s: 1.5, m: 3, order: 1 }, { s: 1, m: 0, order: 1 }, { s: 1, m: 3, order: 17 }, { s: 1, m: 3 }],
}, {
  simulator: mixtureLikelihoodEquation,
  initial: { n: 6, mu0: 1, sigma0: 1 },
  probes: [probe('maximum', 3), probe('mu', 1), probe('above', 5, { epsilon: 0.1 }), probe('merged', 2)],
  bad: [{ n: 0, mu0: 1, sigma0: 1 }, { n: 5, mu0: 1, sigma0: 0 }, { n: 5, mu0: Number.NaN, sigma0: 1 }, { n: 5, mu0: 1 }],
});

describe.each(cases.map((one) => [one.simulator.name, one] as const))('%s', (name, { simulator, initial, probes, bad }) => {
  const key = streamKey(1, 'simulators', name);
  const run = (from: number, to: number, some: readonly Probe[] = probes): Float64Array => simulator.simulate({ initial, key, from, to, probes: some });
  const row = (values: Float64Array, i: number, replicates: number): number[] => [...values.subarray(i * replicates, (i + 1) * replicates)];

  it('is found by a worker under its module and export name', async () => {
    const module = (await import(simulator.module)) as Record<string, unknown>;
    expect(module[simulator.exportName]).toBe(simulator);
  });

  it('gives the first 1,000 of 4,000 replicates as it gives 1,000', () => {
    const many = run(0, 4000);
    const few = run(0, 1000);
    probes.forEach((_, i) => expect(row(many, i, 4000).slice(0, 1000)).toEqual(row(few, i, 1000)));
  });

  it('gives the same numbers however the replicates are split', () => {
    const whole = run(0, 100);
    const pieces = [[0, 1], [1, 30], [30, 30], [30, 64], [64, 100]].map(([from, to]) => ({ values: run(from!, to!), size: to! - from! }));
    probes.forEach((_, i) => expect(pieces.flatMap(({ values, size }) => row(values, i, size))).toEqual(row(whole, i, 100)));
  });

  it('gives a probe the same numbers alone and in company, in any order', () => {
    const whole = run(0, 50);
    const backwards = run(0, 50, probes.toReversed());
    probes.forEach((one, i) => {
      expect([...run(0, 50, [one])]).toEqual(row(whole, i, 50));
      expect(row(backwards, probes.length - 1 - i, 50)).toEqual(row(whole, i, 50));
    });
  });

  it('gives other numbers under another key and to other replicates', () => {
    const other = simulator.simulate({ initial, key: streamKey(2, 'simulators', name), from: 0, to: 50, probes: [probes[0]!] });
    const mine = run(0, 50, [probes[0]!]);
    expect([...other]).not.toEqual([...mine]);
    expect([...run(50, 100, [probes[0]!])]).not.toEqual([...mine]);
  });

  it('has 0 and 1 alone for an indicator, and numbers for a value', () => {
    const values = run(0, 300);
    probes.forEach(({ observable }, i) => {
      const kind = simulator.observables[observable];
      expect(kind).toBeDefined();
      for (const x of row(values, i, 300)) expect(kind === 'indicator' ? x === 0 || x === 1 : Number.isFinite(x)).toBe(true);
    });
  });

  it('declares every parameter that it reads, and a cost that grows with k from 0', () => {
    expect(Object.keys(initial).toSorted()).toEqual([...simulator.initial].toSorted());
    expect(simulator.cost({ ...initial, k: 0 })).toBe(0);
    for (const k of [1, 2, 10, 1000]) expect(simulator.cost({ ...initial, k })).toBeGreaterThanOrEqual(simulator.cost({ ...initial, k: k - 1 }) + 1);
  });

  it('refuses initial parameters outside its domain, in its own name', () => {
    for (const point of bad) {
      const attempt = (): unknown => simulator.simulate({ initial: point, key, from: 0, to: 1, probes: [] });
      expect(attempt).toThrow(DomainError);
      expect(attempt).toThrow(new RegExp(`^${name}: `));
    }
  });

  it('refuses an observable that it does not have, and a generation that is none', () => {
    for (const wrong of [probe('nonsense', 1), probe(probes[0]!.observable, -1), probe(probes[0]!.observable, 1.5)]) {
      expect(() => run(0, 1, [wrong])).toThrow(DomainError);
    }
  });
});

describe('generation 0 is the initial model', () => {
  const at0 = (simulator: Simulator, initial: Point, observable: string, at: Point = {}): number =>
    simulator.simulate({ initial, key: streamKey(1, 'zero'), from: 0, to: 1, probes: [probe(observable, 0, at)] })[0]!;

  it.each([bernoulli, bernoulliNaive])('$name', (simulator) => {
    expect(at0(simulator, { n: 5, p0: 0.3 }, 'value')).toBe(0.3);
    expect([0, 0.3, 1].map((p0) => at0(simulator, { n: 5, p0 }, 'survived'))).toEqual([0, 1, 1]);
    expect([0, 0.3, 1].map((p0) => at0(simulator, { n: 5, p0 }, 'interior'))).toEqual([0, 1, 0]);
  });

  it.each([poisson, poissonNaive])('$name', (simulator) => {
    expect(at0(simulator, { n: 5, lambda0: 0.3 }, 'value')).toBe(0.3);
    expect([0, 0.3].map((lambda0) => at0(simulator, { n: 5, lambda0 }, 'survived'))).toEqual([0, 1]);
  });

  it.each([gaussian, gaussianNaive])('$name', (simulator) => {
    expect(at0(simulator, { n: 5, sigma0: 2, mu0: 7 }, 'mu')).toBe(7);
    expect(Math.abs(at0(simulator, { n: 5, sigma0: 2 }, 'logSigma') - Math.LN2)).toBeLessThan(2e-16);
    expect([1, 2, 3].map((epsilon) => at0(simulator, { n: 5, sigma0: 2 }, 'collapsed', { epsilon }))).toEqual([0, 1, 1]);
    expect(at0(simulator, { n: 5, sigma0: 2 }, 'stepRatio')).toBeNaN();
  });

  it.each([categorical, categoricalNaive])('$name', (simulator) => {
    expect(at0(simulator, { n: 5, m: 12, a: 1, b: 0 }, 'unique')).toBe(12);
  });
});

describe('absorbing states', () => {
  it('are kept for ever: at p0 of 0 and 1, at rate 0, with one symbol', () => {
    const far = [1, 2, 1_000_000];
    const values = (simulator: Simulator, initial: Point, observable: string): number[] => [
      ...simulator.simulate({ initial, key: streamKey(1, 'absorbed'), from: 0, to: 1, probes: far.map((k) => probe(observable, k)) }),
    ];
    for (const simulator of [bernoulli, bernoulliNaive]) {
      expect(values(simulator, { n: 9, p0: 0 }, 'value')).toEqual([0, 0, 0]);
      expect(values(simulator, { n: 9, p0: 1 }, 'value')).toEqual([1, 1, 1]);
    }
    for (const simulator of [poisson, poissonNaive]) expect(values(simulator, { n: 9, lambda0: 0 }, 'value')).toEqual([0, 0, 0]);
    for (const simulator of [categorical, categoricalNaive]) expect(values(simulator, { n: 9, m: 1, a: 0, b: 0 }, 'unique')).toEqual([1, 1, 1]);
  });

  it('are where one sample a generation leads at once', () => {
    for (const simulator of [gaussian, gaussianNaive]) {
      const values = simulator.simulate({
        initial: { n: 1, sigma0: 3, ddof: 0 }, key: streamKey(1, 'single'), from: 0, to: 1,
        probes: [probe('logSigma', 1), probe('stepRatio', 1), probe('stepRatio', 2), probe('collapsed', 5, { epsilon: 1e-300 }), probe('mu', 1), probe('mu', 9)],
      });
      expect([...values.subarray(0, 4)]).toEqual([Number.NEGATIVE_INFINITY, 0, Number.NaN, 1]);
      expect(values[4]).toBe(values[5]);
      expect(values[4]).not.toBe(0);
    }
  });
});

describe('the lifetime of a Gaussian chain', () => {
  const last = 12;
  const ks = Array.from({ length: last + 1 }, (_, k) => k);
  const replicates = 200;
  const lives = (simulator: Simulator, initial: Point, epsilons: readonly number[]): Float64Array[] => {
    const read = (observable: string, epsilon: number): readonly Probe[] => ks.map((k) => probe(observable, k, { epsilon }));
    const values = simulator.simulate({ initial, key: streamKey(1, 'lifetime'), from: 0, to: replicates, probes: epsilons.flatMap((epsilon) => [...read('lifetime', epsilon), ...read('uncollapsed', epsilon)]) });
    return Array.from({ length: 2 * epsilons.length }, (_, i) => values.subarray(i * ks.length * replicates, (i + 1) * ks.length * replicates));
  };

  it.each([gaussian, gaussianNaive])('of $name is the first generation at or below a threshold, or the present one, for several thresholds at once', (simulator) => {
    const found = lives(simulator, { n: 4, sigma0: 1, mu0: 0, ddof: 1 }, [0.5, 0.9, 0.01]);
    for (const at of [0, 2, 4]) {
      const [lifetime, uncollapsed] = [found[at]!, found[at + 1]!];
      for (let i = 0; i < replicates; i++) {
        const passed = ks.findIndex((k) => uncollapsed[k * replicates + i] === 0);
        for (const k of ks) expect(lifetime[k * replicates + i]).toBe(passed < 0 ? k : Math.min(k, passed));
      }
    }
    expect(new Set(found[0]!.subarray(last * replicates)).size).toBeGreaterThan(5);
  });

  it('is that of one generation for one sample, and none at or above the start', () => {
    for (const simulator of [gaussian, gaussianNaive]) {
      const [one] = lives(simulator, { n: 1, sigma0: 1, mu0: 0, ddof: 0 }, [0.5]);
      expect(one!.subarray(replicates).every((k) => k === 1)).toBe(true);
      const [none] = lives(simulator, { n: 5, sigma0: 1, mu0: 0, ddof: 1 }, [1]);
      expect(none!.every((k) => k === 0)).toBe(true);
    }
  });

  it('keeps what it passed where the walk is rescaled', () => {
    const initial = { n: 2, sigma0: 1, mu0: 0, ddof: 1 };
    const values = gaussian.simulate({ initial, key: streamKey(1, 'far'), from: 0, to: 20, probes: [probe('lifetime', 3000, { epsilon: 1e-200 }), probe('lifetime', 3000, { epsilon: 0.5 }), probe('lifetime', 500, { epsilon: 1e-200 })] });
    for (let i = 0; i < 20; i++) {
      // ln Σ falls by 0.635 a generation, with a spread of 1.11.
      expect(values[i]).toBeGreaterThan(500);
      expect(values[i]).toBeLessThan(1100);
      expect(values[20 + i]).toBeLessThan(60);
      expect(values[40 + i]).toBe(500);
    }
  });
});

describe('the lifetime of a Poisson chain', () => {
  it('is the first generation without the symbol, or the present one', () => {
    const last = 12;
    const ks = Array.from({ length: last + 1 }, (_, k) => k);
    const replicates = 200;
    const key = streamKey(1, 'lifetime');
    const read = (observable: string): Float64Array => poisson.simulate({ initial: { n: 3, lambda0: 1 }, key, from: 0, to: replicates, probes: ks.map((k) => probe(observable, k)) });
    const lifetime = read('lifetime');
    const survived = read('survived');
    for (let i = 0; i < replicates; i++) {
      const forgotten = ks.findIndex((k) => survived[k * replicates + i] === 0);
      for (const k of ks) expect(lifetime[k * replicates + i]).toBe(forgotten < 0 ? k : Math.min(k, forgotten));
    }
    expect(new Set(lifetime.subarray(last * replicates)).size).toBeGreaterThan(5);
  });
});

describe('a Gaussian chain', () => {
  it('goes on far below the smallest double: ln Σ falls by 0.635 a generation with n = 2', () => {
    // E ln Σ_k = k (ψ(½) + ln 2)/2 = −0.63518 k, variance k π²/8: at k = 20,000 the sd is 157, so 2,000 is over 12 sd (and the tail is lighter than exponential).
    for (const simulator of [gaussian, gaussianNaive]) {
      const [logSigma] = simulator.simulate({ initial: { n: 2, sigma0: 1 }, key: streamKey(1, 'deep'), from: 0, to: 1, probes: [probe('logSigma', 20_000)] });
      expect(Math.abs(logSigma! + 0.6351814227307392 * 20_000)).toBeLessThan(2000);
    }
  });

  it('moves by the same steps however large the initial mean is', () => {
    for (const simulator of [gaussian, gaussianNaive]) {
      const moved = (mu0: number): number =>
        simulator.simulate({ initial: { n: 4, sigma0: 1, mu0 }, key: streamKey(1, 'shift'), from: 0, to: 1, probes: [probe('mu', 5)] })[0]! - mu0;
      expect(Math.abs(moved(1e9) - moved(0))).toBeLessThanOrEqual(2 ** -24);
    }
  });
});

describe('a categorical chain', () => {
  it('never gains a symbol, and costs no more draws than it declares', () => {
    for (const initial of [{ n: 300, m: 200, a: 0, b: 0 }, { n: 50, m: 400, a: 1, b: 2.7 }, { n: 400, m: 30, a: 2, b: 0 }]) {
      const ks = Array.from({ length: 61 }, (_, k) => k);
      const replicates = 200;
      const values = categorical.simulate({ initial, key: streamKey(1, 'monotone', initial.n), from: 0, to: replicates, probes: ks.map((k) => probe('unique', k)) });
      let draws = Math.min(initial.m, initial.n);
      for (let k = 1; k < ks.length; k++) {
        let total = 0;
        for (let i = 0; i < replicates; i++) {
          const now = values[k * replicates + i]!;
          expect(now <= values[(k - 1) * replicates + i]! && now >= 1 && now <= Math.min(initial.m, initial.n)).toBe(true);
          total += now;
        }
        expect(draws).toBeLessThanOrEqual(categorical.cost({ ...initial, k }));
        draws += total / replicates;
      }
    }
  });

  it('starts from the counts of a corpus, dropping symbols that do not occur', () => {
    const run = categoricalFromCounts(Int32Array.of(5, 0, 3, 1, 0), 9);
    const request = { key: streamKey(1, 'corpus'), from: 0, to: 20, probes: [probe('unique', 0), probe('unique', 1)] };
    const values = run(request);
    expect(new Set(values.subarray(0, 20))).toEqual(new Set([3]));
    expect(Math.max(...values)).toBeLessThanOrEqual(3);
    expect(run(request)).toEqual(values);
    for (const [counts, n] of [[[], 3], [[0], 3], [[-1, 2], 3], [[1, Number.NaN], 3], [[1], 0]] as const) {
      expect(() => categoricalFromCounts(counts, n)).toThrow(DomainError);
    }
  });
});
