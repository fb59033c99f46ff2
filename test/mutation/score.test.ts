import { describe, expect, it } from 'vitest';
import { KILL_ALPHA, kills, score, statusOf, type MutantStatus, type Trace } from '../../src/mutation/score.ts';
import { type Against, lawAgainst, meanAgainst, probabilityAgainst, type Variable } from '../../src/mutation/score-evidence.ts';
import { broken, contested, type Contested, limits } from '../../src/mutation/score-limits.ts';

const trace = (change: Partial<Trace>): Trace => ({ chosen: false, logE: 0, replicates: 1000, observed: 1000, separation: Infinity, ...change });

describe('what a mutant says against its claim', () => {
  it.each([
    ['a stricter lower bound', limits('at-least', 0.2), limits('at-least', 0.3), [{ side: 'lower', at: 0.3, claimed: 0.2, exact: false }]],
    ['a weaker lower bound', limits('at-least', 0.2), limits('at-least', 0.1), []],
    ['a stricter upper bound', limits('at-most', 0.5), limits('at-most', 0.4), [{ side: 'upper', at: 0.4, claimed: 0.5, exact: false }]],
    ['another number', limits('equals', 0.5), limits('equals', 0.6), [{ side: 'lower', at: 0.6, claimed: 0.5, exact: true }]],
    ['a swapped relation', limits('at-least', 0.2), limits('at-most', 0.2), [{ side: 'upper', at: 0.2, exact: false }]],
    ['a wider interval', limits('between', { lo: 1, hi: 2 }), limits('between', { lo: 0, hi: 3 }), []],
    ['a narrower interval', limits('between', { lo: 1, hi: 4 }), limits('between', { lo: 2, hi: 3 }), [{ side: 'lower', at: 2, claimed: 1, exact: false }, { side: 'upper', at: 3, claimed: 4, exact: false }]],
  ])('%s', (_, claim, mutant, expected) => {
    expect(contested(claim!, mutant!)).toEqual(expected);
  });

  it('says nothing where it is not a number', () => {
    expect(limits('equals', NaN)).toBeUndefined();
    expect(limits('between', { lo: NaN, hi: 1 })).toBeUndefined();
  });

  it('is broken by a truth beyond rounding only', () => {
    expect(broken({ lower: 0.5 }, 0.5 - 1e-12)).toBe(false);
    expect(broken({ lower: 0.5 }, 0.5 - 1e-6)).toBe(true);
    expect(broken({ upper: 0.5 }, 0.5 + 1e-6)).toBe(true);
  });
});

/** Mean of exp(logE) over every sequence of values, each of which has a probability. */
function meanE(begin: () => Against<ArrayLike<number>>, law: readonly (readonly [value: number, mass: number])[], length: number): number {
  const walk = (values: readonly number[], mass: number): number => {
    if (values.length < length) return law.reduce((sum, [value, one]) => sum + walk([...values, value], mass * one), 0);
    const against = begin();
    against.absorb(values);
    return mass * Math.exp(against.logE());
  };
  return walk([], 1);
}

function counted(contest: Contested): Against<ArrayLike<number>> {
  const against = probabilityAgainst(contest, 0.05);
  return {
    absorb: (values) => {
      const hits = Array.from(values).reduce((sum, x) => sum + x, 0);
      against.absorb({ n: values.length, lo: hits, hi: hits });
    },
    logE: () => against.logE(),
  };
}

describe('evidence against a mutant that is true', () => {
  // The mean of an e-value is at most 1: that alone bounds the chance of a false kill by the level.
  const contests: readonly Contested[] = [
    { side: 'lower', at: 0.4, claimed: 0.3, exact: true },
    { side: 'upper', at: 0.4, claimed: 0.55, exact: true },
    { side: 'lower', at: 0.4, claimed: 0.1, exact: false },
    { side: 'upper', at: 0.4, claimed: 0.9, exact: false },
    { side: 'lower', at: 0.4, exact: false },
    { side: 'upper', at: 0.4, exact: false },
  ];

  it.each(contests)('is worth 1 at most in the mean for a probability: %j', (contest) => {
    expect(meanE(() => counted(contest), [[1, 0.4], [0, 0.6]], 10)).toBeLessThanOrEqual(1 + 1e-9);
    // Where the mutant is a bound, so it is inside it.
    if (!contest.exact) expect(meanE(() => counted(contest), contest.side === 'lower' ? [[1, 0.6], [0, 0.4]] : [[1, 0.2], [0, 0.8]], 10)).toBeLessThanOrEqual(1 + 1e-9);
  });

  const variables: readonly (readonly [string, Variable])[] = [['a support', { sd: 0.5, support: [0, 1] }], ['a variance', { sd: 0.5 }]];
  it.each(variables)('is worth 1 at most in the mean for a mean with %s', (_, variable) => {
    for (const contest of contests) expect(meanE(() => meanAgainst(contest, 0.01, variable), [[1, 0.4], [0, 0.6]], 10)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('is worth 1 in the mean for a law', () => {
    // Under the mutant the ratio integrates to the probability of these values under the claim, which misses 1 by 1.1e-6 a value.
    const against = (): Against<ArrayLike<number>> => lawAgainst({ law: 'poisson', parameters: { mean: 1 } }, { law: 'poisson', parameters: { mean: 2 } })!;
    const mass = (k: number): number => (Math.exp(-2) * 2 ** k) / [1, 1, 2, 6, 24, 120, 720, 5040, 40320][k]!;
    const law = Array.from({ length: 9 }, (_, k) => [k, mass(k)] as const);
    expect(meanE(against, law, 2)).toBeCloseTo(1, 4);
  });
});

describe('evidence against a mutant that is false', () => {
  it('is the likelihood ratio of the claim where the claim is exact', () => {
    const against = probabilityAgainst({ side: 'lower', at: 0.6, claimed: 0.5, exact: true }, 0.01);
    against.absorb({ n: 64, lo: 32, hi: 32 });
    expect(against.logE()).toBeCloseTo(32 * Math.log(0.5 / 0.6) + 32 * Math.log(0.5 / 0.4), 10);
  });

  it('grows past the level for a bound that is wrong by half as much as it could be', () => {
    const against = probabilityAgainst({ side: 'lower', at: 0.6, claimed: 0.4, exact: false }, 0.01);
    against.absorb({ n: 2048, lo: 1024, hi: 1024 });
    expect(kills({ logE: against.logE() })).toBe(true);
  });

  it.each(['lower', 'upper'] as const)('counts undefined outcomes for the mutant: %s', (side) => {
    const at = 0.5;
    const claimed = side === 'lower' ? 0.3 : 0.7;
    const [clear, cloudy] = [probabilityAgainst({ side, at, claimed, exact: true }, 0.01), probabilityAgainst({ side, at, claimed, exact: true }, 0.01)];
    const hits = Math.round(1000 * claimed);
    clear.absorb({ n: 1000, lo: hits, hi: hits });
    cloudy.absorb(side === 'lower' ? { n: 1000, lo: hits, hi: 500 } : { n: 1000, lo: 500, hi: hits });
    expect(kills({ logE: clear.logE() })).toBe(true);
    expect(kills({ logE: cloudy.logE() })).toBe(false);
  });

  it('is infinite where the mutant is impossible, and nothing where it is empty', () => {
    expect(probabilityAgainst({ side: 'lower', at: 1.2, claimed: 0.5, exact: true }, 0.01).logE()).toBe(Infinity);
    expect(probabilityAgainst({ side: 'upper', at: -0.1, claimed: 0.5, exact: true }, 0.01).logE()).toBe(Infinity);
    expect(probabilityAgainst({ side: 'upper', at: 1.2, exact: false }, 0.01).logE()).toBe(0);
    expect(meanAgainst({ side: 'lower', at: 2, claimed: 0.5, exact: true }, 0.01, { sd: 1, support: [0, 1] }).logE()).toBe(Infinity);
    expect(lawAgainst({ law: 'gamma', parameters: { shape: 1, scale: 1 } }, { law: 'gamma', parameters: { shape: -1, scale: 1 } })!.logE()).toBe(Infinity);
    expect(lawAgainst({ law: 'gamma', parameters: { shape: 1, scale: 1 } }, { law: 'gamma', parameters: { shape: NaN, scale: 1 } })).toBeUndefined();
  });

  it('kills a mean that is off by an sd, near and far, with and without a support', () => {
    const values = Array.from({ length: 512 }, (_, i) => i % 2);
    for (const variable of [{ sd: 0.5, support: [0, 1] as const }, { sd: 0.5 }]) {
      for (const at of [0.9, 0.1]) {
        const against = meanAgainst({ side: at > 0.5 ? 'lower' : 'upper', at, claimed: 0.5, exact: true }, 0.01, variable);
        against.absorb(values);
        expect(kills({ logE: against.logE() })).toBe(true);
      }
    }
    const far = meanAgainst({ side: 'lower', at: 1e6, claimed: 0.5, exact: true }, 0.01, { sd: 0.5 });
    far.absorb(values);
    expect(kills({ logE: far.logE() })).toBe(true);
  });

  it('proves nothing from an undefined value of an unbounded variable', () => {
    const against = meanAgainst({ side: 'lower', at: 0.9, claimed: 0.5, exact: true }, 0.01, { sd: 0.5 });
    against.absorb([...Array.from({ length: 512 }, (_, i) => i % 2), NaN]);
    expect(against.logE()).toBe(0);
  });
});

describe('the status of a mutant', () => {
  const dead = trace({ logE: Math.log(1 / KILL_ALPHA) + 1e-9, separation: 10 });

  it.each<[string, boolean, Trace[], MutantStatus]>([
    ['killed at one of its points', false, [trace({ separation: 10 }), dead], 'killed'],
    ['killed although it seemed to be implied', true, [dead], 'killed'],
    ['implied by its claim', true, [trace({})], 'implied'],
    ['told from its claim nowhere', false, [trace({ separation: 5000 }), trace({})], 'equivalent'],
    ['alive where it should be dead', false, [trace({ separation: 5000 }), trace({ separation: 500 })], 'survived'],
    ['spoken of by no point', false, [], 'survived'],
    ['one nat short of death', false, [trace({ logE: dead.logE - 1, separation: 900 })], 'survived'],
  ])('%s', (_, implied, traces, expected) => {
    expect(statusOf(implied, traces)).toBe(expected);
  });
});

describe('the score', () => {
  it('leaves equivalent and implied mutants out, and counts what only chosen points killed as alive', () => {
    const rows = [
      ...Array.from({ length: 7 }, () => ({ status: 'killed' as const, killedUnchosen: true })),
      ...Array.from({ length: 2 }, () => ({ status: 'killed' as const, killedUnchosen: false })),
      { status: 'survived' as const, killedUnchosen: false },
      { status: 'equivalent' as const, killedUnchosen: false },
      { status: 'implied' as const, killedUnchosen: false },
    ];
    expect(score(rows)).toEqual({ killed: 9, survived: 1, equivalent: 1, implied: 1, score: 0.9, scoreWithoutChosen: 0.7, equivalentShare: 1 / 11 });
  });

  it('is no number where nothing could be killed', () => {
    expect(score([{ status: 'implied', killedUnchosen: false }])).toMatchObject({ score: null, scoreWithoutChosen: null, equivalentShare: null });
  });
});
