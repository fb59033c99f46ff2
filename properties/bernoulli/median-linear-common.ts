import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { medianLinearCommon } from '../../theory/bernoulli/median-linear-common.ts';

export const medianLinearCommonProperties = [property({ claim: medianLinearCommon, simulator: bernoulli })];
