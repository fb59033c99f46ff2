/** What Stirling's formula leaves out of ln Gamma, for arguments of at least 10. Shared by logGamma, stirlingError and logBeta. */

/** ln(2 pi)/2. */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** The correction 1/(12x) - 1/(360x^3) + ... for x >= 10; eight terms leave less than 3e-16 of it. */
export function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  if (square < 1e-6) return inverse * (1 / 12 + square * (-1 / 360 + square * (1 / 1260)));
  const fourth = square * square;
  return (
    inverse *
    (1 / 12 - square * (1 / 360) +
      fourth * (1 / 1260 - square * (1 / 1680) + fourth * (1 / 1188 - square * (691 / 360360) + fourth * (1 / 156 - square * (3617 / 122400)))))
  );
}
