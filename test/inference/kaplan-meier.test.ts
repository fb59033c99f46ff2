import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/inference/confidence-sequence.ts';
import { departures, kaplanMeier, type Lifetime, survivalInterval, survivalTime } from '../../src/inference/kaplan-meier.ts';
import { DomainError } from '../../src/errors.ts';

const seen = (...times: readonly number[]): Lifetime[] => times.map((time) => ({ time, censored: false }));
const censored = (...times: readonly number[]): Lifetime[] => times.map((time) => ({ time, censored: true }));

/** Ten lives, with ties of both kinds. */
const TEN = [...censored(12, 3, 8, 5), ...seen(9, 2, 5, 3, 5, 12)];

/** By hand: factors 9/10, 8/9, 5/7, 1, 2/3 and 1/2; an event precedes what is censored at the same time. */
const BY_HAND = [
  { k: 2, atRisk: 10, events: 1, censored: 0, survival: 9 / 10, lo: 9, hi: 9 },
  { k: 3, atRisk: 9, events: 1, censored: 1, survival: 4 / 5, lo: 8, hi: 8 },
  { k: 5, atRisk: 7, events: 2, censored: 1, survival: 4 / 7, lo: 5, hi: 6 },
  { k: 8, atRisk: 4, events: 0, censored: 1, survival: 4 / 7, lo: 4, hi: 6 },
  { k: 9, atRisk: 3, events: 1, censored: 0, survival: 8 / 21, lo: 2, hi: 5 },
  { k: 12, atRisk: 2, events: 1, censored: 1, survival: 4 / 21, lo: 1, hi: 4 },
];

/** Whether the estimate of these lives is what was found by hand. */
function agrees(lives: readonly Lifetime[]): boolean {
  const steps = kaplanMeier(departures(lives));
  return steps.length === BY_HAND.length && steps.every((step, i) => {
    const { survival, lo, hi, ...counts } = BY_HAND[i]!;
    // At most six factors, each rounded once, and the quotients.
    return Math.abs(step.survival - survival) <= 16 * Number.EPSILON && step.alive.n === 10 && step.alive.lo === lo && step.alive.hi === hi
      && Object.entries(counts).every(([name, value]) => step[name as keyof typeof counts] === value);
  });
}

describe('the product-limit estimate', () => {
  it('is what is found by hand for ten lives with ties', () => {
    expect(agrees(TEN)).toBe(true);
  });

  it('would be found wrong if it took a censored time for an event, or left it out', () => {
    expect(agrees(seen(...TEN.map(({ time }) => time)))).toBe(false);
    expect(agrees(TEN.filter((life) => !life.censored))).toBe(false);
  });

  it('is the share that is alive, to the last bit, as long as nothing is censored before the horizon', () => {
    const leaving = Array.from({ length: 49 }, (_, k) => ({ k, events: 1 + (k % 3), censored: 0 }));
    const gone = leaving.reduce((sum, { events }) => sum + events, 0);
    const steps = kaplanMeier([...leaving, { k: 50, events: 2, censored: 1000 - gone - 2 }]);
    let alive = 1000;
    for (const { events, survival, alive: { lo, hi } } of steps) {
      alive -= events;
      expect([survival, lo, hi]).toEqual([alive / 1000, alive, alive]);
    }
    expect(steps).toHaveLength(50);
  });

  it('is 1 where all are censored, 0 where none is, and has no step of nobody', () => {
    expect(kaplanMeier(departures(censored(7, 7, 7)))).toEqual([{ k: 7, atRisk: 3, events: 0, censored: 3, survival: 1, alive: { n: 3, lo: 3, hi: 3 } }]);
    expect(kaplanMeier(departures(seen(4, 4)))).toEqual([{ k: 4, atRisk: 2, events: 2, censored: 0, survival: 0, alive: { n: 2, lo: 0, hi: 0 } }]);
    expect(kaplanMeier(departures([]))).toEqual([]);
  });

  it('has steps only where somebody leaves, and does not fall when nobody is left', () => {
    expect(kaplanMeier([{ k: 1, events: 0, censored: 0 }, { k: 2, events: 1, censored: 3 }, { k: 3, events: 0, censored: 0 }]).map(({ k, survival }) => [k, survival])).toEqual([[2, 0.75]]);
  });

  it('is as its examples say', () => {
    expect(departures([{ time: 3, censored: true }, { time: 3, censored: false }])).toEqual([{ k: 3, events: 1, censored: 1 }]);
    expect(kaplanMeier([{ k: 2, events: 1, censored: 1 }, { k: 5, events: 1, censored: 1 }]).map(({ survival }) => survival)).toEqual([0.75, 0.375]);
    expect(survivalTime(kaplanMeier([{ k: 2, events: 3, censored: 0 }, { k: 5, events: 0, censored: 1 }]), 0.5).estimate).toBe(2);
  });

  it('refuses counts that cannot be: the dead returned, generations out of order, a time that is no number', () => {
    expect(() => kaplanMeier([{ k: 1, events: 2, censored: 0 }, { k: 2, events: -1, censored: 0 }])).toThrow(DomainError);
    expect(() => kaplanMeier([{ k: 1, events: 0, censored: 0.5 }])).toThrow(/censored/);
    expect(() => kaplanMeier([{ k: 2, events: 1, censored: 0 }, { k: 2, events: 1, censored: 0 }])).toThrow(/must be finite and increase/);
    expect(() => departures(seen(1, NaN))).toThrow(DomainError);
    expect(() => departures(seen(Infinity))).toThrow(/censored at the last look/);
    expect(() => survivalTime([], 1)).toThrow(DomainError);
  });
});

describe('the interval of a step', () => {
  it('is binomial where replicates are censored at the horizon alone', () => {
    const [step] = kaplanMeier([{ k: 30, events: 0, censored: 10 }]);
    // P(all ten are alive) = S^10 must be at least half of 1 − 0.999.
    const [lower, upper] = survivalInterval(step!);
    expect(Math.abs(lower / Math.exp(Math.log(0.0005) / 10) - 1)).toBeLessThan(1e-12);
    expect(upper).toBe(1);
    const dead = survivalInterval(kaplanMeier([{ k: 1, events: 10, censored: 0 }])[0]!, 0.95);
    expect(dead[0]).toBe(0);
    expect(Math.abs(dead[1] / (1 - Math.exp(Math.log(0.025) / 10)) - 1)).toBeLessThan(1e-12);
  });

  it('holds whatever became of those who were censored earlier, where the estimate alone does not', () => {
    // Forty lives, all of which end at 2 if they are doomed; each doomed one is lost at 1 just before. The truth is S(2) = 1/2.
    const steps = kaplanMeier([{ k: 1, events: 0, censored: 20 }, { k: 2, events: 0, censored: 20 }]);
    const [lower, upper] = survivalInterval(steps[1]!);
    expect(steps[1]!.survival).toBe(1);
    expect(lower).toBeLessThan(0.5);
    expect(upper).toBe(1);
    // The fault that would be caught: an interval of those who stayed.
    expect(clopperPearson({ n: 20, lo: 20, hi: 20 })[0]).toBeGreaterThan(0.5);
  });
});

/** P(the interval of the median lies above, and below, it) of n times with these masses at 1, 2, 3, censored from `horizon` on; exactly. */
function missed(n: number, masses: readonly [number, number, number], median: number, horizon: number, interval: (counts: readonly number[]) => readonly [number, number]): readonly [number, number] {
  const [p, q, r] = masses;
  const factorial = (m: number): number => (m < 2 ? 1 : m * factorial(m - 1));
  let above = 0;
  let below = 0;
  for (let a = 0; a <= n; a++) {
    for (let b = 0; a + b <= n; b++) {
      const c = n - a - b;
      const mass = (factorial(n) / (factorial(a) * factorial(b) * factorial(c))) * p ** a * q ** b * r ** c;
      const [lo, hi] = interval([a, b, c].map((count, i) => (i + 1 <= horizon ? count : 0)));
      if (lo > median) above += mass;
      if (hi < median) below += mass;
    }
  }
  return [above, below];
}

describe('a quantile of a time', () => {
  const stepsOf = (n: number, events: readonly number[], horizon: number): ReturnType<typeof kaplanMeier> =>
    kaplanMeier(events.slice(0, horizon).map((count, i) => ({ k: i + 1, events: count, censored: i + 1 === horizon ? n - events.reduce((x, y) => x + y) : 0 })));

  it('is the first step at which enough are gone, or beyond the last', () => {
    const steps = kaplanMeier(departures(TEN));
    expect([0.1, 0.25, 0.5, 0.8, 0.9].map((level) => survivalTime(steps, level).estimate)).toEqual([2, 5, 9, 12, Infinity]);
    expect(survivalTime(kaplanMeier(departures(censored(7, 7))), 0.5)).toEqual({ estimate: Infinity, interval: [-Infinity, Infinity] });
    expect(survivalTime([], 0.5)).toEqual({ estimate: Infinity, interval: [-Infinity, Infinity] });
  });

  it('has an interval that misses on each side with no more than one tail, computed exactly', () => {
    for (const horizon of [2, 3]) {
      for (const [n, masses, median] of [[12, [0.3, 0.3, 0.4], 2], [12, [0.52, 0.2, 0.28], 1], [25, [0.1, 0.39, 0.51], 3], [3, [0.5, 0.1, 0.4], 1]] as const) {
        const found = missed(n, masses, median, horizon, (events) => survivalTime(stepsOf(n, events, horizon), 0.5, 0.9).interval);
        expect(Math.max(...found)).toBeLessThanOrEqual(0.05);
      }
    }
    // The faults that would be caught: the estimate alone, and a lower end that is the first death however few there are.
    const point = missed(25, [0.1, 0.39, 0.51], 3, 3, (events) => {
      const { estimate } = survivalTime(stepsOf(25, events, 3), 0.5, 0.9);
      return [estimate, estimate];
    });
    expect(Math.max(...point)).toBeGreaterThan(0.05);
    const late = missed(3, [0.5, 0.1, 0.4], 1, 3, (events) => [stepsOf(3, events, 3)[0]!.k, Infinity]);
    expect(late[0]).toBeGreaterThan(0.05);
  });

  it('has no ends where so few replicates exclude nothing', () => {
    // 0.0005^(1/10) < 1/2 < 0.0005^(1/11), and the upper limit at none alive mirrors the lower one at all.
    const interval = (n: number): readonly [number, number] => survivalTime(kaplanMeier([{ k: 4, events: n, censored: 0 }]), 0.5).interval;
    expect(interval(10)).toEqual([-Infinity, Infinity]);
    expect(interval(11)).toEqual([4, 4]);
  });
});
