/** How a value fails to be one, where it may be of any type. */
export type Undefinedness = 'thrown' | 'notANumber' | 'infinite';

/**
 * Whether a value, or a part of it, is undefined: NaN, an infinite number, `undefined` or `null`, at any depth of arrays, typed arrays,
 * maps, sets and fields of objects. A field that is `undefined` or `null` says that there is none, and is no failure.
 *
 * @returns how, by the first such part, 'thrown' being a part that throws where it is read; undefined where every part has a value.
 */
export function undefinednessOf(value: unknown): Undefinedness | undefined {
  try {
    return firstOf(value);
  } catch {
    return 'thrown';
  }
}

function firstOf(value: unknown): Undefinedness | undefined {
  const seen = new Set<object>();
  // No recursion: a value may be nested deeper than the stack is.
  const waiting: Iterator<unknown>[] = [[value][Symbol.iterator]()];
  while (waiting.length > 0) {
    const next = waiting[waiting.length - 1]!.next();
    if (next.done === true) {
      waiting.pop();
      continue;
    }
    const part = next.value;
    if (part === undefined || part === null) return 'notANumber';
    if (typeof part === 'number' && !Number.isFinite(part)) return Number.isNaN(part) ? 'notANumber' : 'infinite';
    if (typeof part !== 'object' || seen.has(part)) continue;
    seen.add(part);
    waiting.push(partsOf(part)[Symbol.iterator]());
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
