import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { check } from '../../src/run/check.ts';
import { fitted } from '../../src/run/plan-fit.ts';
import { planRun, type PlanOptions } from '../../src/run/plan-forecast.ts';
import { measured } from '../../bench/plan/measured.ts';
import { thirdMomentProperties } from '../../properties/bernoulli/third-moment.ts';
import { unbiasedOutlivesProperties } from '../../properties/gaussian/unbiased-outlives.ts';
import { heterozygosity } from '../../theory/bernoulli/heterozygosity.ts';
import { thirdMoment } from '../../theory/bernoulli/third-moment.ts';
import { unbiasedOutlives } from '../../theory/gaussian/unbiased-outlives.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { sources } from '../../theory/sources.ts';

const claims = [survivalLower, heterozygosity];

/**
 * A clock that only the simulator moves, a microsecond for each replicate and generation, so that seconds are counts and no test
 * depends on the machine.
 */
function timed(): { readonly options: PlanOptions; readonly clock: () => number } {
  let now = 0;
  const simulator: typeof bernoulli = {
    ...bernoulli,
    simulate: (request) => {
      now += (request.to - request.from) * Math.max(1, ...request.probes.map(({ k }) => k)) * 1e-6;
      return bernoulli.simulate(request);
    },
  };
  const clock = (): number => now;
  const properties = claims.map((claim) => property({ claim: claim as typeof survivalLower, simulator }));
  return { clock, options: { claims, properties, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, jobs: 1, processors: 1, clock } };
}

const run = async ({ options, clock }: ReturnType<typeof timed>): Promise<{ seconds: number; replicates: Map<string, number> }> => {
  const start = clock();
  const { claims, properties, seed, alpha, beta, d } = options;
  const report = await check({ claims, properties, seed, alpha, beta, d, bibliography: sources, deltaFrom: 'default', jobs: 0 });
  return { seconds: clock() - start, replicates: new Map(report.claims.map(({ id, replicates }) => [id, replicates])) };
};

describe('a plan', () => {
  it('foretells replicates and seconds of a run within 30 %', async () => {
    const setting = timed();
    const found = await planRun(setting.options);
    const { seconds, replicates } = await run(setting);
    const taken = await measured(timed().options);
    for (const { id, ...foretold } of found.claims) {
      // What is measured is the run.
      expect(taken.get(id)!.replicates).toBe(replicates.get(id));
      for (const kind of ['replicates', 'seconds'] as const) {
        const ratio = foretold[kind] / taken.get(id)![kind];
        expect(Math.abs(ratio - 1), `${id}: ${kind} ${ratio}`).toBeLessThan(0.3);
      }
    }
    expect(Math.abs(found.totals.seconds / seconds - 1), `${found.totals.seconds} for ${seconds}`).toBeLessThan(0.3);
  });

  it('foretells a bounded mean by how far its values are seen to spread, and an order by how soon it shows', async () => {
    const chosen = [thirdMoment, unbiasedOutlives];
    const properties = [...thirdMomentProperties, ...unbiasedOutlivesProperties];
    const setting = { ...timed().options, claims: chosen, properties, d: 0.05 };
    const { claims: parts } = await planRun(setting);
    const taken = await measured(setting);
    for (const { id, replicates } of parts) {
      const ratio = replicates / taken.get(id)!.replicates;
      expect(Math.abs(ratio - 1), `${id}: ${ratio}`).toBeLessThan(0.3);
    }
  });

  it('foretells when a claim that is known to be false will fall, and how early a loose bound is supported', async () => {
    const { budget: _, ...options } = timed().options;
    const loose: typeof survivalLower = { ...survivalLower, id: 'test/loose', formula: '0.5 * (1 - exp(-n * p0 * g(k)))' };
    const wrong: typeof survivalLower = { ...survivalLower, id: 'test/wrong', formula: '0.02 + 1 - exp(-n * p0 * g(k))', expected: { verdict: 'refuted', reason: 'is too large', at: [{ n: 10, p0: 0.1, k: 5 }, { n: 50, p0: 0.01, k: 9 }] } };
    const both = [loose, wrong];
    const setting = { ...options, claims: both, d: 0.02, properties: both.map((claim) => property({ claim, simulator: bernoulli })) };
    const { claims: parts } = await planRun(setting);
    const report = await check({ ...setting, bibliography: sources, deltaFrom: 'default', jobs: 0 });
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'refuted']);
    for (const { id, replicates } of parts) {
      const ratio = replicates / report.claims.find((claim) => claim.id === id)!.replicates;
      expect(Math.abs(ratio - 1), `${id}: ${ratio}`).toBeLessThan(0.3);
    }
  });

  it('adds up: the seconds of the claims are those of the run on one processor', async () => {
    const { claims: parts, totals } = await planRun(timed().options);
    expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(totals.seconds - totals.planning, 9);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(totals.decisions);
    expect(parts.reduce((sum, { replicates }) => sum + replicates, 0)).toBe(totals.replicates);
  });

  it('draws replicates of its own, none that the run will use', async () => {
    const seen = new Set<string>();
    const simulator: typeof bernoulli = { ...bernoulli, simulate: (request) => (seen.add(request.key.join()), bernoulli.simulate(request)) };
    const options = { ...timed().options, properties: claims.map((claim) => property({ claim: claim as typeof survivalLower, simulator })) };
    await planRun(options);
    const pilots = new Set(seen);
    seen.clear();
    await check({ ...options, bibliography: sources, deltaFrom: 'default', jobs: 0, budget: 1e4 });
    expect(pilots.size).toBeGreaterThan(20);
    expect([...seen].filter((key) => pilots.has(key))).toEqual([]);
  });

  it('says which claims a budget cannot pay for, and why', async () => {
    const { options } = timed();
    const { claims: parts } = await planRun({ ...options, budget: { draws: 1000 } });
    expect(parts.map(({ affordable }) => affordable)).toEqual([false, false]);
    for (const { reason } of parts) expect(reason).toMatch(/replicate-generations of 1\.0e\+3/);
    const short = await planRun({ ...options, budget: { seconds: 1e-3 } });
    expect([short.affordable, short.reason]).toEqual([false, expect.stringMatching(/ s of 0\.001/)]);
    const rich = await planRun({ ...options, budget: { seconds: 1e6 } });
    expect([rich.affordable, rich.claims.every(({ affordable }) => affordable)]).toEqual([true, true]);
  });

  it('says that alpha does not pay for the decisions, and which one would', async () => {
    const { affordable, reason } = await planRun({ ...timed().options, alpha: 1e-9 });
    expect([affordable, reason]).toEqual([false, expect.stringMatching(/--alpha.*use --alpha/)]);
  });

  it('says that a claim without a property is not tested', async () => {
    const { options } = timed();
    const [first, second] = (await planRun({ ...options, properties: options.properties.slice(0, 1) })).claims;
    expect([first?.affordable, second?.affordable, second?.reason]).toEqual([true, false, 'no property tests it']);
  });
});

describe('fitting', () => {
  it('finds a resolution whose plan uses most of the time and no more, and finer for more time', async () => {
    const { totals } = await planRun(timed().options);
    const [less, more] = [totals.seconds / 3, totals.seconds * 3];
    const coarse = await fitted(less, timed().options);
    const fine = await fitted(more, timed().options);
    expect(coarse.d).toBeGreaterThan(0.1);
    expect(fine.d).toBeLessThan(0.1);
    for (const [found, limit] of [[coarse, less], [fine, more]] as const) {
      expect(found.totals.seconds).toBeLessThanOrEqual(limit);
      expect(found.totals.seconds).toBeGreaterThan(limit / 2);
      expect(found.d).toBe(Number(found.d.toPrecision(2)));
    }
  });

  it('pilots each stream once, however many resolutions it tries', async () => {
    const begun: string[] = [];
    const { options } = timed();
    const simulator: typeof bernoulli = {
      ...bernoulli,
      simulate: (request) => {
        if (request.from === 0) begun.push(request.key.join());
        return options.properties[0]!.simulator.simulate(request);
      },
    };
    const properties = claims.map((claim) => property({ claim: claim as typeof survivalLower, simulator }));
    const { totals } = await planRun({ ...options, properties });
    const once = begun.length;
    begun.length = 0;
    await fitted(totals.seconds * 9, { ...options, properties });
    // A stream is piloted again only where another resolution tests it at a further point; a second plan of its own would be `once` more.
    expect(once).toBeGreaterThan(20);
    expect(begun.length).toBeLessThan(1.5 * once);
  });

  it('refuses a time in which nothing can be decided', async () => {
    await expect(fitted(1e-6, timed().options)).rejects.toThrow(UsageError);
    await expect(fitted(1e-6, timed().options)).rejects.toThrow(/--fit.*d = 0\.5.*give more time/);
  });
});
