// δ(k) for k < 10 as decimal facts; the series below is short of double precision there.
const SMALL = new Float64Array([
  Number.NaN, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733,
]);

/**
 * δ(k) = ln k! − ((k + ½) ln k − k + ½ ln 2π), the correction to Stirling's formula, for integers k ≥ 1.
 *
 * The samplers keep their own, so that a slip in the theory's special functions cannot cancel against the same slip here.
 *
 * @returns δ(k) to 1e-15 absolute; NaN at 0, where the formula has no meaning.
 * @see DLMF 5.11.1: δ(k) ~ 1/(12k) − 1/(360k³) + 1/(1260k⁵) − 1/(1680k⁷) + …
 */
export function stirlingCorrection(k: number): number {
  if (k < 10) return SMALL[k]!;
  const r = 1 / k;
  const r2 = r * r;
  return r * (1 / 12 - r2 * (1 / 360 - r2 * (1 / 1260 - r2 * (1 / 1680 - r2 * (1 / 1188 - r2 * (691 / 360360))))));
}
