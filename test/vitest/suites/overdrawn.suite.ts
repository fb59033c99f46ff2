import fc from 'fast-check';
import { holds, probability, test } from 'corroborate/vitest';

test.stat.prop([fc.integer({ min: 0, max: 9 })], { numRuns: 100_000 })('overdrawn', () =>
  holds((random) => random.uniform() < 0.5, probability.equals(0.5)));

test.stat.prop([fc.integer({ min: 0, max: 9 })], { numRuns: 2 })('affordable', () =>
  holds((random) => random.uniform() < 0.5, probability.equals(0.5)));
