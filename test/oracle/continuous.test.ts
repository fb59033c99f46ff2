/** Oracles of normal and gamma laws and of mixtures, at unbiased draws of their domain: against closed forms, identities and other code. */
import { describe, expect, it } from 'vitest';
import { Interval } from '../../src/elementary/interval.ts';
import { meanStep } from '../../src/oracle/gaussian.ts';
import { tailWeight, tailWeightSd, tiltLevel, tiltTail, tiltWeight } from '../../src/oracle/gaussian-tilt.ts';
import { type Complex, logGammaExcess, logGammaExcessAcross } from '../../src/oracle/log-gamma-excess.ts';
import { meanStepBound } from '../../src/oracle/mean-step-bound.ts';
import { normalBelow } from '../../src/oracle/normal-below.ts';
import { twoSizesMaximum } from '../../src/oracle/two-sizes.ts';
import { digamma } from '../../src/special/digamma.ts';
import { logGamma } from '../../src/special/log-gamma.ts';
import { polygamma } from '../../src/special/polygamma.ts';
import { integer, points, real } from './points.ts';
import { relativeError } from './reference.ts';

const ULP = 2 ** -52;

describe('the normal law', () => {
  // Abramowitz and Stegun, table 26.1, and the tail beyond five.
  it.each([[-1, 0.158655253931457], [0, 0.5], [0.5, 0.691462461274013], [1, 0.841344746068543], [1.96, 0.975002104851780], [2, 0.977249868051821], [3, 0.998650101968370], [-5, 2.866515718791939e-7]])(
    'is below %d as often as the tables say', (z, p) => {
      expect(relativeError(normalBelow(z), p)).toBeLessThan(2e-15 / p);
    });

  it('is symmetric, and has the density for a slope', async () => {
    for (const { z } of await points('normal', { z: real(1e-3, 6) }, 16)) {
      expect(Math.abs(normalBelow(z) + normalBelow(-z) - 1)).toBeLessThan(2 * ULP);
      // Simpson over 1/64: the fourth derivative of the density is below 1.2, so that it errs by less than 1.2 h^5/2880.
      const [h, density] = [1 / 64, (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)];
      expect(Math.abs(normalBelow(z + h) - normalBelow(z) - ((density(z) + 4 * density(z + h / 2) + density(z + h)) * h) / 6)).toBeLessThan((1.2 * h ** 5) / 2880 + 2 * ULP);
    }
  });
});

describe('ln Γ beyond its tangent', () => {
  it('is what is left of ln Γ, where little cancels, and half the curvature, where nearly all does', async () => {
    for (const { b, share } of await points('excess', { b: real(0.05, 1e4), share: real(0.3, 20) }, 24)) {
      for (const x of [share * b, -b * Math.min(0.95, share / 20)]) {
        const parts = [logGamma(b + x), logGamma(b), x * digamma(b)];
        const sum = parts[0]! - parts[1]! - parts[2]!;
        const scale = parts.reduce((total, part) => total + Math.abs(part), 1);
        expect(Math.abs(logGammaExcess(b, x) - sum)).toBeLessThan(32 * ULP * scale);
      }
      const small = 1e-5 * b;
      const series = (small * small * polygamma(1, b)) / 2 + (small ** 3 * polygamma(2, b)) / 6 + (small ** 4 * polygamma(3, b)) / 24;
      // What is left of the series is below (x/b)^5 (b + 1) against a leading (x/b)^2 (b + 1)/2 or so; and the correction of Stirling's formula, at most
      // 1/120 where it is taken, is subtracted from itself, which leaves a few of its own roundings.
      expect(Math.abs(logGammaExcess(b, small) - series)).toBeLessThan(1e-13 * series + (8 * ULP) / 120);
    }
  });

  const across = (b: number, t: number): Complex => {
    const into = { re: NaN, im: NaN };
    logGammaExcessAcross(b, t, into);
    return into;
  };

  it('has the modulus of Γ on a vertical line, by the reflection formula', async () => {
    for (const { j, t } of await points('modulus', { j: integer(1, 40), t: real(1e-3, 100) }, 24)) {
      // |Γ(1 + it)|² = πt/sinh πt and |Γ(½ + it)|² = π/cosh πt, each multiplied up by |b + it|².
      const lnHalfExp = Math.PI * t - Math.LN2;
      const whole = [Math.log(Math.PI * t) - lnHalfExp - Math.log1p(-Math.exp(-2 * Math.PI * t)), Math.log(Math.PI) - lnHalfExp - Math.log1p(Math.exp(-2 * Math.PI * t))];
      [1, 0.5].forEach((first, which) => {
        let [ln, at] = [whole[which]!, 0];
        for (let i = 0; i < j; i++) {
          const b = first + i;
          ln += Math.log(b * b + t * t);
          at += 2 * Math.log(b);
        }
        const base = which === 0 ? 0 : Math.log(Math.PI);
        const scale = Math.abs(whole[which]!) + Math.abs(ln) + at + 1;
        expect(Math.abs(2 * across(first + j, t).re - (ln - at - base))).toBeLessThan(32 * ULP * scale);
      });
    }
  });

  it('turns as the recursion and the duplication of Γ say', async () => {
    for (const { b, t } of await points('argument', { b: real(0.1, 500), t: real(1e-3, 200) }, 24)) {
      // ψ(b + 1) = ψ(b) + 1/b, and the argument of b + it is added.
      const stepped = across(b + 1, t).im - across(b, t).im;
      const scale = Math.abs(across(b, t).im) + Math.abs(t / b) + 2;
      expect(Math.abs(stepped - (Math.atan(t / b) - t / b))).toBeLessThan(64 * ULP * scale);
      // Γ(z) Γ(z + ½) = 2^(1 − 2z) √π Γ(2z).
      const argument = (c: number, s: number): number => across(c, s).im + s * digamma(c);
      const parts = [argument(b, t), argument(b + 0.5, t), argument(2 * b, 2 * t), 2 * t * Math.LN2];
      expect(Math.abs(parts[0]! + parts[1]! - parts[2]! + parts[3]!)).toBeLessThan(64 * ULP * parts.reduce((sum, part) => sum + Math.abs(part), 1));
    }
  });
});

describe('the mean factor of a Gaussian generation', () => {
  it('lies in its enclosure, whatever was asked before, and is the quotient of gamma functions', async () => {
    for (const { n } of await points('steps', { n: integer(2, 20_000) }, 20)) {
      const { lo, hi } = meanStepBound.enclose(Interval.between(n, n));
      expect(hi / lo - 1).toBeLessThan(8 * n * ULP);
      expect(meanStep(n, 1)).toBeGreaterThan(lo * (1 - 8 * ULP));
      expect(meanStep(n, 1)).toBeLessThan(hi * (1 + 8 * ULP));
      expect(meanStepBound(n)).toBe(meanStep(n, 1));
      // α² is the square of a mean; with the variance it makes the mean of a square, 1: by Gamma functions alone.
      const logs = [Math.log(2 / (n - 1)) / 2, logGamma(n / 2), -logGamma((n - 1) / 2)];
      expect(Math.abs(Math.log(lo) - logs.reduce((sum, x) => sum + x, 0))).toBeLessThan(16 * ULP * logs.reduce((sum, x) => sum + Math.abs(x), 1) + 8 * n * ULP);
    }
    expect(meanStepBound.enclose(Interval.between(2, 2)).lo).toBeLessThanOrEqual(Math.sqrt(2 / Math.PI) * (1 + ULP));
    for (const n of [1, 2.5, 20_001]) expect(meanStepBound.enclose(Interval.between(n, n))).toBe(Interval.all);
  });
});

describe('the tilted law', () => {
  it('has its level where the Chernoff bound is best at its own order, and a weight that bounds the tail there', async () => {
    for (const { n, divisor, r, k } of await points('tilts', { n: integer(2, 200), divisor: integer(1, 2), r: real(0.1, 20), k: integer(1, 50) }, 12)) {
      const ddof = divisor - 1;
      const level = tiltLevel(n, ddof, r, k);
      // The Chernoff bound at its own best order: the weight at the level is an upper bound of the tail.
      expect(tiltTail(n, ddof, r, k)).toBeLessThanOrEqual(tiltWeight(level, n, ddof, r, k) * (1 + 1e-9));
      const slope = 1e-4;
      // ln E Σ^r − r x is stationary in r at the level, by the definition of the tilted mean.
      const [below, above] = [tiltWeight(level, n, ddof, r * (1 - slope), k), tiltWeight(level, n, ddof, r * (1 + slope), k)];
      expect(Math.min(below, above)).toBeGreaterThanOrEqual(tiltWeight(level, n, ddof, r, k) * (1 - 1e-12));
      expect([tailWeight(level, n, ddof, r, k), tailWeight(level + 1, n, ddof, r, k)]).toEqual([0, tiltWeight(level + 1, n, ddof, r, k)]);
      expect(tailWeightSd(n, ddof, r, k)).toBeLessThanOrEqual(tiltWeight(level, n, ddof, r, k) / 2);
    }
  });
});

describe('the maximum of the likelihood for samples of two sizes', () => {
  it('is no lower than the likelihood at any mean of a finer grid', async () => {
    for (const { m, a } of await points('sizes', { m: integer(1, 30), a: real(0.05, 20) }, 16)) {
      const magnitudes = [...Array.from({ length: m }, () => 1), a];
      const second = magnitudes.reduce((sum, x) => sum + x * x, 0) / (m + 1);
      /** Of the sample itself, up to a constant. */
      const likelihood = (mu: number): number => {
        const variance = second - mu * mu;
        const density = (x: number): number => Math.log((Math.exp(-((x - mu) ** 2) / (2 * variance)) + Math.exp(-((x + mu) ** 2) / (2 * variance))) / 2);
        return magnitudes.reduce((sum, x) => sum + density(x), 0) / (m + 1) - Math.log(variance) / 2;
      };
      const mu = twoSizesMaximum(m, a);
      const best = likelihood(mu);
      expect(mu * mu).toBeLessThan(second);
      for (let j = 0; j < 5003; j++) expect(likelihood((Math.sqrt(second) * j) / 5003)).toBeLessThan(best + 1e-9);
    }
  });
});
