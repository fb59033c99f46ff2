import type { Counts } from '../../inference/test.ts';

/** Counts of the ones among values 0 and 1; NaN may be either. */
export function countsOfValues(values: Float64Array): Counts {
  let lo = 0;
  let open = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === 1) lo += 1;
    else if (value !== 0) open += 1;
  }
  return { n: values.length, lo, hi: lo + open };
}
