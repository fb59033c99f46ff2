import { describe, expect, it } from 'vitest';
import { claim, type Claim } from '../../src/claim/claim.ts';
import { lawOf } from '../../src/claim/estimand.ts';
import { generation, probability, rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import { check } from '../../src/run/check.ts';
import { sources } from '../../theory/sources.ts';
import { render } from './rendered.ts';

const shared = {
  relation: 'follows',
  independentOf: ['k'],
  status: 'proved',
  source: cite('suresh2025', 'one generation'),
} as const;
const k = generation('k', { sample: [1, 1] });

const counts = (id: string, mean: string): Claim =>
  claim({
    ...shared,
    id: `poisson/${id}`,
    title: 'The sum of a sample of counts is Poisson',
    parameters: { n: sampleSize(), lambda0: rate(), k },
    estimand: lawOf('value', 'n \\Lambda_1', { of: 'n * value' }),
    law: { law: 'poisson', parameters: { mean } },
    assumes: poisson.assumptions,
  } as never);

const successes = (id: string, p: string): Claim =>
  claim({
    ...shared,
    id: `bernoulli/${id}`,
    title: 'The number of successes is binomial',
    parameters: { n: sampleSize(), p0: probability(), k },
    estimand: lawOf('value', 'n P_1', { of: 'n * value' }),
    law: { law: 'binomial', parameters: { n: 'n', p } },
    alternatives: { 'a trial too many': { n: 'n + 1' } },
    assumes: bernoulli.assumptions,
  } as never);

const claims = [counts('counts', 'n * lambda0'), counts('too-many', 'n * lambda0 * 1.1'), successes('successes', 'p0'), successes('too-few', 'p0 * 0.9')];
const properties = claims.map((one) => (one.id.startsWith('poisson') ? property({ claim: one as never, simulator: poisson }) : property({ claim: one as never, simulator: bernoulli })));

describe('a discrete law', () => {
  it('is decided by check, the true one supported and the wrong one refuted, by any number of threads to the same bytes', async () => {
    const options = { claims, properties, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'default', shrink: false } as const;
    const report = await check({ ...options, jobs: 0 });
    expect(report.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['poisson/counts', 'supported'],
      ['poisson/too-many', 'refuted'],
      ['bernoulli/successes', 'supported'],
      ['bernoulli/too-few', 'refuted'],
    ]);
    expect(report.claims[0]?.points.supported).toBeGreaterThanOrEqual(20);
    expect(await render(await check({ ...options, jobs: 2 }))).toBe(await render(report));
  });
});
