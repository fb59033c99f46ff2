/**
 * The law of a number that a sampler in layers draws, without a draw: the sampler itself is given every layer, sign and position, and by halving the
 * greatest height that it accepts there. Where it asks for a place and a height instead, it is in a tail, which has a law by rejection of its own.
 */
import { integral } from './quadrature.ts';
import { HALVINGS, lastPlace, type OpenSource } from './rejection-law.ts';

/** What such a sampler asks of its source of randomness. */
export interface LayeredSource extends OpenSource {
  /** First a word of layer, sign and the upper bits of a position; then one of its lower bits. */
  int32(): number;
  /** A height in [0, 1). */
  uniform(): number;
}

/** P(X ≤ z) for each z that was asked for, and what each may err by. */
export interface Distribution {
  readonly below: Float64Array;
  readonly error: number;
}

const LAYERS = 256;
const TOLERANCE = 1e-13;
/** Positions have so many values. */
const POSITIONS = 2 ** 52;
const LOWEST = 1e-300;
/** Halvings of pieces: a sampler without a jump inside its layers needs some forty, where the tail ends. */
const HALVED = 10_000;

/** A sampler whose answers are set beforehand; what it asks for and has no answer to is remembered. */
class Asked {
  layer = 0;
  sign = 0;
  position = 0;
  height = Number.NaN;
  readonly tail = [0, 0];
  wants: 'nothing' | 'height' | 'tail' | 'more' = 'nothing';
  readonly #sample: (source: LayeredSource) => number;
  readonly #source: LayeredSource;
  #words = 0;
  #opened = 0;

  constructor(sample: (source: LayeredSource) => number) {
    this.#sample = sample;
    const stop = (wants: Asked['wants']): never => {
      this.wants = wants;
      throw this;
    };
    this.#source = {
      int32: () => {
        const cell = Math.floor(this.position * POSITIONS);
        if (this.#words++ === 0) return (Math.floor(cell / 2 ** 29) << 9) | (this.sign << 8) | this.layer;
        return this.#words === 2 ? (cell % 2 ** 29) << 3 : stop('more');
      },
      uniform: () => (Number.isNaN(this.height) ? stop('height') : this.height),
      open: () => (this.#opened === 2 ? stop('more') : this.tail[this.#opened++] || stop('tail')),
    };
  }

  /** What is drawn, or NaN where something is wanted first. */
  answer(): number {
    this.#words = 0;
    this.#opened = 0;
    this.wants = 'nothing';
    try {
      return this.#sample(this.#source);
    } catch (thrown) {
      if (thrown === this) return Number.NaN;
      throw thrown;
    }
  }
}

/** @param at - Increasing; the law is wanted there. */
export function layeredLaw(sample: (source: LayeredSource) => number, at: readonly number[]): Distribution {
  const mass = new Float64Array(at.length + 1);
  const patience = { halvings: HALVED };
  let [whole, error] = [0, 0];

  /** Adds what is accepted of an interval of places to the cells where it falls; x is monotone there. */
  const spread = (into: Float64Array, from: number, to: number, x: (place: number) => number, accepted: (place: number) => number): number => {
    const [first, last] = [x(from + (to - from) * 1e-12), x(to - (to - from) * 1e-12)];
    const cuts = at.filter((z) => z >= first !== z >= last).map((z) => lastPlace((place) => x(place) <= z === first <= z, from, to));
    const ends = [from, ...cuts.sort((a, b) => a - b), to];
    let sum = 0;
    for (let i = 1; i < ends.length; i++) {
      const [lo, hi] = [ends[i - 1]!, ends[i]!];
      const piece = integral(accepted, lo, hi, TOLERANCE, patience);
      const here = x((lo + hi) / 2);
      const cell = at.findIndex((z) => here <= z);
      into[cell < 0 ? at.length : cell]! += piece.value;
      sum += piece.value;
      error += piece.error + 2 ** (2 - HALVINGS);
    }
    return sum;
  };

  const asked = new Asked(sample);
  const at0 = (place: number): number => {
    asked.position = place;
    asked.height = Number.NaN;
    return asked.answer();
  };
  const under = (height: number) => (place: number): number => {
    asked.position = place;
    asked.height = height;
    return asked.answer();
  };
  const inTail = (place: number, height: number): number => {
    asked.tail[0] = place;
    asked.tail[1] = height;
    return asked.answer();
  };
  for (asked.sign = 0; asked.sign < 2; asked.sign++) {
    for (asked.layer = 0; asked.layer < LAYERS; asked.layer++) {
      asked.tail.fill(0);
      const edge = lastPlace((place) => !Number.isNaN(at0(place)));
      if (edge > 0) whole += spread(mass, 0, edge, at0, () => 1);
      at0((1 + edge) / 2);
      if (asked.wants === 'height') {
        const accepted = (place: number): number => (Number.isNaN(under(0)(place)) ? 0 : lastPlace((height) => !Number.isNaN(under(height)(place))));
        whole += spread(mass, edge, 1, under(0), accepted);
      } else if (asked.wants === 'tail') {
        const own = new Float64Array(mass.length);
        const sum = spread(own, 0, 1, (place) => inTail(place, LOWEST), (place) => lastPlace((height) => !Number.isNaN(inTail(place, height))));
        own.forEach((one, i) => (mass[i]! += (one / sum) * (1 - edge)));
        whole += 1 - edge;
      }
    }
  }
  let sum = 0;
  return { below: Float64Array.from(at, (_, i) => (sum += mass[i]!) / whole), error: (2 * error) / whole };
}
