import { describe, expect, it } from 'vitest';
import { ExchangeabilityGuard, resemblances } from '../../src/inference/exchangeability-guard.ts';
import { gaussian, uniforms } from './source.ts';

function guardOf(draw: () => number, chunks: number): ExchangeabilityGuard {
  const guard = new ExchangeabilityGuard();
  for (let i = 0; i < chunks; i++) guard.absorb(resemblances(Float64Array.from({ length: 64 }, draw)));
  return guard;
}

describe('the exchangeability guard', () => {
  it('counts as many closer as farther over the orders of any triple', () => {
    for (const [a, b, c] of [[1, 2, 4], [0, 0, 1], [3, 3, 3], [0, 1, 2], [-5, 1e9, 7]] as const) {
      const orders = [a, b, c, a, c, b, b, a, c, b, c, a, c, a, b, c, b, a];
      const { closer, farther } = resemblances(orders);
      expect(closer).toBe(farther);
    }
  });
  it('ignores ties, undefined values and what is left over', () => {
    expect(resemblances([1, 1, 1, 0, 1, 1, NaN, 0, 1, 5, 0])).toEqual({ closer: 0, farther: 0 });
    expect(resemblances([1, 1, 0])).toEqual({ closer: 1, farther: 0 });
    expect(resemblances([1, 0, 1])).toEqual({ closer: 0, farther: 1 });
  });
  it('is fair: its mean over ten fair triples is one', () => {
    let sum = 0;
    let ways = 1;
    for (let k = 0; k <= 10; k++) {
      const guard = new ExchangeabilityGuard();
      guard.absorb({ closer: k, farther: 10 - k });
      sum += (ways * Math.exp(guard.state().logE)) / 1024;
      ways = (ways * (10 - k)) / (k + 1);
    }
    expect(sum).toBeCloseTo(1, 12);
  });
  it('lets independent replicates pass, of any law', () => {
    // A warning has probability at most 1e-4 a guard: three of 40 would happen once in 1e8.
    let warnings = 0;
    for (let seed = 0; seed < 20; seed++) {
      const uniform = uniforms(seed);
      if (guardOf(() => (uniform() < 0.1 ? 1 : 0), 200).state().verdict !== 'pass') warnings += 1;
      if (guardOf(() => gaussian(uniform), 200).state().verdict !== 'pass') warnings += 1;
    }
    expect(warnings).toBeLessThan(3);
  });
  it('calls the states of a chain, given as replicates, invalid', () => {
    const uniform = uniforms(1);
    let state = 0;
    const chain = (): number => (state = 0.9 * state + gaussian(uniform));
    expect(guardOf(chain, 40).state().verdict).toBe('invalid');
  });
  it('warns before that', () => {
    const guard = new ExchangeabilityGuard();
    let warned = false;
    while (guard.state().verdict !== 'invalid') {
      guard.absorb({ closer: 3, farther: 1 });
      warned ||= guard.state().verdict === 'warning';
    }
    expect(warned).toBe(true);
    expect(guard.state().logE).toBeGreaterThanOrEqual(Math.log(1e10));
  });
});
