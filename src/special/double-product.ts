/** Products whose rounding error matters: a count is compared with n * p where both may be 1e12. */

/** 2^27 + 1 (Veltkamp). */
const SPLITTER = 134217729;

/** What the double a * b lacks of the exact product (Dekker). For |a|, |b| below 2^996. */
export function productError(a: number, b: number): number {
  const product = a * b;
  const aSplit = a * SPLITTER;
  const aTop = aSplit - (aSplit - a);
  const aBottom = a - aTop;
  const bSplit = b * SPLITTER;
  const bTop = bSplit - (bSplit - b);
  const bBottom = b - bTop;
  return aTop * bTop - product + aTop * bBottom + bTop * aBottom + aBottom * bBottom;
}

/** x - a * b, rounded once or nearly so. */
export function lessProduct(x: number, a: number, b: number): number {
  return x - a * b - productError(a, b);
}
