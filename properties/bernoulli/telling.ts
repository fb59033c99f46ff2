/** Points at which wrong versions of bounds are told from them, and which draws seldom come near: few samples of a rare symbol, for slips in n. */
export const few = { n: 6, p0: 0.0096, k: 2 } as const;

/** A symbol that is all but certain, for slips in what is said of the other outcome. */
export const nearlyCertain = { n: 1797, p0: 0.993, k: 14 } as const;
