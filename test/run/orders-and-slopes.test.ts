import { describe, expect, it } from 'vitest';
import { claim, type Claim } from '../../src/claim/claim.ts';
import { precedenceOf, slopeOf } from '../../src/claim/estimand.ts';
import { rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { DeclarationError } from '../../src/errors.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { gaussianDivisors } from '../../src/process/gaussian-divisors.ts';
import { pairedSimulators } from '../../src/process/paired-simulators.ts';
import { property, type Property } from '../../src/property/property.ts';
import type { Report } from '../../src/report/report.ts';
import { check } from '../../src/run/check.ts';
import { unbiasedOutlives } from '../../theory/gaussian/unbiased-outlives.ts';
import { sources } from '../../theory/sources.ts';
import { render } from './rendered.ts';

function checked(claims: readonly Claim[], properties: readonly Property[], jobs = 0): Promise<Report> {
  return check({ claims, properties, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', jobs, shrink: false });
}

const order = (id: string, first: 'biasedAbove' | 'unbiasedAbove', second: 'biasedAbove' | 'unbiasedAbove'): Claim =>
  claim({ ...unbiasedOutlives, id: `gaussian/${id}`, estimand: precedenceOf(first, second, 'T < T\'') } as never);

describe('an order', () => {
  const right = order('right', 'biasedAbove', 'unbiasedAbove');
  const wrong = order('wrong', 'unbiasedAbove', 'biasedAbove');
  const on = (one: Claim, simulator: typeof gaussianDivisors = gaussianDivisors): Property => property({ claim: one as typeof unbiasedOutlives, simulator });

  it('is supported where it holds, refuted where it is reversed, to the same bytes in workers', async () => {
    const report = await checked([right, wrong], [on(right), on(wrong)]);
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'refuted']);
    const [green] = report.verdicts;
    expect(green).toMatchObject({ predicted: 0.5, delta: 0.05 });
    expect(green?.estimate).toBeGreaterThan(0.5);
    expect(green?.interval[0]).toBeGreaterThanOrEqual(0);
    expect(await render(await checked([right, wrong], [on(right), on(wrong)], 2))).toBe(await render(report));
  });

  it('is not supported by methods that always tie', async () => {
    const twins = pairedSimulators({
      ...gaussianDivisors,
      name: 'twins',
      methods: { unbiased: { simulator: gaussian, set: { ddof: 1 } }, biased: { simulator: gaussian, set: { ddof: 1 } } },
    });
    const report = await checked([right], [on(right, twins)]);
    expect(report.claims[0]).toMatchObject({ verdict: 'inconclusive', reason: 'no order was seen' });
    expect(report.claims[0]?.points.supported).toBe(0);
  });

  it('counts what is undefined against both readings', async () => {
    const holes: typeof gaussianDivisors = { ...gaussianDivisors, name: 'holes', simulate: (request) => gaussianDivisors.simulate(request).map((value, i) => ((request.from + (i % (request.to - request.from))) % 3 === 0 ? NaN : value)) };
    const report = await checked([wrong], [on(wrong, holes)]);
    expect(report.verdicts.every(({ verdict }) => verdict !== 'supported')).toBe(true);
  });

  it('is read from two simulators on the same streams', () => {
    const request = { initial: { n: 5, sigma0: 2, mu0: 0 }, key: [1, 2, 3, 4], from: 3, to: 40, probes: [] } as const;
    const at = { epsilon: 1 };
    const values = gaussianDivisors.simulate({ ...request, probes: [{ observable: 'biasedLogSigma', k: 6, at }, { observable: 'unbiasedLogSigma', k: 6, at }] });
    const alone = gaussian.simulate({ ...request, initial: { ...request.initial, ddof: 1 }, probes: [{ observable: 'logSigma', k: 6, at }] });
    expect(values.slice(37)).toEqual(alone);
    // Six generations of a factor (1 − 1/5)^(1/2), to rounding.
    for (let i = 0; i < 37; i++) expect(values[i]! - values[37 + i]!).toBeCloseTo(3 * Math.log(0.8), 12);
    expect(gaussianDivisors.initial).toEqual(['n', 'sigma0', 'mu0']);
    expect(() => gaussianDivisors.simulate({ ...request, probes: [{ observable: 'above', k: 1, at }] })).toThrow(/observable must be one that the simulator declares, got "above"/);
    expect(() => pairedSimulators({ ...gaussianDivisors, methods: { one: { simulator: gaussian } } })).toThrow(DeclarationError);
  });

  it('is refused for what the simulator does not observe', () => {
    expect(() => on(order('odd', 'biasedAbove', 'above' as never))).toThrow(/observable must be one that the simulator reports: .*biasedAbove/);
  });
});

/** Sizes whose median times are about 30 and 60 generations. */
const slope = (id: string, formula: string, horizon = '4 * n * lambda0', only?: { readonly n: number; readonly lambda0: number }): Claim =>
  claim({
    id: `poisson/${id}`,
    title: 'The median forgetting time grows as a power of the rate',
    parameters: { n: sampleSize('n', { sample: only === undefined ? [100, 1000] : [only.n, only.n] }), lambda0: rate('\\lambda_0', { sample: only === undefined ? [0.01, 0.1] : [only.lambda0, only.lambda0] }) },
    estimand: slopeOf('survived', 'lambda0', 'Q_{1/2}(T)', { horizon, factors: [1, 2] }),
    relation: 'scales-as',
    formula,
    requires: 'n * lambda0 >= 9 and n * lambda0 <= 22',
    assumes: poisson.assumptions,
    status: 'observed',
    source: cite('suresh2025', 'with a planted fault'),
  } as never);

describe('a slope', () => {
  const linear = slope('linear', '1');
  const root = slope('root', '1/2');
  const square = slope('square', '2');
  const on = (one: Claim): Property => property({ claim: one as never, simulator: poisson });

  it('is supported where it holds and refuted where the exponent is another, to the same bytes in workers', async () => {
    const claims = [linear, root, square];
    const report = await checked(claims, claims.map(on));
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'refuted', 'refuted']);
    const rows = report.verdicts.filter((row) => row.claim === linear.id && row.verdict === 'supported');
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const { predicted, estimate } of rows) {
      expect(predicted).toBe(1);
      // Each of two medians is within 15 % of the truth: 5 % of the mass beside it, at a density of 1/3 a relative unit.
      expect(Math.abs((estimate ?? 0) - 1)).toBeLessThan((2 * 0.15) / Math.LN2);
    }
    expect(await render(await checked(claims, claims.map(on), 2))).toBe(await render(report));
  });

  it('is open where trajectories end before the quantile, whatever the exponent', async () => {
    const short = slope('short', '1', '2 * n * lambda0', { n: 1000, lambda0: 0.01 });
    const report = await checked([short], [on(short)]);
    expect(report.claims[0]).toMatchObject({ verdict: 'inconclusive', reason: 'the quantile may lie beyond the end' });
    expect(report.claims[0]?.points.supported).toBe(0);
  });

  it('says nothing where a size lies outside the domain', async () => {
    const report = await checked([linear], [property({ claim: linear as never, simulator: poisson, points: [{ n: 1000, lambda0: 0.02 }] })]);
    expect(report.verdicts.filter(({ origin }) => origin === 'declared')).toMatchObject([{ verdict: 'vacuous', reason: 'a size lies outside the domain of the claim' }]);
  });
});
