import { describe, expect, it } from 'vitest';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { simulation, type Job } from '../../src/cli/simulation.ts';
import { observed, simulatorOf } from '../../src/cli/simulators.ts';
import { Summaries, type Summary } from '../../src/cli/summary.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { survivingTheory } from '../../src/cli/surviving.ts';
import { checkProtocol, replacedSize } from '../../src/cli/protocol-file.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { secondOrderError } from '../../src/oracle/second-order.ts';
import { secondOrderSurvivingMean } from '../../src/oracle/surviving-second-order.ts';
import { survivingMean } from '../../src/oracle/surviving-symbols.ts';
import { powerLaw } from '../../src/oracle/symbol-law.ts';
import { UsageError } from '../../src/errors.ts';
import { replace } from '../../src/protocol/protocol.ts';

const summary = (...blocks: readonly (readonly number[])[]): Summary => {
  const summaries = new Summaries(1, [false]);
  for (const block of blocks) summaries.add(Float64Array.from(block));
  return summaries.at(0);
};

describe('summaries', () => {
  it('are mean, sample variance and extremes', () => {
    const found = summary([2, 4, 4], [4, 5, 5, 7, 9]);
    expect(found).toMatchObject({ mean: 5, min: 2, max: 9 });
    expect('variance' in found && found.variance).toBeCloseTo(32 / 7, 14);
  });

  it('do not cancel far from zero', () => {
    expect(summary([1e9 + 1, 1e9 + 2, 1e9 + 3])).toMatchObject({ mean: 1e9 + 2, variance: 1 });
  });

  it('leave no value out: an infinite one makes the mean infinite, a missing one unknown', () => {
    expect(summary([1, -Infinity, 3])).toEqual({ mean: -Infinity, variance: NaN, min: -Infinity, max: 3, nonFinite: 1 });
    expect(summary([1, NaN, 3, -Infinity])).toEqual({ mean: NaN, variance: NaN, min: -Infinity, max: 3, nonFinite: 2 });
    expect(summary([NaN])).toEqual({ mean: NaN, variance: NaN, min: NaN, max: NaN, nonFinite: 1 });
  });

  it('count indicators, and say how many are undefined', () => {
    const summaries = new Summaries(2, [true, false]);
    summaries.addFacts([{ kind: 'indicator', lo: Uint8Array.of(3, 64), hi: Uint8Array.of(3, 64) }, { kind: 'value', values: Float64Array.of(7, 9) }]);
    expect(summaries.at(0)).toEqual({ count: 67 });
    summaries.add(Float64Array.of(1, 0, NaN, 1, 1, 2, 3, 4));
    expect(summaries.at(0)).toEqual({ count: 69, undefined: 1 });
    expect(summaries.at(1)).toMatchObject({ min: 1, max: 9 });
  });
});

describe('a simulation', () => {
  const request = { initial: { n: 20, p0: 0.3 }, key: [1, 2, 3, 4] as const, probes: [{ observable: 'value', k: 3, at: {} }, { observable: 'survived', k: 3, at: {} }] };
  const job: Job = { simulator: bernoulli, request, replicates: 333, cost: 3, jobs: 1, portable: true };
  const run = async (change: Partial<Job>, clock = () => 0, stopAfter = Infinity): Promise<{ done: number; summaries: unknown[]; spans: number[]; sent: boolean }> => {
    const summaries = new Summaries(2, [false, true]);
    const controller = new AbortController();
    const spans: number[] = [];
    let sent = false;
    const done = await simulation({ ...job, ...change }, {
      clock, signal: controller.signal,
      onBlock: (outcomes, from, to) => {
        expect(from).toBe(spans.at(-1) ?? 0);
        spans.push(to);
        if (outcomes instanceof Float64Array) summaries.add(outcomes);
        else summaries.addFacts(outcomes);
        sent ||= !(outcomes instanceof Float64Array);
      },
      onProgress: (sofar) => { if (sofar >= stopAfter) controller.abort(); },
    });
    return { done, summaries: [summaries.at(0), summaries.at(1)], spans, sent };
  };

  it('gives the same bits for any blocks and any number of threads', async () => {
    const whole = new Summaries(2, [false, true]);
    whole.add(bernoulli.simulate({ ...request, from: 0, to: 333 }));
    let now = 0;
    const quick = await run({});
    const slow = await run({}, () => (now += 1));
    const threads = await run({ jobs: 2, cost: 1e6 });
    expect(quick.summaries).toEqual([whole.at(0), whole.at(1)]);
    expect(slow.spans.length).toBeGreaterThan(quick.spans.length);
    expect(slow.summaries).toEqual(quick.summaries);
    expect([quick.sent, slow.sent, threads.sent]).toEqual([false, false, true]);
    expect(threads.summaries).toEqual(quick.summaries);
    expect([quick.done, slow.done, threads.done]).toEqual([333, 333, 333]);
  });

  it('stops where it is told to, and says how far it came', async () => {
    const { done, spans } = await run({}, () => 0, 20);
    expect(done).toBe(spans.at(-1));
    expect(done).toBeGreaterThanOrEqual(20);
    expect(done).toBeLessThan(333);
  });

  it('keeps a replicate that throws as an undefined outcome', async () => {
    const faulty: Simulator = {
      ...bernoulli,
      simulate: (asked) => {
        if (asked.from <= 100 && asked.to > 100) throw new RangeError('replicate 100');
        return bernoulli.simulate(asked);
      },
    };
    const { summaries } = await run({ simulator: faulty });
    expect(summaries[0]).toMatchObject({ mean: NaN, nonFinite: 1 });
    expect(summaries[1]).toMatchObject({ undefined: 1 });
  });
});

describe('what a simulator accepts', () => {
  it('leaves out an observable whose parameter is not given', () => {
    const initial = { n: 5, sigma0: 1, mu0: 0, ddof: 1 };
    expect(observed(gaussian, initial, {}).observables.map(({ name }) => name)).not.toContain('collapsed');
    expect(observed(gaussian, initial, { epsilon: 0.5 }).observables).toContainEqual({ name: 'collapsed', at: { epsilon: 0.5 } });
    expect(observed(gaussian, initial, {}).parameters).toEqual(['epsilon']);
  });

  it('passes on what the simulator refuses', () => {
    expect(() => observed(gaussian, { n: 5, sigma0: -1, mu0: 0, ddof: 1 }, {})).toThrow(/sigma0/);
    expect(() => observed(gaussian, { n: 5, sigma0: 1, mu0: 0, ddof: 1 }, { epsilon: -1 })).toThrow(/epsilon/);
  });

  it('is found by family, estimator and kind', async () => {
    expect((await simulatorOf('bernoulli')).name).toBe('bernoulli');
    expect((await simulatorOf('bernoulli', { naive: true })).name).toBe('bernoulli-naive');
    expect((await simulatorOf('gaussian', { estimator: 'sample-moments' })).name).toBe('gaussian');
    expect((await simulatorOf('gaussian')).name).toBe('gaussian');
    expect((await simulatorOf('gaussian', { estimator: 'sample-moments-tilted' })).name).toBe('gaussian-tilted');
    expect((await simulatorOf('n-gram')).name).toBe('n-gram');
    await expect(simulatorOf('n-gram', { naive: true })).rejects.toThrow(/n-gram: --naive has no simulator/);
    await expect(simulatorOf('bernouli')).rejects.toThrow(/did you mean bernoulli/);
    await expect(simulatorOf('gaussian', { estimator: 'sample-moment' })).rejects.toThrow(/--estimator.*did you mean sample-moments/);
  });
});

describe('theory of the surviving vocabulary', () => {
  // Exact Wright–Fisher computation in extended precision, m = n = 1000, p_i proportional to (i + 2.7)^-1.
  const zipf = Array.from({ length: 1000 }, (_, i) => 1 / (i + 1 + 2.7));

  it.each([
    [1, 390.0684101230613, 389.995214897306, 391.1343964702254],
    [5, 179.83389154034828, 179.65530628894822, 187.4840540944861],
    [50, 33.54011668133882, 33.23548315230423, 138.49531803178257],
  ])('agrees with reference values at k = %d', (k, mean, lower, upper) => {
    const { corollary1, expectation } = survivingTheory(zipf, 1000)(k);
    expect(Math.abs((expectation?.value ?? 0) / mean - 1)).toBeLessThan(1e-11);
    expect(expectation).toMatchObject({ error: 0, method: 'exact' });
    expect(Math.abs(corollary1.lower / lower - 1)).toBeLessThan(1e-11);
    expect(Math.abs(corollary1.upper / upper - 1)).toBeLessThan(1e-11);
  });

  it('is the number of symbols at generation 0', () => {
    expect(survivingTheory([3, 1, 1, 5], 10)(0)).toEqual({ corollary1: { lower: 4, upper: 4 }, expectation: { value: 4, error: 0, method: 'exact' } });
  });

  it('says beyond 2000 samples that it is an approximation, and with what error', () => {
    const { corollary1, expectation } = survivingTheory(zipf, 5000)(20);
    expect(expectation?.method).toBe('second-order');
    expect(expectation?.error).toBeGreaterThan(0);
    expect(expectation?.value).toBeGreaterThan(corollary1.lower);
    expect(expectation?.value).toBeLessThan(corollary1.upper);
    expect(survivingTheory(zipf, 5000)(5001).expectation).toBeNull();
  });

  it('states an error that covers what the exact engine finds', () => {
    for (const n of [300, 1000, 2000]) {
      for (let k = 1; k <= n; k = Math.ceil(k * 1.7)) {
        const law = ancestralLaw(n, k);
        for (const groups of [powerLaw(2, 0, 0), powerLaw(20, 0, 0), powerLaw(100, 1, 0), powerLaw(5000, 1, 10)]) {
          const exact = survivingMean(groups, law);
          expect(Math.abs(secondOrderSurvivingMean(groups, n, k) / exact - 1)).toBeLessThan(3 * secondOrderError(n, k));
        }
      }
    }
  });
});

describe('a protocol', () => {
  it('is read with its sample size', () => {
    expect(replacedSize(checkProtocol(JSON.parse(JSON.stringify(replace(50))), 'p.json'), 'bernoulli')).toBe(50);
    expect(replacedSize(checkProtocol({ name: 'replace', sources: [{ from: 'model', n: 7 }] }, 'p.json'), 'bernoulli')).toBe(7);
  });

  it.each([
    [{ name: 'accumulate', sources: [{ from: 'model', lag: 'all', n: 5 }] }, /protocol cannot be simulated yet, got "accumulate"/],
    [{ name: 'replace', sources: [{ from: 'model', lag: 2, n: 5 }] }, /cannot be simulated yet/],
    [{ name: 'replace', sources: [{ from: 'model', n: [5, 6] }] }, /cannot be simulated yet/],
    [{ name: 'replace', sources: [{ from: 'model', n: 5 }, { from: 'real-fresh', n: 5 }] }, /cannot be simulated yet/],
    [{ name: 'replace', sources: [{ from: 'model', n: 5 }], subsample: 3 }, /cannot be simulated yet/],
  ])('that cannot be simulated is refused by name', (value, message) => {
    expect(() => replacedSize(checkProtocol(value, 'p.json'), 'bernoulli')).toThrow(message);
  });

  it.each([
    [[], /p\.json: must hold one protocol/],
    [null, /must hold one protocol/],
    [{ sources: [{ from: 'model', n: 5 }] }, /p\.json: name must be a name/],
    [{ name: 'x', sources: [] }, /sources must be a list of at least one source/],
    [{ name: 'x', source: [] }, /source is not a field of a protocol \(did you mean sources\?\)/],
    [{ name: 'x', sources: [{ from: 'modle', n: 5 }] }, /sources\[0\]\.from must be one of/],
    [{ name: 'x', sources: [{ from: 'model' }] }, /sources\[0\]\.n must be a sample size/],
    [{ name: 'x', sources: [{ from: 'model', n: 0 }] }, /sources\[0\]\.n must be a sample size/],
    [{ name: 'x', sources: [{ from: 'model', n: 1.5 }] }, /sources\[0\]\.n/],
    [{ name: 'x', sources: [{ from: 'model', n: 5, lag: 0 }] }, /sources\[0\]\.lag/],
    [{ name: 'x', sources: [{ from: 'model', n: 5, weigth: 1 }] }, /sources\[0\]\.weigth is not a field of a protocol \(did you mean weight\?\)/],
    [{ name: 'x', sources: [{ from: 'model', n: 5, transform: { kind: 'sharpen' } }] }, /sources\[0\]\.transform/],
  ])('that is none is refused by its field', (value, message) => {
    expect(() => checkProtocol(value, 'p.json')).toThrow(message);
    expect(() => checkProtocol(value, 'p.json')).toThrow(UsageError);
  });
});
