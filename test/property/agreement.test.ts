/** Predictions against simulation at forty points, with exact intervals: what `predict` and `simulate` say must agree. */
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/inference/confidence-sequence.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { initialOf, simulatorKey } from '../../src/property/stream.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { survival as bernoulliSurvival } from '../../theory/bernoulli/survival.ts';
import { survival as poissonSurvival } from '../../theory/poisson/survival.ts';

const REPLICATES = 4000;
/** 40 intervals at 1 − 1e-6 each. */
const CONFIDENCE = 1 - 1e-6;

const bernoulliPoints = [
  [1, 0.3, 1], [1, 0.3, 50], [1, 1, 3], [2, 0.5, 1], [2, 0.5, 8], [2000, 1, 1], [2000, 0.0005, 1], [2000, 0.0005, 200], [2000, 1e-9, 1], [10, 0.1, 1],
  [10, 0.5, 20], [10, 0.9, 100], [100, 0.01, 5], [100, 0.2, 20], [100, 0.5, 600], [1000, 0.01, 50], [1000, 0.001, 10], [400, 0.05, 100], [3, 1 / 3, 2], [37, 0.7, 13],
] as const;
const poissonPoints = [
  [1, 1, 1], [1, 1, 500], [1, 0, 3], [1, 1000, 1], [10, 1, 5], [10, 1, 20], [10, 1, 100], [10, 10, 100], [1000, 1e-9, 1], [1e9, 1e-9, 1],
  [1e9, 1e-8, 30], [100, 1, 500], [5, 0.2, 2], [7, 3, 9], [1e6, 1e-5, 40], [2, 2, 2], [3, 50, 300], [50, 0.5, 10], [1e4, 0.01, 64], [1e4, 0.01, 65],
] as const;

function simulated(simulator: Simulator, point: Readonly<Record<string, number>>): number {
  const initial = initialOf(simulator, point);
  const values = simulator.simulate({
    initial,
    key: simulatorKey(20261122, simulator, initial, 'simulate'),
    from: 0,
    to: REPLICATES,
    probes: [{ observable: 'survived', k: point['k'] ?? 0, at: point }],
  });
  return values.reduce((sum, value) => sum + value, 0);
}

describe('prediction and simulation', () => {
  it('agree on forty points, corners included, and would not if the prediction were for one generation more', async () => {
    const [exactBernoulli, exactPoisson] = await prepare([bernoulliSurvival, poissonSurvival]);
    const cases = [
      ...bernoulliPoints.map(([n, p0, k]) => ({ prepared: exactBernoulli!, simulator: bernoulli as Simulator, point: { n, p0, k } })),
      ...poissonPoints.map(([n, lambda0, k]) => ({ prepared: exactPoisson!, simulator: poisson as Simulator, point: { n, lambda0, k } })),
    ];
    expect(cases).toHaveLength(40);
    let told = 0;
    for (const { prepared, simulator, point } of cases) {
      const hits = simulated(simulator, point);
      const [lo, hi] = clopperPearson({ n: REPLICATES, lo: hits, hi: hits }, CONFIDENCE);
      const predicted = prepared.predict(point) as number;
      expect(predicted, `${prepared.claim.id} at ${JSON.stringify(point)}: ${hits} of ${REPLICATES}`).toBeGreaterThanOrEqual(lo);
      expect(predicted, `${prepared.claim.id} at ${JSON.stringify(point)}: ${hits} of ${REPLICATES}`).toBeLessThanOrEqual(hi);
      const late = prepared.predict({ ...point, k: point.k + 1 }) as number;
      if (late < lo || late > hi) told++;
    }
    expect(told).toBeGreaterThan(8);
  });
});
