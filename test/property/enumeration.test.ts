import { describe, expect, it } from 'vitest';
import { bernoulliWorlds } from '../../properties/bernoulli/worlds.ts';
import { categoricalWorlds } from '../../properties/categorical/worlds.ts';
import { properties } from '../../properties/index.ts';
import { claim } from '../../src/claim/claim.ts';
import { expectationOf, probabilityOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { Fraction } from '../../src/elementary/fraction.ts';
import { exactInterior, exactLoss, exactSurvival, exactSurvivingLaw } from '../../src/oracle/exact-dual.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { bernoulliNaive, NaiveBernoulliTrajectory } from '../../src/process/naive/bernoulli.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { byWorld, decideWorld, worldSites } from '../../src/property/enumeration.ts';
import { property, type PropertyDeclaration } from '../../src/property/property.ts';
import type { Result } from '../../src/property/verdict.ts';
import { worldLaw } from '../../src/property/world-law.ts';
import type { Assumptions } from '../../src/protocol/assumptions.ts';
import type { Draws } from '../../src/protocol/draws.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import type { Ratio, World } from '../../src/protocol/world.ts';
import { heterozygosity } from '../../theory/bernoulli/heterozygosity.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { survivalUpper } from '../../theory/bernoulli/survival-upper.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { variance } from '../../theory/bernoulli/variance.ts';

const one: World = { n: 3, p0: { count: 1, total: 3 }, k: 2 };
const probe = (observable: string, k: number) => ({ observable, k, at: {} });

/** The results of a property in its worlds. */
async function decided(declaration: PropertyDeclaration<Assumptions>): Promise<Result[]> {
  const own = property(declaration);
  const [prepared] = await prepare([own.claim]);
  return byWorld(worldSites({ property: own, prepared: prepared! })).flatMap(decideWorld);
}

/** Decides a Bernoulli claim in one world by the given simulator. */
async function inOneWorld(about: PropertyDeclaration<Assumptions>['claim'], simulator: Simulator & { assumptions: Assumptions } = bernoulliNaive, world = one): Promise<Result> {
  const [result] = await decided({ claim: about, simulator, exhaustive: true, worlds: [world] });
  return result!;
}

/** The naive simulator with another draw in place of `below`. */
function faulty(below: (draws: Draws, total: number) => number): typeof bernoulliNaive {
  const program: NonNullable<Simulator['program']> = (world, probes) => {
    const run = bernoulliNaive.program!(world, probes);
    return (draws) => run({ below: (total) => below(draws, total), uniform: () => draws.uniform() });
  };
  return { ...bernoulliNaive, program };
}

/** A Bernoulli simulator that returns what it is told to, by a draw of 0, 1 or 2. */
function telling(values: (draw: number) => ArrayLike<number>): typeof bernoulliNaive {
  return { ...bernoulliNaive, program: () => (draws) => values(draws.below(3)) };
}

/** Sample sizes and generations with at most 1e5 equally likely outcomes of n·k draws of n. */
const smallWorlds = [2, 3, 4, 5, 6, 7].flatMap((n) => Array.from({ length: 20 }, (_, i) => [n, i + 1] as const)).filter(([n, k]) => n ** (n * k) <= 1e5);

describe('the world of three samples, one of them seen, two generations', () => {
  it('has 729 paths, 495 of them before nothing more can happen, and loses the symbol in 106/243', () => {
    const { law, paths, walked } = worldLaw(bernoulliNaive, one, [probe('survived', 2)]);
    expect(paths).toBe(729n);
    // 9 of the 27 outcomes of the first generation are certain of the second; the 18 others go on to 27 each.
    expect(walked).toBe(9 + 18 * 27);
    expect(String(law.get('0'))).toBe('106/243');
    expect(String(law.get('1'))).toBe('137/243');
  });

  it('makes the exact claim exact, in fractions, without a replicate', async () => {
    const { verdict, reason, enumerated, outcome, site } = await inOneWorld(survival);
    expect([verdict, reason]).toEqual(['exact', '']);
    expect(enumerated).toEqual({ paths: 729, value: '137/243', claimed: '137/243', estimate: 137 / 243, predicted: 137 / 243 });
    expect(outcome).toBeUndefined();
    expect(site.origin).toBe('enumerated');
    expect(site.point).toEqual({ n: 3, p0: 1 / 3, k: 2 });
  });

  it('makes the lower bound of Theorem 1 exact, against an interval that contains it', async () => {
    const { verdict, enumerated } = await inOneWorld(survivalLower);
    expect(verdict).toBe('exact');
    const [lo, hi] = JSON.parse(enumerated!.claimed) as [number, number];
    // 1 − exp(−(1 − 1/e)), from the definition
    const bound = 1 - Math.exp(-(1 - Math.exp(-1)));
    expect(lo).toBeLessThan(bound);
    expect(hi).toBeGreaterThan(bound);
    expect(hi - lo).toBeLessThan(1e-14);
  });

  it('is vacuous for the upper bound, which is 1 there', async () => {
    const { verdict, reason } = await inOneWorld(survivalUpper);
    expect(verdict).toBe('vacuous');
    expect(reason).toBe('at-most 1 excludes nothing in [0, 1]');
  });
});

describe('the law of the program is the law of the theory, as fractions', () => {
  it.each(smallWorlds)('bernoulli, n = %i, k = %i, every count from 0 to n', (n, k) => {
    for (let count = 0; count <= n; count++) {
      const p0 = Fraction.of(count, n);
      const { law } = worldLaw(bernoulliNaive, { n, p0: { count, total: n }, k }, [probe('survived', k), probe('interior', k)]);
      const of = (...keys: string[]): string => String(keys.reduce((sum, key) => sum.add(law.get(key) ?? Fraction.zero), Fraction.zero));
      expect(of('0,0')).toBe(String(exactLoss(n, p0, k)));
      expect(of('1,1')).toBe(String(exactInterior(n, p0, k)));
      expect(of('1,0', '1,1')).toBe(String(exactSurvival(n, p0, k)));
    }
  });

  it.each(categoricalWorlds.filter(({ n, k }) => (n as number) ** ((n as number) * (k as number)) < 5000 || k === 8))('categorical, %j', ({ n, k, c }) => {
    const { law } = worldLaw(categoricalNaive, { n: n!, k: k!, c: c! }, [probe('unique', k as number)]);
    const expected = exactSurvivingLaw(c as number[], n as number, k as number);
    expected.forEach((mass, u) => expect(String(law.get(String(u)) ?? '0')).toBe(String(mass)));
    expect(law.size).toBe(expected.filter((mass) => !mass.equals(Fraction.zero)).length);
  });
});

describe('the shipped worlds', () => {
  it('are all those of at most 1e5 paths, with every initial count', () => {
    expect(smallWorlds.map(([n, k]) => `${n},${k}`)).toEqual(['2,1', '2,2', '2,3', '2,4', '2,5', '2,6', '2,7', '2,8', '3,1', '3,2', '3,3', '4,1', '4,2', '5,1', '6,1']);
    const listed = new Set(bernoulliWorlds.map(({ n, p0, k }) => `${n},${k},${(p0 as Ratio).count}/${(p0 as Ratio).total}`));
    for (const [n, k] of smallWorlds) for (let count = 1; count < n; count++) expect(listed).toContain(`${n},${k},${count}/${n}`);
    const laws = new Set(categoricalWorlds.map(({ n, k, c }) => `${n},${k},${(c as number[]).join('+')}`));
    const ways: Record<number, number> = { 2: 1, 3: 2, 4: 4, 5: 6, 6: 10 };
    for (const [n, k] of smallWorlds) expect([...laws].filter((law) => law.startsWith(`${n},${k},`))).toHaveLength(ways[n]!);
    expect(categoricalWorlds.every(({ n, c }) => (c as number[]).reduce((sum, count) => sum + count, 0) === n)).toBe(true);
  });

  it('are decided for every claim about a finite family, and contradict none', async () => {
    const enumerated = properties.filter(({ worlds }) => worlds.length > 0);
    expect(enumerated.map(({ id }) => id)).toEqual(expect.arrayContaining([
      'bernoulli/heterozygosity@bernoulli-naive', 'bernoulli/interior-lower@bernoulli-naive', 'bernoulli/interior-upper@bernoulli-naive',
      'bernoulli/interior@bernoulli-naive', 'bernoulli/survival-lower@bernoulli-naive', 'bernoulli/survival-upper@bernoulli-naive',
      'bernoulli/survival@bernoulli-naive', 'bernoulli/variance@bernoulli-naive', 'categorical/surviving-lower@categorical-naive',
      'categorical/surviving-upper@categorical-naive', 'categorical/surviving@categorical-naive',
    ]));
    const prepared = await prepare(enumerated.map((own) => own.claim));
    const results = byWorld(enumerated.flatMap((own, i) => worldSites({ property: own, prepared: prepared[i]! }))).flatMap(decideWorld);
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(['exact', 'vacuous']));
    const exact = (id: string): number => results.filter(({ site, verdict }) => site.property.claim.id === id && verdict === 'exact').length;
    for (const { claim: { id, relation }, worlds } of enumerated.filter(({ claim: { relation } }) => relation === 'equals')) {
      expect([id, relation, exact(id)]).toEqual([id, relation, worlds.length]);
      expect(worlds.length, id).toBeGreaterThanOrEqual(id.startsWith('bernoulli') ? bernoulliWorlds.length : categoricalWorlds.length);
    }
    // Both bounds of Theorem 1 say something in some small world.
    expect(exact('bernoulli/survival-lower')).toBe(bernoulliWorlds.length);
    expect(exact('bernoulli/survival-upper')).toBeGreaterThan(5);
    expect(exact('bernoulli/interior-lower')).toBeGreaterThan(5);
    expect(exact('bernoulli/interior-upper')).toBeGreaterThan(5);
    expect(exact('categorical/surviving-lower')).toBeGreaterThan(20);
    // That of Corollary 1 counts every symbol in worlds as small as these.
    expect(exact('categorical/surviving-upper')).toBe(0);
  });
});

describe('a planted fault is refuted by enumeration', () => {
  it.each<[string, typeof bernoulliNaive]>([
    ['a draw from one item too many', faulty((draws, total) => draws.below(total + 1))],
    ['a draw that never shows the first item', faulty((draws, total) => (total === 1 ? 0 : 1 + draws.below(total - 1)))],
    ['a draw that shows the first item a little more often', faulty((draws, total) => Math.max(0, draws.below(total + 1) - 1))],
  ])('%s', async (_, simulator) => {
    for (const about of [survival, variance, heterozygosity]) {
      const { verdict, reason, enumerated } = await inOneWorld(about, simulator);
      expect(verdict).toBe('refuted');
      expect(reason).toBe(`enumeration: ${enumerated!.value} where the claim says equals ${enumerated!.claimed}`);
      expect(enumerated!.value).not.toBe(enumerated!.claimed);
      expect(enumerated!.value).toMatch(/^\d+(\/\d+)?$/);
    }
  });

  it('a generation too few', async () => {
    const short: typeof bernoulliNaive = { ...bernoulliNaive, program: (world, probes) => bernoulliNaive.program!(world, probes.map((at) => ({ ...at, k: at.k - 1 }))) };
    expect((await inOneWorld(survival, short)).reason).toBe('enumeration: 19/27 where the claim says equals 137/243');
  });

  it('a constant or an operator of a formula that is off by one', async () => {
    for (const formula of ['p0 * (1 - p0) * (1 - (1 - 1/n)^(k+1))', 'p0 * (1 - p0) * (1 - (1 - 1/(n+1))^k)', 'p0 * (1 + p0) * (1 - (1 - 1/n)^k)']) {
      expect((await inOneWorld({ ...variance, formula })).verdict).toBe('refuted');
    }
    expect((await inOneWorld({ ...variance, relation: 'at-most', formula: 'p0 * (1 - p0) * (1 - (1 - 1/n)^k) - 1e-30' })).verdict).toBe('refuted');
    expect((await inOneWorld({ ...variance, relation: 'at-least', formula: 'p0 * (1 - p0) * (1 - (1 - 1/n)^k) - 1e-30' })).verdict).toBe('exact');
  });

  it('an oracle that is one generation late', async () => {
    const late = oracle({ tex: 'u', evaluate: () => 0.5, exact: ({ n, k }) => exactSurvival(n as number, Fraction.of(1, 3), (k as number) + 1) });
    const { verdict, reason } = await inOneWorld({ ...survival, oracle: late });
    expect([verdict, reason.startsWith('enumeration: 137/243 where the claim says equals ')]).toEqual(['refuted', true]);
  });

  it('a bound with exp on the wrong side', async () => {
    const { verdict, reason } = await inOneWorld({ ...survivalLower, formula: '1 - exp(-n * p0 * g(k-1))' });
    expect(verdict).toBe('refuted');
    expect(reason).toMatch(/^enumeration: 137\/243 where the claim says at-least \[0\.632\d*, 0\.632\d*\]$/);
  });
});

describe('what cannot be decided is said', () => {
  it('a number within the rounding of its bound is inconclusive', async () => {
    // ln 3 / ln 3 is 1, which no interval can tell; P(survived) is 1 where nothing else is drawn.
    const sure = claim({ ...survival, id: 'test/sure', estimand: probabilityOf('survived', 'x'), relation: 'at-least', oracle: oracle({ tex: 'x', evaluate: () => 1 }) });
    const { oracle: _, ...rest } = sure;
    const result = await inOneWorld({ ...rest, formula: 'log(n) / log(n) + 0 * k * p0', where: {} }, bernoulliNaive, { n: 3, p0: { count: 3, total: 3 }, k: 1 });
    expect(result.verdict).toBe('inconclusive');
    expect(result.reason).toMatch(/^enumeration: 1 lies within the rounding of \[/);
  });

  it.each<[string, (draw: number) => ArrayLike<number>]>([
    ['NaN', (draw) => [draw === 0 ? NaN : 1]],
    ['a value that is no indicator', (draw) => [draw === 0 ? 0.5 : 1]],
    ['a throw', (draw) => { if (draw === 0) throw new Error('no'); return [1]; }],
    ['nothing', (draw) => (draw === 0 ? [] : [1])],
  ])('%s makes the world invalid, with its probability', async (_, values) => {
    const { verdict, reason, enumerated } = await inOneWorld(survival, telling(values));
    expect([verdict, reason]).toEqual(['invalid', 'undefined outcomes of probability 1/3']);
    expect(enumerated).toMatchObject({ value: '', estimate: null });
  });

  it('a value that is no fraction of a small denominator makes it invalid', async () => {
    expect((await inOneWorld(variance, telling((draw) => [Math.SQRT2 / (draw + 2)]))).verdict).toBe('invalid');
  });
});

describe('what cannot be enumerated is refused by name', () => {
  it('a simulator whose estimator leaves the multiples of 1/n draws real numbers', async () => {
    const smoothed: typeof bernoulliNaive = {
      ...bernoulliNaive,
      program: ({ n, p0 }, probes) => {
        const trajectory = new NaiveBernoulliTrajectory(n as number, p0 as Ratio, (sample) => (sample.reduce((sum, x) => sum + x, 0) + 1) / (sample.length + 3));
        const read = trajectory.observer('survived')!;
        return (draws) => {
          trajectory.restart();
          trajectory.advance(draws, probes[0]!.k);
          return [read()];
        };
      },
    };
    await expect(inOneWorld(survival, smoothed)).rejects.toThrow(/bernoulli-naive at .*: draw must be finite to be enumerated, got "uniform"/);
  });

  it('a world of too many paths, with their number', async () => {
    await expect(inOneWorld(survival, bernoulliNaive, { n: 8, p0: { count: 4, total: 8 }, k: 3 })).rejects.toThrow(
      new RegExp(`paths must be at most 100000, got "more than 100000" \\(the last one is one of ${8n ** 24n} that are equally likely; take a smaller world, allow more paths, or sample\\)`),
    );
  });

  it('a world that is not one of the process', async () => {
    await expect(inOneWorld(survival, bernoulliNaive, { n: 3, p0: 1, k: 2 })).rejects.toThrow(/p0 must be \{ count, total \}/);
    await expect(inOneWorld(survival, bernoulliNaive, { n: 0, p0: { count: 1, total: 2 }, k: 2 })).rejects.toThrow(/n must be an integer/);
    await expect(inOneWorld(survival, bernoulliNaive, { n: 3, p0: { count: 1, total: 3 }, k: { count: 1, total: 2 } })).rejects.toThrow(/k must be an integer/);
    expect(() => worldLaw(categoricalNaive, { n: 2, c: [1, 0.5], k: 1 }, [])).toThrow(/c must be a list of counts/);
  });

  it('worlds of a simulator without a program, or for a claim that is no number', () => {
    const worlds = [one];
    expect(() => property({ claim: survival, simulator: bernoulli, worlds })).toThrow(/worlds need a simulator with a program/);
    expect(gaussianNaive.program).toBeUndefined();
    const law = { ...survival, estimand: { kind: 'law', observable: 'value', tex: 'x' } } as unknown as typeof survival;
    expect(() => property({ claim: law, simulator: bernoulliNaive, worlds })).toThrow(/worlds need a claim about a probability or an expectation/);
  });

  it('an exhaustive property without worlds, or with points to sample', () => {
    expect(() => property({ claim: survival, simulator: bernoulliNaive, exhaustive: true })).toThrow(/worlds must be given/);
    expect(() => property({ claim: survival, simulator: bernoulliNaive, exhaustive: true, worlds: [one], points: [{ n: 3, p0: 0.5, k: 1 }] })).toThrow(/points are sampled/);
  });
});

describe('a simulator of one’s own', () => {
  it('is decided exactly where it draws with below, bernoulli or choice', async () => {
    const dice: Simulator & { readonly assumptions: typeof survival.assumes } = {
      ...bernoulliNaive,
      name: 'dice',
      observables: { sum: 'value' },
      program: ({ dice: count }) => (draws) => [Array.from({ length: count as number }, () => 1 + draws.below(6)).reduce((a, b) => a + b, 0)],
    };
    const mean = claim({
      ...variance,
      id: 'test/dice',
      parameters: { dice: { kind: 'integer', min: 1, max: 9, sample: [1, 9], tex: 'd', meaning: 'dice' } },
      estimand: expectationOf('sum', 'S', { of: 'sum^2', support: ['dice^2', '(6*dice)^2'], sd: '18*dice^2' }),
      formula: 'dice * 35/12 + (7/2*dice)^2',
    });
    const results = await decided({ claim: mean, simulator: dice, exhaustive: true, worlds: [1, 2, 3, 4].map((count) => ({ dice: count })) });
    expect(results.map(({ verdict, enumerated }) => [verdict, enumerated!.paths, enumerated!.value])).toEqual([
      ['exact', 6, '91/6'], ['exact', 36, '329/6'], ['exact', 216, '119'], ['exact', 1296, '623/3'],
    ]);
  });
});

describe('a world whose program is not a function of its draws', () => {
  it('is invalid, by name', async () => {
    let calls = 0;
    const kept = { ...bernoulliNaive, program: () => (draws: Draws) => [(draws.below(2) + calls++) % 3 === 0 ? 1 : 0] };
    const { verdict, reason } = await inOneWorld(survival, kept);
    expect([verdict, reason]).toEqual(['invalid', expect.stringMatching(/^not a function of its draws: .*value must be [01] again after the same outcomes, got "[01]"/)]);
  });
});
