/** Sine and cosine of an angle within pi/4 of 0, given as the sum of two doubles. */

/** sin(x + tail): Taylor polynomial of degree 17, below 2^-61 off. */
export function sinSmall(x: number, tail: number): number {
  const square = x * x;
  const fourth = square * square;
  const low = 1 / 120 - square * (1 / 5040);
  const middle = 1 / 362880 - square * (1 / 39916800);
  const top = 1 / 6227020800 - square * (1 / 1307674368000) + fourth * (1 / 355687428096000);
  const p = low + fourth * (middle + fourth * top);
  const cube = square * x;
  return x - (cube * (1 / 6) - (square * cube * p + tail * (1 - 0.5 * square)));
}

/** cos(x + tail): Taylor polynomial of degree 16, below 2^-58 off; 1 - x^2/2 keeps its rounding error. */
export function cosSmall(x: number, tail: number): number {
  const square = x * x;
  const fourth = square * square;
  const low = 1 / 24 - square * (1 / 720);
  const middle = 1 / 40320 - square * (1 / 3628800);
  const top = 1 / 479001600 - square * (1 / 87178291200) + fourth * (1 / 20922789888000);
  const p = low + fourth * (middle + fourth * top);
  const half = 0.5 * square;
  const most = 1 - half;
  return most + (1 - most - half + (fourth * p - x * tail));
}
