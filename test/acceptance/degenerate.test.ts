/** Input that is bad, or at the edge of what has an answer: refused by name and value, or answered as mathematics does, through the library. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/claim/prepare.ts';
import { slopeOf } from '../../src/claim/estimand.ts';
import { claim } from '../../src/claim/claim.ts';
import { rate, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { CorroborateError, DomainError } from '../../src/errors.ts';
import { ancestralLaw } from '../../src/oracle/ancestral-dual.ts';
import { bernoulliInterior, bernoulliSurvival } from '../../src/oracle/bernoulli.ts';
import { collapseTime, firstPassageSurvival } from '../../src/oracle/first-passage.ts';
import { survivingLowerBound, survivingUpperBound } from '../../src/oracle/surviving-bounds.ts';
import { survivingMean, survivingVariance } from '../../src/oracle/surviving-symbols.ts';
import { powerLaw, symbolGroups } from '../../src/oracle/symbol-law.ts';
import { heterozygositySd, variance, wrightFisherMoments } from '../../src/oracle/wright-fisher-moments.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { categorical, categoricalFromCounts } from '../../src/process/families/categorical.ts';
import { gaussian } from '../../src/process/families/gaussian.ts';
import { mixture, mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { bernoulliNaive } from '../../src/process/naive/bernoulli.ts';
import { gaussianNaive } from '../../src/process/naive/gaussian.ts';
import { NGramModel, distinctNGrams, oneSentence } from '../../src/process/n-gram.ts';
import { median } from '../../src/property/claims/quantile.ts';
import type { Point } from '../../src/protocol/point.ts';
import type { Simulator } from '../../src/protocol/simulator.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { theory } from '../../theory/index.ts';

const claims = new Map((await prepare(theory)).map((prepared) => [prepared.claim.id, prepared]));
const predict = (id: string, at: Point): unknown => {
  const prepared = claims.get(id)!;
  return prepared.predict(prepared.complete(at));
};
/** One observable at generation k, replicate by replicate. */
const run = (simulator: Simulator, initial: Point, observable: string, k: number, at: Point = {}): number[] =>
  [...simulator.simulate({ initial, key: streamKey(1, 'degenerate'), from: 0, to: 16, probes: [{ observable, k, at }] })];
const law = ancestralLaw(10, 3);
const uniform = (p: number, count: number) => [{ p, count }];

/** What is refused, and what the message must say; the value is in it. */
const REFUSED: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['a corpus shorter than the n-gram order', () => new NGramModel(oneSentence([0, 1]), 3), /text must have a sentence of at least 3 words, got 2/],
  ['an empty corpus', () => new NGramModel(oneSentence([]), 1), /at least 1 words, got 0/],
  ['probabilities that sum to more than one', () => survivingMean(uniform(0.6, 2), law), /sum of the probabilities must be 1, got 1\.2/],
  ['probabilities that sum to less, in the variance', () => survivingVariance(uniform(0.1, 9), law), /must be 1, got 0\.9/],
  ['probabilities that sum to less, below', () => survivingLowerBound(uniform(0.1, 9), 10, 3), /must be 1, got 0\.9/],
  ['probabilities that sum to less, above', () => survivingUpperBound(uniform(0.1, 9), 10, 3), /must be 1, got 0\.9/],
  ['counts where probabilities are meant', () => survivingMean(uniform(3, 1), law), /p must be a probability, got 3 \(symbolGroups takes counts\)/],
  ['a probability of two, of a symbol', () => bernoulliSurvival(10, 2, 1), /p0 must be a probability, got 2/],
  ['no counts but zeros', () => symbolGroups([0, 0]), /needs at least one symbol of positive weight/],
  ['no counts but zeros, to simulate', () => categoricalFromCounts([0, 0], 5), /weights must .*got \[0,0\]/],
  ['a negative count', () => symbolGroups([3, -1]), /weight must .*got -1/],
  ['a negative count, to simulate', () => categoricalFromCounts([3, -1], 5), /weights must .*got -1/],
  ['no symbols', () => powerLaw(0, 1, 0), /m must .*got 0/],
  ['σ0 = 0 in a claim', () => predict('gaussian/tail', { n: 10, sigma0: 0, epsilon: 0.1, k: 5 }), /sigma0 must .*got 0/],
  ['σ0 = 0 in a simulator', () => run(gaussian, { n: 10, sigma0: 0 }, 'logSigma', 1), /sigma0 must .*got 0/],
  ['σ0 = 0 in a mixture', () => run(mixture, { n: 10, mu0: 1, sigma0: 0 }, 'logSigma', 1), /sigma0 must .*got 0/],
  ['μ0 = 0 where components must be apart', () => predict('mixture/separated-log-mean', { n: 10, mu0: 0, sigma0: 1, k: 3 }), /must satisfy mu0 >= 300 \* sigma0, got \{"n":10,"mu0":0/],
  ['n = 1 with ddof = 1', () => run(gaussian, { n: 1, sigma0: 1, ddof: 1 }, 'logSigma', 1), /n must be above ddof, got 1 .*ddof=0/],
  ['n = 1 with ddof = 1, sample by sample', () => run(gaussianNaive, { n: 1, sigma0: 1, ddof: 1 }, 'logSigma', 1), /n must be above ddof, got 1/],
  ['n = 1 with ddof = 1 in a claim', () => predict('gaussian/mean-variance', { n: 1, sigma0: 1, mu0: 0, ddof: 1, k: 1 }), /must satisfy n > ddof.*got \{"n":1/],
  ['a median of the collapse time where ε > σ0', () => predict('gaussian/collapse-median', { n: 10, sigma0: 1, epsilon: 2 }), /must satisfy epsilon < sigma0.*"epsilon":2/],
  ['a threshold of zero', () => firstPassageSurvival(10, 3, 0, 1), /epsilon\/sigma0 must be a positive number, got 0/],
  ['a horizon before the claimed median', () => median.between([9, 13], { horizon: 12 }), /undecidable, since 13 > 12/],
  ['a slope without a horizon', () => claim({ id: 'poisson/x', title: 'T is linear', parameters: { n: sampleSize(), lambda0: rate() }, estimand: slopeOf('survived', 'lambda0', 'T', { horizon: '' as '1' }), relation: 'scales-as', formula: '1 + 0 * n * lambda0', assumes: { family: 'poisson', protocol: 'replace', estimator: 'maximum-likelihood' }, status: 'observed', source: cite('suresh2025', 'x') }), /estimand\.horizon must be given/],
  ['a first passage beyond the last generation that is followed', () => firstPassageSurvival(10, 1001, 0.5, 1), /k must be an integer from 0 to 1000, got 1001/],
  ['generation 0 of a survival', () => ancestralLaw(10, 0), /k must .*got 0/],
];

/** The exact answer at the edge. */
const ANSWERED: readonly (readonly [string, () => unknown, unknown])[] = [
  ['one sample shows one symbol: survival is p0', () => [1, 2, 50].map((k) => bernoulliSurvival(1, 0.3, k)), [0.3, 0.3, 0.3]],
  ['the only symbol there is survives', () => [[10, 9], [100, 50], [2000, 7]].map(([n, k]) => bernoulliSurvival(n!, 1, k!)), [1, 1, 1]],
  ['and one that is not there does not', () => [[10, 9], [100, 50], [2000, 7]].map(([n, k]) => bernoulliSurvival(n!, 0, k!)), [0, 0, 0]],
  ['one sample is absorbed after one generation', () => [1, 2, 50].map((k) => bernoulliInterior(1, 0.3, k)), [0, 0, 0]],
  ['with the variance of one draw', () => [1, 7].map((k) => variance(1, 0.5, k)), [0.25, 0.25]],
  ['and nothing left of P(1 − P)', () => [heterozygositySd(1, 0.3, 1), wrightFisherMoments(1, 0.5, 9).raw[2]], [0, 0.5]],
  ['one sample is absorbed in the simulator', () => run(bernoulli, { n: 1, p0: 0.3 }, 'interior', 1), Array(16).fill(0)],
  ['and sample by sample', () => run(bernoulliNaive, { n: 1, p0: 0.3 }, 'interior', 1), Array(16).fill(0)],
  ['one sample with ddof = 0 has no spread', () => run(gaussian, { n: 1, sigma0: 1, ddof: 0 }, 'logSigma', 1), Array(16).fill(-Infinity)],
  ['and its mean rests after one generation', () => run(gaussian, { n: 1, sigma0: 1, ddof: 0 }, 'mu', 1).map((mu, i) => mu - run(gaussian, { n: 1, sigma0: 1, ddof: 0 }, 'mu', 9)[i]!), Array(16).fill(0)],
  ['one sample of five symbols shows one for certain', () => [survivingMean(powerLaw(5, 0, 0), ancestralLaw(1, 3)), survivingVariance(powerLaw(5, 0, 0), ancestralLaw(1, 3))], [1, 0]],
  ['one symbol stays', () => [survivingMean(powerLaw(1, 1, 0), law), survivingVariance(powerLaw(1, 1, 0), law)], [1, 0]],
  ['one symbol stays in the simulator', () => run(categorical, { n: 10, m: 1 }, 'unique', 5), Array(16).fill(1)],
  ['a text of one word goes on', () => distinctNGrams(new NGramModel(oneSentence([0, 0, 0, 0, 0]), 3).generate(new Random().seek(streamKey(1, 'one'), 0), 200), 3), 1],
  ['counts of zero are no symbols', () => symbolGroups([3, 0, 1, 0]), symbolGroups([3, 1])],
  ['counts of zero are no symbols in the simulator', () => categoricalFromCounts([0, 7, 0], 5)({ key: streamKey(1, 'zero'), from: 0, to: 4, probes: [{ observable: 'unique', k: 0, at: {} }] }), Float64Array.of(1, 1, 1, 1)],
  ['weights of any sum are the same law', () => symbolGroups([0.5, 0.25, 0.25]), symbolGroups([20, 10, 10])],
  ['ε = σ0 has been reached before training', () => [firstPassageSurvival(10, 0, 1, 1), firstPassageSurvival(10, 5, 1, 1), collapseTime(0.5, 10, 1, 1)], [0, 0, 0]],
  ['ε > σ0 too', () => [firstPassageSurvival(10, 5, 3, 0), collapseTime(0.9, 10, 3, 0)], [0, 0]],
  ['a quantile beyond the horizon of the oracle is not made up', () => collapseTime(0.999, 1000, 0.01, 1), Infinity],
  ['two components on each other have the second moment of one', () => predict('mixture/second-moment', { n: 10, mu0: 0, sigma0: 2, k: 7 }), 4],
];

describe('bad input of the library', () => {
  it.each(REFUSED)('%s is refused by name and value', (_, ask, message) => {
    let refusal: unknown;
    try {
      ask();
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(CorroborateError);
    expect((refusal as CorroborateError).message).toMatch(message);
    expect((refusal as CorroborateError).message).not.toContain('\n');
  });

  it('is a domain error where a value is at fault', () => {
    expect(() => survivingMean(uniform(0.6, 2), law)).toThrow(DomainError);
    expect(() => categoricalFromCounts([3, -1], 5)).toThrow(DomainError);
  });
});

describe('the edge', () => {
  it.each(ANSWERED)('%s', (_, ask, answer) => {
    expect(ask()).toEqual(answer);
  });

  it('has a start for both mixtures: components on each other are one Gaussian law, whose parameters are fitted and finite', () => {
    for (const simulator of [mixture, mixtureAlgorithm1]) {
      for (const [observable, most] of [['logSigma', Infinity], ['mu', Infinity]] as const) {
        for (const value of run(simulator, { n: 10, mu0: 0, sigma0: 1 }, observable, 3)) expect(Math.abs(value)).toBeLessThan(most);
      }
    }
  });

  it('of the sum of a law is rounding and no more: laws of a hundred thousand symbols pass, and a loss of one part in a million does not', () => {
    for (const [m, a, b] of [[100_000, 1, 2.7], [100_000, 0, 0], [99_999, 3, 0]] as const) expect(survivingLowerBound(powerLaw(m, a, b), 10, 3)).toBeGreaterThan(0);
    expect(() => survivingLowerBound([{ p: 0.5, count: 1 }, { p: 0.499999, count: 1 }], 10, 3)).toThrow(/must be 1, got 0\.999999/);
  });
});

