import fc from 'fast-check';
import { expect } from 'vitest';
import { experiment, holds, probability, type Random, test } from 'corroborate/vitest';

/** Sixty microseconds or so. */
function slow(random: Random): boolean {
  let sum = 0;
  for (let i = 0; i < 60_000; i++) sum += i % 7;
  return random.uniform() < (sum >= 0 ? 0.5 : 0);
}
const coin = experiment(slow);

test('an assertion', { timeout: 500 }, () => expect(coin).toHaveProbability(0.5, { within: 0.002 }));

/** Sixty-four of these are longer than the test may take, and nothing else has its turn between them. */
function slower(random: Random): boolean {
  for (const end = Date.now() + 20; Date.now() < end; );
  return random.uniform() < 0.5;
}

test('replicates too slow for one look', { timeout: 500 }, () => expect(slower).toHaveProbability(0.5));

test('an assertion late in its test', { timeout: 600 }, async () => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(coin).toHaveProbability(0.5, { within: 0.002 });
});

test.stat.prop([fc.boolean()], { numRuns: 3000 })('a property', () => holds(slow, probability.equals(0.5, { within: 0.1 })), { timeout: 500 });
