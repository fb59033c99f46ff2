/** From first to last in equal steps. @example steps(0, 10, 5) // => [0, 5, 10] */
export function steps(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}
