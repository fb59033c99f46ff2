/** How a value fails to be one, where it may be of any type. */
export type Undefinedness = 'notANumber' | 'infinite';

/**
 * Whether a value, or a part of it, is undefined: NaN, an infinite number, `undefined` or `null`, at any depth of arrays, typed arrays,
 * maps, sets and fields of objects. A field that is `undefined` or `null` says that there is none, and is no failure.
 *
 * @returns how, by the first such part; undefined where every part has a value.
 */
export function undefinednessOf(value: unknown, seen: Set<object> = new Set()): Undefinedness | undefined {
  if (value === undefined || value === null) return 'notANumber';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : Number.isNaN(value) ? 'notANumber' : 'infinite';
  if (typeof value !== 'object' || seen.has(value)) return undefined;
  seen.add(value);
  for (const part of partsOf(value)) {
    const found = undefinednessOf(part, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(value: object): Iterable<unknown> {
  if (Array.isArray(value) || value instanceof Set) return value;
  if (value instanceof DataView) return [];
  if (ArrayBuffer.isView(value)) return value as unknown as Iterable<unknown>;
  const fields = value instanceof Map ? [...value.values()] : Object.values(value);
  return fields.filter((field) => field !== undefined && field !== null);
}
