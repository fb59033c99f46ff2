import { describe, expect } from 'vitest';
import { choice, experiment, type FiniteDraws, test } from 'corroborate/vitest';

const doors = [0, 1, 2];

/** Whether one game is won: a car behind a door, a first pick, and the host opens a door that is neither. */
const won = (draws: FiniteDraws, change: boolean): boolean => {
  const car = choice(draws, doors);
  const pick = choice(draws, doors);
  const opened = choice(draws, doors.filter((door) => door !== car && door !== pick));
  return (change ? doors.find((door) => door !== pick && door !== opened) : pick) === car;
};

// Every outcome is walked: no replicates, no error, and 2/3 means 2/3.
describe('the host opens a door', () => {
  const changing = experiment((draws) => won(draws, true), { name: 'changing', exhaustive: true });
  const staying = experiment((draws) => won(draws, false), { name: 'staying', exhaustive: true });
  test('who changes wins two times of three', () => expect(changing).toHaveProbability(2 / 3));
  test('who stays wins one time of three, not a half', async () => {
    await expect(staying).toHaveProbability(1 / 3);
    await expect(staying).not.toHaveProbability(1 / 2);
  });
});
