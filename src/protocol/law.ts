/** A named probability law with its parameters: what a `follows` claim predicts. */
export interface LawAt {
  readonly law: string;
  readonly parameters: Readonly<Record<string, number>>;
}
