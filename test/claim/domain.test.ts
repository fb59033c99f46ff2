import { describe, expect, it } from 'vitest';
import { divisor, integer, location, real, standardDeviation } from '../../src/claim/parameter.ts';
import { nearest } from '../../src/claim/nearest.ts';
import { DomainError } from '../../src/errors.ts';
import { prepared } from './survival.ts';

const claim = await prepared();
const gaussian = await prepared({
  parameters: { n: integer({ min: 2, max: 10, tex: 'n', meaning: 'size' }), sigma0: standardDeviation(), ddof: divisor(), mu0: location() },
  formula: 'n * sigma0 * (1 + ddof) + mu0',
  requires: 'n > ddof + 1',
});

describe('a point is refused', () => {
  it.each([
    [{ n: 0, p0: 0.1, k: 1 }, 'bernoulli/survival-lower: n must be an integer from 1 to 1000000000, got 0 (sample size of each generation)'],
    [{ n: 1.5, p0: 0.1, k: 1 }, 'bernoulli/survival-lower: n must be an integer from 1 to 1000000000, got 1.5 (sample size of each generation)'],
    [{ n: 1, p0: 1.1, k: 1 }, 'bernoulli/survival-lower: p0 must be a number from 0 to 1, got 1.1 (initial probability of the symbol)'],
    [{ n: 1, p0: NaN, k: 1 }, 'bernoulli/survival-lower: p0 must be a number from 0 to 1, got NaN (initial probability of the symbol)'],
    [{ n: Infinity, p0: 0.1, k: 1 }, 'bernoulli/survival-lower: n must be an integer from 1 to 1000000000, got Infinity (sample size of each generation)'],
    [{ n: 10, p0: '0.1', k: 1 }, 'bernoulli/survival-lower: p0 must be a number from 0 to 1, got "0.1" (initial probability of the symbol)'],
    [{ n: 10, p: 0.1, k: 1 }, 'bernoulli/survival-lower: p must be one of its parameters, got 0.1 (did you mean p0? its parameters are n, p0, k)'],
    [{ n: 10, p0: 0.1, k: 1, mu0: 3 }, 'bernoulli/survival-lower: mu0 must be one of its parameters, got 3 (its parameters are n, p0, k)'],
    [{ n: 10, p0: 0.1 }, 'bernoulli/survival-lower: k must be given, got {"n":10,"p0":0.1} (add k, the generation: number of rounds of training and resampling)'],
    [{ k: 3 }, 'bernoulli/survival-lower: n, p0 must be given, got {"k":3} (add n, the sample size of each generation; p0, the initial probability of the symbol)'],
  ])('%j', (point, message) => {
    const refusal = (): unknown => claim.predict(point as never);
    expect(refusal).toThrow(DomainError);
    expect(refusal).toThrow(message);
    expect(() => claim.check(point as never)).toThrow(message);
  });

  it('with the claim, the parameter, the value and the condition as fields', () => {
    try {
      claim.check({ n: 0, p0: 0.1, k: 1 });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ owner: 'bernoulli/survival-lower', parameter: 'n', value: 0, condition: 'must be an integer from 1 to 1000000000' });
    }
  });

  it('at an excluded lower end, and by the condition that joins the parameters', () => {
    expect(() => gaussian.check({ n: 3, sigma0: 0 })).toThrow('sigma0 must be a number above 0 and at most 1000000000, got 0');
    expect(() => gaussian.check({ n: 2, sigma0: 1 })).toThrow('the point must satisfy n > ddof + 1, got {"n":2,"sigma0":1}');
    gaussian.check({ n: 2, sigma0: 1, ddof: 0 });
  });

  it('where the prediction is not finite', async () => {
    const overflow = await prepared({ formula: 'exp(n) * p0 * k' });
    expect(() => overflow.predict({ n: 1000, p0: 1, k: 2 })).toThrow('formula must be finite at {"n":1000,"p0":1,"k":2}, got Infinity');
    const indefinite = await prepared({ formula: 'log(-n) * p0 * k' });
    expect(() => indefinite.predict({ n: 1000, p0: 1, k: 2 })).toThrow('got NaN');
  });
});

describe('a point is completed', () => {
  it('with defaults, in the order of the parameters, and left as it was', () => {
    const point = { sigma0: 2, n: 5 };
    expect(Object.entries(gaussian.complete(point))).toEqual([['n', 5], ['sigma0', 2], ['ddof', 1], ['mu0', 0]]);
    expect(point).toEqual({ sigma0: 2, n: 5 });
    expect(gaussian.predict(point)).toBe(20);
    expect(gaussian.predict({ ...point, ddof: 0, mu0: 1 })).toBe(11);
    expect(gaussian.predict({ ...point, ddof: undefined } as never)).toBe(20);
  });
});

describe('the nearest word', () => {
  it.each([['lambda', 'lambda0'], ['P0', 'p0'], ['sigm0', 'sigma0'], ['epsilom', 'epsilon'], ['zzz', undefined], ['', undefined]])('to %s is %s', (word, near) => {
    expect(nearest(word, ['n', 'p0', 'lambda0', 'sigma0', 'epsilon'])).toBe(near);
  });
});

describe('parameters', () => {
  it('keep the range of the draws inside a narrowed range', () => {
    expect(divisor('\\delta', { max: 0, default: 0 }).sample).toEqual([0, 0]);
    expect(standardDeviation('s', { max: 10 }).sample).toEqual([1e-3, 10]);
    expect(real({ min: 1, max: 2, tex: 'x', meaning: 'x' }).sample).toEqual([1, 2]);
  });
});
