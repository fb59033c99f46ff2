/** A named probability law with its parameters: what a `follows` claim predicts. */
export interface LawAt {
  /** Name of the family, such as 'gamma'. */
  readonly law: string;
  /** Its parameters by name; the families and their parameters are those of `claims.law`. */
  readonly parameters: Readonly<Record<string, number>>;
}
