/**
 * Our own tree of a formula: plain JSON, so that it can be hashed, shown, mutated and sent to a worker without the parser.
 */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'negate'; readonly args: readonly [Tree] }
  | { readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/' | '^'; readonly args: readonly [Tree, Tree] }
  | { readonly kind: 'compare'; readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!='; readonly args: readonly [Tree, Tree] }
  | { readonly kind: 'logic'; readonly operator: 'and' | 'or' | 'not'; readonly args: readonly Tree[] };
