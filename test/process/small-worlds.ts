/** Laws of small processes, worked out here from the definition of the sample alone: probabilities of whole paths. */

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

/** P(k ones among n) for a model p. */
function bernoulliStep(n: number, p: number, k: number): number {
  return choose(n, k) * (k === 0 ? 1 : p ** k) * (k === n ? 1 : (1 - p) ** (n - k));
}

/** Probability of each path (X_1, …, X_depth), its index being the counts as digits of base n + 1. */
export function bernoulliPaths(n: number, p0: number, depth: number): Float64Array {
  const base = n + 1;
  const law = new Float64Array(base ** depth);
  const walk = (level: number, path: number, p: number, mass: number): void => {
    if (level === depth) {
      law[path] = mass;
      return;
    }
    for (let k = 0; k <= n; k++) walk(level + 1, path * base + k, k / n, mass * bernoulliStep(n, p, k));
  };
  walk(0, 0, p0, 1);
  return law;
}

/** Every way to spread n samples over m symbols. */
function compositions(n: number, m: number): number[][] {
  if (m === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) => compositions(n - first, m - 1).map((rest) => [first, ...rest])).flat();
}

/** Probability of each path (unique_1, …, unique_depth), its index being unique − 1 as digits of base n. */
export function uniquePaths(n: number, weights: readonly number[], depth: number): Float64Array {
  const states = compositions(n, weights.length);
  const law = new Float64Array(n ** depth);
  const mass = (model: readonly number[], counts: readonly number[]): number => {
    const total = model.reduce((sum, weight) => sum + weight, 0);
    let left = n;
    let product = 1;
    counts.forEach((count, i) => {
      product *= choose(left, count) * (count === 0 ? 1 : (model[i]! / total) ** count);
      left -= count;
    });
    return product;
  };
  const walk = (level: number, path: number, model: readonly number[], chance: number): void => {
    if (chance === 0) return;
    if (level === depth) {
      law[path]! += chance;
      return;
    }
    for (const counts of states) walk(level + 1, path * n + counts.filter((count) => count > 0).length - 1, counts, chance * mass(model, counts));
  };
  walk(0, 0, weights, 1);
  return law;
}

/** Poisson masses 0..most − 1, and at `most` all that is left. */
export function poissonCapped(mean: number, most: number): Float64Array {
  const law = new Float64Array(most + 1);
  let mass = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; k < most; k++) {
    law[k] = mass;
    sum += mass;
    mass *= mean / (k + 1);
  }
  law[most] = Math.max(0, 1 - sum);
  return law;
}
