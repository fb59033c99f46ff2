import { pow } from '../../elementary/pow.ts';

/**
 * Weights (i + b)^−a for i = 1..m: uniform for a = 0, Zipf for b = 0, Zipf–Mandelbrot otherwise.
 *
 * @returns m positive numbers, not normalised.
 */
export function powerLaw(m: number, a: number, b: number): Float64Array {
  return Float64Array.from({ length: m }, (_, i) => pow(i + 1 + b, -a));
}
