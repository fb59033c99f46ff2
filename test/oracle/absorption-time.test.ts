import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/elementary/fraction.ts';
import { DomainError } from '../../src/errors.ts';
import { absorptionMean, forgettingMeanGivenLoss } from '../../src/oracle/absorption-time.ts';
import { exactAbsorption } from '../../src/oracle/exact-absorption.ts';
import { relativeError } from './reference.ts';

describe('mean times of the Bernoulli model', () => {
  // From the linear equations of the forward chain in double precision, by another program.
  it.each([[10, 0.1, '5.75327648696'], [10, 0.2, '8.95376330098'], [10, 0.5, '12.5905181977'], [100, 0.01, '10.5369230638'], [100, 0.5, '136.602278382']])('to absorption at n = %d, p0 = %d', (n, p0, value) => {
    expect(relativeError(absorptionMean(n, p0), value)).toBeLessThan(1e-11);
  });

  it.each([[100, 0.01, '8.656066854'], [100, 0.1, '49.67987723'], [100, 0.5, '136.6022784']])('to the loss of what is lost at n = %d, p0 = %d', (n, p0, value) => {
    expect(relativeError(forgettingMeanGivenLoss(n, p0), value)).toBeLessThan(1e-9);
  });

  it('are those of the forward chain over fractions, also where p0 is no multiple of 1/n', () => {
    for (const [n, count, total] of [[2, 1, 3], [5, 1, 7], [9, 4, 5]] as const) {
      const p0 = Fraction.of(count, total);
      expect(Math.abs(exactAbsorption(n, p0, 'either').toNumber() / absorptionMean(n, count / total) - 1)).toBeLessThan(1e-12);
      const given = exactAbsorption(n, p0, 'loss');
      expect(Math.abs(given.toNumber() / forgettingMeanGivenLoss(n, count / total) - 1)).toBeLessThan(1e-12);
    }
  });

  it('is one generation for one sample, and two fair coins take two', () => {
    expect(exactAbsorption(1, Fraction.of(1, 3), 'either').toString()).toBe(Fraction.one.toString());
    expect(absorptionMean(1, 0.3)).toBe(1);
    expect(exactAbsorption(2, Fraction.of(1, 2), 'either').toNumber()).toBe(2);
  });

  it.each([[0, 0.5], [1.5, 0.5], [401, 0.5], [10, 0], [10, 1], [10, NaN]])('are refused at n = %d, p0 = %d', (n, p0) => {
    expect(() => absorptionMean(n, p0)).toThrow(DomainError);
    expect(() => forgettingMeanGivenLoss(n, p0)).toThrow(DomainError);
  });
});
