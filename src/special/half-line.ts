/**
 * Nodes and weights for integrals over the half-line of functions that decay like e^-w or faster from a value near 1 at 0, such as
 * the tail of a log-concave density measured in its own width. The substitution w = e^(u - e^-u) makes the integrand vanish doubly
 * exponentially to the left and exponentially in w to the right, where the plain trapezoidal rule converges geometrically.
 *
 * @see Takahasi and Mori, Double exponential formulas for numerical integration (1974)
 */
import { exp } from '../elementary/exp.ts';

const STEP = 1 / 12;
const FIRST = -46;
const LAST = 46;

/** Places to evaluate. */
export const NODES = new Float64Array(LAST - FIRST + 1);
/** Their weights. */
export const WEIGHTS = new Float64Array(LAST - FIRST + 1);

for (let i = FIRST; i <= LAST; i++) {
  const u = i * STEP;
  const inner = exp(-u);
  const node = exp(u - inner);
  NODES[i - FIRST] = node;
  WEIGHTS[i - FIRST] = node * (1 + inner) * STEP;
}
