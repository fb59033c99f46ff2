/** What a paper says, one entry for each numbered statement, figure and sentence that is to be accounted for: by claims, or by the reason why there is none. */
export interface PublishedStatement {
  /** Where it stands: `Theorem 1, lower bound`. */
  readonly label: string;
  /** What it says, in a line. */
  readonly says: string;
  /** Ids of the claims that encode it; the first is the statement itself, others are parts of it or what is exact beside it. */
  readonly claims: readonly string[];
  /** Why no claim encodes it; given exactly where there is none. */
  readonly reason?: string;
}
