/** The values of one parameter at which a sweep compares the two sides. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';

/** Values in increasing order. */
export interface Values {
  readonly length: number;
  at(index: number): number;
  /** `1, 2, …, 1000000` */
  readonly text: string;
}

/** Every integer from one to another. @throws {DeclarationError} unless both are safe integers in order */
export function every(from: number, to: number): Values {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from) {
    throw new DeclarationError({ owner: 'every', parameter: 'to', value: [from, to], condition: 'must be integers in increasing order' });
  }
  const text = to - from < 3 ? Array.from({ length: to - from + 1 }, (_, i) => from + i).join(', ') : `${from}, ${from + 1}, …, ${to}`;
  return { length: to - from + 1, at: (index) => from + index, text };
}

/** The listed values. @throws {DeclarationError} unless there are some, in increasing order */
export function listed(...values: readonly number[]): Values {
  if (values.length === 0 || values.some((value, i) => !Number.isFinite(value) || (i > 0 && value <= values[i - 1]!))) {
    throw new DeclarationError({ owner: 'listed', parameter: 'values', value: values, condition: 'must be finite numbers in increasing order' });
  }
  return { length: values.length, at: (index) => values[index]!, text: values.join(', ') };
}

/**
 * About `count` values from lo to hi, ends included, spaced in proportion and written with two digits: few enough that each stands for
 * the decimal fraction that it is written as.
 *
 * @param whole - Whether to round to integers.
 * @throws {DeclarationError} unless 0 < lo < hi and count ≥ 2
 * @example spaced(1e-9, 1, 28) // 1e-9, 2.2e-9, 4.6e-9, …, 1
 */
export function spaced(lo: number, hi: number, count: number, whole = false): Values {
  if (!(lo > 0 && hi > lo && count >= 2)) {
    throw new DeclarationError({ owner: 'spaced', parameter: 'lo', value: [lo, hi, count], condition: 'must have 0 < lo < hi and at least two values' });
  }
  const found = new Set<number>([lo, hi]);
  for (let i = 1; i < count - 1; i++) {
    const value = Number((lo * exp((log(hi / lo) * i) / (count - 1))).toPrecision(2));
    const rounded = whole ? Math.round(value) : value;
    if (rounded > lo && rounded < hi) found.add(rounded);
  }
  const values = [...found].sort((a, b) => a - b);
  return { length: values.length, at: (index) => values[index]!, text: `${values.length} values from ${lo} to ${hi}` };
}

/** At most so many of the values, the first and the last among them: their places in proportion, so that the first ones stay. */
export function thinned({ length, at, text }: Values, most: number): Values {
  if (length <= most) return { length, at, text };
  const places = [...new Set(Array.from({ length: most }, (_, i) => Math.round(exp((log(length) * i) / (most - 1))) - 1))];
  return { length: places.length, at: (index) => at(places[index]!), text: `${places.length} of ${text}` };
}
