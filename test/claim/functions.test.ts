import { describe, expect, it } from 'vitest';
import { functions, withTex } from '../../src/claim/functions.ts';

/** mpmath 1.3 at 40 digits. */
const reference: Readonly<Record<string, readonly (readonly [readonly number[], number])[]>> = {
  digamma: [[[1], -0.5772156649015329], [[2.5], 0.7031566406452432], [[100], 4.600161852738087]],
  trigamma: [[[1], 1.6449340668482264], [[2.5], 0.49035775610023485], [[100], 0.010050166663333571]],
  polygamma: [[[2, 1], -2.4041138063191885], [[2, 2.5], -0.2362040516417274], [[1, 100], 0.010050166663333571]],
  gammaln: [[[2.5], 0.2846828704729192], [[100], 359.1342053695754]],
  harmonic: [[[1], 1], [[2.5], 1.680372305546776], [[100], 5.187377517639621], [[2.5, 2], 1.3145763107479915], [[100, 2], 1.634983900184893], [[2.5, 3], 1.1479548773387307], [[100, 3], 1.2020074006596777]],
  normalCdf: [[[-1], 0.15865525393145705], [[-2.5], 0.006209665325776135]],
};

describe('the standard table', () => {
  for (const [name, values] of Object.entries(reference)) {
    it.each(values)(`${name}(%j) is %d`, (args, expected) => {
      const value = (functions[name as keyof typeof functions].value as (...x: number[]) => number)(...args);
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-14);
    });
  }

  it('has NaN for a harmonic number of an order that it does not have', () => {
    expect(functions.harmonic.value(3, 4)).toBeNaN();
  });

  it('has LaTeX for every number of arguments that it takes', () => {
    for (const [name, { arity: [fewest, most], tex }] of Object.entries(functions)) {
      if (typeof tex !== 'string') expect(tex.length, name).toBe(most - fewest + 1);
      else if (fewest !== most) expect(tex, name).toContain('#*');
      else expect(tex, name).toContain(`#${most}`);
    }
  });
});

it('withTex keeps the name, the number of arguments and the values of a function', () => {
  const half = withTex('h_{#1}', function half(x: number): number { return x / 2; });
  expect([half.name, half.length, half(3), half.tex]).toEqual(['half', 1, 1.5, 'h_{#1}']);
});
