/** A point at which wrong versions of bounds on tails are told from them: hardly any time, so that one generation more is a good part of it. */
export const soon = { n: 5, sigma0: 1, epsilon: 1.33, ddof: 0, k: 4 } as const;
