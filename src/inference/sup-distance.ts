import { log } from '../elementary/log.ts';
import { lookIndex } from './looks.ts';
import { CONFIDENCE } from './test.ts';

/**
 * Cells of the histogram; the empirical distribution function is known exactly at their edges, and within one cell
 * elsewhere.
 */
const CELLS = 4096;

/**
 * The largest distance between the distribution function of uniforms-to-be and the uniform one, with a radius that is
 * valid at whichever look the test stops. Keeps counts in cells, not values.
 */
export class SupDistance {
  readonly #cells = new Float64Array(CELLS);
  #n = 0;

  absorb(u: number): void {
    this.#n += 1;
    this.#cells[Math.min(CELLS - 1, Math.floor(u * CELLS))]! += 1;
  }

  /**
   * @returns the largest distance seen at cell edges, and an interval for the true one. The upper end allows for one
   *   cell between edges.
   * @see Massart (1990), The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality, Ann. Probab. 18; a union over
   *   looks, the j-th with share 6/(pi j)^2
   */
  at(confidence: number = CONFIDENCE): { readonly distance: number; readonly interval: readonly [number, number] } {
    const n = this.#n;
    if (n === 0) return { distance: 0, interval: [0, 1] };
    let seen = 0;
    let distance = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      seen += this.#cells[cell]!;
      distance = Math.max(distance, Math.abs(seen / n - (cell + 1) / CELLS));
    }
    const j = lookIndex(n);
    const share = ((1 - confidence) * 6) / (Math.PI * Math.PI * j * j);
    const radius = Math.sqrt(log(2 / share) / (2 * n));
    return { distance, interval: [Math.max(0, distance - radius), Math.min(1, distance + 1 / CELLS + radius)] };
  }
}
