/** Number of insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(substitution, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/**
 * The known word that a misspelt one most likely stands for.
 *
 * A word that begins another counts as near (`p` for `p0`), and case does not count.
 *
 * @returns The nearest word, or undefined where every word differs in more than half of its characters.
 * @example nearest('lambda', ['lambda0', 'n']) // => 'lambda0'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const a = word.toLowerCase();
    const b = candidate.toLowerCase();
    const begins = a.length > 0 && (b.startsWith(a) || a.startsWith(b));
    const d = begins ? Math.min(1, Math.abs(a.length - b.length)) : distance(a, b);
    if (d < least && (begins || d <= Math.max(a.length, b.length) / 2)) {
      best = candidate;
      least = d;
    }
  }
  return best;
}
