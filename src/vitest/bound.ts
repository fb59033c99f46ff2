/** A number, or one relation to a number, with options beside it. */
import { UsageError } from '../errors.ts';

/** The relations and what each is to. */
interface Relations {
  /** Is this number, to within delta. */
  readonly equals: number;
  /** Is this or less. */
  readonly atMost: number;
  /** Is this or more. */
  readonly atLeast: number;
  /** Lies from the first to the second. */
  readonly between: readonly [number, number];
}

/** One of the relations, and none of the others. */
type Only<Name extends keyof Relations> = Pick<Relations, Name> & { readonly [Other in Exclude<keyof Relations, Name>]?: never };

/** Exactly one of the relations; a bare number means `equals`. */
export type Bound = number | { [Name in keyof Relations]: Only<Name> }[keyof Relations];

/** Claims of one kind, by relation. */
interface Constructors<Options, Claimed> {
  equals(x: number, options: Options): Claimed;
  atMost(x: number, options: Options): Claimed;
  atLeast(x: number, options: Options): Claimed;
  between(ends: readonly [number, number], options: Options): Claimed;
}

const RELATIONS = ['equals', 'atMost', 'atLeast', 'between'] as const;

/** Builds the claim that a bound states. @throws {UsageError} unless there is exactly one relation. */
export function claimOf<Options extends object, Claimed>(owner: string, constructors: Constructors<Options, Claimed>, bound: Bound, options: Options): Claimed {
  if (typeof bound === 'number') return constructors.equals(bound, options);
  const { equals, atMost, atLeast, between, ...beside } = (bound ?? {}) as Partial<Relations>;
  const given = RELATIONS.filter((name) => (bound as Record<string, unknown> | undefined)?.[name] !== undefined);
  if (given.length !== 1) {
    throw new UsageError({ owner, parameter: 'expected', value: bound, condition: `must be a number or have exactly one of ${RELATIONS.join(', ')}` });
  }
  const all = { ...beside, ...options } as Options;
  if (equals !== undefined) return constructors.equals(equals, all);
  if (atMost !== undefined) return constructors.atMost(atMost, all);
  if (atLeast !== undefined) return constructors.atLeast(atLeast, all);
  return constructors.between(between!, all);
}
