import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { experiment, holds, law, mean, probability, type Random, test } from 'corroborate/vitest';

const coin = experiment((random) => random.uniform() < 0.5, { name: 'coin' });
const uniform = (random: Random): number => random.uniform();

test('a coin', async () => {
  await expect(coin).toHaveProbability(0.5);
  await expect(coin).toHaveProbability({ atLeast: 0.4 }, { within: 0.05 });
  await expect(coin).not.toHaveProbability({ atMost: 0.4 });
});

describe('a uniform number', () => {
  test('has its mean, median and quantiles', async () => {
    await expect(uniform).toHaveMean(0.5, { support: [0, 1] });
    await expect(uniform).toHaveMean({ atMost: 0.6 }, { sd: 0.3 });
    await expect(uniform).toHaveMedian({ between: [0.49, 0.51], within: 0.05 });
    await expect(uniform).toHaveQuantile(0.9, { atMost: 0.95 });
  });

  test('follows its law, and agrees with its mirror image', async () => {
    await expect(uniform).toFollow(law.uniform());
    await expect(uniform).toAgreeWith((random) => 1 - random.uniform());
    await expect(uniform).toAgreeWith((random) => 1 - random.uniform(), { in: 'mean', support: [0, 1] });
  });

  test('beats a larger one', () => expect(uniform).toBeatInRisk((random) => 0.5 + random.uniform(), { by: 0.4, support: [0, 2] }));

  test.concurrent('never fails', ({ expect: own }) => own(uniform).toNeverFail());
});

test.stat('a long one', { tags: [] }, async () => {
  await expect(coin).toHaveProbability(0.5, { within: 0.005 });
});

test.stat.prop({ p: fc.double({ min: 0.1, max: 0.9, noNaN: true }) }, { numRuns: 12 })('any coin', ({ p }) => [
  holds((random) => random.uniform() < p, probability.equals(p)),
  holds((random) => (random.uniform() < p ? 1 : 0), mean.equals(p, { support: [0, 1] })),
]);

test.stat.prop([fc.integer({ min: 1, max: 6 })])('a die of so many sides', (sides) =>
  holds((random) => random.below(sides) === 0, sides === 1 ? probability.atLeast(0.9) : probability.equals(1 / sides)));
