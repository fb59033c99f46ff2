/** Acceptance: false variants of the statements of Suresh et al. (2025) are refuted where they are false, at alpha = 1e-10, within twice the replicates of a test of fixed size. */
import { describe, expect, it } from 'vitest';
import { lossTime } from '../../bench/calibrate/diploid-slip.ts';
import { printSlips } from '../../bench/calibrate/print-slips.ts';
import { meanSlips, probabilitySlips, refuted } from '../../bench/calibrate/published-slips.ts';
import { meanLimit, mostLimit, probabilitySlipCost, sampledSlipCost, sampledSlips, SLIP_LEVELS, type SlipCost } from '../../bench/calibrate/slip-costs.ts';

function expectWithin({ replicates, refuted: share, mean, most }: SlipCost): void {
  expect(share).toBeGreaterThan(1 - SLIP_LEVELS.beta);
  expect(mean).toBeLessThanOrEqual(meanLimit(replicates));
  expect(most).toBeLessThanOrEqual(mostLimit(replicates));
}

it('has every row of the table of slips once', () => {
  const rows = new Set([...probabilitySlips, ...sampledSlips].map(({ slip }) => slip.replace(/:.*/, '')));
  expect([...rows].sort()).toEqual([...Array.from({ length: 50 }, (_, i) => String(i + 1)), '13b'].sort());
});

describe('a slip in a probability is refuted, exactly computed', () => {
  it.each(probabilitySlips.map((slip) => [slip.slip, slip] as const))('%s', (_, slip) => {
    const shift = slip.truth - slip.claimed;
    expect(slip.relation === 'at-most' ? shift > 0 : slip.relation === 'at-least' ? shift < 0 : shift !== 0).toBe(true);
    expectWithin(probabilitySlipCost(slip));
  });

  it('and a bound that holds is not', () => {
    const [slip] = probabilitySlips.filter(({ relation }) => relation === 'at-most');
    expect(probabilitySlipCost({ ...slip!, claimed: slip!.truth + 0.02 }).refuted).toBeLessThan(SLIP_LEVELS.alpha);
  });
});

describe('a slip in a mean is refuted, by the test of the shipped claim on its simulator', () => {
  // What takes longer is measured by `npm run slips`, and at more seeds.
  it.each(sampledSlips.filter(({ replicates }) => replicates <= 50_000).map((slip) => [slip.slip, slip] as const))('%s', async (_, slip) => {
    expectWithin(await sampledSlipCost(slip, 3));
  });

  it('and the true mean in its place is not', async () => {
    const [slip] = meanSlips;
    // The resolution is still that of the slip.
    expect(await refuted({ ...slip!, claimed: slip!.truth, truth: slip!.claimed }, 0, SLIP_LEVELS)).toBe(Infinity);
  });

  it('of a time to loss, whose mean given loss is known', () => {
    expect(lossTime().mean / 0.9).toBeCloseTo(49.67987723, 6);
  });
});

it('what is not refuted in time is called missed', async () => {
  const lines: string[] = [];
  const [cheap] = probabilitySlips.filter(({ slip }) => slip.startsWith('8:'));
  const one = async function* (): AsyncGenerator<SlipCost> {
    yield probabilitySlipCost(cheap!);
    yield { slip: 'late', replicates: 100, refuted: 1, mean: 201, most: 201 };
    yield { slip: 'once too late', replicates: 100, refuted: 1, mean: 150, most: 401 };
    yield { slip: 'never', replicates: 100, refuted: 0.99, mean: 64, most: 64, seeds: 10 };
  };
  expect(await printSlips(one(), (line) => void lines.push(line))).toBe(3);
  expect(lines.map((line) => line.split(/\s+/).at(-1))).toEqual(['', 'ok', 'MISSED', 'MISSED', 'MISSED']);
});
