/** Claims about an experiment, by what they are about: `claims.probability.equals(0.5, { within: 0.01 })`. */
export { agreement } from './agreement.ts';
export { follows, stepsFollow } from './follows.ts';
export * as law from './laws.ts';
export { mean } from './mean.ts';
export { beats, lowerRisk, notWorse } from './ordering.ts';
export type { PointClaim } from './point-claim.ts';
export { neverFails, probability } from './probability.ts';
export { median, quantile } from './quantile.ts';
export { scalesAs } from './scaling.ts';
