import { describe, expect, it } from 'vitest';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { categorical } from '../../src/process/families/categorical.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { gaussianTilted } from '../../src/process/families/gaussian-tilted.ts';
import { mixture, mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { categoricalNaive } from '../../src/process/naive/categorical.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { mixtureAlgorithm1Naive, mixtureNaive } from '../../src/process/naive/mixture.ts';
import { poissonNaive } from '../../src/process/naive/poisson.ts';
import { streamKey } from '../../src/random/stream-key.ts';

const WORLDS = {
  bernoulli: { initial: { n: 100, p0: 0.2 }, observable: 'value' },
  poisson: { initial: { n: 10, lambda0: 2 }, observable: 'value' },
  gaussian: { initial: { n: 10, sigma0: 1.5, mu0: 3 }, observable: 'logSigma' },
  mixture: { initial: { n: 10, mu0: 1, sigma0: 1.5 }, observable: 'logSigma' },
  categorical: { initial: { n: 100, m: 200, a: 1, b: 2.7 }, observable: 'unique' },
} as const;

/** What four replicates read at generation 5 on the day the streams were laid down. A change here changes every stored verdict. */
const GOLDEN = new Map<string, readonly number[]>([
  ['bernoulli', [0.09, 0.32, 0.29, 0.16]],
  ['bernoulli-naive', [0.2, 0.29, 0.27, 0.03]],
  ['poisson', [0.9, 2.5, 0.2, 3.6]],
  ['poisson-naive', [3.6, 3, 0.7, 3.2]],
  ['gaussian', [0.5656918189871182, 0.26484481841644286, 0.6945717318609028, 0.13389155917697038]],
  ['gaussian-naive', [0.7194230958738574, 0.3320845024521245, -0.07917295113640949, 0.9829508487346588]],
  ['categorical', [26, 19, 22, 27]],
  ['categorical-naive', [30, 33, 29, 26]],
  ['mixture', [0.4270692817766909, 0.1490352295543561, 0.3116063018775913, 0.5426226578132756]],
  ['mixture-naive', [0.5191786510241787, -0.3312189637262402, -0.5376335075263372, -0.5196788673040174]],
  ['mixture-algorithm-1', [-0.03370158658932548, -0.3250930450113155, -0.3066902763771229, -0.19245084836044762]],
  ['mixture-algorithm-1-naive', [-0.369857678430047, -0.2471852413791271, -0.5549421504366436, -0.7033226592002746]],
  ['gaussian-tilted', [0.5373465887686618, 0.2284710925532947, 0.4441498757803264, 0.4470913406584852]],
]);

describe('golden trajectories', () => {
  it.each([bernoulli, bernoulliNaive, poisson, poissonNaive, gaussian, gaussianNaive, categorical, categoricalNaive, mixture, mixtureNaive, mixtureAlgorithm1, mixtureAlgorithm1Naive])('$name', (simulator) => {
    const { initial, observable } = WORLDS[simulator.assumptions.family];
    const values = simulator.simulate({ initial, key: streamKey(1, 'golden'), from: 0, to: 4, probes: [{ observable, k: 5, at: {} }] });
    expect([...values]).toEqual(GOLDEN.get(simulator.name));
  });
  it('gaussian-tilted', () => {
    const values = gaussianTilted.simulate({ initial: { n: 10, sigma0: 1.5, r: 1.25 }, key: streamKey(1, 'golden'), from: 0, to: 4, probes: [{ observable: 'logSigma', k: 5, at: {} }] });
    expect([...values]).toEqual(GOLDEN.get('gaussian-tilted'));
  });
});
