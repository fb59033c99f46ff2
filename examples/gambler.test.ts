import fc from 'fast-check';
import { holds, probability, type Random, test } from 'corroborate/vitest';

/** Bets one coin at a time, and stops with none or with all. */
function wins(random: Random, stake: number, all: number): boolean {
  let purse = stake;
  while (purse > 0 && purse < all) purse += random.uniform() < 0.5 ? 1 : -1;
  return purse === all;
}

test.stat.prop({ stake: fc.integer({ min: 1, max: 9 }) })('a fair game is won with the share that one brings', ({ stake }) =>
  holds((random) => wins(random, stake, 10), probability.equals(stake / 10)));
