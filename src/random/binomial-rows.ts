import { aliasTable } from './alias-table.ts';
import type { Random } from './random.ts';

/** Masses below this share of the mode's are dropped: together less than 1e-16. */
const NEGLIGIBLE = 1e-18;

interface Row {
  /** The count that the first cell stands for. */
  readonly first: number;
  /** Number of cells, a power of two, so that a uniform number gives the cell and what is left over both exactly. */
  readonly size: number;
  /** What each cell keeps, and the count that has the rest: side by side, for one visit to memory. */
  readonly cells: Float64Array;
}

/** Masses of Binomial(n, c/n), c ≤ n/2, from their ratios, walking both ways from the mode. */
function build(n: number, c: number): Row {
  const odds = c / (n - c);
  const down: number[] = [];
  for (let k = c, mass = 1; k > 0; k--) {
    mass *= k / ((n - k + 1) * odds);
    if (mass < NEGLIGIBLE) break;
    down.push(mass);
  }
  const up: number[] = [];
  for (let k = c + 1, mass = 1; k <= n; k++) {
    mass *= ((n - k + 1) / k) * odds;
    if (mass < NEGLIGIBLE) break;
    up.push(mass);
  }
  const masses = [...down.reverse(), 1, ...up];
  let size = 1;
  while (size < masses.length) size *= 2;
  const padded = new Float64Array(size);
  padded.set(masses);
  const { stay, other } = aliasTable(padded);
  const first = c - down.length;
  const cells = new Float64Array(2 * size);
  for (let i = 0; i < size; i++) {
    cells[2 * i] = stay[i]!;
    cells[2 * i + 1] = first + other[i]!;
  }
  return { first, size, cells };
}

/**
 * Binomial(n, c/n) for every count c of a small n, one table a count, built when first asked for: the step of a chain
 * that visits the same counts again and again, in one uniform number and one look-up.
 *
 * The law is that of `binomial` to 1e-13 in total variation; the numbers drawn are others.
 */
export class BinomialRows {
  readonly #n: number;
  readonly #rows: (Row | undefined)[];

  constructor(n: number) {
    this.#n = n;
    this.#rows = Array.from({ length: Math.floor(n / 2) + 1 }, () => undefined);
  }

  /** @param c an integer in [0, n]; at 0 and n nothing is drawn. */
  draw(random: Random, c: number): number {
    const n = this.#n;
    if (c === 0 || c === n) return c;
    return 2 * c > n ? n - this.#rarer(random, n - c) : this.#rarer(random, c);
  }

  #rarer(random: Random, c: number): number {
    const row = this.#rows[c] ?? (this.#rows[c] = build(this.#n, c));
    const position = random.uniform() * row.size;
    const cell = Math.floor(position);
    return position - cell < row.cells[2 * cell]! ? row.first + cell : row.cells[2 * cell + 1]!;
  }
}
