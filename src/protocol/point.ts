/** One value of every parameter: `{ n: 100, p0: 0.2, k: 20 }`. */
export type Point = Readonly<Record<string, number>>;
