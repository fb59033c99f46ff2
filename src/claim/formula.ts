/**
 * Formula strings that the compiler checks. The types read a formula character by character, collect its names, and turn
 * a name that is no parameter, no function of the table and no key of `where` into a type error that says so; likewise a
 * parameter that no formula mentions. Works to about a thousand characters a formula. Nobody needs to look in here twice.
 */
import type { Functions } from './functions.ts';

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z' | '_';
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** The names in a formula. `Word` is the name being read, '' between names, '0' inside a number such as 1e9. */
export type Names<Text extends string, Word extends string = '', Found extends string = never> =
  Text extends `${infer Head}${infer Rest}`
    ? Lowercase<Head> extends Letter
      ? Names<Rest, Word extends '0' ? '0' : `${Word}${Head}`, Found>
      : Head extends Digit
        ? Names<Rest, Word extends '' | '0' ? '0' : `${Word}${Head}`, Found>
        : Names<Rest, '', Word extends '' | '0' ? Found : Found | Word>
    : Word extends '' | '0' ? Found : Found | Word;

type Logic = 'and' | 'or' | 'not';

/** What the check reads of a declaration. */
interface Checkable {
  readonly parameters: object;
  readonly where?: object;
  readonly estimand: object;
  readonly formula?: unknown;
  readonly oracle?: unknown;
  readonly law?: { readonly parameters: object };
  readonly alternatives?: object;
  readonly requires?: string;
  readonly independentOf?: readonly string[];
}

/** Formula strings in a value: itself, or those of its fields. */
type Strings<V> = V extends string ? V : V extends object ? { [K in keyof V]: V[K] extends string ? V[K] : never }[keyof V] : never;
type FieldStrings<O, K extends string> = O extends { readonly [P in K]?: infer V } ? Strings<Exclude<V, undefined | Function>> : never;

type EstimandStrings<E> = FieldStrings<E, 'sd'> | FieldStrings<E, 'left'> | FieldStrings<E, 'horizon'> | Tuple<E>;
type Tuple<E> = E extends { readonly support?: infer S } ? (S extends readonly [infer A extends string, infer B extends string] ? A | B : never) : never;
/** A law without `of` is inferred as one with any string, which would swallow the literals beside it. */
type OfStrings<E> = E extends { readonly of?: infer F } ? (string extends F ? never : Extract<F, string>) : never;
type Observable<E> = E extends { readonly observable: infer O extends string } ? O : never;
type LawStrings<D> = D extends { readonly law: { readonly parameters: infer P } } ? Strings<P> : never;
type AlternativeStrings<D> = D extends { readonly alternatives: infer A } ? { [K in keyof A]: Strings<A[K]> }[keyof A] : never;

type Keys<T> = keyof T & string;
type Symbols<D extends Checkable> = Keys<D['parameters']> | keyof Functions | (D extends { readonly where: infer W } ? Keys<W> : never);

type Unknown<Text, Known> = Text extends string ? (string extends Text ? never : Exclude<Names<Text>, Known>) : never;

type UnknownIn<D extends Checkable> = {
  formula: Unknown<FieldStrings<D, 'formula'>, Symbols<D>>;
  law: Unknown<LawStrings<D>, Symbols<D>>;
  alternatives: Unknown<AlternativeStrings<D>, Symbols<D>>;
  requires: Unknown<FieldStrings<D, 'requires'>, Symbols<D> | Logic>;
  estimand: Unknown<EstimandStrings<D['estimand']>, Symbols<D>> | Unknown<OfStrings<D['estimand']>, Symbols<D> | Observable<D['estimand']>>;
};

/** A problem, worded: nothing is assignable to it. */
export interface Problem<Message extends string> {
  readonly '': Message;
}

type UnknownProblems<D extends Checkable, U = UnknownIn<D>> = {
  [K in keyof U as [U[K]] extends [never] ? never : K]: Problem<`unknown symbol: ${U[K] & string}`>;
};

type AllStrings<D extends Checkable> =
  | FieldStrings<D, 'formula'> | LawStrings<D> | EstimandStrings<D['estimand']> | OfStrings<D['estimand']>;
type Used<D extends Checkable> = AllStrings<D> extends infer S ? (S extends string ? Names<S> : never) : never;
type Excused<D> = D extends { readonly independentOf: readonly (infer I)[] } ? I : never;

/** An oracle sees the whole point, and so may the left-hand side that a property supplies: one that is left out is inferred as any. */
type SeesAll<D> = D extends { readonly oracle: object } ? true
  : D extends { readonly relation: 'precedes' } ? true
  : D extends { readonly estimand: { readonly sd: object } } ? true
  : D extends { readonly estimand: { readonly kind: 'identity'; readonly left: infer L } } ? (string extends L ? true : L extends string ? false : true)
  : string extends FieldStrings<D, 'formula'> ? true
  : false;
type Unused<D extends Checkable> = SeesAll<D> extends true ? never : Exclude<Keys<D['parameters']>, Used<D> | Excused<D>>;
type UnusedProblems<D extends Checkable> = [Unused<D>] extends [never] ? unknown : { readonly parameters: Problem<`unused parameter: ${Unused<D>}`> };

/** Fields that no declaration has: misspelt ones. */
type ExtraProblems<D, Allowed> = { readonly [K in Exclude<keyof D, Allowed>]: Problem<`unknown field: ${K & string}`> };

/** `unknown` where a declaration is sound, an unsatisfiable type that words the problem where it is not. */
export type Sound<D extends Checkable, Allowed> = UnknownProblems<D> & UnusedProblems<D> & ExtraProblems<D, Allowed>;
