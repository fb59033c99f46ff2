import fc from 'fast-check';
import { expect } from 'vitest';
import { experiment, holds, mean, probability, type Random, test } from 'corroborate/vitest';

const word = experiment((random: Random) => (random.uniform() < 0.5 ? 'a' : 'b'));
const uniform = (random: Random): number => random.uniform();

test('what does not compile', async () => {
  // @ts-expect-error -- a word is no event
  await expect(word).toHaveProbability(0.5);
  // @ts-expect-error -- a program is asked for, not its result
  await expect(0.5).toHaveProbability(0.5);
  // @ts-expect-error -- a mean needs a support or a bound on the spread
  await expect(uniform).toHaveMean(0.5);
  // @ts-expect-error -- a law has a name and parameters
  await expect(uniform).toFollow('uniform');
  // @ts-expect-error -- no such relation
  await expect(uniform).toHaveMedian({ about: 0.5 });
  // @ts-expect-error -- a word has no mean
  holds((random) => (random.uniform() < 0.5 ? 'a' : 'b'), mean.equals(0.5, { support: [0, 1] }));
  // @ts-expect-error -- the arbitraries come first, and the name in a second call
  test.stat.prop('a name', [], () => holds(uniform, probability.equals(0.5)));
  // @ts-expect-error -- a list of arbitraries is as many arguments
  test.stat.prop([fc.integer()])('a list', ([x]) => holds(uniform, probability.equals(x)));
  // @ts-expect-error -- a property returns statements
  test.stat.prop([])('no statement', () => 5);
  holds(uniform, probability.equals(0.5));
});
