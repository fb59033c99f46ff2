import { expect } from 'vitest';
import { type Random, test } from 'corroborate/vitest';

const exponential = (random: Random, mean: number): number => -mean * Math.log(random.open());

/** What the tenth customer of a single server waits, event by event: the implementation that everybody trusts. */
function walked(random: Random): number {
  const departures: number[] = [];
  let [clock, wait] = [0, 0];
  for (let customer = 1; customer <= 10; customer++) {
    clock += exponential(random, 1);
    const start = Math.max(clock, departures.at(-1) ?? 0);
    departures.push(start + exponential(random, 0.8));
    wait = start - clock;
  }
  return wait;
}

/** The same by Lindley's recursion: the new implementation. */
function recursive(random: Random): number {
  let wait = 0;
  for (let customer = 2; customer <= 10; customer++) wait = Math.max(0, wait + exponential(random, 0.8) - exponential(random, 1));
  return wait;
}

test('the recursion waits as the walk does', () => expect(recursive).toAgreeWith(walked, { within: 0.05 }));
test('and one that adds a fifth of a minute is caught', () => expect((random: Random) => recursive(random) + 0.2).not.toAgreeWith(walked));
