/** What every claim of the theory has to be, whatever it says. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Claim } from '../../src/claim/claim.ts';
import type { Parameter } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import type { Prepared } from '../../src/claim/prepare.ts';
import { DomainError } from '../../src/errors.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { categorical } from '../../src/process/families/categorical.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianDivisors } from '../../src/process/gaussian-divisors.ts';
import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { mixture, mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureLikelihoodEquation } from '../../src/process/families/mixture-likelihood-equation.ts';
import { nGram } from '../../src/process/families/n-gram.ts';
import { mixtureNaive } from '../../src/process/naive/mixture.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import type { Point } from '../../src/protocol/point.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { comparisons } from '../../properties/index.ts';
import { sources, theory } from '../../theory/index.ts';

const prepared = await prepare(theory);
const simulators = [bernoulli, categorical, gaussian, gaussianTilted, gaussianDivisors, poisson, mixture, mixtureAlgorithm1, mixtureLikelihoodEquation, mixtureNaive, nGram];

/** A value anywhere in the domain of a parameter: its ends, and log-uniform in between where it spans magnitudes. */
function anywhere({ kind, min, max, openMin, sample }: Parameter): fc.Arbitrary<number> {
  const low = openMin === true || min === 0 ? Math.min(1e-9, sample[0] > 0 ? sample[0] : 1e-9) : min;
  const between =
    low > 0
      ? fc.double({ min: Math.log(low), max: Math.log(max), noNaN: true }).map((x) => Math.min(max, Math.max(low, Math.exp(x))))
      : fc.double({ min: low, max, noNaN: true });
  const inside = kind === 'integer' ? between.map((x) => Math.min(max, Math.max(Math.ceil(min), Math.round(x)))) : between;
  return fc.oneof(inside, inside, inside, fc.constant(max), fc.constant(openMin === true ? low : min));
}

function pointsOf(claim: Claim): fc.Arbitrary<Point> {
  // A false claim speaks at its declared points, and its condition may leave little else.
  if (claim.expected !== undefined) return fc.constantFrom(...claim.expected.at);
  // The sum over pairs and the steps of the dual are what they are; here it is the domain that is to be covered.
  const lighter = claim.id.startsWith('categorical/') && claim.parameters['m'] !== undefined ? { m: { ...claim.parameters['m'], max: 60 }, n: { ...claim.parameters['n']!, max: 300 } } : {};
  return fc.record(Object.fromEntries(Object.entries({ ...claim.parameters, ...lighter }).map(([name, parameter]) => [name, anywhere(parameter)])));
}

/** Whether the point meets the conditions of the claim, which draws of single parameters know nothing of. */
function inDomain(complete: Prepared['complete'], given: Point): boolean {
  try {
    complete(given);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe('the theory', () => {
  it('is indexed: one file per claim, at the path of its id, and every file in the index', () => {
    const root = new URL('../../theory/', import.meta.url);
    const families = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'errata').map(({ name }) => name);
    const files = families.flatMap((family) => readdirSync(new URL(`${family}/`, root)).map((file) => `${family}/${file.replace(/\.ts$/, '')}`));
    // What claims of a family share, such as an initial law, is no claim.
    const shared = ['mixture/parameters', 'mixture/measured', 'mixture/conserved', 'bernoulli/absorption-times', 'gaussian/tilt', 'gaussian/collapse-time', 'categorical/corpus', 'categorical/law', 'n-gram/parameters', 'n-gram/law', 'n-gram/generation', 'n-gram/corpus', 'sampler/close-to', 'sampler/count', 'sampler/key'];
    expect(theory.length).toBeGreaterThanOrEqual(19);
    expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(theory.map(({ id }) => id).sort());
  });

  it('names each claim once', () => {
    const names = theory.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('cites the bibliography, and leaves nothing in it that could not be found', () => {
    for (const { source } of theory) expect(Object.keys(sources)).toContain(source.key);
    for (const [key, source] of Object.entries(sources)) {
      expect(source.authors.length).toBeGreaterThan(0);
      if (key !== 'corroborate') expect('doi' in source || 'arxiv' in source || 'url' in source).toBe(true);
    }
  });

  it('has aliases that say where in their source a statement stands', () => {
    for (const { aliases = [] } of theory) for (const alias of aliases) expect(Object.keys(sources)).toContain(alias.split('/')[0]);
    expect(theory.flatMap(({ aliases = [] }) => aliases)).toEqual(expect.arrayContaining(['suresh2025/theorem-1-lower', 'suresh2025/theorem-3']));
  });

  it('speaks of observables that the simulators of its families have, under their assumptions', () => {
    for (const { id, estimand, assumes } of theory) {
      const program = comparisons.find(({ claim }) => claim.id === id)?.program;
      if (program !== undefined) {
        expect(program.assumptions, id).toEqual(assumes);
        continue;
      }
      const simulator: Simulator | undefined = simulators.find(
        ({ assumptions, observables }) =>
          assumptions.family === assumes.family && assumptions.estimator === assumes.estimator && (!('observable' in estimand) || estimand.observable in observables),
      );
      if (simulator === undefined) throw new Error(`no simulator for ${id}`);
      expect(simulator.assumptions, id).toEqual(assumes);
      if (!('observable' in estimand)) continue;
      expect(Object.keys(simulator.observables), id).toContain(estimand.observable);
      const indicator = ['probability', 'quantile', 'precedence'].includes(estimand.kind);
      expect(simulator.observables[estimand.observable], id).toBe(indicator ? 'indicator' : 'value');
    }
  });

  it('gives a proof idea with every claim', () => {
    for (const { id, note } of theory) expect(note?.length ?? 0, id).toBeGreaterThan(25);
  });
});

describe.each(prepared.map((p) => [p.claim.id, p] as const))('%s', (_id, { claim, predict, sd, support, alternatives, complete, tex }) => {
  it('predicts a number or a law everywhere in its domain', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pointsOf(claim).filter((given) => inDomain(complete, given)), (given) => {
        const point = complete(given);
        const prediction = predict(point);
        const numbers = typeof prediction === 'number' ? [prediction] : 'lo' in prediction ? [prediction.lo, prediction.hi] : Object.values(prediction.parameters);
        for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
        if (claim.estimand.kind === 'probability' && claim.relation === 'equals') {
          expect(prediction).toBeGreaterThanOrEqual(0);
          expect(prediction).toBeLessThanOrEqual(1 + 1e-13);
        }
        if (claim.estimand.kind === 'expectation') {
          const spread = sd(point) as number;
          expect(spread).toBeGreaterThanOrEqual(0);
          const range = support(point);
          if (range !== undefined) expect(spread).toBeLessThanOrEqual(((range[1] - range[0]) / 2) * (1 + 1e-12) + 1e-12);
          if (range !== undefined && claim.relation === 'equals') {
            expect(prediction).toBeGreaterThanOrEqual(range[0] - 1e-12);
            expect(prediction).toBeLessThanOrEqual(range[1] + 1e-12);
          }
        }
        for (const { parameters } of alternatives(point)) for (const value of Object.values(parameters)) expect(value).toBeGreaterThan(0);
      }),
      { seed: 15, numRuns: 60 },
    );
  });

  it('reads as a statement', () => {
    expect(tex).not.toMatch(/undefined|NaN|#\d/);
    expect(tex.length).toBeGreaterThan(10);
  });
});
