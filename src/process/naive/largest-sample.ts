/** The naive paths hold the whole sample; beyond this size it would not fit in memory. */
export const LARGEST_SAMPLE = 1e7;
