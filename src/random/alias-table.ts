/** Cells of equal weight, each shared by itself and at most one other: cell i keeps `stay[i]` of its weight, `other[i]` has the rest. */
export interface AliasTable {
  readonly stay: Float64Array;
  readonly other: Int32Array;
}

/**
 * The table by which an index is drawn in proportion to its weight: a cell at random, then one comparison.
 *
 * @param weights at least 0, of finite and positive sum.
 * @see A. J. Walker, ACM TOMS 3 (1977); M. D. Vose, IEEE Trans. Software Eng. 17 (1991), for the linear construction.
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length;
  let total = 0;
  for (let i = 0; i < size; i++) total += weights[i]!;
  const stay = new Float64Array(size);
  const other = new Int32Array(size);
  // Cells with too little weight queue up from the left, cells with too much from the right.
  const queue = new Int32Array(size);
  let poor = 0;
  let rich = size;
  for (let i = 0; i < size; i++) {
    stay[i] = (weights[i]! / total) * size;
    other[i] = i;
    if (stay[i]! < 1) queue[poor++] = i;
    else queue[--rich] = i;
  }
  while (poor > 0 && rich < size) {
    const needy = queue[--poor]!;
    const giver = queue[rich]!;
    other[needy] = giver;
    stay[giver] = stay[giver]! + stay[needy]! - 1;
    if (stay[giver]! < 1) {
      rich++;
      queue[poor++] = giver;
    }
  }
  // What is left on either side differs from 1 by rounding alone.
  while (poor > 0) stay[queue[--poor]!] = 1;
  while (rich < size) stay[queue[rich++]!] = 1;
  return { stay, other };
}
