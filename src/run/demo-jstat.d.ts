/** The part of jStat that the demonstration uses; the package has no types of its own. */
declare module 'jstat' {
  const exported: {
    readonly jStat: {
      /** Interval for a mean at level 1 − alpha by Student's t, from a sample. */
      tci(value: number, alpha: number, sample: readonly number[]): [number, number];
      /** Interval at level 1 − alpha by the normal law, from a sample. */
      normalci(value: number, alpha: number, sample: readonly number[]): [number, number];
    };
  };
  export default exported;
}
