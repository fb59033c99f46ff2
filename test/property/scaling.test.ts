import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { scalesAs } from '../../src/property/claims/scaling.ts';
import { apart, decide } from '../../src/property/experiment.ts';
import type { Finding } from '../../src/property/finding.ts';

const sizes = [4, 8, 32];
const horizon = (): number => 12;
const shape = (n: number): number => n;
const options = { shape, within: 0.1 };
/** Times uniform on [0, 2 growth(n)], whose median is growth(n), cut off at 12 and then shown as the given value. */
const cut = (growth: (n: number) => number, shown = Infinity) => apart(...sizes.map((n) => (random: { uniform(): number }): number => {
  const time = 2 * growth(n) * random.uniform();
  return time > 12 ? shown : time;
}));
const found = (growth: (n: number) => number, more: object, shown?: number): Promise<Finding> => decide(cut(growth, shown), scalesAs(sizes, { ...options, ...more }), { seed: 1, alpha: 1e-6 });

describe('a claim of growth, where trajectories end', () => {
  const linear = (n: number): number => n;

  it('does not refute what is true because they end before the median, as it would if they never came', async () => {
    expect((await found(linear, { horizon: () => Infinity })).verdict).toBe('refuted');
    expect(await found(linear, { horizon })).toMatchObject({ verdict: 'inconclusive', reason: 'the quantile may lie beyond the end' });
    expect(await found(linear, { horizon }, 12.5)).toMatchObject({ verdict: 'inconclusive', reason: 'the quantile may lie beyond the end' });
  });

  it('takes a time of Infinity for undefined where nothing is said of the end', async () => {
    const { verdict, reason } = await found(linear, {});
    expect([verdict, reason]).toEqual(['inconclusive', 'undefined outcomes']);
  });

  it('decides what lies before the end: a slower growth, its exponent, and a given constant', async () => {
    expect((await found((n) => 0.3 * n, { horizon })).verdict).toBe('supported');
    expect((await found((n) => 0.9 * Math.sqrt(n), { horizon })).verdict).toBe('refuted');
    expect((await found((n) => 0.3 * n, { horizon, constant: 0.3 })).verdict).toBe('supported');
    expect((await found((n) => 0.3 * n, { horizon, constant: 0.45 })).verdict).toBe('refuted');
  });

  it.each([0, -1, NaN])('refuses a horizon of %s', (end) => {
    expect(() => scalesAs(sizes, { shape, horizon: () => end })).toThrow(DeclarationError);
  });
});
