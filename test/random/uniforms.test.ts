import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { Alias } from '../../src/random/alias.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { logChance, LOG_LEVEL } from './agreement.ts';

const at = (...parts: (string | number)[]): Random => new Random().seek(streamKey(1, 'uniforms', ...parts), 0);

describe('uniform numbers', () => {
  it('fill [0, 1) evenly, in the leading and in the trailing bits', () => {
    const random = at('uniform');
    const leading = new Float64Array(128);
    const trailing = new Float64Array(128);
    for (let i = 0; i < 200_000; i++) {
      const u = random.uniform();
      leading[Math.floor(u * 128)]!++;
      trailing[(u * 2 ** 53) % 128]!++;
    }
    const even = new Float64Array(128).fill(1 / 128);
    expect(logChance(leading, even)).toBeGreaterThan(LOG_LEVEL);
    expect(logChance(trailing, even)).toBeGreaterThan(LOG_LEVEL);
  });

  it('are strictly inside where `open` is asked for, and on a grid that is symmetric about a half', () => {
    const random = at('open');
    let good = 0;
    for (let i = 0; i < 100_000; i++) {
      const u = random.open();
      if (u > 0 && u < 1 && (u * 2 ** 53) % 2 === 1 && 1 - (1 - u) === u) good++;
    }
    expect(good).toBe(100_000);
  });
});

describe('integers below a total', () => {
  const totals = [2, 3, 7, 1000, 2 ** 21 - 1, 2 ** 21, 2 ** 21 + 1, 3 * 2 ** 30, 2 ** 32, 2 ** 32 + 1, 3 * 2 ** 51, 2 ** 53];

  it.each(totals)('are even over thirds and over residues: %d', (total) => {
    const random = at('below', total);
    const size = Math.min(total, 48);
    const residues = new Float64Array(size);
    const thirds = new Float64Array(3);
    let outside = 0;
    for (let i = 0; i < 100_000; i++) {
      const value = random.below(total);
      if (!(Number.isInteger(value) && value >= 0 && value < total)) outside++;
      residues[value % size]!++;
      thirds[Math.floor(value / (total / 3))]!++;
    }
    expect(outside).toBe(0);
    expect(logChance(residues, residues.map((_, r) => (Math.floor((total - 1 - r) / size) + 1) / total))).toBeGreaterThan(LOG_LEVEL);
    // Below a million a third is no whole number of values; there each value is a residue of its own, or nearly.
    if (total > 1e6) expect(logChance(thirds, [1 / 3, 1 / 3, 1 / 3])).toBeGreaterThan(LOG_LEVEL);
  });

  it('would be caught without rejection: a product of 32 bits with 3·2³⁰ favours one residue of three', () => {
    const random = at('biased');
    const residues = new Float64Array(3);
    for (let i = 0; i < 100_000; i++) residues[Math.floor((random.uint32() * 3) / 4) % 3]!++;
    expect(logChance(residues, [1 / 3, 1 / 3, 1 / 3])).toBeLessThan(LOG_LEVEL);
  });

  it('refuse a total that is not one', () => {
    for (const total of [0, -1, 2.5, 2 ** 54, Number.NaN]) expect(() => at('bad').below(total)).toThrow(DomainError);
  });
});

describe('draws by alias', () => {
  it('follow the weights, zeros included', () => {
    const weights = [0, 5, 1, 0.25, 100, 0, 1e-12, 30];
    const alias = new Alias(weights);
    const random = at('alias');
    const counts = new Float64Array(weights.length);
    for (let i = 0; i < 200_000; i++) counts[alias.draw(random)]!++;
    const total = weights.reduce((sum, weight) => sum + weight);
    expect(logChance(counts, weights.map((weight) => weight / total))).toBeGreaterThan(LOG_LEVEL);
    expect(logChance(counts, weights.map((_, i) => weights[(i + 1) % 8]! / total))).toBeLessThan(LOG_LEVEL);
  });

  it('refuse weights that are no weights', () => {
    for (const weights of [[], [0, 0], [1, -1], [Number.NaN], [Number.POSITIVE_INFINITY]]) expect(() => new Alias(weights)).toThrow(DomainError);
  });
});
