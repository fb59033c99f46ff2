import fc from 'fast-check';
import { expect } from 'vitest';
import { experiment, holds, probability, statistical, test } from 'corroborate/vitest';

const coin = experiment((random) => random.uniform() < 0.5, { name: 'coin' });

test.fails('undecided, and expected to fail', () => expect(coin).toHaveProbability(0.5, { budget: 64 }));

test('refuted, and caught', async () => {
  await expect(coin).toHaveProbability(0.6).catch(() => {});
});

test('refuted at a draw, and caught', async () => {
  await fc.assert(statistical(fc.constant(0.6), (p) => holds(coin, probability.equals(p))), { numRuns: 1 }).catch(() => {});
});

test('refuted, as expected', () => expect(coin).not.toHaveProbability(0.6));
