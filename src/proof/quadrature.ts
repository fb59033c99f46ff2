/** The integral of a piecewise smooth function, with what it errs by. */

/** Gauss's rule with six nodes on [−1, 1]: abscissas above 0 and their weights. */
const RULE = [
  [0.2386191860831969, 0.467913934572691],
  [0.6612093864662645, 0.3607615730481386],
  [0.9324695142031521, 0.1713244923791704],
] as const;
/** Halvings after which a piece is left as it is, where the function jumps. */
const DEEPEST = 48;

/** How many pieces may be halved, by all integrals that share it; then the rest are left as they are. A function that jumps everywhere is known no better. */
export interface Patience {
  halvings: number;
}

/** A number and by how much it may err. */
export interface Estimated {
  readonly value: number;
  readonly error: number;
}

function gauss(f: (x: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = 0;
  for (const [node, weight] of RULE) sum += weight * (f(middle - half * node) + f(middle + half * node));
  return sum * half;
}

/**
 * ∫ f over [from, to]. Pieces are halved until the rule on both halves gives what it gave on the whole, to `tolerance`; that, or the difference if it
 * stays larger, is the error that is stated for a piece.
 */
export function integral(f: (x: number) => number, from: number, to: number, tolerance: number, patience: Patience): Estimated {
  let [value, error] = [0, 0];
  const refine = (lo: number, hi: number, whole: number, depth: number): void => {
    const middle = (lo + hi) / 2;
    const [left, right] = [gauss(f, lo, middle), gauss(f, middle, hi)];
    const off = Math.abs(left + right - whole);
    if (off > tolerance && depth < DEEPEST && patience.halvings > 0) {
      patience.halvings--;
      refine(lo, middle, left, depth + 1);
      refine(middle, hi, right, depth + 1);
      return;
    }
    value += left + right;
    // Where the function jumps or bends, the finer rule may be farther off than the two rules are apart.
    error += Math.max(off, tolerance);
  };
  refine(from, to, gauss(f, from, to), 0);
  return { value, error };
}
