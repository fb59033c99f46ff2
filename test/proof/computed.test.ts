/** Claims about numbers that a part of ours computes, and the integrals by which samplers are held to their laws. */
import { describe, expect, it } from 'vitest';
import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { integer } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { cite } from '../../src/claim/source.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { DeclarationError } from '../../src/errors.ts';
import { sfc32KeyOf, sfc32Word } from '../../src/oracle/sfc32.ts';
import { computed } from '../../src/proof/computed.ts';
import type { Compared } from '../../src/proof/comparison.ts';
import { integral } from '../../src/proof/quadrature.ts';
import { attempt, type OpenSource, rejectionLaw } from '../../src/proof/rejection-law.ts';
import type { Program } from '../../src/protocol/program.ts';
import { check } from '../../src/run/check.ts';
import { replay } from '../../src/run/replay.ts';
import { decodeToken } from '../../src/run/token.ts';
import { properties } from '../../properties/index.ts';
import { binomialLawComparisons } from '../../properties/sampler/binomial-law.ts';
import { normalLawComparisons } from '../../properties/sampler/normal-law.ts';
import { poissonLawComparisons } from '../../properties/sampler/poisson-law.ts';
import { sources } from '../../theory/sources.ts';

const assumes = { family: 'sampler', protocol: 'none', estimator: 'none' } as const;
const words = { id: 'test/square', title: 'A square', parameters: { j: integer({ min: 0, max: 9, sample: [1, 9], tex: 'j', meaning: 'a number' }) }, assumes, status: 'observed', source: cite('corroborate', 'test') } as const;
const square = claim({ ...words, estimand: identity('f(j)'), relation: 'equals', formula: 'j^2' });

function program(run: (j: number) => number): Program<(j: number) => number> {
  return { name: 'squares', module: import.meta.url, exportName: 'squares', assumptions: assumes, run };
}

async function decided(one: Claim, run: (j: number) => number, error = 0): Promise<Compared> {
  const [prepared] = await prepare([one]);
  const comparison = computed({
    claim: one, program: program(run), over: 'j from 0 to 9', module: import.meta.url,
    *left(f) {
      for (let j = 0; j <= 9; j++) yield { at: { j }, value: f(j), error };
    },
  });
  const [found] = comparison.decide(prepared!);
  return found!;
}

describe('a computed claim', () => {
  it('is checked where every number is as claimed', async () => {
    expect(await decided(square, (j) => j * j)).toMatchObject({ verdict: 'checked', count: 10, equal: 10 });
  });

  it('is refuted at the first number that is not', async () => {
    expect(await decided(square, (j) => (j >= 7 ? j * j + 1e-9 : j * j))).toMatchObject({ verdict: 'refuted', at: { j: 7 }, count: 8 });
  });

  it('is invalid where there is no number', async () => {
    expect(await decided(square, (j) => (j === 3 ? Number.NaN : j * j))).toMatchObject({ verdict: 'invalid', at: { j: 3 } });
  });

  it('is not checked where the number is not known well enough, and refuted where it is', async () => {
    const between = claim({ ...words, estimand: identity('f(j)'), relation: 'between', formula: { lo: 'j^2 - 0.1', hi: 'j^2 + 0.1' } });
    expect(await decided(between, (j) => j * j, 0.05)).toMatchObject({ verdict: 'checked', equal: 0 });
    expect(await decided(between, (j) => j * j + 0.08, 0.05)).toMatchObject({ verdict: 'inconclusive', at: { j: 0 } });
    expect(await decided(between, (j) => j * j + 0.2, 0.05)).toMatchObject({ verdict: 'refuted' });
    expect(await decided(square, (j) => j * j, 1e-9)).toMatchObject({ verdict: 'inconclusive' });
  });

  it('has one side that is bounded where it is a bound', async () => {
    const most = claim({ ...words, estimand: identity('f(j)'), relation: 'at-most', formula: 'j^2' });
    expect(await decided(most, () => -1)).toMatchObject({ verdict: 'checked' });
    expect(await decided(most, (j) => j)).toMatchObject({ verdict: 'checked', equal: 0 });
    expect(await decided(most, (j) => 2 * j)).toMatchObject({ verdict: 'refuted', at: { j: 1 } });
  });

  it('is refused where the claim computes its own left side, or assumes something else', () => {
    const declared = { program: program((j) => j), over: '', module: '', left: () => [] };
    expect(() => computed({ ...declared, claim: claim({ ...words, estimand: identity('j', 'j'), relation: 'equals', formula: 'j^2' }) })).toThrow(DeclarationError);
    expect(() => computed({ ...declared, claim: claim({ ...words, assumes: { ...assumes, family: 'poisson' }, estimand: identity('f(j)'), relation: 'equals', formula: 'j^2' }) })).toThrow(/must be what the claim assumes/);
  });

  it('is shown and replayed by its program', async () => {
    const comparisons = poissonLawComparisons;
    const report = await check({ claims: comparisons.map((one) => one.claim), properties: [], comparisons, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', jobs: 0 });
    expect(report.claims).toMatchObject([{ verdict: 'checked', replicates: 0, simulators: ['poisson-sampler'] }]);
    const [row] = report.verdicts;
    expect(await replay(decodeToken(row!.token), properties, undefined, comparisons)).toEqual({ ...row, deltaFrom: 'declared' });
  });
});

describe('an integral', () => {
  it.each([
    ['a polynomial', (x: number) => x ** 3, 0.25],
    ['a kink', (x: number) => Math.abs(x - 0.3), 0.29],
    ['a jump', (x: number) => Number(x < 1 / 3), 1 / 3],
    ['a root', (x: number) => Math.sqrt(x), 2 / 3],
  ] as const)('of %s is as far off as it says, and not farther', (_, f, exact) => {
    const { value, error } = integral(f, 0, 1, 1e-13, { halvings: 1000 });
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-10);
  });
});

it('ends an integral of what jumps everywhere, which is not known to the tolerance of its pieces then', () => {
  const patience = { halvings: 1000 };
  const { error } = integral((x) => (x * 1e9) % 1, 0, 1, 1e-13, patience);
  expect(patience.halvings).toBe(0);
  expect(error).toBeGreaterThan(1e-9);
});

describe('the law of a sampler', () => {
  /** A loaded die by rejection: a face by its place, kept with its weight. */
  const weights = [0.2, 0.9, 0.5, 1, 0.1, 0.7];
  const die = (source: OpenSource): number => {
    for (;;) {
      const face = Math.floor(6 * source.open());
      if (source.open() <= weights[face]!) return face;
    }
  };

  it('is what it accepts, as a share of all that it accepts', () => {
    const { mass, error } = rejectionLaw(attempt(die, false), 1, 4);
    expect(error).toBeLessThan(1e-11);
    [1, 2, 3, 4].forEach((face, i) => expect(Math.abs(mass[i]! - weights[face]! / 3.4)).toBeLessThanOrEqual(error));
  });

  it('lets what a sampler throws through', () => {
    expect(() => rejectionLaw(attempt(() => { throw new RangeError('no'); }, false), 0, 1)).toThrow(RangeError);
  });

  const planted: Record<string, (run: never) => unknown> = {};
  planted['binomial-sampler'] = (run: (source: OpenSource, at: object) => number) => (source: OpenSource, at: object) => {
    // One in a thousand of the counts of 10 is drawn as 11.
    const last = { open: 0 };
    const count = run({ open: () => (last.open = source.open()) }, at);
    return count === 10 && last.open * 1000 - Math.floor(last.open * 1000) < 1e-3 ? 11 : count;
  };
  planted['poisson-sampler'] = (run: (source: OpenSource, at: { lambda0: number }) => number) => (source: OpenSource, { lambda0 }: { lambda0: number }) => run(source, { lambda0: lambda0 * (1 + 1e-8) });
  planted['normal-sampler'] = (run: (source: object) => number) => (source: object) => run(source) * (1 + 1e-8);

  it.each([...binomialLawComparisons, ...poissonLawComparisons, ...normalLawComparisons].map((one) => [one.id, one] as const))('%s is refuted where a part in 1e8 of it is another', async (_, comparison) => {
    const [prepared] = await prepare([comparison.claim]);
    const { program: own } = comparison;
    expect(comparison.decide(prepared!)).toMatchObject([{ verdict: 'checked' }]);
    expect(comparison.decide(prepared!, { ...own!, run: planted[own!.name]!(own!.run as never) })).toMatchObject([{ verdict: 'refuted' }]);
  });
});

describe('the words of sfc32', () => {
  it('lead back to a key whose first word they are', () => {
    for (const word of [0, 1, 2147483647, 2147483648, 4294967295]) expect(sfc32Word(sfc32KeyOf(word), 0, 1)).toBe(word);
  });
});
