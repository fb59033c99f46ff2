/** Texts of which a generation of some order loses something: one that shows every word once, and one of fewer words, whose sentences end early or are cut. */
export const texts = [
  { s: 1, m: 50, order: 3, k: 1 },
  { s: 2, m: 49, order: 2, k: 1 },
] as const;
