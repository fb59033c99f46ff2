/**
 * False variants of the statements of Suresh et al. (2025), each with a point at which it is false: constants, indices, tails and laws as they are
 * easily got wrong. `replicates` is what a test of fixed size takes for one false alarm in 1e6 and 99 % power, by the normal
 * approximation or, for small counts, the binomial law.
 */
import type { Claim } from '../../src/claim/claim.ts';
import { prepare, type Prepared } from '../../src/claim/prepare.ts';
import { CHUNK, nextLook } from '../../src/inference/looks.ts';
import type { Bounding } from '../../src/inference/sides.ts';
import type { Levels } from '../../src/inference/test.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { bernoulliInterior, bernoulliSurvival, lossGiven, survivalGiven } from '../../src/oracle/bernoulli.ts';
import { firstPassageSurvival } from '../../src/oracle/first-passage.ts';
import { g } from '../../src/oracle/g.ts';
import { logMeanStep } from '../../src/oracle/gaussian.ts';
import { gaussianTail } from '../../src/oracle/gaussian-tail.ts';
import { powerLaw } from '../../src/oracle/symbol-law.ts';
import { survivingMean } from '../../src/oracle/surviving-symbols.ts';
import { observe } from '../../src/property/block.ts';
import { kindOf } from '../../src/property/kinds/index.ts';
import type { Property } from '../../src/property/property.ts';
import { initialOf, simulatorKey } from '../../src/property/stream.ts';
import type { Point } from '../../src/protocol/point.ts';
import { varianceProperties as bernoulliVarianceProperties } from '../../properties/bernoulli/variance.ts';
import { survivingProperties } from '../../properties/categorical/surviving.ts';
import { survivingVarianceProperties } from '../../properties/categorical/surviving-variance.ts';
import { meanVarianceProperties } from '../../properties/gaussian/mean-variance.ts';
import { sigmaMeanProperties } from '../../properties/gaussian/sigma-mean.ts';
import { sigmaSquareMeanProperties } from '../../properties/gaussian/sigma-square-mean.ts';
import { contractionProperties } from '../../properties/mixture/contraction.ts';
import { tailTiltedProperties } from '../../properties/gaussian/tail-tilted.ts';
import { level, tiltedSd } from '../../theory/gaussian/tilt.ts';
import { varianceProperties as poissonVarianceProperties } from '../../properties/poisson/variance.ts';

const { exp, expm1 } = Math;

/** A false statement about a probability. */
export interface ProbabilitySlip {
  readonly slip: string;
  readonly relation: Bounding;
  /** The probability, by an oracle. */
  readonly truth: number;
  readonly claimed: number;
  readonly replicates: number;
}

const poisson = (c: number, k: number): number => -expm1(-c * g(k));
const theorem1Upper = (n: number, p0: number, k: number, { squares = 3, linear = 3, gAt = g(k) } = {}): number => 1 - (1 - squares * n * p0 * p0 - linear * k * p0) * exp(-n * p0 * gAt);
const interiorLower = (n: number, p0: number, k: number): number => -expm1(-n * p0 * g(k));
const separated = gaussianTail(100, 100, 0.1 * (26 / 25) ** 50, 0);

export const probabilitySlips: readonly ProbabilitySlip[] = [
  { slip: '1: g of k + 1', relation: 'equals', truth: poisson(10, 5), claimed: poisson(10, 6), replicates: 4937 },
  { slip: '2: g of k - 1', relation: 'equals', truth: poisson(10, 5), claimed: poisson(10, 4), replicates: 3920 },
  { slip: '3: lower bound 2.2/k', relation: 'at-least', truth: poisson(10, 5), claimed: -expm1((-10 * 2.2) / 5), replicates: 1158 },
  { slip: '4: lower bound 2/k', relation: 'at-least', truth: poisson(10, 5), claimed: -expm1((-10 * 2) / 5), replicates: 2112 },
  { slip: '5: upper bound 1.5/k', relation: 'at-most', truth: poisson(100, 100), claimed: -expm1((-100 * 1.5) / 100), replicates: 1146 },
  { slip: '6: g = 2/k', relation: 'equals', truth: poisson(10, 5), claimed: -expm1(-20 / 5), replicates: 2155 },
  { slip: '7: g = 2/(k + 1)', relation: 'equals', truth: poisson(10, 5), claimed: -expm1(-20 / 6), replicates: 26_880 },
  { slip: '8: the sample size missing', relation: 'equals', truth: poisson(10, 5), claimed: poisson(1, 5), replicates: 19 },
  { slip: '9: Theorem 1, lower, g of k - 1', relation: 'at-least', truth: bernoulliSurvival(1000, 0.01, 5), claimed: poisson(10, 4), replicates: 4010 },
  { slip: '10: Theorem 1, upper, without its correction', relation: 'at-most', truth: bernoulliSurvival(100, 0.2, 20), claimed: poisson(20, 20), replicates: 6665 },
  { slip: '11: Theorem 1, upper, 3 to 1/3', relation: 'at-most', truth: bernoulliSurvival(10, 0.3, 1), claimed: theorem1Upper(10, 0.3, 1, { squares: 1 / 3, linear: 1 / 3 }), replicates: 540_641 },
  { slip: '12: Theorem 1, upper, 3 to 1/4', relation: 'at-most', truth: bernoulliSurvival(8, 0.5, 1), claimed: theorem1Upper(8, 0.5, 1, { squares: 1 / 4, linear: 1 / 4 }), replicates: 31_528 },
  { slip: '13: Theorem 1, upper, 0.3 k p0 alone', relation: 'at-most', truth: bernoulliSurvival(8, 0.5, 1), claimed: theorem1Upper(8, 0.5, 1, { squares: 0, linear: 0.3 }), replicates: 3518 },
  { slip: '13b: Theorem 1, upper, g of k + 1', relation: 'at-most', truth: bernoulliSurvival(200, 0.005, 1), claimed: theorem1Upper(200, 0.005, 1, { gAt: g(2) }), replicates: 600 },
  { slip: '14: the extension, lower, without the event of 1', relation: 'at-least', truth: bernoulliInterior(10, 0.5, 10), claimed: interiorLower(10, 0.5, 10), replicates: 977 },
  { slip: '15: neither 0 nor 1 taken for not 0', relation: 'equals', truth: bernoulliInterior(10, 0.5, 10), claimed: bernoulliSurvival(10, 0.5, 10), replicates: 168 },
  { slip: '16: Seddik, lower, 4 to 5', relation: 'at-least', truth: bernoulliInterior(2, 0.5, 3), claimed: (5 / 4) * 0.5 ** 3, replicates: 6376 },
  { slip: '17: Seddik, lower, k - 1', relation: 'at-least', truth: bernoulliInterior(2, 0.5, 3), claimed: 0.5 ** 2, replicates: 498 },
  { slip: '18: Seddik, lower, diploid', relation: 'at-least', truth: bernoulliInterior(100, 0.5, 200), claimed: (1 - 1 / 200) ** 200, replicates: 353 },
  { slip: '19: Seddik, upper, 2n to n', relation: 'at-most', truth: bernoulliInterior(2, 0.5, 1), claimed: (2 / 4) * 0.5, replicates: 178 },
  { slip: '20: Seddik, upper, (1 - 2/n)^k', relation: 'at-most', truth: bernoulliInterior(10, 0.5, 20), claimed: (20 / 4) * 0.8 ** 20, replicates: 410 },
  { slip: '21: Seddik, upper, 2n to 2', relation: 'at-most', truth: bernoulliInterior(10, 0.5, 20), claimed: (2 / 4) * 0.9 ** 20, replicates: 446 },
  { slip: '28: Theorem 3, n for 4n - 1', relation: 'at-most', truth: gaussianTail(10, 1280, exp(-120), 1), claimed: exp(120 - 1280 / 10), replicates: 2 },
  { slip: '29: Theorem 3, 2n - 1 for 4n - 1', relation: 'at-most', truth: gaussianTail(100, 12_800, exp(-58.321608), 1), claimed: exp(58.321608 - 12_800 / 199), replicates: 52 },
  { slip: '31: divisor n - 1 claimed of n', relation: 'equals', truth: gaussianTail(10, 20, 0.1, 0), claimed: gaussianTail(10, 20, 0.1, 1), replicates: 106 },
  { slip: '31: divisor n claimed of n - 1', relation: 'equals', truth: gaussianTail(10, 20, 0.1, 1), claimed: gaussianTail(10, 20, 0.1, 0), replicates: 106 },
  // χ²_n/n is the law of n + 1 samples with divisor n.
  { slip: '32: a degree of freedom too many', relation: 'equals', truth: gaussianTail(10, 20, 0.1, 1), claimed: gaussianTail(11, 20, 0.1, 1), replicates: 4408 },
  { slip: '33: k + 1', relation: 'equals', truth: gaussianTail(10, 20, 0.1, 1), claimed: gaussianTail(10, 21, 0.1, 1), replicates: 22_735 },
  { slip: '37: the law of a fixed generation for the collapse time', relation: 'equals', truth: firstPassageSurvival(10, 20, 0.5, 1), claimed: gaussianTail(10, 20, 0.5, 1), replicates: 683 },
  { slip: '38: Theorem 3 on the wrong tail', relation: 'at-most', truth: 1 - gaussianTail(10, 100, 0.1, 1), claimed: 10 * exp(-100 / 39), replicates: 301 },
  { slip: '39: even odds of 1/e at k = n', relation: 'equals', truth: gaussianTail(100, 100, exp(-1), 1), claimed: 0.5, replicates: 185 },
  // A median taken for a point where the distribution function is one half.
  { slip: '40: median c/ln 2', relation: 'equals', truth: 1 - poisson(20, 28), claimed: 0.5, replicates: 223 },
  { slip: '41: median 2c ln 2', relation: 'equals', truth: 1 - poisson(20, 27), claimed: 0.5, replicates: 199 },
  { slip: '42: median 3c', relation: 'equals', truth: 1 - poisson(5, 15), claimed: 0.5, replicates: 5165 },
  { slip: '43: median c', relation: 'equals', truth: 1 - poisson(20, 20), claimed: 0.5, replicates: 96 },
  { slip: '50: Algorithm 1 held for consistent', relation: 'equals', truth: separated, claimed: gaussianTail(100, 100, 0.1, 0), replicates: 30 },
];

/** A false statement about a mean, on the data and by the test of a shipped claim. */
export interface MeanSlip {
  readonly slip: string;
  readonly property: Property;
  readonly point: Point;
  readonly relation: Bounding;
  readonly claimed: number;
  /** The mean, by the shipped claim or, where it has no number, by simulation. */
  readonly truth: number;
  readonly replicates: number;
  /** Decided by its spread and not by its support, as the number of words left of a text is: the support is a hundred spreads wide. */
  readonly bySpread?: true;
}

const zipf = { n: 1000, m: 1000, a: 1, b: 2.7, k: 5 };
const zipfGroups = powerLaw(1000, 1, 2.7);
const termwise = (exponent: number): number => zipfGroups.reduce((sum, { p, count }) => sum - count * expm1(-1000 * p * exponent), 0);
const independently = (): number => {
  const law = ancestralLaw(1000, 5);
  return zipfGroups.reduce((sum, { p, count }) => sum + count * lossGiven(law, p) * survivalGiven(law, p), 0);
};
const spread = { n: 10, p0: 0.3, k: 5 };
const stray = { n: 10, sigma0: 1, mu0: 0, ddof: 1, k: 5 };
const growing = { n: 10, lambda0: 1, k: 20 };
const shrinking = { n: 10, sigma0: 1, ddof: 1, k: 20 };
const [bernoulliVariance] = bernoulliVarianceProperties;
const [poissonVariance] = poissonVarianceProperties;
const [squareMean] = sigmaSquareMeanProperties;
const [sigmaMean] = sigmaMeanProperties;
const [meanVariance] = meanVarianceProperties;
const [surviving] = survivingProperties;
const [survivingVariance] = survivingVarianceProperties;
const [tailTilted] = tailTiltedProperties;
// The tilt that puts ε_r at e^−10.8, by bisection: the level rises with r.
const far = (() => {
  let [low, high] = [0, 3];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (level(100, 1, middle, 6000) < -10.8) low = middle;
    else high = middle;
  }
  return { n: 100, sigma0: 1, ddof: 1, r: low, k: 6000 };
})();
// Without tilting it is 620,000: (z of 1e-6 + z of 1 %)² = 50.1, times the variance, over the square of the shift.
const farReplicates = 50.1 * (tiltedSd.evaluate(far) / (gaussianTail(100, 6000, exp(-10.8), 1) - exp(10.8 - 6000 / 299))) ** 2;
const [contraction] = contractionProperties;

export const meanSlips: readonly MeanSlip[] = [
  { slip: '22: variance with k - 1', property: bernoulliVariance!, point: spread, relation: 'equals', claimed: 0.21 * (1 - 0.9 ** 4), truth: 0.0859971, replicates: 2867 },
  { slip: '23: variance with 1 - 1/(n - 1)', property: bernoulliVariance!, point: spread, relation: 'equals', claimed: 0.21 * (1 - (8 / 9) ** 5), truth: 0.0859971, replicates: 9758 },
  { slip: '24: variance k p0 q0/n', property: bernoulliVariance!, point: spread, relation: 'equals', claimed: 0.105, truth: 0.0859971, replicates: 1507 },
  { slip: '25: variance, diploid', property: bernoulliVariance!, point: spread, relation: 'equals', claimed: 0.21 * (1 - 0.95 ** 5), truth: 0.0859971, replicates: 368 },
  { slip: '26: variance without n', property: poissonVariance!, point: growing, relation: 'equals', claimed: 20, truth: 2, replicates: 5 },
  { slip: '27: variance of the Bernoulli model', property: poissonVariance!, point: growing, relation: 'equals', claimed: 1 - 0.9 ** 20, truth: 2, replicates: 1285 },
  { slip: '30: Theorem 3, 3n - 1 for 4n - 1, by importance sampling', property: tailTilted!, point: far, relation: 'at-most', claimed: exp(10.8 - 6000 / 299), truth: gaussianTail(100, 6000, exp(-10.8), 1), replicates: farReplicates },
  { slip: '34: mean of the variance, divisor n - 1 claimed of n', property: squareMean!, point: { n: 10, sigma0: 1, ddof: 0, k: 10 }, relation: 'equals', claimed: 1, truth: 0.9 ** 10, replicates: 97 },
  { slip: '35: mean exp(-k/(4n))', property: sigmaMean!, point: shrinking, relation: 'equals', claimed: exp(-0.5), truth: 0.5744003, replicates: 34_000 },
  { slip: '35: mean with α of n + 1', property: sigmaMean!, point: shrinking, relation: 'equals', claimed: exp(20 * logMeanStep(11, 1)), truth: 0.5744003, replicates: 33_000 },
  { slip: '36: variance of the mean with k - 1', property: meanVariance!, point: stray, relation: 'equals', claimed: 0.4, truth: 0.5, replicates: 3814 },
  { slip: '36: variance of the mean over n - 1', property: meanVariance!, point: stray, relation: 'equals', claimed: 5 / 9, truth: 0.5, replicates: 12_357 },
  { slip: '44: Corollary 1, lower, g of k - 1', property: surviving!, point: zipf, relation: 'at-least', claimed: termwise(g(4)), truth: 179.83389154, replicates: 6, bySpread: true },
  { slip: '45: Corollary 1, upper, without its correction', property: surviving!, point: zipf, relation: 'at-most', claimed: termwise(g(5)), truth: 179.83389154, replicates: 110_000 },
  { slip: '46: variance as of independent symbols', property: survivingVariance!, point: zipf, relation: 'equals', claimed: independently(), truth: 70.15874168, replicates: 784 },
  { slip: '47: exponent and offset exchanged', property: surviving!, point: zipf, relation: 'equals', claimed: survivingMean(powerLaw(1000, 2.7, 1), ancestralLaw(1000, 5)), truth: 179.83389154, replicates: 1 },
  { slip: '49: joint maximum likelihood contracts', property: contraction!, point: { n: 100, mu0: 1, sigma0: 1, k: 1 }, relation: 'at-most', claimed: exp(-1 / 400), truth: 1.0099, replicates: 7400 },
];

/** Replicates until the test of a shipped claim refutes another number in place of its own; Infinity where it does not. */
export async function refuted({ property: { claim, simulator }, point, relation, claimed, truth, bySpread }: MeanSlip, seed: number, levels: Levels): Promise<number> {
  // The slips are told of points outside the claims' conditions too, where moments are large but known.
  const { requires: _requires, expected: _expected, ...rest } = claim;
  const estimand = bySpread === true ? { ...claim.estimand, bySpread } : claim.estimand;
  const [prepared] = await prepare([{ ...rest, estimand, relation } as Claim]);
  const slipped: Prepared = { ...prepared!, predict: () => claimed };
  const kind = kindOf(slipped.claim);
  // The test of a mean bets at most four times its resolution: a quarter of the slip makes the best bet the largest.
  const d = Math.abs(truth - claimed) / slipped.sd(point)! / 4;
  const { probes, test, absorb } = kind.course(slipped, point, d, levels);
  const initial = initialOf(simulator, point);
  const key = simulatorKey(seed, simulator, initial, 'test');
  for (let from = 0, look = nextLook(0); ; from = look, look = Math.min(test.cap, nextLook(look))) {
    for (let at = from; at < look; at += 1024) {
      const to = Math.min(look, at + 1024);
      const facts = observe(simulator, { initial, key, from: at, to, probes });
      for (let chunk = 0; chunk < (to - at) / CHUNK; chunk++) absorb(facts, chunk);
    }
    const outcome = test.look();
    if (outcome !== undefined) return outcome.verdict === 'refuted' ? look : Infinity;
  }
}
