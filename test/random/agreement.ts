/**
 * Does a table of counts come from these probabilities? A bound that holds for every number of draws, not only for many:
 * with t = N · KL(observed ‖ probabilities) and c cells, P(T ≥ t) ≤ e^−t (e·t/(c − 1))^(c−1) for t > c − 1.
 *
 * R. Agrawal, "Finite-sample concentration of the multinomial in relative entropy", IEEE Trans. Inf. Theory 66 (2020).
 *
 * @returns the natural logarithm of the bound on the chance of a disagreement at least this large; 0 where it says nothing.
 */
export function logChance(counts: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  let draws = 0;
  for (let i = 0; i < counts.length; i++) draws += counts[i]!;
  let t = 0;
  let cells = 0;
  for (let i = 0; i < counts.length; i++) {
    if (probabilities[i]! > 0) cells++;
    if (counts[i]! > 0) t += counts[i]! * Math.log(counts[i]! / draws / probabilities[i]!);
  }
  const freedom = cells - 1;
  if (Number.isNaN(t)) throw new Error('a probability is not a number');
  if (t === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY; // something happened that cannot
  return t > freedom ? -t + freedom * (1 + Math.log(t / freedom)) : 0;
}

/** The level of every goodness-of-fit test here: with a hundred of them, one false alarm in ten million runs of other seeds. */
export const LOG_LEVEL = Math.log(1e-9);

/** A law on the integers from `first` on, cut where less than 1e-25 of the mode is left. */
export interface Masses {
  readonly first: number;
  readonly masses: Float64Array;
}

/** Masses from the ratios mass(k)/mass(k − 1), walking both ways from the mode and normalised at the end: no special functions. */
export function fromRatios(mode: number, ratio: (k: number) => number, least: number, most: number): Masses {
  const down: number[] = [];
  for (let k = mode, mass = 1; k > least && mass > 1e-25; k--) down.push((mass /= ratio(k)));
  const up: number[] = [];
  for (let k = mode + 1, mass = 1; k <= most; k++) {
    mass *= ratio(k);
    if (mass < 1e-25) break;
    up.push(mass);
  }
  const masses = Float64Array.from([...down.toReversed(), 1, ...up]);
  const total = masses.reduce((sum, mass) => sum + mass);
  return { first: mode - down.length, masses: masses.map((mass) => mass / total) };
}

export function binomialMasses(n: number, p: number): Masses {
  return fromRatios(Math.floor((n + 1) * p), (k) => ((n - k + 1) / k) * (p / (1 - p)), 0, n);
}

export function poissonMasses(mean: number): Masses {
  return fromRatios(Math.floor(mean), (k) => mean / k, 0, Number.POSITIVE_INFINITY);
}

/**
 * Draws counts into about `cells` cells of nearly equal probability (single integers where the law has few) and gives
 * the log chance of their disagreement. An integer outside the law's support counts as certain disagreement.
 */
export function fitOfCounts(draw: () => number, law: Masses, draws: number, cells = 40): number {
  const cellOf = new Int32Array(law.masses.length);
  const probabilities: number[] = [];
  let cell = 0;
  law.masses.forEach((mass, i) => {
    cellOf[i] = cell;
    probabilities[cell] = (probabilities[cell] ?? 0) + mass;
    if (probabilities[cell]! >= 1 / cells || (i < law.masses.length / 2 && probabilities[cell]! > 2e-4 && cell < 3)) cell++;
  });
  const counts = new Float64Array(probabilities.length);
  for (let i = 0; i < draws; i++) {
    const k = draw();
    const at = k - law.first;
    if (!Number.isInteger(k)) return Number.NEGATIVE_INFINITY;
    const within = cellOf[at];
    if (within === undefined) return Number.NEGATIVE_INFINITY;
    counts[within]!++;
  }
  return logChance(counts, probabilities);
}

/**
 * Cells of a continuous law from its unnormalised density on [from, to], by Simpson's rule on a fine grid; outside
 * there must be nothing worth mentioning. The density should be smooth: substitute a logarithm where it is not.
 */
export function cellsOf(density: (x: number) => number, from: number, to: number, cells: number): { edges: Float64Array; probabilities: Float64Array } {
  const steps = 40_000;
  const h = (to - from) / steps;
  const sums = new Float64Array(steps + 1);
  for (let i = 1; i <= steps; i++) {
    const x = from + (i - 1) * h;
    sums[i] = sums[i - 1]! + density(x) + 4 * density(x + h / 2) + density(x + h);
  }
  const total = sums[steps]!;
  const edges: number[] = [];
  const probabilities: number[] = [];
  // A thousandth on each side first, so that a fault of the tails has cells of its own.
  const targets = [1e-4, 1e-3, ...Array.from({ length: cells - 1 }, (_, i) => (i + 1) / cells), 0.999, 0.9999];
  let before = 0;
  let i = 0;
  for (const target of targets) {
    while (sums[i]! / total < target) i++;
    edges.push(from + i * h);
    probabilities.push(sums[i]! / total - before);
    before = sums[i]! / total;
  }
  probabilities.push(1 - before);
  return { edges: Float64Array.from(edges), probabilities: Float64Array.from(probabilities) };
}

/** Draws numbers into the cells and gives the log chance of their disagreement. */
export function fitOfNumbers(draw: () => number, law: ReturnType<typeof cellsOf>, draws: number): number {
  const counts = new Float64Array(law.probabilities.length);
  for (let i = 0; i < draws; i++) {
    const x = draw();
    if (Number.isNaN(x)) return Number.NEGATIVE_INFINITY;
    let low = 0;
    let high = law.edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (law.edges[middle]! < x) low = middle + 1;
      else high = middle;
    }
    counts[low]!++;
  }
  return logChance(counts, law.probabilities);
}
