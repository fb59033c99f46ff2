/** The name that was probably meant. */

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each counting one. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/**
 * The candidate nearest to a name: by edit distance to the whole or to its last segment, else the shortest that contains
 * it. Nothing is returned where nothing is near: a wild guess is worse than none.
 *
 * @example nearest('bernouli', ['bernoulli', 'poisson']) // => 'bernoulli'
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 0.5;
  for (const candidate of candidates) {
    const whole = candidate.toLowerCase();
    const segment = whole.slice(whole.lastIndexOf('/') + 1);
    // At equal distance a whole name is the better guess than a part of one.
    const distance = Math.min(editDistance(wanted, whole), segment === whole ? Infinity : editDistance(wanted, segment) + 0.25);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  if (best !== undefined || wanted.length < 3) return best;
  const containing = candidates.filter((candidate) => candidate.toLowerCase().includes(wanted));
  return containing.sort((a, b) => a.length - b.length)[0];
}

/** Advice for an error message: the nearest name, or the whole choice where nothing is near. */
export function adviceFor(name: string, candidates: readonly string[], choice = 'one of'): string {
  const found = nearest(name, candidates);
  if (found !== undefined) return `did you mean ${found}?`;
  return candidates.length <= 12 ? `${choice} ${candidates.join(', ')}` : 'corroborate list shows all';
}
