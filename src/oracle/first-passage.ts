/**
 * When the standard deviation of a Gaussian model first falls to ε: ln(Σ_k/ε) is a random walk, killed when it is no longer positive.
 * Its density after each generation is carried on the nodes of Gauss–Legendre panels of equal width, so that the step law is a band of
 * blocks which depend on the distance of two panels alone.
 */
import { DomainError } from '../errors.ts';
import { exp } from '../elementary/exp.ts';
import { expm1 } from '../elementary/expm1.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import { polygamma } from '../special/polygamma.ts';
import { stirlingError } from '../special/stirling-error.ts';

/** Gauss–Legendre nodes and weights on [0, 1], ten of them: half of each, mirrored. */
const HALF_NODES = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717] as const;
const HALF_WEIGHTS = [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814] as const;
const NODES = [...HALF_NODES.map((x) => (1 - x) / 2).reverse(), ...HALF_NODES.map((x) => (1 + x) / 2)];
const WEIGHTS = [...HALF_WEIGHTS.map((w) => w / 2).reverse(), ...HALF_WEIGHTS.map((w) => w / 2)];
const ORDER = NODES.length;

/** Panels are this many standard deviations of one step wide; the skewed steps of tiny samples need finer ones. */
const WIDTH = 1;
const FINE_WIDTH = 0.5;
const FINE_BELOW = 6;
/** Densities below this share of what survives are dropped. */
const NEGLIGIBLE = 1e-17;

/** Law of one step of ln Σ: the density, and where it is not negligible. */
interface Step {
  readonly density: (x: number) => number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
}

function stepOf(n: number, ddof: number): Step {
  const a = (n - 1) / 2;
  const centre = log1p(-(1 - ddof) / (n - ddof)) / 2;
  // ln of the density at the centre, ln 2 + a ln a − a − ln Γ(a), with Stirling's formula and its error for Γ(a + 1) = a Γ(a)
  const top = log((2 * a) / Math.PI) / 2 - stirlingError(a);
  const density = (x: number): number => {
    const u = 2 * (x - centre);
    return exp(top - a * (expm1(u) - u));
  };
  const sd = Math.sqrt(polygamma(1, a) / 4);
  const negligible = density(centre) * NEGLIGIBLE;
  let least = centre;
  while (density(least) > negligible) least -= sd;
  let most = centre;
  while (density(most) > negligible) most += sd;
  return { density, sd, least, most };
}

/** The walk from ln(Σ_0/ε) = level, generation by generation. */
class Walk {
  readonly #width: number;
  /** Block of panel distance `#nearest + i`, row by row, weights of the source node included. */
  readonly #blocks: Float64Array[] = [];
  readonly #nearest: number;
  readonly #step: Step;
  readonly #level: number;
  /** Density on panels #low … , ORDER numbers each. */
  #low = 0;
  #density = new Float64Array(0);
  /** P(T > k), k = 0 … */
  readonly survival = [1];

  constructor(n: number, ddof: number, level: number) {
    this.#step = stepOf(n, ddof);
    this.#level = level;
    const { density, sd, least, most } = this.#step;
    this.#width = sd * (n < FINE_BELOW ? FINE_WIDTH : WIDTH);
    this.#nearest = Math.floor(least / this.#width) - 1;
    const farthest = Math.ceil(most / this.#width) + 1;
    for (let distance = this.#nearest; distance <= farthest; distance++) {
      const block = new Float64Array(ORDER * ORDER);
      for (let i = 0; i < ORDER; i++) {
        for (let j = 0; j < ORDER; j++) {
          const x = (distance + (NODES[i] as number) - (NODES[j] as number)) * this.#width;
          block[i * ORDER + j] = density(x) * (WEIGHTS[j] as number) * this.#width;
        }
      }
      this.#blocks.push(block);
    }
  }

  advance(): void {
    const first = this.survival.length === 1;
    const next = first ? this.#start() : this.#carry();
    this.#keep(next.low, next.density);
  }

  /** After one generation: the step law itself, from the one point where the walk starts. */
  #start(): { low: number; density: Float64Array } {
    const { density, least, most } = this.#step;
    const low = Math.max(0, Math.floor((this.#level + least) / this.#width));
    const high = Math.max(low, Math.ceil((this.#level + most) / this.#width));
    const next = new Float64Array((high - low) * ORDER);
    for (let i = 0; i < next.length; i++) {
      const x = (low + Math.floor(i / ORDER) + (NODES[i % ORDER] as number)) * this.#width;
      next[i] = density(x - this.#level);
    }
    return { low, density: next };
  }

  #carry(): { low: number; density: Float64Array } {
    // The fields in locals: this loop is nearly all of the work.
    const density = this.#density;
    const blocks = this.#blocks;
    const reach = this.#low + this.#nearest;
    const panels = density.length / ORDER;
    const low = Math.max(0, reach);
    const high = Math.max(low, reach + panels + blocks.length - 1);
    const next = new Float64Array((high - low) * ORDER);
    for (let to = low; to < high; to++) {
      const base = (to - low) * ORDER;
      const from = Math.max(0, to - reach - blocks.length + 1);
      const until = Math.min(panels - 1, to - reach);
      for (let q = from; q <= until; q++) {
        const block = blocks[to - reach - q] as Float64Array;
        const source = q * ORDER;
        // Two rows at a time: a sum waits for its last addition, and another can be added to meanwhile.
        for (let i = 0; i < ORDER; i += 2) {
          const row = i * ORDER;
          let [even, odd] = [0, 0];
          for (let j = 0; j < ORDER; j++) {
            const mass = density[source + j] as number;
            even += (block[row + j] as number) * mass;
            odd += (block[row + ORDER + j] as number) * mass;
          }
          next[base + i] = (next[base + i] as number) + even;
          next[base + i + 1] = (next[base + i + 1] as number) + odd;
        }
      }
    }
    return { low, density: next };
  }

  /** Records what survives, and drops panels at the ends that hold next to nothing of it. */
  #keep(low: number, density: Float64Array): void {
    const panels = density.length / ORDER;
    const masses = new Float64Array(panels);
    let total = 0;
    for (let q = 0; q < panels; q++) {
      let mass = 0;
      for (let i = 0; i < ORDER; i++) mass += (density[q * ORDER + i] as number) * (WEIGHTS[i] as number);
      masses[q] = mass;
      total += mass;
    }
    this.survival.push(Math.min(1, total * this.#width));
    let from = 0;
    let to = panels;
    while (to - from > 1 && (masses[to - 1] as number) <= NEGLIGIBLE * total) to--;
    while (to - from > 1 && (masses[from] as number) <= NEGLIGIBLE * total) from++;
    this.#low = low + from;
    this.#density = density.slice(from * ORDER, to * ORDER);
  }
}

const walks = new Map<string, Walk>();
const KEPT_WALKS = 16;

function walkOf(n: number, ddof: number, level: number): Walk {
  const name = `${n},${ddof},${level}`;
  const walk = walks.get(name) ?? new Walk(n, ddof, level);
  walks.delete(name);
  walks.set(name, walk);
  if (walks.size > KEPT_WALKS) walks.delete(walks.keys().next().value as string);
  return walk;
}

/** Beyond these the walk takes too many steps of too many panels to be worth its answer. */
export const LARGEST_PASSAGE = { n: 1000, k: 1000 } as const;

function check(n: number, ratio: number, ddof: number): void {
  const refuse = (parameter: string, value: number, condition: string): never => {
    throw new DomainError({ owner: 'first passage', parameter, value, condition });
  };
  if (!Number.isInteger(n) || n < 2 || n > LARGEST_PASSAGE.n) refuse('n', n, `must be an integer from 2 to ${LARGEST_PASSAGE.n}`);
  if (!(ratio > 0 && ratio < Infinity)) refuse('epsilon/sigma0', ratio, 'must be a positive number');
  if (ddof !== 0 && ddof !== 1) refuse('ddof', ddof, 'must be 0 or 1');
}

/**
 * P(T > k) with T = min{j ≥ 0 : Σ_j ≤ ratio · σ0}: the standard deviation has not fallen to ε in any of the first k generations. Never
 * more than P(Σ_k > ε), and less from k = 2 on, because Σ is not monotone. Zero where the ratio is 1 or more.
 *
 * Relative error about 1e-11. The work grows as k^1.5: 1 ms at k = 20, half a second at k = 1000; further k of a walk resume.
 *
 * @param n an integer in [2, 1000]; @param k an integer in [0, 1000]; @param ratio ε/σ0; @param ddof 0 or 1.
 * @throws {DomainError} outside these.
 * @example firstPassageSurvival(10, 50, 0.1, 1) // 0.2910444541, where P(Σ_50 > ε) = 0.3755380229
 * @see derived here; Nyström's method for the integral equation of a killed random walk
 */
export function firstPassageSurvival(n: number, k: number, ratio: number, ddof: number): number {
  check(n, ratio, ddof);
  if (!Number.isInteger(k) || k < 0 || k > LARGEST_PASSAGE.k) {
    throw new DomainError({ owner: 'first passage', parameter: 'k', value: k, condition: `must be an integer from 0 to ${LARGEST_PASSAGE.k}` });
  }
  if (ratio >= 1) return 0;
  const walk = walkOf(n, ddof, -log(ratio));
  while (walk.survival.length <= k) walk.advance();
  return walk.survival[k] as number;
}

/**
 * Quantile of the collapse time: the smallest k with P(T ≤ k) ≥ level; Infinity where that is beyond generation 1000.
 *
 * @param level in (0, 1).
 * @throws {DomainError} as `firstPassageSurvival` does.
 * @example collapseTime(0.5, 10, 0.1, 1) // 36, where Σ_k itself has its median at ε for k = 41
 */
export function collapseTime(level: number, n: number, ratio: number, ddof: number): number {
  check(n, ratio, ddof);
  if (!(level > 0 && level < 1)) throw new DomainError({ owner: 'collapse time', parameter: 'level', value: level, condition: 'must lie between 0 and 1' });
  for (let k = 0; k <= LARGEST_PASSAGE.k; k++) if (firstPassageSurvival(n, k, ratio, ddof) <= 1 - level) return k;
  return Infinity;
}
