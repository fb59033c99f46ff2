import fc from 'fast-check';
import { expect } from 'vitest';
import { experiment, holds, probability, type Random, test } from 'corroborate/vitest';

const coin = experiment((random) => random.uniform() < 0.5, { name: 'coin' });

test('refuted', () => expect(coin).toHaveProbability(0.6));

test('supported, and expected not to be', () => expect(coin).not.toHaveProbability(0.5));

test('refuted, and not awaited', () => {
  void expect(coin).toHaveProbability(0.6);
});

test('out of budget', () => expect(coin).toHaveProbability(0.5, { budget: 640 }));

test('out of budget, and expected not to hold', () => expect(coin).not.toHaveProbability(0.5, { budget: 640 }));

test('invalid', () => {
  let kept: Random | undefined;
  return expect((random: Random) => (kept ??= random).uniform() < 0.5).toHaveProbability(0.5);
});

test('undecidable', async () => {
  // @ts-expect-error -- neither a support nor a bound on the spread
  await expect((random: Random) => random.uniform()).toHaveMean(0.5);
});

test('two relations', async () => {
  // @ts-expect-error -- a number has one place
  await expect(coin).toHaveProbability({ atMost: 0.6, atLeast: 0.4 });
});

test.stat.prop([fc.integer({ min: 0, max: 1000 })])('refuted from 137 on', (x) =>
  holds((random) => random.uniform() < (x >= 137 ? 0.12 : 0.1), probability.equals(0.1, { within: 0.02 })));

test.stat.prop([fc.integer({ min: 0, max: 1000 })], { numRuns: 3 })('undecided draws', (x) =>
  holds((random) => random.uniform() * x < -1, probability.equals(0.1, { within: 0.02 }), { budget: 64 }));

test.stat.prop([fc.integer({ min: 0, max: 1000 })])('a body that throws', (x) => {
  if (x > 10) throw new TypeError('no such x');
  return holds((random) => random.uniform() < 0.5, probability.equals(0.5));
});
