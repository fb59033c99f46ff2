/** Observables that are indicators of being alive: what is 0 stays 0, so that they say how long something lasts. `above` is none, as the spread of a model may rise above epsilon again. */
export const LIVES: ReadonlySet<string> = new Set(['survived', 'interior', 'uncollapsed']);
