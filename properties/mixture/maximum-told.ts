import { twoSizesMaximum } from '../../src/oracle/two-sizes.ts';
import { maximumCheck } from '../../src/process/naive/maximum-check.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { maximumTold } from '../../theory/mixture/maximum-told.ts';

/** Means that the check is asked about, as multiples of the best one. Where that is small, the likelihood is so flat that only a miss by a fiftieth shows. */
const SHARP = [0, 0.99, 1 - 1e-6, 1, 1 + 1e-6, 1.01];
const FLAT = [0, 0.01, 0.98, 1, 1.02];
const FLATTEST = [0, 1];

/** Samples: components apart; with a lower maximum at zero; overlapping; and close to where the two components become one. */
const SAMPLES = [[9, 2, SHARP], [9, 3, SHARP], [9, 3.3, SHARP], [5, 3.2, SHARP], [5, 3.36, FLAT], [5, 3.3625, FLAT], [5, 3.363, FLAT], [5, 3.365, FLATTEST]] as const;

/** Samples whose best mean is zero, and others that are not. */
const MERGED = [[5, 4, [0, 1e-4, 0.5]], [9, 5, [0, 1.2]]] as const;

/** Units, for some of them: where the mean is zero nothing else tells of a wrong second moment. */
const UNITS = [1, 0.01];

/** Errors of the second moment that no fit may have, whatever its mean. */
const OFF = [-1e-6, 1e-6];

function* left(run: (typeof maximumCheck)['run']): Iterable<ComputedNumber> {
  const asked = [...SAMPLES.map(([m, a, multiples]) => [m, a, multiples.map((one) => one * twoSizesMaximum(m, a))] as const), ...MERGED];
  for (const s of UNITS) {
    for (const [m, a, means] of s === 1 ? asked : MERGED) {
      const sample = Float64Array.from({ length: m + 1 }, (_, i) => s * (i === m ? a : 1) * (i % 2 === 0 ? 1 : -1));
      const second = (m + a * a) / (m + 1);
      for (const mu of means) {
        for (const v of [0, ...OFF]) yield { at: { m, a, s, mu, v }, value: Number(run(sample, { mu: s * mu, sigma: s * Math.sqrt(second * (1 + v) - mu * mu) })), error: 0 };
      }
    }
  }
}

export const maximumToldComparisons = [
  computed({
    claim: maximumTold,
    program: maximumCheck,
    over: `the maximum, means that miss it by 1 % and 1e-6, zero, and fits of another second moment: ${[...SAMPLES, ...MERGED].map(([m, a]) => `m = ${m}, a = ${a}`).join('; ')}; s = 1, and s = 0.01 where the best mean is zero`,
    module: import.meta.url,
    left,
  }),
];
