import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import type { Random } from './random.ts';

const LAYERS = 256;
/** Where the tail begins, for 256 layers of equal area. */
const R = 3.6541528853610088;

const density = (x: number): number => exp(-0.5 * x * x);

/** Mills's ratio (1 − Φ)/φ at R: how wide the tail would be at the height of its beginning. */
const MILLS = 0.2566050741639071;

/** Right edges of the layers: WIDTH[0] is the base's, tail folded in; WIDTH[256] = 0 is the peak. */
const WIDTH = new Float64Array(LAYERS + 1);
/** Density at those edges. */
const HEIGHT = new Float64Array(LAYERS + 1);

{
  const area = density(R) * (R + MILLS);
  WIDTH[0] = R + MILLS;
  WIDTH[1] = R;
  for (let i = 2; i < LAYERS; i++) {
    const edge = WIDTH[i - 1]!;
    WIDTH[i] = Math.sqrt(-2 * log(area / edge + density(edge)));
  }
  for (let i = 0; i <= LAYERS; i++) HEIGHT[i] = density(WIDTH[i]!);
}

function tail(random: Random): number {
  for (;;) {
    const x = -log(random.open()) / R;
    const y = -log(random.open());
    if (2 * y >= x * x) return R + x;
  }
}

/**
 * A standard normal number, by the ziggurat: 256 layers of equal area, 99 % of the time two words and one product.
 *
 * The layer and the position come from different bits, without which the method is known to fail tests.
 *
 * @returns a number, never 0, in (−∞, ∞).
 * @example normal(new Random().seek(streamKey(1, 'demo'), 0))
 * @see G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5(8) (2000);
 *   J. A. Doornik, "An improved ziggurat method to generate normal random samples" (2005), for the independent bits.
 */
export function normal(random: Random): number {
  for (;;) {
    const word = random.int32();
    const layer = word & 255;
    // 23 bits of this word and 29 of the next: a position in (0, 1), at the middle of its cell. Bit 8 is the sign.
    const position = ((word >>> 9) * 536870912 + (random.int32() >>> 3) + 0.5) / 4503599627370496;
    const x = position * WIDTH[layer]!;
    if (x < WIDTH[layer + 1]!) return (word & 256) === 0 ? x : -x;
    if (layer === 0) {
      const far = tail(random);
      return (word & 256) === 0 ? far : -far;
    }
    const low = HEIGHT[layer]!;
    if (low + random.uniform() * (HEIGHT[layer + 1]! - low) < density(x)) return (word & 256) === 0 ? x : -x;
  }
}
