import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { prepare } from '../../src/claim/prepare.ts';
import { DomainError } from '../../src/errors.ts';
import { CHUNK } from '../../src/inference/looks.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { observe } from '../../src/property/block.ts';
import { kindOf } from '../../src/property/kinds/index.ts';
import type { Point } from '../../src/protocol/point.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { logStepVariance } from '../../src/oracle/gaussian.ts';
import { tiltLevel as level } from '../../src/oracle/gaussian-tilt.ts';
import { tailUpperTiltedProperties } from '../../properties/gaussian/tail-upper-tilted.ts';
import { tailTilted } from '../../theory/gaussian/tail-tilted.ts';
import { tiltWeight } from '../../theory/gaussian/tilt-weight.ts';

const key = streamKey(5, 'tilted');
const [tail, weight] = (await prepare([tailTilted, tiltWeight])) as [Awaited<ReturnType<typeof prepare>>[0], Awaited<ReturnType<typeof prepare>>[0]];

/** The verdict of a claim on the replicates of a simulator started as given. */
function verdict(prepared: typeof tail, point: Point, simulator: Simulator, initial: Point, d = 0.1): string {
  const { probes, test, absorb } = kindOf(prepared!.claim).course(prepared!, point, d, { alpha: 1e-9, beta: 1e-6 });
  for (let from = 0; ; from += CHUNK) {
    absorb(observe(simulator, { initial, key, from, to: from + CHUNK, probes }), 0);
    const outcome = test.look();
    if (outcome !== undefined) return outcome.verdict;
  }
}

const rare = { n: 10, sigma0: 1, ddof: 0, r: 1.7554, k: 200 };
const mild = { n: 10, sigma0: 2, ddof: 1, r: 1, k: 5 };

describe('the tilted Gaussian model', () => {
  it('finds a probability of 4e-9, and weights of mean one', () => {
    expect(verdict(tail, rare, gaussianTilted, rare)).toBe('supported');
    expect(verdict(weight, mild, gaussianTilted, mild)).toBe('supported');
  });
  it('with another tilt, another divisor or none, is refuted', () => {
    expect(verdict(tail, rare, gaussianTilted, { ...rare, r: 1 })).toBe('refuted');
    expect(verdict(tail, rare, gaussian, { n: 10, sigma0: 1, ddof: 0 })).toBe('refuted');
    expect(verdict(weight, mild, gaussianTilted, { ...mild, ddof: 0 })).toBe('refuted');
    expect(verdict(weight, mild, gaussianTilted, { ...mild, r: 0 })).toBe('refuted');
  });
  it.each(tailUpperTiltedProperties.flatMap(({ claim, points }) => points.map((point) => ({ claim, point }))))('tells 4n − 1 of Theorem 3 from 3n − 1 at $point', async ({ claim, point }) => {
    const [theorem, wrong] = await prepare([claim, { ...claim, formula: (claim.formula as string).replace('4*n - 1', '3*n - 1') } as Claim]);
    expect(verdict(theorem!, point, gaussianTilted, point, 0.02)).toBe('supported');
    expect(verdict(wrong!, point, gaussianTilted, point, 0.02)).toBe('refuted');
  });
  it('without tilt has the law of the Gaussian model, and is centred at its level with any', () => {
    const replicates = 4096;
    for (const r of [0, 2.5]) {
      const values = gaussianTilted.simulate({ initial: { n: 7, sigma0: 3, r }, key, from: 0, to: replicates, probes: [{ observable: 'logSigma', k: 6, at: {} }] });
      const mean = values.reduce((a, b) => a + b) / replicates;
      // Six standard errors: once in 1e9. A larger shape only narrows the step.
      expect(Math.abs(mean - Math.log(3) - level(7, 1, r, 6))).toBeLessThan(6 * Math.sqrt((6 * logStepVariance(7)) / replicates));
    }
  });
  it('refuses what it cannot start from', () => {
    const start = (initial: Point) => () => gaussianTilted.simulate({ initial, key, from: 0, to: 1, probes: [] });
    expect(start({ n: 10, sigma0: 1 })).toThrow(DomainError);
    for (const wrong of [{ n: 1, ddof: 0 }, { r: -1 }, { r: Number.NaN }, { sigma0: 0 }, { ddof: 2 }]) expect(start({ n: 10, sigma0: 1, r: 1, ...wrong }), JSON.stringify(wrong)).toThrow(DomainError);
  });
});
