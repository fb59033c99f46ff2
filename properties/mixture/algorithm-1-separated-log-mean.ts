import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1SeparatedLogMean } from '../../theory/mixture/algorithm-1-separated-log-mean.ts';

export const algorithm1SeparatedLogMeanProperties = [property({ claim: algorithm1SeparatedLogMean, simulator: mixtureAlgorithm1 })];
