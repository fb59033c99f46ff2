/**
 * The law of a count that a sampler by transformed rejection draws, without a draw: the sampler itself is given every place of (0, 1), and by halving the
 * greatest height that it accepts there. In this form of rejection it accepts every height below that as well.
 */
import { integral } from './quadrature.ts';

/** What such a sampler asks of its source of randomness. */
export interface OpenSource {
  /** A number in (0, 1). */
  open(): number;
}

/** What a place and a height come to: a count, or undefined where the sampler asks again. */
export type Attempt = (place: number, height: number) => number | undefined;

/** Probabilities of the counts from `from` on, and what each may err by. */
export interface CountLaw {
  readonly from: number;
  readonly mass: Float64Array;
  readonly error: number;
}

/** Halvings that find a height, and the border between two counts. */
export const HALVINGS = 46;
/** What one piece of the integral may be off by. */
const TOLERANCE = 1e-14;
const LOWEST = 1e-300;
/** Halvings of pieces: a sampler whose hat has one edge needs some thirty. */
const HALVED = 4000;

/** @param heightFirst - Whether the sampler asks for the height before the place. */
export function attempt(sample: (source: OpenSource) => number, heightFirst: boolean): Attempt {
  const answers = [0, 0];
  // Thrown where a third number is asked for; no Error, whose trace would cost more than the sampler.
  const again = {};
  let asked = 0;
  const source = {
    open: (): number => {
      if (asked === 2) throw again;
      return answers[asked++]!;
    },
  };
  return (place, height) => {
    answers[0] = heightFirst ? height : place;
    answers[1] = heightFirst ? place : height;
    asked = 0;
    try {
      return sample(source);
    } catch (thrown) {
      if (thrown === again) return undefined;
      throw thrown;
    }
  };
}

/** Up to where in an interval, (0, 1) by default, something holds that holds at its beginning. */
export function lastPlace(holds: (x: number) => boolean, low = 0, high = 1): number {
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The law of the counts `from` to `to`; the counts beyond are drawn, too, and count for the whole.
 *
 * @param draw - Its count grows with the place.
 */
export function rejectionLaw(draw: Attempt, from: number, to: number): CountLaw {
  // Counts that are never accepted lie below `from` on the left and above `to` on the right.
  const countAt = (place: number): number => draw(place, LOWEST) ?? (place < 0.5 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  const accepted = (place: number): number => (draw(place, LOWEST) === undefined ? 0 : lastPlace((height) => draw(place, height) !== undefined));
  const patience = { halvings: HALVED };
  const mass = new Float64Array(to - from + 1);
  let [whole, error] = [0, 0];
  let left = 0;
  for (let count = from - 1; count <= to + 1; count++) {
    const right = count > to ? 1 : lastPlace((place) => countAt(place) <= count);
    const piece = integral(accepted, left, right, TOLERANCE, patience);
    whole += piece.value;
    // Each height and both borders are known to the last halving.
    error += piece.error + 2 ** (2 - HALVINGS);
    if (count >= from && count <= to) mass[count - from] = piece.value;
    left = right;
  }
  return { from, mass: mass.map((one) => one / whole), error: (2 * error) / whole };
}
