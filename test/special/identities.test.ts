import { describe, expect, it } from 'vitest';
import { cos } from '../../src/elementary/cos.ts';
import { exp } from '../../src/elementary/exp.ts';
import { log } from '../../src/elementary/log.ts';
import { log1p } from '../../src/elementary/log1p.ts';
import { pow } from '../../src/elementary/pow.ts';
import { sin } from '../../src/elementary/sin.ts';
import { betaQuantile } from '../../src/special/beta-quantile.ts';
import { digamma } from '../../src/special/digamma.ts';
import { logBinomialUpper } from '../../src/special/binomial-tail.ts';
import { logBeta } from '../../src/special/log-beta.ts';
import { logChoose } from '../../src/special/log-choose.ts';
import { logComplement } from '../../src/special/log-complement.ts';
import { logGamma } from '../../src/special/log-gamma.ts';
import { logAddExp, logSumExp } from '../../src/special/log-sum-exp.ts';
import { normalCdf } from '../../src/special/normal-cdf.ts';
import { normalQuantile } from '../../src/special/normal-quantile.ts';
import { polygamma } from '../../src/special/polygamma.ts';
import { logRegularizedBeta, regularizedBeta } from '../../src/special/regularized-beta.ts';
import {
  logRegularizedGammaLower,
  logRegularizedGammaUpper,
  regularizedGammaLower,
  regularizedGammaUpper,
} from '../../src/special/regularized-gamma.ts';
import { inputs } from '../elementary/ulps.ts';

const uniform = inputs(11);
const between = (low: number, high: number): number => low + (high - low) * uniform();
const spread = (low: number, high: number): number => exp(between(Math.log(low), Math.log(high)));
const repeat = (times: number, f: () => void): void => {
  for (let i = 0; i < times; i++) f();
};
const near = (actual: number, expected: number, bound: number): void => {
  if (!(Math.abs(actual - expected) <= bound)) expect([actual, Math.abs(actual - expected)]).toEqual([expected, `at most ${bound}`]);
};

describe('gamma, digamma and polygamma', () => {
  it('obey their recurrences', () => {
    repeat(2000, () => {
      const x = spread(1e-3, 1e6);
      const size = Math.max(1, Math.abs(logGamma(x + 1)), Math.abs(log(x)));
      near(logGamma(x + 1) - logGamma(x), log(x), 6e-15 * size);
      near(digamma(x + 1) - digamma(x), 1 / x, 4e-15 * Math.max(1, 1 / x, Math.abs(digamma(x + 1))));
      near(polygamma(1, x) - polygamma(1, x + 1), 1 / (x * x), 4e-15 * polygamma(1, x));
      near(polygamma(2, x + 1) - polygamma(2, x), 2 / (x * x * x), -4e-15 * polygamma(2, x));
      near(polygamma(3, x) - polygamma(3, x + 1), 6 / (x * x * x * x), 4e-15 * polygamma(3, x));
    });
  });

  it('obey the duplication formula', () => {
    // ln Gamma(2x) = ln Gamma(x) + ln Gamma(x + 1/2) + (2x - 1) ln 2 - ln(pi)/2.
    repeat(2000, () => {
      const x = spread(0.01, 1e8);
      const sum = logGamma(x) + logGamma(x + 0.5) + (2 * x - 1) * Math.LN2 - 0.5723649429247001;
      near(logGamma(2 * x), sum, 8e-15 * Math.max(5, Math.abs(logGamma(2 * x))));
    });
  });

  it('are derivatives of one another', () => {
    // Central differences with step h: truncation h^2 f'''/6, rounding eps |f|/h; at h = 1e-3 x both are below 1e-5 of f'.
    repeat(300, () => {
      const x = spread(0.2, 1e4);
      const h = 1e-3 * x;
      const slope = (f: (x: number) => number): number => (f(x + h) - f(x - h)) / (2 * h);
      near(slope(logGamma), digamma(x), 1e-5 * Math.max(1 / x, Math.abs(digamma(x))));
      near(slope(digamma), polygamma(1, x), 1e-5 * polygamma(1, x));
      near(slope((v) => polygamma(1, v)), polygamma(2, x), -1e-5 * polygamma(2, x));
      near(slope((v) => polygamma(2, v)), polygamma(3, x), 2e-5 * polygamma(3, x));
    });
  });

  it('are what they must be at the ends', () => {
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
    expect([logGamma(-1), digamma(-1), polygamma(1, -1), polygamma(4, 1), logGamma(NaN)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect([digamma(0), digamma(Infinity), polygamma(2, 0)]).toEqual([-Infinity, Infinity, -Infinity]);
    expect([logChoose(5, 0), logChoose(5, 5), logChoose(5, 6), logChoose(5, -1), logChoose(5, 1.5)]).toEqual([0, 0, -Infinity, -Infinity, NaN]);
    expect([logBeta(0, 1), logBeta(1, -1), logBeta(NaN, 1)]).toEqual([NaN, NaN, NaN]);
  });

  it('logChoose obeys Pascal', () => {
    repeat(1000, () => {
      const n = Math.floor(spread(3, 1e9));
      const k = 1 + Math.floor(uniform() * (n - 1));
      const value = logChoose(n, k);
      near(logAddExp(logChoose(n - 1, k), logChoose(n - 1, k - 1)), value, 4e-15 * Math.max(1, value));
    });
  });

  it('logBeta is the reciprocal of a binomial coefficient at whole shapes', () => {
    repeat(500, () => {
      const [a, b] = [Math.floor(spread(1, 1e6)), Math.floor(spread(1, 1e6))];
      const value = -log(a + b + 1) - logChoose(a + b, a);
      near(logBeta(a + 1, b + 1), value, 8e-15 * Math.max(1, Math.abs(value), logGamma(Math.min(a, b) + 1)));
    });
  });
});

describe('incomplete gamma', () => {
  it('has tails that make 1, in both scales', () => {
    repeat(3000, () => {
      const a = spread(0.5, 1e9);
      const x = Math.max(0.01 * a, a + between(-8, 8) * Math.sqrt(a));
      near(regularizedGammaLower(a, x) + regularizedGammaUpper(a, x), 1, 1e-15);
      near(logAddExp(logRegularizedGammaLower(a, x), logRegularizedGammaUpper(a, x)), 0, 1e-14);
    });
  });

  it('obeys its recurrence across every switch of method', () => {
    // P(a, x) = P(a + 1, x) + x^a e^-x / Gamma(a + 1); shapes around the switch at 20, arguments around those at 0.3a and 2.35a.
    repeat(3000, () => {
      const a = between(18.5, 21);
      const x = a * between(0.2, 2.6);
      const mass = exp(a * log(x) - x - logGamma(a + 1));
      near(regularizedGammaLower(a, x), regularizedGammaLower(a + 1, x) + mass, 2e-14 * regularizedGammaLower(a, x) + 1e-15);
      near(regularizedGammaUpper(a + 1, x), regularizedGammaUpper(a, x) + mass, 2e-14 * regularizedGammaUpper(a + 1, x) + 1e-15);
    });
  });

  it('is the sum of Poisson probabilities at whole shapes', () => {
    for (const [count, mean] of [[1, 0.3], [5, 2], [12, 30], [30, 20], [80, 80], [400, 350]] as const) {
      const terms = Array.from({ length: count }, (_, k) => k * log(mean) - mean - logGamma(k + 1));
      // Each term errs by a few ulp of the largest part of its exponent.
      near(logRegularizedGammaUpper(count, mean), logSumExp(terms), 4e-16 * count * (2 + log(count + mean)) + 1e-14);
    }
  });

  it('is the exponential and the normal law where it must be', () => {
    repeat(500, () => {
      const x = spread(1e-8, 600);
      near(logRegularizedGammaUpper(1, x), -x, 2e-15 * Math.max(1, x));
      const z = between(0.01, 8);
      near(regularizedGammaUpper(0.5, (z * z) / 2), 2 * normalCdf(-z), 3e-14 * normalCdf(-z) + 1e-15 * (z < 2 ? 1 : 0));
    });
  });

  it('does not remember the shape it was asked for before', () => {
    const alone = regularizedGammaLower(50, 47);
    regularizedGammaLower(33, 30);
    expect(regularizedGammaLower(50, 47)).toBe(alone);
  });

  it('is what it must be at the ends', () => {
    expect([regularizedGammaLower(2, 0), regularizedGammaUpper(2, 0)]).toEqual([0, 1]);
    expect([regularizedGammaLower(2, Infinity), regularizedGammaUpper(2, Infinity)]).toEqual([1, 0]);
    expect([regularizedGammaLower(0, 1), logRegularizedGammaLower(3, 0), logRegularizedGammaUpper(3, 0)]).toEqual([1, -Infinity, 0]);
    for (const [a, x] of [[-1, 1], [1, -1], [NaN, 1], [1, NaN], [Infinity, Infinity]] as const) {
      expect([regularizedGammaLower(a, x), regularizedGammaUpper(a, x)]).toEqual([NaN, NaN]);
    }
    expect(regularizedGammaUpper(1, 800)).toBe(0);
    near(logRegularizedGammaUpper(1, 800), -800, 4e-15 * 800);
  });
});

describe('incomplete beta', () => {
  it('is a binomial tail at whole shapes', () => {
    repeat(1000, () => {
      const n = Math.floor(spread(2, 1e6));
      const p = uniform();
      const k = Math.min(n, Math.max(1, Math.round(n * p + between(-8, 8) * Math.sqrt(n * p * (1 - p)))));
      const value = logBinomialUpper(k, n, p);
      near(logRegularizedBeta(p, k, n - k + 1), value, 1e-12 + 8e-15 * Math.abs(value));
    });
  });

  it('is symmetric and has closed forms where a shape is 1 or both are 1/2', () => {
    repeat(1000, () => {
      const [a, b, x] = [spread(0.1, 1e5), spread(0.1, 1e5), between(0.001, 0.999)];
      near(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a), 1, 4e-13);
      near(logRegularizedBeta(x, a, 1), a * log(x), 4e-15 * Math.max(1, -a * log(x)));
      near(logRegularizedBeta(x, 1, b), logComplement(b * log1p(-x)), 4e-15 * Math.max(1, -logComplement(b * log1p(-x))));
      const angle = between(0.001, Math.PI / 2);
      // x = sin^2 is known to 3 ulp, 4e-16, and I rises by dx / (pi sin cos).
      near(regularizedBeta(sin(angle) * sin(angle), 0.5, 0.5), angle / (Math.PI / 2), 1e-15 + 4e-16 / (Math.PI * cos(angle)));
    });
  });

  it('obeys its recurrence across the switch of method at shape 40', () => {
    // I_x(a, b) = I_x(a + 1, b) + x^a (1 - x)^b / (a B(a, b)).
    repeat(1000, () => {
      const [a, b, x] = [between(38.5, 41.5), between(38.5, 60), between(0.3, 0.7)];
      const mass = exp(a * log(x) + b * log1p(-x) - logBeta(a, b)) / a;
      near(regularizedBeta(x, a, b), regularizedBeta(x, a + 1, b) + mass, 1e-13 * regularizedBeta(x, a, b) + 1e-15);
    });
  });

  it('is what it must be at the ends', () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3), logRegularizedBeta(0, 2, 3), logRegularizedBeta(1, 2, 3)]).toEqual([0, 1, -Infinity, 0]);
    expect([regularizedBeta(-0.1, 2, 3), regularizedBeta(1.1, 2, 3), regularizedBeta(0.5, 0, 3), regularizedBeta(NaN, 1, 1)]).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe('quantiles', () => {
  it('betaQuantile undoes regularizedBeta', () => {
    repeat(1000, () => {
      const [a, b] = [spread(0.3, 1e7), spread(0.3, 1e7)];
      const p = uniform() < 0.5 ? uniform() : spread(1e-12, 0.5);
      const x = betaQuantile(p, a, b);
      // A relative step of 1e-13 on either side passes p, unless x has left the range where it can move.
      if (x > 1e-290 && x < 0.999) {
        const [below, above] = [logRegularizedBeta(x * (1 - 1e-13), a, b), logRegularizedBeta(x * (1 + 1e-13), a, b)];
        const slack = 4e-14;
        expect([a, b, p, below <= log(p) + slack && above >= log(p) - slack]).toEqual([a, b, p, true]);
      }
    });
  });

  it('betaQuantile has closed forms where a shape is 1', () => {
    repeat(500, () => {
      const [a, p] = [spread(0.5, 1e6), between(1e-6, 1 - 1e-6)];
      near(betaQuantile(p, a, 1), pow(p, 1 / a), 2e-14 * pow(p, 1 / a));
      const x = -(exp(log1p(-p) / a) - 1);
      near(betaQuantile(p, 1, a), x, 1e-15 + 2e-14 * x);
    });
  });

  it('a shape of 0 puts the quantile on that end', () => {
    for (const p of [1e-10, 0.5, 1 - 1e-10]) expect([betaQuantile(p, 0, 5), betaQuantile(p, 5, 0)]).toEqual([0, 1]);
    expect([betaQuantile(0, 2, 2), betaQuantile(1, 2, 2)]).toEqual([0, 1]);
    expect([betaQuantile(0.5, 0, 0), betaQuantile(-1, 1, 1), betaQuantile(0.5, -1, 1), betaQuantile(NaN, 1, 1)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('betaQuantile ends where the answer leaves the range of doubles', () => {
    expect(betaQuantile(1e-300, 0.001, 1)).toBeLessThan(1e-300);
    expect(betaQuantile(1e-300, 1e12, 1e12)).toBeGreaterThan(0.49);
    expect(betaQuantile(1 - 2 ** -53, 1, 0.01)).toBe(1);
  });

  it('normalQuantile undoes normalCdf in both tails', () => {
    repeat(2000, () => {
      const x = between(-37, 0);
      // dx = -d ln cdf / hazard, hazard about max(0.8, |x|); ln cdf is known to 2e-15 plus the rounding of x^2/2 in it.
      near(normalQuantile(normalCdf(x)), x, 8e-15 + 1e-15 * Math.abs(x));
      near(-normalQuantile(normalCdf(x)), normalQuantile(1 - normalCdf(x)), x < -5 ? Infinity : 1e-15 * exp((x * x) / 2) * 4);
    });
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1), normalQuantile(-1), normalQuantile(NaN)]).toEqual([-Infinity, 0, Infinity, NaN, NaN]);
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity), normalCdf(NaN), normalCdf(-40)]).toEqual([0, 0.5, 1, NaN, 0]);
  });
});

describe('sums of logarithms', () => {
  it('do not overflow, and treat -Infinity as nothing', () => {
    expect(logAddExp(1000, 1000)).toBe(1000 + Math.LN2);
    expect(logAddExp(-Infinity, -2)).toBe(-2);
    expect(logAddExp(-Infinity, -Infinity)).toBe(-Infinity);
    expect(logAddExp(Infinity, -Infinity)).toBe(Infinity);
    expect(logAddExp(NaN, 1)).toBeNaN();
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -3])).toBe(-3);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([1, Infinity])).toBe(Infinity);
    expect(logSumExp([1, NaN])).toBeNaN();
    expect(logSumExp(new Float64Array([700, 800, 750]))).toBe(800);
  });

  it('logComplement keeps both ends', () => {
    expect([logComplement(0), logComplement(-Infinity), logComplement(1)]).toEqual([-Infinity, 0, NaN]);
    expect(logComplement(-1e-20)).toBe(log(1e-20));
    expect(logComplement(-50)).toBe(-exp(-50));
  });
});
