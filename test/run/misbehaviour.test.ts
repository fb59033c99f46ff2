import { describe, expect, it } from 'vitest';
import { claim } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { UsageError } from '../../src/errors.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import type { SimulationRequest } from '../../src/protocol/simulator.ts';
import type { Report } from '../../src/report/report.ts';
import { check } from '../../src/run/check.ts';
import { sources } from '../../theory/sources.ts';
import { ownSimulator } from './own-module.ts';

/** One point: what is wrong with a simulator shows at the first. */
const at = (value: number) => ({ min: value, max: value, sample: [value, value] }) as const;
const once = claim({
  id: 'bernoulli/once',
  title: 'A symbol survives one generation',
  parameters: { n: sampleSize('n', at(8)), p0: probability('p_0', at(0.1)), k: generation('k', at(1)) },
  estimand: probabilityOf('survived', 'P_1 \\neq 0'),
  relation: 'equals',
  formula: '1 - (1 - p0)^n',
  independentOf: ['k'],
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'one generation'),
});

async function verdicts(simulators: readonly (typeof bernoulli)[], jobs: number, deadline?: number, own: typeof once = once): Promise<Report['verdicts']> {
  const report = await check({
    claims: [own],
    properties: simulators.map((simulator) => property({ claim: own, simulator })),
    bibliography: sources,
    seed: 1,
    alpha: 1e-6,
    beta: 1e-3,
    d: 0.1,
    deltaFrom: 'default',
    jobs,
    shrink: false,
    ...(deadline === undefined ? {} : { deadline }),
  });
  return report.verdicts;
}

/** Waits without end, and without warming the room. */
const FOREVER = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';

/** The shipped simulator with its answer changed, in the calling thread. */
function changed(name: string, simulate: (request: SimulationRequest) => unknown): typeof bernoulli {
  return { ...bernoulli, name, simulate: simulate as typeof bernoulli.simulate };
}

describe('a simulator of a user\'s own', () => {
  it('is decided in workers', async () => {
    const [right, wrong] = await verdicts([ownSimulator('right', 'survives(initial, key, i)'), ownSimulator('wrong', 'survives({ ...initial, n: initial.n + 2 }, key, i)')], 2);
    expect(right?.verdict).toBe('supported');
    expect(wrong?.verdict).toBe('refuted');
  });

  it.each([
    ['never returns', 'loops', `(${FOREVER})`, /^deadline: a replicate took more than 0.7 s$/],
    ['never returns from one replicate', 'loops-once', `i === 37 ? ${FOREVER} : survives(initial, key, i)`, /^deadline: a replicate took more than 0.7 s$/],
  ])('that %s is invalid for that reason, and the rest of the run goes on', async (_, name, each, reason) => {
    const rows = await verdicts([ownSimulator(name, each), bernoulli], 1, 700);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['invalid', 'supported']);
    expect(rows[0]?.reason).toMatch(reason);
  }, 60_000);

  it('may be slow: a block that takes too long is cut up, and its replicates are what they were', async () => {
    // Sixteen replicates take 100 ms each: the block that holds them is beyond the deadline, no replicate is near it.
    const slow = `(i < 16 && ${FOREVER.slice(0, -1)}, 100), survives(initial, key, i))`;
    const [one] = await verdicts([ownSimulator('same', slow)], 1, 700);
    const [other] = await verdicts([ownSimulator('same', 'survives(initial, key, i)')], 1);
    expect(one?.verdict).toBe('supported');
    expect({ ...one, token: '' }).toEqual({ ...other, token: '' });
  }, 60_000);

  it.each([
    ['a promise', () => Promise.reject(new Error('later')), /returned a promise$/],
    ['too few numbers', () => new Float64Array(3), /must return a Float64Array of 1, .* returned a Float64Array of 3$/],
    ['a list', () => [1], /returned an array$/],
    ['nothing', () => undefined, /returned undefined$/],
  ])('that returns %s is invalid for that reason', async (_, simulate, reason) => {
    const rows = await verdicts([changed('odd', simulate), bernoulli], 0);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['invalid', 'supported']);
    expect(rows[0]?.reason).toMatch(reason);
  });

  it('that keeps a generator from one replicate to the next is invalid', async () => {
    let kept = 0;
    const [row] = await verdicts([changed('keeps', ({ from, to, probes }) => new Float64Array(probes.length * (to - from)).map(() => (kept++ % 7 === 0 ? 1 : 0)))], 0);
    expect(row).toMatchObject({ verdict: 'invalid', reason: expect.stringMatching(/replicate \d+ differs when it is run again/) });
  });

  it('that seeds its generator once a call is invalid, though each call can be repeated', async () => {
    const cut = (request: SimulationRequest): Float64Array => bernoulli.simulate({ ...request, from: 0, to: request.to - request.from });
    const [row] = await verdicts([changed('seeds-once', cut)], 0);
    expect(row).toMatchObject({ verdict: 'invalid', reason: expect.stringMatching(/must depend on the key of its stream and its own index/) });
  });

  it.each([64, 96, 320])('that has no more than %i replicates and gives them again is invalid for that reason, and the rest of the run goes on', async (period) => {
    const often = { ...once, parameters: { ...once.parameters, p0: probability('p_0', at(0.08)) } };
    const rows = await verdicts([ownSimulator('starts-again', `survives(initial, key, i % ${period})`), bernoulli], 1, undefined, often);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['invalid', 'supported']);
    expect(rows[0]?.reason).toMatch(/^same stream twice: replicates \d+ to \d+ are \d+ to \d+ again$/);
  });

  it('that has the name of another is refused: each would be given the other\'s replicates', async () => {
    await expect(verdicts([bernoulli, changed('bernoulli', bernoulli.simulate.bind(bernoulli))], 0)).rejects.toThrow(UsageError);
  });

  it('whose module runs a check itself is invalid for that reason: every worker would run it again', async () => {
    const url = new URL('../../dist/src/run/check.js', import.meta.url).href;
    const tail = `const { check } = await import(${JSON.stringify(url)}); await check({ claims: [], properties: [], jobs: 2 });`;
    const rows = await verdicts([ownSimulator('recursive', 'survives(initial, key, i)', tail)], 1);
    expect(rows[0]).toMatchObject({ verdict: 'invalid', reason: expect.stringMatching(/check: must not be run by the module of a simulator/) });
    const loose = `import(${JSON.stringify(url)}).then(({ check }) => check({ claims: [], properties: [], jobs: 2 }));`;
    expect((await verdicts([ownSimulator('unawaited', 'survives(initial, key, i)', loose)], 1))[0]?.verdict).toBe('supported');
  });
});
